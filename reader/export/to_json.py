"""Comparison JSON."""

import json
from datetime import UTC, datetime

from reader.codec.encode import encode
from reader.model.comparison import Comparison
from reader.model.filter import Filter


def render(comparison: Comparison, shown: Filter) -> bytes:
    """UTF-8, one key a line, the same bytes each time but for `created`."""
    created = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return (json.dumps(encode(comparison, shown, created), ensure_ascii=False, indent=1) + "\n").encode()
