"""baogao compare: what the samples were written to show, and that it holds on real reports."""
import re
import shutil
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from program import ROOT, SANITIZED, ProgramTest, read, run, shared_folder

NS = "{urn:baogao:comparison:1}"
SAMPLES = ROOT / "corpora/reports"
SCHEMA = ROOT / "core/xml/comparison.xsd"


class CompareTest(ProgramTest):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="compare-"))
        self.addCleanup(shutil.rmtree, self.folder)

    def compare(self, *arguments):
        out = self.folder / "all.xml"
        self.ok(run("compare", *arguments, "-o", out))
        self.ok(subprocess.run(["xmllint", "--noout", "--schema", SCHEMA, out], capture_output=True, check=False))
        return read(out)

    @staticmethod
    def names(root):
        return {r.get("id"): f"{r.get('place')} {r.get('year')} {r.get('kind')}" for r in root.iter(NS + "report") if r.get("href")}

    def test_samples_show_what_was_written_into_them(self):
        root = self.compare(SAMPLES)
        names = self.names(root)
        texts = {r.get("id"): r.find(NS + "text").text for r in root.iter(NS + "report") if r.get("href")}
        # One part was left out.
        missing = [(part.get("name"), names[cell.get("report")]) for part in root.iter(NS + "part") if part.get("required") == "true"
                   for cell in part.iter(NS + "cell") if cell.get("state") == "missing"]
        self.assertEqual(missing, [("存在的不足和原因", "栖禾县 2024 fazhi")])
        # One paragraph was taken over.
        copied = [(names[pair.get("a")], names[pair.get("b")], [texts[pair.get("b")][int(p.get("b-start")):int(p.get("b-end"))][:20] for p in pair.iter(NS + "passage")])
                  for pair in root.iter(NS + "pair")]
        self.assertEqual(copied, [("栖禾县 2022 fazhi", "栖禾县 2023 fazhi", ["一是少数领导干部运用法治思维和法治方式解"])])
        # Two promises were forgotten, one is only touched, the others were kept.
        outcomes = {}
        for promise in root.iter(NS + "promise"):
            outcomes.setdefault(promise.get("outcome"), set()).add(promise.get("title"))
        self.assertEqual(outcomes["silent"], {"推行“综合查一次”联合检查", "打造法治文化阵地"})
        self.assertEqual(outcomes["mentioned"], {"推进行政执法案卷评查常态化"})
        self.assertEqual(len(outcomes["done"]), 17)
        # Their figures agree from year to year.
        self.assertEqual(list(root.iter(NS + "conflict")), [])

    def test_series_of_samples(self):
        root = self.compare(SAMPLES)
        series = next(s for s in root.iter(NS + "series") if s.get("code") == "fz.mediation-cases" and s.get("status") == "actual")
        values = {(p.get("place"), p.get("year")): p.get("value") for p in series.iter(NS + "point")}
        self.assertEqual([values["青渡区", str(year)] for year in (2022, 2023, 2024)], ["2346", "2518", "2689"])
        point = next(p for p in series.iter(NS + "point") if p.get("place") == "青渡区" and p.get("year") == "2024")
        self.assertEqual((point.get("difference"), point.get("rate"), point.get("rank"), point.get("of")), ("171", "6.79", "1", "2"))
        texts = {r.get("id"): r.find(NS + "text").text for r in root.iter(NS + "report") if r.get("href")}
        for point in root.iter(NS + "point"):
            words = texts[point.get("report")][int(point.get("start")):int(point.get("end"))]
            self.assertEqual(re.sub(r"\s", "", words), re.sub(r"\s", "", point.get("mention")))

    def test_same_bytes_whatever_the_threads(self):
        one, four = self.folder / "1.xml", self.folder / "4.xml"
        self.ok(run("compare", SAMPLES, "-j", 1, "-o", one))
        self.ok(run("compare", SAMPLES, "-j", 4, "-o", four))
        self.assertEqual(one.read_bytes(), four.read_bytes())

    def test_what_must_not_be_compared_is_apart(self):
        """户 and 人, a target and a result, one year and five."""
        def write(name, year, words):
            (self.folder / name).write_text(f"{year}年石桥区政府工作报告\n各位代表：\n一、{year - 1}年工作回顾\n{words}\n二、{year}年工作安排\n生产总值增长6%左右。\n", encoding="utf-8")
        write("a.txt", 2024, "全年地区生产总值增长5.1%，脱贫人口320人，五年累计新增就业5万人。")
        write("b.txt", 2025, "全年地区生产总值增长5.4%，脱贫人口110户，全年新增就业1.1万人。")
        root = self.compare(self.folder / "a.txt", self.folder / "b.txt")
        growth = {s.get("status"): [(p.get("year"), p.get("value")) for p in s.iter(NS + "point")] for s in root.iter(NS + "series") if s.get("code") == "ec.gdp.growth"}
        self.assertEqual(growth, {"actual": [("2023", "5.1"), ("2024", "5.4")], "target": [("2024", "6"), ("2025", "6")]})
        for series in root.iter(NS + "series"):
            self.assertEqual(len({p.get("place") + p.get("year") for p in series.iter(NS + "point")}), len(list(series.iter(NS + "point"))))
        self.assertEqual(len([s for s in root.iter(NS + "series") if "脱贫人口" in s.get("name")]), 2)

    def test_conflicts_over_years(self):
        def write(name, year, words):
            (self.folder / name).write_text(f"石桥区{year}年政府信息公开工作年度报告\n一、总体情况\n{words}\n", encoding="utf-8")
        write("a.txt", 2023, "全年新收政府信息公开申请3607件，制发行政规范性文件12件，废止8件，现行有效行政规范性文件66件。")
        write("b.txt", 2024, "全年新收政府信息公开申请3646件，比上年增长1.5%，制发行政规范性文件9件，废止11件，现行有效行政规范性文件65件。")
        found = {c.get("type"): (c.get("expected"), c.get("found")) for c in self.compare(self.folder).iter(NS + "conflict")}
        self.assertEqual(found["growth"], ("1.08%", "1.5%"))
        self.assertEqual(found["stock-flow"], ("64件", "65件"))

    def test_manifest_xml_and_duplicates(self):
        manifest = self.folder / "list.tsv"
        shutil.copy(SAMPLES / "fazhi-qihe-2022.txt", self.folder / "eins.txt")
        shutil.copy(SAMPLES / "fazhi-qihe-2023.txt", self.folder / "zwei.txt")
        manifest.write_text("file\tkind\tplace\tyear\neins.txt\tfazhi\t甲县\t2022\nzwei.txt\t\t甲县\t\n", encoding="utf-8")
        root = self.compare("--manifest", manifest)
        self.assertEqual(sorted(self.names(root).values()), ["甲县 2022 fazhi", "甲县 2023 fazhi"])
        self.assertTrue(list(root.iter(NS + "promise")))
        # Report XML stands for its source.
        self.ok(run("analyze", SAMPLES / "fazhi-qihe-2022.txt", SAMPLES / "fazhi-qihe-2023.txt", "-o", self.folder / "xml"))
        self.assertEqual(len(self.names(self.compare(self.folder / "xml"))), 2)
        # One report in two files is one.
        shutil.copy(SAMPLES / "fazhi-qihe-2022.txt", self.folder / "again.txt")
        root = self.compare(SAMPLES / "fazhi-qihe-2022.txt", self.folder / "again.txt")
        self.assertEqual(len(self.names(root)), 1)
        self.assertEqual(len(list(root.iter(NS + "duplicate"))), 1)

    def test_wrong_use_says_what_to_do(self):
        self.assertEqual(run("compare").returncode, 2)
        result = run("compare", SAMPLES / "fazhi-qihe-2022.txt", self.folder / "none.txt", "-o", self.folder / "out.xml")
        self.assertEqual(result.returncode, 2)
        self.assertIn(b"none.txt", result.stderr)
        self.assertTrue((self.folder / "out.xml").exists())

    def test_device_is_written_to_and_not_replaced(self):
        import os
        pipe = self.folder / "pipe"
        os.mkfifo(pipe)
        reader = subprocess.Popen(["cat", pipe], stdout=subprocess.PIPE)
        self.ok(run("compare", SAMPLES / "fazhi-qihe-2022.txt", "-o", pipe))
        self.assertIn(b"<comparison", reader.communicate(timeout=60)[0])
        self.assertTrue(pipe.is_fifo())

    def test_export_takes_a_comparison(self):
        out = self.folder / "all.xml"
        self.ok(run("compare", SAMPLES, "-o", out))
        for view in ("series", "sections", "reuse", "promises", "conflicts"):
            result = self.ok(run("export", out, "--view", view))
            self.assertTrue(result.stdout.decode("utf-8-sig").splitlines()[0])
        table = self.folder / "all.xlsx"
        self.ok(run("export", out, "--format", "xlsx", "-o", table))
        import zipfile
        with zipfile.ZipFile(table) as package:
            self.assertEqual(len([n for n in package.namelist() if n.startswith("xl/worksheets/sheet")]), 6)

    @unittest.skipUnless(shared_folder(), "the real reports are not on this machine")
    def test_grain_and_growth_of_the_state_council_reports(self):
        root = self.compare(*sorted((shared_folder() / "corpora").glob("gwr-national-*.txt")))
        truth = {"ec.gdp.growth": {"1997": 8.8, "2000": 8.0, "2007": 11.4, "2009": 8.7, "2013": 7.7, "2016": 6.7, "2017": 6.9, "2020": 2.3, "2021": 8.1, "2023": 5.2},
                 "ec.grain-out": {"1984": 407e6, "1997": 492.5e6, "2009": 531e6, "2013": 600e6, "2021": 685e6, "2023": 695e6}}
        for code, years in truth.items():
            series = [s for s in root.iter(NS + "series") if s.get("code") == code and s.get("status") == "actual" and "（" not in s.get("name")]
            self.assertEqual(len(series), 1)
            points = {p.get("year"): float(p.get("value")) for p in series[0].iter(NS + "point")}
            self.assertGreaterEqual(len(points), 6)
            for year, value in points.items():
                self.assertAlmostEqual(value, years[year], msg=code + year)

    @unittest.skipIf(SANITIZED, "too slow under sanitizers")
    @unittest.skipUnless(shared_folder(), "the real reports are not on this machine")
    def test_cities_in_one_run(self):
        start = time.monotonic()
        page = self.folder / "all.html"
        self.ok(run("compare", shared_folder() / "corpora/gwr-city", "-o", self.folder / "all.xml", "--html", page))
        self.assertLess(time.monotonic() - start, 120)
        self.assertGreater(page.stat().st_size, 1_000_000)


if __name__ == "__main__":
    unittest.main()
