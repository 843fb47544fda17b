"""A plugin outside of the tree builds against the installed package, and every seam it uses reaches the user."""
import json
import subprocess
import tempfile
import unittest
from pathlib import Path

from program import BUILD, NS, ROOT, SCHEMA, ProgramTest, read

COMPARISON = "{urn:baogao:comparison:1}"
TEXT = "青渡区人民政府2024年法治政府建设年度报告\n一、总体情况\n依法行政。\n青渡区人民政府（盖章）\n"


class ExternalPlugin(ProgramTest):
    @classmethod
    def setUpClass(cls):
        cls.holder = tempfile.TemporaryDirectory()
        cls.folder = Path(cls.holder.name)
        prefix, build = cls.folder / "prefix", cls.folder / "build"
        quiet = {"check": True, "capture_output": True}
        subprocess.run(["cmake", "--install", BUILD, "--prefix", prefix], **quiet)
        subprocess.run(["cmake", "-S", ROOT / "tests/external_plugin", "-B", build, "-G", "Ninja", f"-DCMAKE_PREFIX_PATH={prefix}",
                        "-DCMAKE_BUILD_TYPE=Release"], **quiet)
        subprocess.run(["cmake", "--build", build], **quiet)
        cls.installed = [prefix / "bin/baogao", "--lang", "en", "--plugin-dir", build / "lib/baogao/plugins"]
        cls.report = cls.folder / "qingdu-2024.txt"
        cls.report.write_text(TEXT, encoding="utf-8")

    @classmethod
    def tearDownClass(cls):
        cls.holder.cleanup()

    def run_installed(self, *arguments, status=0):
        result = subprocess.run([*self.installed, *arguments], capture_output=True, check=False)
        self.assertEqual(result.returncode, status, result.stderr.decode())
        return result.stdout.decode("utf-8-sig")

    def compare(self):
        out = self.folder / "all.xml"
        self.run_installed("compare", self.report, "-o", out, "--html", self.folder / "all.html")
        return out

    def test_it_is_listed_with_what_it_offers(self):
        listed = self.run_installed("plugins")
        for line in ("seals 1.0", "provides seals, findings", "format markdown: Markdown tables", "comparison step seals", "indicators 1.0"):
            self.assertIn(line, listed)

    def test_its_layer_stands_in_the_report_xml(self):
        out = self.folder / "out"
        self.run_installed("analyze", self.report, "-o", out)
        xml = out / "qingdu-2024.txt.xml"
        self.ok(subprocess.run(["xmllint", "--noout", "--schema", SCHEMA, xml], capture_output=True, check=False))
        seal = read(xml).find(f"{NS}layers/{NS}seals/{NS}seal")
        self.assertEqual((seal.get("office"), seal.text, seal.get("line")), ("青渡区人民政府", "（盖章）", "4"))
        self.assertEqual(TEXT[int(seal.get("start")):int(seal.get("end"))], "（盖章）")

    def test_a_check_reads_the_layer_and_findings_of_the_analyzer_stand_beside(self):
        draft = self.folder / "twice.txt"
        draft.write_text(TEXT + "青渡区人民政府（盖章）\n", encoding="utf-8")
        findings = json.loads(self.run_installed("check", draft, "--format", "json", "--fail-on", "never"))["findings"]
        rules = [finding["rule"] for finding in findings if finding["rule"].startswith("seals.")]
        self.assertEqual(rules, ["seals.place", "seals.place", "seals.twice"])
        silenced = self.run_installed("check", draft, "--format", "json", "--fail-on", "never", "--disable", "seals.place", "--disable", "seals.twice")
        self.assertNotIn("seals.", silenced)

    def test_its_view_reaches_xml_page_and_files(self):
        out = self.compare()
        self.ok(subprocess.run(["xmllint", "--noout", "--schema", ROOT / "core/xml/comparison.xsd", out], capture_output=True, check=False))
        view = read(out).find(f"{COMPARISON}view")
        self.assertEqual([column.get("id") for column in view.iter(f"{COMPARISON}column")], ["report", "office", "words", "of-report"])
        cells = list(view.iter(f"{COMPARISON}cell"))
        self.assertEqual([cell.text for cell in cells], [None, "青渡区人民政府", "（盖章）", "1"])
        self.assertEqual(cells[2].get("report"), "r1")
        self.assertEqual(TEXT[int(cells[2].get("start")):int(cells[2].get("end"))], "（盖章）")
        self.assertIn('"zh":"印章"', (self.folder / "all.html").read_text(encoding="utf-8"))
        rows = [json.loads(line) for line in self.run_installed("export", out, "--view", "seals", "--format", "jsonl").splitlines()]
        self.assertEqual(rows, [{"report": "青渡区2024", "office": "青渡区人民政府", "words": "（盖章）", "of-report": 1}])

    def test_its_format_is_known(self):
        self.assertIn("markdown  Markdown tables", self.run_installed("export", "--help"))
        table = self.run_installed("export", self.compare(), "--format", "markdown")
        self.assertIn("## Seals\n\n| report | office | words | of report |\n| --- | --- | --- | --- |\n| 青渡区2024 | 青渡区人民政府 | （盖章） | 1 |\n", table)


if __name__ == "__main__":
    unittest.main()
