"""baogao check and baogao kinds: what a clerk sees, and what other programs read."""
import datetime
import json
import re
import shutil
import subprocess
import tempfile
import unittest
import zipfile
from pathlib import Path

from program import ROOT, SANITIZED, ProgramTest, read, run, shared_folder

SAMPLES = ROOT / "corpora/reports"
SARIF_SCHEMA = ROOT / "tests/browser/node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"


def findings(*arguments):
    return json.loads(run("check", *arguments, "--format", "json").stdout)["findings"]


class CheckTest(ProgramTest):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="check-"))
        self.addCleanup(shutil.rmtree, self.folder)

    def draft(self, text, name="draft.txt"):
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    # --- what it finds

    def test_samples_have_what_was_written_into_them(self):
        """One part left out, one page of copies, one promise without an answer; and nothing else of weight."""
        weighty = {}
        for path in sorted(SAMPLES.glob("*.txt")):
            previous = path.with_name(re.sub(r"\d{4}", lambda m: str(int(m.group()) - 1), path.name))
            earlier = ["--previous", previous] if previous.exists() else []
            weighty[path.stem] = sorted({f["rule"] for f in findings(path, *earlier) if f["severity"] != "info"})
        self.assertEqual({name: rules for name, rules in weighty.items() if rules},
                         {"fazhi-qihe-2023": ["text.copied"], "fazhi-qihe-2024": ["structure.missing-section"]})

    def test_missing_part_names_the_years_that_had_it(self):
        found = [f for f in findings(SAMPLES / "fazhi-qihe-2024.txt", "--previous", SAMPLES / "fazhi-qihe-2022.txt",
                                     "--previous", SAMPLES / "fazhi-qihe-2023.txt") if f["rule"] == "structure.missing-section"]
        self.assertEqual(len(found), 1)
        self.assertIn("存在的不足和原因", found[0]["message"]["zh"])
        self.assertIn("2022、2023", found[0]["message"]["zh"])
        self.assertIn("第二十五条", found[0]["message"]["zh"])

    @unittest.skipUnless(shared_folder(), "the real reports are not on this machine")
    def test_real_report_with_its_faults(self):
        found = findings(shared_folder() / "corpora/fazhi-quyuan-2024.txt")
        told = {(f["rule"], f["text"]) for f in found}
        for rule, text in [("text.variant-character", "內"), ("text.inconsistent-name", "天问街道"), ("form.punctuation", "、"),
                           ("structure.marker-style", "(三)完善依法行政制度，政府治理体系更加成熟完善")]:
            self.assertIn((rule, text), told)
        rules = [f["rule"] for f in found]
        for rule in ("structure.missing-signature", "structure.missing-date"):
            self.assertEqual(rules.count(rule), 1, rule)
        self.assertEqual([f["message"]["zh"] for f in found if f["severity"] == "error"],
                         ["分页（分行）处文字重复：“行行”应为“行”"])
        for rule in ("structure.missing-section", "numbers.sum", "structure.section-order"):
            self.assertNotIn(rule, rules)
        # The rate that no whole number gives is asked about; nothing is said of the others.
        self.assertEqual([(f["severity"], f["text"]) for f in found if f["rule"] == "numbers.rate"], [("warning", "83.8%")])

    @unittest.skipUnless(shared_folder(), "the real reports are not on this machine")
    def test_real_report_without_its_third_part(self):
        found = [f for f in findings(shared_folder() / "corpora/xxgk-suqian-2023.txt") if f["rule"] == "structure.missing-section"]
        self.assertEqual(len(found), 1)
        self.assertIn("收到和处理政府信息公开申请情况", found[0]["message"]["zh"])

    @unittest.skipIf(SANITIZED, "too slow under sanitizers")
    @unittest.skipUnless(shared_folder(), "the real reports are not on this machine")
    def test_quiet_on_clean_reports(self):
        """Per 100,000 characters of work reports, bulletins and budgets at most one error and five warnings, right ones included."""
        from concurrent.futures import ThreadPoolExecutor
        corpora = shared_folder() / "corpora"
        files = [path for pattern in ("gwr-*.txt", "gwr-city/*.txt", "tjgb/*.txt", "yusuan/*.txt") for path in corpora.glob(pattern)]
        characters = sum(len(path.read_text(encoding="utf-8", errors="replace")) for path in files)
        with ThreadPoolExecutor(2) as pool:
            found = [f["severity"] for some in pool.map(findings, files) for f in some]
        self.assertLessEqual(found.count("error"), characters / 100_000)
        self.assertLessEqual(found.count("warning"), 5 * characters / 100_000)

    # --- how it says it

    def test_text_has_the_line_and_a_caret_under_the_place(self):
        result = run("check", self.draft("学习《甲法》、《乙法》。\n"), language="zh")
        lines = result.stdout.decode().splitlines()
        self.assertRegex(lines[0], r"draft\.txt:1:7: 提示：.*\[form\.punctuation\]")
        self.assertEqual(lines[1], "    学习《甲法》、《乙法》。")
        self.assertEqual(lines[2], "    " + " " * 12 + "^^")
        self.assertEqual(lines[-1], "0 个错误，0 个警告，1 个提示")

    def test_status_tells_errors(self):
        wrong = self.draft("办理案件94件，其中甲类16件、乙类16件、丙类63件。\n")
        self.assertEqual(run("check", wrong).returncode, 1)
        self.assertEqual(run("check", wrong, "--fail-on", "never").returncode, 0)
        self.assertEqual(run("check", wrong, "--disable", "numbers").returncode, 0)
        right = self.draft("办理案件94件，其中甲类16件、乙类16件、丙类62件。\n", "right.txt")
        self.assertEqual(run("check", right).returncode, 0)
        style = self.draft("学习《甲法》、《乙法》。\n", "style.txt")
        self.assertEqual(run("check", style).returncode, 0)
        self.assertEqual(run("check", style, "--fail-on", "info").returncode, 1)

    def test_wrong_use_says_what_to_do(self):
        draft = self.draft("正文。\n")
        for arguments, words in [(["--disable", "no.rule"], b"--explain"), (["--previous", self.folder / "none.txt"], b"none.txt"),
                                 (["--annotate", self.folder / "out.docx"], b".docx"), (["--baseline", self.folder / "none.tsv"], b"none.tsv")]:
            result = run("check", draft, *arguments)
            self.assertEqual(result.returncode, 2, arguments)
            self.assertIn(words, result.stderr)
        self.assertEqual(run("check").returncode, 2)

    def test_kind_that_is_not_known_is_said(self):
        result = run("check", self.draft("今天天气很好。\n"))
        self.assertIn(b"--kind", result.stderr)
        self.assertEqual(result.returncode, 0)

    def test_severity_hides_what_is_less(self):
        draft = self.draft("学习《甲法》、《乙法》。\n办理案件94件，其中甲类16件、乙类16件、丙类63件。\n")
        self.assertEqual({f["severity"] for f in findings(draft, "--severity", "error")}, {"error"})

    def test_xml_validates(self):
        out = self.folder / "out.xml"
        run("check", SAMPLES / "fazhi-qihe-2024.txt", "--previous", SAMPLES / "fazhi-qihe-2023.txt", "--format", "xml", "-o", out)
        self.ok(subprocess.run(["xmllint", "--noout", "--schema", ROOT / "core/xml/report.xsd", out], capture_output=True, check=False))
        self.assertTrue(list(read(out).iter("{urn:baogao:report:1}finding")))

    @unittest.skipUnless(SARIF_SCHEMA.exists(), "npm ci in tests/browser brings the schema")
    def test_sarif_validates(self):
        import jsonschema
        draft = self.draft("学习《甲法》、《乙法》，宣传內容丰富多样，涵盖宪法、禁毒、防溺水等方面的知识。\n办理案件94件，其中甲类16件、乙类16件、丙类63件。\n", "草 稿.txt")
        log = json.loads(run("check", draft, "--format", "sarif").stdout)
        jsonschema.validate(log, json.loads(SARIF_SCHEMA.read_text(encoding="utf-8")))
        results = log["runs"][0]["results"]
        self.assertEqual({r["ruleId"] for r in results}, {"form.punctuation", "text.variant-character", "numbers.sum"})
        region = next(r for r in results if r["ruleId"] == "text.variant-character")["locations"][0]["physicalLocation"]["region"]
        self.assertEqual((region["startLine"], region["startColumn"], region["endColumn"]), (1, 15, 16))
        fixes = next(r for r in results if r["ruleId"] == "text.variant-character")["fixes"]
        self.assertEqual(fixes[0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"], "内")

    def test_page_holds_everything_and_reaches_for_nothing(self):
        draft = self.draft("学习《甲法》、《乙法》。</script><script>alert(1)</script>\n")
        page = run("check", draft, "--format", "html").stdout.decode()
        self.assertNotIn("<script>alert", page)
        self.assertNotRegex(page, r"(?:src|href)\s*=\s*[\"']?(?:https?:)?//")
        self.assertIn("form.punctuation", page)

    def test_rules_are_explained(self):
        listed = run("check", "--explain").stdout.decode()
        self.assertGreaterEqual(len(listed.splitlines()), 31)
        self.assertIn("94件", run("check", "--explain", "numbers.sum").stdout.decode())

    # --- silencing

    def test_baseline_marks_but_never_drops(self):
        text = "一、总体情况\n宣传內容丰富，涵盖宪法、禁毒、防溺水等方面的知识。\n二、工作情况\n办理案件94件，其中甲类16件、乙类16件、丙类63件。\n"
        draft, baseline = self.draft(text), self.folder / "known.tsv"
        run("check", draft, "--write-baseline", baseline)
        result = run("check", draft, "--baseline", baseline)
        self.assertEqual(result.returncode, 2)  # reasons and dates are missing
        self.assertIn(b"reason", result.stderr)
        year = datetime.date.today().year + 1
        baseline.write_text("".join(line.rstrip("\n") + f"{year}-12-31\t历史数据，已核实\n" if line.endswith("\t\t\n") else line
                                    for line in baseline.read_text(encoding="utf-8").splitlines(True)).replace("\t\t" + str(year), "\t" + str(year)), encoding="utf-8")
        result = run("check", draft, "--baseline", baseline)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("历史数据，已核实", result.stdout.decode())
        # Lines added above do not make them new.
        moved = self.draft("新加的一段话，放在最前面。\n\n" + text, "moved.txt")
        self.assertTrue(all(f.get("known") for f in findings(moved, "--baseline", baseline)))
        # Other words are.
        other = self.draft(text.replace("94件", "96件"), "other.txt")
        self.assertTrue(any(not f.get("known") for f in findings(other, "--baseline", baseline)))

    def test_baseline_runs_out(self):
        baseline = self.folder / "known.tsv"
        baseline.write_text("rule\tsection\twords\tuntil\treason\ntext.variant-character\t\t內\t2020-01-01\t旧文\n", encoding="utf-8")
        result = run("check", self.draft("宣传內容丰富，涵盖宪法、禁毒、防溺水等方面的知识。\n"), "--baseline", baseline, "--format", "json")
        self.assertNotIn("known", json.loads(result.stdout)["findings"][0])
        self.assertIn(b"2020-01-01", result.stderr)

    # --- profiles

    def test_own_profile(self):
        profile = self.folder / "my.xml"
        profile.write_text("""<?xml version="1.0" encoding="UTF-8"?>
<profile xmlns="urn:baogao:profile:1" kind="zongjie" name="年度总结">
  <part id="done" name="全年工作"><title>全年工作</title></part>
  <part id="thanks" name="致谢" severity="warning"><title>致谢</title></part>
  <rule name="form.punctuation" silenced="内部材料"/>
</profile>""", encoding="utf-8")
        found = findings(self.draft("一、全年工作\n学习《甲法》、《乙法》，完成任务。\n"), "--profile", profile)
        self.assertEqual([(f["rule"], f["severity"]) for f in found], [("structure.missing-section", "warning")])
        profile.write_text("<profile/>", encoding="utf-8")
        result = run("check", self.draft("正文。\n"), "--profile", profile)
        self.assertEqual(result.returncode, 2)
        self.assertIn(b"my.xml", result.stderr)
        profile.write_text('<profile xmlns="urn:baogao:profile:1" kind="k" name="n"><part id="p" name="p"><pattern>(工作</pattern></part></profile>', encoding="utf-8")
        result = run("check", self.draft("正文。\n"), "--profile", profile)
        self.assertEqual(result.returncode, 2)
        self.assertIn("(工作".encode(), result.stderr)

    def test_profiles_validate_and_are_shown(self):
        schema = ROOT / "core/xml/profile.xsd"
        for path in sorted((ROOT / "corpora/profiles").glob("*.xml")):
            self.ok(subprocess.run(["xmllint", "--noout", "--schema", schema, path], capture_output=True, check=False))
            self.assertIn("依据", run("kinds", "--show", path.stem, language="zh").stdout.decode())
        learned = self.folder / "learned.xml"
        self.ok(run("kinds", "--learn", SAMPLES / "fazhi-qingdu-2022.txt", SAMPLES / "fazhi-qingdu-2023.txt", SAMPLES / "fazhi-qihe-2022.txt", "-o", learned))
        self.ok(subprocess.run(["xmllint", "--noout", "--schema", schema, learned], capture_output=True, check=False))
        found = findings(SAMPLES / "fazhi-qihe-2024.txt", "--profile", learned)
        self.assertIn("存在的不足和原因", " ".join(f["message"]["zh"] for f in found if f["rule"] == "structure.missing-section"))

    # --- Word

    @unittest.skipUnless(shutil.which("soffice"), "LibreOffice is not on this machine")
    def test_comments_in_word_file(self):
        def convert(path, target):
            subprocess.run(["soffice", f"-env:UserInstallation=file://{self.folder}/office", "--headless", "--convert-to", target,
                            "--outdir", self.folder, path], capture_output=True, check=True, timeout=120)
        text = self.draft((SAMPLES / "fazhi-qihe-2024.txt").read_text(encoding="utf-8").replace("内容", "內容").replace("》《", "》、《"), "word.txt")
        convert(f"{text}", "docx:MS Word 2007 XML")
        draft, annotated = self.folder / "word.docx", self.folder / "annotated.docx"
        count = len(findings(draft))
        run("check", draft, "--annotate", annotated)
        self.assertEqual(run("text", draft).stdout, run("text", annotated).stdout)
        with zipfile.ZipFile(annotated) as package:
            self.assertIsNone(package.testzip())
            self.assertEqual(package.read("word/comments.xml").decode().count("<w:comment "), count)
            self.assertEqual(package.read("word/document.xml").decode().count("<w:commentReference "), count)
        convert(annotated, "odt")
        with zipfile.ZipFile(self.folder / "annotated.odt") as package:
            self.assertEqual(package.read("content.xml").decode().count("<office:annotation "), count)
        # Comments are added to those that the file has.
        again = self.folder / "again.docx"
        run("check", annotated, "--annotate", again)
        with zipfile.ZipFile(again) as package:
            ids = re.findall(r'<w:comment w:id="(\d+)"', package.read("word/comments.xml").decode())
            self.assertEqual(len(ids), len(set(ids)))
            self.assertEqual(len(ids), 2 * count)


if __name__ == "__main__":
    unittest.main()
