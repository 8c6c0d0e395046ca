"""Comparisons as comparison JSON and back; the one place that knows the contract's keys."""
