"""The XML of the sample reports, byte for byte, and their gold tables.

    python3 tests/command_line/golden_test.py --update    writes corpora/expected anew, to be read in review
"""
import shutil
import sys
import tempfile
import unittest
from pathlib import Path

from program import REPORTS, ROOT, ProgramTest, run

EXPECTED = ROOT / "corpora/expected"


def analyze_into(folder):
    """With paths from the project's root, so that no path of this machine is in the XML."""
    import os
    here = os.getcwd()
    os.chdir(ROOT)
    try:
        return run("analyze", "corpora/reports", "-o", folder)
    finally:
        os.chdir(here)


class Golden(ProgramTest):
    def test_the_samples_are_read_as_they_were(self):
        with tempfile.TemporaryDirectory() as folder:
            self.ok(analyze_into(folder))
            for report in REPORTS:
                name = report.name + ".xml"
                self.assertEqual((Path(folder) / name).read_text("utf-8"), (EXPECTED / name).read_text("utf-8"), name)

    def test_the_samples_score_against_their_gold_tables(self):
        result = self.ok(run("evaluate", ROOT / "corpora/gold/sample", EXPECTED)).stdout.decode()
        print(result)
        layers = {line.split()[0]: line for line in result.splitlines() if " F1 " in line}
        self.assertEqual(set(layers), {"indicators", "headings", "tasks"})
        for layer, line in layers.items():
            self.assertGreaterEqual(float(line.split(" F1 ")[1].split()[0]), 0.98, layer)


if __name__ == "__main__":
    if "--update" in sys.argv:
        shutil.rmtree(EXPECTED, ignore_errors=True)
        print(analyze_into(EXPECTED).stderr.decode(), end="")
    else:
        unittest.main()
