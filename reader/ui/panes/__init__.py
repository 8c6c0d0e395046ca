"""The columns: an article each, with its marks, ribbons between them and a strip beside each."""
