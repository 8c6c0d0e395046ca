"""A language that does not exist, made as a translator makes one: each text of ours stands between brackets.

What fills a gap stays outside of the brackets, so it has to be translated for itself, or be no text of ours.
"""

import re
import subprocess
import sys
from pathlib import Path

import collect
from lxml import etree
from PySide6.QtCore import QTranslator

BEGIN, END = "⟦", "⟧"
_GAP = re.compile(r"(\{[^}]*\})")


class Pseudo(QTranslator):
    """Our texts as the compiled file has them; of Qt's own ("Cancel") all, as Qt brings along for real languages."""

    def translate(self, context, source, disambiguation=None, n=-1):
        if context.startswith("Q"):
            return bracketed(source)
        return super().translate(context, source, disambiguation, n) or source

    def isEmpty(self):
        return False


def bracketed(text):
    return "".join(part if _GAP.fullmatch(part) else f"{BEGIN}{part}{END}" for part in filter(None, _GAP.split(text)))


def compiled(folder):
    """The .qm of the language, by way of our collector, lupdate, a translator, and lrelease."""
    texts, asked, made = folder / "texts.py", folder / "source-reader_de.ts", folder / "source-reader_de.qm"
    texts.write_text(collect.written(collect.collect()), encoding="utf-8")
    run("lupdate", "-locations", "none", "-target-language", "de_DE", texts, "-ts", asked)
    tree = etree.parse(asked)
    for message in tree.iter("message"):
        told = message.find("translation")
        del told.attrib["type"]
        if message.get("numerus"):
            for form in told:
                form.text = bracketed(message.findtext("source"))
        else:
            told.text = bracketed(message.findtext("source"))
    tree.write(asked, encoding="utf-8", xml_declaration=True)
    run("lrelease", asked, "-qm", made)
    return made


def sources(asked):
    """The texts of a .ts file, with their contexts."""
    contexts = etree.parse(asked).iter("context")
    return {(one.findtext("name"), each.findtext("source")) for one in contexts for each in one.iter("message")}


def run(tool, *arguments):
    command = Path(sys.executable).with_name(f"pyside6-{tool}")
    subprocess.run([command, *map(str, arguments)], check=True, capture_output=True)
