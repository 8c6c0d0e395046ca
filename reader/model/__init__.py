"""The nouns: frozen values that every floor above shares. They know no file, no Qt and no algorithm."""
