"""Bytes to articles: one reader for each format, and what is the page's told from what is the article's."""
