"""The real reports beside the project, where they are: everything validates, verifies and scores."""
import re
import subprocess
import tempfile
import unittest
import zipfile
from pathlib import Path

import analyze_test
from program import NS, PROGRAM, ROOT, SCHEMA, ProgramTest, read, run, shared_folder

SHARED = shared_folder()
FORMS = ["fazhi-quyuan-2024.txt", "gwr-hunan-2025.txt", "gwr-yunnan-2026.txt", "gwr-national-2024.txt", "gwr-sichuan-2025.txt"]


@unittest.skipIf(SHARED is None, "no real reports beside the project")
class RealReports(ProgramTest):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.out = Path(cls.folder.name) / "out"
        texts = sorted((SHARED / "corpora").glob("*.txt"))
        cls.texts = texts
        cls.result = run("analyze", *texts, "-o", cls.out)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_every_text_gives_valid_xml(self):
        self.ok(self.result)
        subprocess.run(["xmllint", "--noout", "--schema", SCHEMA, *sorted(self.out.iterdir())], check=True, capture_output=True)

    def test_every_mention_stands_in_its_file_in_four_encodings(self):
        self.ok(run("verify", *self.out.iterdir()))
        for encoding in ("utf-8-sig", "utf-16", "gb18030"):
            folder = Path(self.folder.name) / encoding
            folder.mkdir()
            for text in self.texts:
                (folder / text.name).write_bytes(text.read_bytes().decode("utf-8-sig", "replace").encode(encoding))
            self.ok(run("analyze", folder, "-o", self.out.parent / f"out-{encoding}"))
            self.ok(run("verify", *(self.out.parent / f"out-{encoding}").iterdir()))

    def test_the_encoding_of_every_text_is_told_right(self):
        for encoding, name in (("utf-16-le", "UTF-16LE"), ("utf-16-be", "UTF-16BE"), ("gb18030", "GB18030"), ("utf-8", "UTF-8")):
            folder = Path(self.folder.name) / ("detect-" + encoding)
            folder.mkdir()
            for text in self.texts:
                (folder / text.name).write_bytes(text.read_bytes().decode("utf-8-sig", "replace").encode(encoding))
            out = self.out.parent / ("detected-" + encoding)
            self.ok(run("analyze", folder, "-o", out))
            for path in out.iterdir():
                self.assertIn(f'encoding="{name}"', path.read_text("utf-8")[:3000], path.name)

    def test_the_encoding_of_every_text_in_traditional_characters_is_told_right(self):
        traditional = {}
        for line in (ROOT / "core/text/data/variants.tsv").read_text("utf-8").splitlines():
            cells = line.split("\t")
            if len(cells) >= 2 and len(cells[0]) == len(cells[1]) == 1:
                traditional.setdefault(ord(cells[1]), cells[0])
        folder = Path(self.folder.name) / "big5"
        folder.mkdir()
        for text in self.texts:
            content = text.read_bytes().decode("utf-8-sig", "replace").translate(traditional)
            (folder / text.name).write_bytes(content.encode("big5", "ignore"))
        out = self.out.parent / "detected-big5"
        self.ok(run("analyze", folder, "-o", out))
        for path in out.iterdir():
            self.assertIn('encoding="Big5"', path.read_text("utf-8")[:3000], path.name)

    def test_the_gold_tables(self):
        result = subprocess.run(["python3", SHARED / "gold/score.py", "--gold", SHARED / "gold/dev", "--xml", self.out, "--json",
                                 Path(self.folder.name) / "score.json"], check=True, capture_output=True)
        print(result.stdout.decode())
        import json
        score = json.loads((Path(self.folder.name) / "score.json").read_text())
        self.assertGreaterEqual(score["indicators"]["f1"], 0.99)
        self.assertGreaterEqual(score["indicators"]["complete_f1"], 0.90)
        self.assertGreaterEqual(score["headings"]["f1"], 0.99)
        self.assertGreaterEqual(score["tasks"]["f1"], 0.97)

    def test_texts_that_nothing_was_tuned_on(self):
        gold = ROOT / "tests/gold/unseen"
        names = {line.split("\t")[0] for line in gold.with_suffix(".tsv").read_text("utf-8").splitlines()[1:]}
        texts = [path for path in sorted((SHARED / "corpora").rglob("*.txt")) if path.name in names]
        self.assertEqual(len(texts), len(names))
        out = self.out.parent / "unseen"
        self.ok(run("analyze", *texts, "-o", out))
        result = self.ok(run("evaluate", gold, out)).stdout.decode()
        print(result)
        f1, complete = (float(result.split(label)[1].split()[0].rstrip(",")) for label in (" F1 ", "complete F1 "))
        self.assertGreaterEqual(f1, 0.96)
        self.assertGreaterEqual(complete, 0.85)

    def test_the_prescribed_form_in_word(self):
        """国办公开办函〔2021〕30号: every empty cell of its three tables gets a number, and each comes out by its heads."""
        filled = self.out.parent / "form.docx"
        count = fill_cells(SHARED / "corpora/xxgk/template.docx", filled)
        self.ok(run("analyze", filled, "-o", self.out.parent / "form"))
        figures = {f.get("name"): f for f in read(self.out.parent / "form/form.docx.xml").iter(f"{NS}figure")}
        self.assertGreater(count, 240)
        self.assertEqual(len(figures), 200)
        for name in ("规章制发件数", "行政规范性文件现行有效件数", "行政许可处理决定数量", "本年新收政府信息公开申请数量（自然人）",
                     "本年新收政府信息公开申请数量", "予以公开（法律服务机构）", "不予公开：属于国家秘密（商业企业）", "不予处理：重复申请",
                     "结转下年度继续办理（其他）", "行政复议结果纠正", "未经复议直接起诉尚未审结", "复议后起诉总计"):
            self.assertEqual(figures[name].get("unit"), "件", name)
        self.assertEqual(figures["行政事业性收费金额"].get("unit"), "元")

    def test_evaluate_says_what_the_scorer_says(self):
        mine = self.ok(run("evaluate", SHARED / "gold/dev", self.out)).stdout.decode()
        theirs = subprocess.run(["python3", SHARED / "gold/score.py", "--gold", SHARED / "gold/dev", "--xml", self.out],
                                check=True, capture_output=True).stdout.decode()
        for line in theirs.splitlines():
            f1 = line.split(" f1=")[1][:5]
            self.assertIn("F1 " + f1, mine)


def fill_cells(template, filled):
    """Numbers 1, 2, … in the empty cells of a Word file's tables; how many."""
    count = 0

    def fill(cell):
        nonlocal count
        xml = cell[0]
        if re.sub(r"<[^>]+>", "", xml).strip(" \u3000") or "</w:p>" not in xml:
            return xml
        count += 1
        end = xml.rfind("</w:p>")
        return f"{xml[:end]}<w:r><w:t>{count}</w:t></w:r>{xml[end:]}"

    with zipfile.ZipFile(template) as source, zipfile.ZipFile(filled, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "word/document.xml":
                data = re.sub(r"<w:tc(?: [^>]*)?>.*?</w:tc>", fill, data.decode(), flags=re.S).encode()
            target.writestr(name, data)
    return count


@unittest.skipIf(SHARED is None, "no real reports beside the project")
class RealForms(analyze_test.Encodings):
    def test_every_sample(self):
        self.skipTest("tested with the samples")

    def test_five_real_reports(self):
        for name in FORMS:
            with self.subTest(name):
                self.check(SHARED / "corpora" / name)


if __name__ == "__main__":
    unittest.main()
