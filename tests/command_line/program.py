"""Runs the program under test and reads what it wrote."""
import os
import subprocess
import unittest
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = Path(os.environ.get("BAOGAO_BUILD", ROOT / "build/release"))
PROGRAM = BUILD / "bin/baogao"
REPORTS = sorted((ROOT / "corpora/reports").glob("*.txt"))
SCHEMA = ROOT / "core/xml/report.xsd"
NS = "{urn:baogao:report:1}"


# Sanitizers make the program ten times as slow: what reads hundreds of reports leaves them out.
SANITIZED = bool(os.environ.get("BAOGAO_SANITIZE"))


def shared_folder():
    """The real reports beside the project; None on a machine that has none."""
    folder = Path(os.environ.get("BAOGAO_SHARED", ROOT.parent / "shared"))
    return folder if (folder / "corpora").is_dir() else None


def run(*arguments, stdin=None, language="en", timeout=600, **environment):
    env = dict(os.environ, LC_ALL="C.UTF-8", **environment)
    return subprocess.run([str(PROGRAM), "--lang", language, *map(str, arguments)], input=stdin, capture_output=True,
                          timeout=timeout, env=env, check=False)


def read(path):
    return ET.parse(path).getroot()


def layers(root):
    """What a reader compares: figures, sections and tasks, without their places in the text."""
    figures = [tuple(e.get(k) for k in ("name", "value", "unit", "bound", "change", "status", "period")) for e in root.iter(NS + "indicator")]
    sections = [(e.get("level"), e.get("number"), squash(e.get("title"))) for e in root.iter(NS + "section")]
    tasks = [(squash(e.get("title")), e.get("status")) for e in root.iter(NS + "task")]
    return figures, sections, tasks


def squash(text):
    import re
    import unicodedata
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text or ""))


class ProgramTest(unittest.TestCase):
    def ok(self, result):
        self.assertEqual(result.returncode, 0, result.stderr.decode("utf-8", "replace"))
        return result
