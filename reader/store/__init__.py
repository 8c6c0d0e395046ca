"""Dossiers on disk: the saved file, its recovery journal, and finding marks again in changed text."""
