"""Comparison JSON."""

import json
from datetime import UTC, datetime

from reader.codec.encode import encode
from reader.export.apparatus import Apparatus
from reader.progress import Report
from reader.wording import Wording


def render(apparatus: Apparatus, report: Report) -> bytes:
    """UTF-8, one key a line, the same bytes each time but for `created`."""
    created = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    told = encode(apparatus.comparison, apparatus.shown, created)
    report(0.5, Wording("Writing comparison JSON"))
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()
