"""Strings to spans and values. Knows no articles."""
