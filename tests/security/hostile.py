"""Articles as someone would write them who means harm: all of it is ours, none of it does anything."""

import io
import zipfile

MARKUP = """<img src="http://192.0.2.1/pixel.png"><script src="http://192.0.2.1/x.js">steal()</script>
<img src="file:///etc/passwd"><img src="//192.0.2.1/share/x.png"><link rel="stylesheet" href="http://192.0.2.1/x.css">
<iframe src="http://192.0.2.1/"></iframe><style>@import url(http://192.0.2.1/y.css); p {background: url(z.png)}</style>
<table background="file:///etc/hostname"><tr><td>cell</td></tr></table><a href="javascript:steal()">link</a>"""
"""What a mail or a page loads or runs by being shown."""

MARKDOWN = "![shown](http://192.0.2.1/a.png) ![read](file:///etc/hosts) [away](file:///etc/passwd) <img src='q.png'>"

PAGE = f"""<!DOCTYPE html><html><head><title>The Tarn bridge opens in May</title>{MARKUP}</head>
<body onload="steal()"><article><h1>The Tarn bridge opens in May</h1>{MARKUP}
<p>The new harbour bridge over the Tarn will open on 3 May, Mayor Lena Orlov said on Monday.</p>
<p>At least 12 workers were hurt while it was built, the builder Nordspan said on Tuesday.</p>
<p>It cost 40 million euros &lt;img src="http://192.0.2.1/told.png"&gt; and carries four lanes of traffic.</p>
</article></body></html>"""

TEXT = f"""The Tarn bridge may open {MARKDOWN}

The new harbour bridge over the Tarn may open on 3 May, Mayor Lena Orlov said. {MARKDOWN}

At least 19 workers were hurt <img src="http://192.0.2.1/b.png"> while it was built, the builder Nordspan said.

<b>Cyclists</b> complain that the ramps are too steep. {MARKUP}
"""


def zipped(**members: bytes) -> bytes:
    """A ZIP of these parts; `__` in a name stands for `/`, a single `_` for a dot."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), content)
    return held.getvalue()


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = b"""<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
 Target="http://192.0.2.1/evil.dotm" TargetMode="External"/></Relationships>"""


def word(document: bytes | None = None, **others: bytes) -> bytes:
    """A Word file with a macro, a template from afar and a field that would start a program."""
    body = (
        document
        or (
            f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>The bridge will open on 3 May.</w:t></w:r></w:p><w:p>'
            '<w:r><w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"</w:instrText></w:r>'
            "<w:r><w:t>Nordspan built it.</w:t></w:r></w:p></w:body></w:document>"
        ).encode()
    )
    return zipped(
        **{
            "[Content_Types]_xml": b"<Types/>",
            "word__document_xml": body,
            "word__vbaProject_bin": b"\xd0\xcf\x11\xe0Sub AutoOpen()",
            "word___rels__settings_xml_rels": RELATIONS,
            **others,
        }
    )


def pdf(action: bytes = b"null", stream: bytes | None = None, filters: bytes = b"", times: int = 1) -> bytes:
    """A PDF of a page of text, `times` over, which would do `action` when it is opened."""
    stream = stream or b"BT /F1 12 Tf 72 720 Td (The bridge will open on 3 May, the mayor said.) Tj ET"
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R /OpenAction " + action + b" >>",
        b"<< /Type /Pages /Kids [" + b"3 0 R " * times + b"] /Count %d >>" % times,
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> /AA << /O " + action + b" >> >>",
        b"<< " + filters + b" /Length %d >>\nstream\n" % len(stream) + stream + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    made, places = b"%PDF-1.7\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(made))
        made += b"%d 0 obj\n" % number + part + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % at for at in places)
    return (
        made
        + b"xref\n0 6\n0000000000 65535 f \n"
        + table
        + (b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(made))
    )
