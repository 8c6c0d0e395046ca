"""Comparisons to files for others: one apparatus, one writer a format."""
