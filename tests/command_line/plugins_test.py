"""What a failed plugin costs, which formats there are, and what a user's own folder of knowledge brings."""
import json
import shutil
import tempfile
import unittest
from pathlib import Path

from program import BUILD, NS, ROOT, ProgramTest, read, run

SAMPLE = ROOT / "corpora/reports/fazhi-qihe-2024.txt"
BAD = BUILD / "tests/plugins"


class InFolder(ProgramTest):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="plugins-"))
        self.addCleanup(shutil.rmtree, self.folder)

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
        return path


class FailedPlugin(InFolder):
    """The document is written all the same, the failure is told, the status is 2."""

    def failed(self, *arguments, words=b"out of ink"):
        result = run("--plugin-dir", BAD / "throws", *arguments)
        self.assertEqual(result.returncode, 2, result.stderr)
        self.assertIn(words, result.stderr)
        return result

    def test_analyze_and_export(self):
        self.failed("analyze", SAMPLE, "-o", self.folder)
        xml = self.folder / (SAMPLE.name + ".xml")
        self.assertTrue(list(read(xml).iter(f"{NS}indicator")))
        self.assertIn("plugin.failure", [finding.get("rule") for finding in read(xml).iter(f"{NS}finding")])
        self.assertTrue(self.failed("export", xml).stdout)

    def test_check(self):
        findings = json.loads(self.failed("check", SAMPLE, "--format", "json", "--fail-on", "never").stdout)["findings"]
        self.assertIn("plugin.failure", [finding["rule"] for finding in findings])
        self.failed("check", SAMPLE, "--fail-on", "never", "--severity", "error")

    def test_check_that_throws_what_is_no_exception(self):
        result = run("--plugin-dir", BAD / "throws_anything", "check", SAMPLE, "--fail-on", "never")
        self.assertEqual(result.returncode, 2)
        self.assertIn(b"test.thrower", result.stderr)

    def test_compare(self):
        out = self.folder / "all.xml"
        self.failed("compare", SAMPLE, "-o", out)
        self.assertTrue(out.exists())


class Formats(InFolder):
    def test_help_lists_those_of_the_plugins(self):
        for name in ("text", "json", "sarif", "html", "xml"):
            self.assertIn(f"\n  {name}  ", run("check", "--help").stdout.decode())
        for name in ("csv", "jsonl", "xlsx"):
            self.assertIn(f"\n  {name}  ", run("export", "--help").stdout.decode())

    def test_unknown_format_is_told_with_those_there_are(self):
        result = run("check", SAMPLE, "--format", "pdf")
        self.assertEqual(result.returncode, 2)
        self.assertIn(b"html, json, sarif, text, xml", result.stderr)
        result = run("export", SAMPLE, "--format", "pdf")
        self.assertEqual(result.returncode, 2)
        self.assertIn(b"csv, jsonl, xlsx", result.stderr)


class Knowledge(InFolder):
    def setUp(self):
        super().setUp()
        self.draft = self.write("draft.txt", "槐荫县2024年消防工作述评\n一、总体情况\n全年点亮路灯312个。\n")
        self.knowledge = self.folder / "knowledge"
        self.write("knowledge/kinds.tsv", "words\tkind\twhere\n消防工作述评\txiaofang\ttitle\n")
        self.write("knowledge/catalogue.tsv", "code\tkinds\tname\tdimension\taliases\trelation\tbetter\nmy.lamps\txiaofang\t点亮路灯\titem\t\t\tmore\n")
        self.write("knowledge/profiles/xiaofang.xml", """<?xml version="1.0" encoding="UTF-8"?>
<profile xmlns="urn:baogao:profile:1" kind="xiaofang" name="消防工作述评">
  <part id="whole" name="总体情况"><title>总体情况</title></part>
  <part id="fires" name="火灾情况" severity="warning"><title>火灾情况</title></part>
</profile>""")

    def report(self, **environment):
        options = [] if environment else ["--knowledge", self.knowledge]
        return read_bytes(self.ok(run(*options, "analyze", self.draft, **environment)).stdout)

    def test_kinds_and_indicators_of_the_user_are_known(self):
        for environment in ({}, {"BAOGAO_KNOWLEDGE": str(self.knowledge)}):
            root = self.report(**environment)
            self.assertEqual(root.get("kind"), "xiaofang")
            self.assertIn("my.lamps", [figure.get("code") for figure in root.iter(f"{NS}indicator")])

    def test_profiles_of_the_user_are_checked_and_listed(self):
        findings = json.loads(run("--knowledge", self.knowledge, "check", self.draft, "--format", "json").stdout)["findings"]
        self.assertIn("structure.missing-section", [finding["rule"] for finding in findings])
        self.assertIn("消防工作述评", run("--knowledge", self.knowledge, "kinds").stdout.decode())

    def test_what_is_wrong_is_told_with_file_and_line(self):
        self.write("knowledge/catalogue.tsv", "code\tkinds\tname\tdimension\taliases\trelation\tbetter\nmy.lamps\t\t点亮路灯\tnone\t\t\t\n")
        result = run("--knowledge", self.knowledge, "analyze", self.draft)
        self.assertEqual(result.returncode, 2)
        self.assertIn(b"knowledge/catalogue.tsv:2", result.stderr)
        (self.knowledge / "catalogue.tsv").unlink()
        self.write("knowledge/kinds.tsv", "words\tkind\twhere\n\n消防工作述评\txiaofang\tnowhere\n")
        result = run("--knowledge", self.knowledge, "analyze", self.draft)
        self.assertEqual(result.returncode, 2)
        self.assertIn(b"knowledge/kinds.tsv:3", result.stderr)


def read_bytes(data):
    import xml.etree.ElementTree as ET
    return ET.fromstring(data)


if __name__ == "__main__":
    unittest.main()
