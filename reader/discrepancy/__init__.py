"""Groups to discrepancies, details and silences: one module a kind."""
