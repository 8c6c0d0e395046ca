"""Source Reader: several articles about one event, side by side.

Importing this package imports nothing else, so that the core never drags Qt in.
"""

__version__ = "0.1.0"
