"""Articles to alignment: which claims state the same thing."""
