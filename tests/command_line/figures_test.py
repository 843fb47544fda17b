"""What is made of the figures: codes, explanations, relations, tables, exports."""
import csv
import io
import json
import subprocess
import unittest
import zipfile
import xml.etree.ElementTree as ET

from analyze_test import InFolder
from program import NS, REPORTS, SCHEMA, read, run

XLSX = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


class Catalogue(InFolder):
    def test_it_lists_more_than_three_hundred(self):
        rows = self.ok(run("catalogue")).stdout.decode().splitlines()
        self.assertGreater(len(rows), 300)
        codes = [row.split("\t")[0] for row in rows]
        self.assertEqual(len(codes), len(set(codes)))

    def test_every_name_and_alias_gets_its_own_code(self):
        """Each line of the catalogue with its dimension's first unit: the example that must match."""
        units = {"money": "亿元", "case": "件", "person": "人", "document": "件", "item": "项", "ratio": "%"}
        rows = [row.split("\t") for row in self.ok(run("catalogue")).stdout.decode().splitlines()]
        wrong = []
        for code, name, dimension, _, aliases, _ in rows:
            if code in ("ec.gdp", "ec.trade", "ec.retail", "ec.jobs-new", "ec.unemployment"):
                for words in [name] + aliases.split("|"):
                    said = self.ok(run("catalogue", "--why", f"全年{words}达到15{units[dimension]}。")).stdout.decode()
                    if f"\t{code}\t" not in said:
                        wrong.append((code, words, said))
        self.assertEqual(wrong, [])

    def test_it_says_why(self):
        said = self.ok(run("catalogue", "--why", "全区生产总值完成45亿元，增长5.2%", language="zh")).stdout.decode()
        self.assertIn("45亿元\t生产总值\tec.gdp\t", said)
        self.assertIn("5.2%\t生产总值\tec.gdp.growth\t", said)

    def test_it_says_why_not(self):
        said = self.ok(run("catalogue", "--why", "生产总值达到45件。", language="zh")).stdout.decode()
        self.assertIn("无代码：单位“件”", said)
        said = self.ok(run("catalogue", "--why", "种植火龙果45亩。", language="zh")).stdout.decode()
        self.assertIn("无代码：名称不在指标目录中", said)

    def test_users_add_their_own(self):
        own = self.write("own.tsv", "code\tkinds\tname\tdimension\taliases\trelation\tbetter\n"
                                    "my.fruit\tgwr\t火龙果面积\tarea\t种植火龙果\t\tmore\n")
        said = self.ok(run("catalogue", "--catalogue", own, "--why", "种植火龙果45亩。")).stdout.decode()
        self.assertIn("my.fruit", said)

    def test_a_wrong_line_of_their_own_is_named(self):
        own = self.write("own.tsv", "code\tkinds\tname\tdimension\taliases\trelation\tbetter\nmy.fruit\tgwr\t火龙果\tfruit\t\t\t\n")
        result = run("catalogue", "--catalogue", own)
        self.assertEqual(result.returncode, 2)
        self.assertIn(b"own.tsv:2", result.stderr)


class Explain(InFolder):
    def test_every_numeral_of_the_samples_is_accounted_for(self):
        for report in REPORTS:
            said = self.ok(run("explain", report, "--summary")).stdout.decode()
            self.assertNotIn("unexplained", said)

    def test_a_line(self):
        report = self.write("r.txt", "第一行\n　　全年办结案件约975件，居全省第3位，推进“一网通办”。\n")
        said = self.ok(run("explain", f"{report}:2", language="zh")).stdout.decode().splitlines()
        self.assertEqual(len(said), 3)
        self.assertIn("975件 [figure] 名称“办结案件”", said[0])
        self.assertIn("“约”表示约数", said[0])
        self.assertIn("[ordinal]", said[1])
        self.assertIn("一 [quotation]", said[2])

    def test_tables(self):
        report = self.write("r.txt", "指标\t绝对数（亿元）\t比上年增长（%）\n第一产业\t12.5\t3.1\n第二产业\t20.5\t-1.2\n")
        said = self.ok(run("explain", report, language="zh")).stdout.decode()
        self.assertIn("12.5 [table] 表格：第一产业／绝对数", said)


class Tables(InFolder):
    def test_figures_of_tables_keep_row_and_column(self):
        report = self.write("r.txt", "指标\t绝对数（亿元）\t比上年增长（%）\n第一产业\t12.5\t3.1\n第二产业\t0\t—\n")
        self.ok(run("analyze", report, "-o", self.out))
        path = self.out / "r.txt.xml"
        subprocess.run(["xmllint", "--noout", "--schema", SCHEMA, path], check=True, capture_output=True)
        table = read(path).find(f"{NS}tables/{NS}table")
        figures = [(f.get("name"), f.get("value"), f.get("unit"), f.get("row"), f.get("column")) for f in table.findall(f"{NS}figure")]
        self.assertEqual(figures, [("第一产业", "1250000000", "元", "2", "2"), ("第一产业", "3.1", "%", "2", "3"),
                                   ("第二产业", "0", "元", "3", "2")])
        empty = table.findall(f"{NS}empty")
        self.assertEqual([(e.get("row-head"), e.get("column-head")) for e in empty], [("第二产业", "比上年增长")])


class Export(InFolder):
    def setUp(self):
        super().setUp()
        self.ok(run("analyze", *REPORTS, "-o", self.out))
        self.count = sum(len(list(read(path).iter(f"{NS}indicator"))) + len(list(read(path).iter(f"{NS}figure")))
                         for path in self.out.iterdir())

    def test_csv_opens_in_excel(self):
        data = self.ok(run("export", self.out, language="zh")).stdout
        self.assertTrue(data.startswith(b"\xef\xbb\xbf"))
        rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
        self.assertEqual(rows[0][:4], ["代码", "名称", "数值", "单位"])
        self.assertEqual(len(rows) - 1, self.count)
        self.assertEqual({len(row) for row in rows}, {len(rows[0])})

    def test_jsonl_has_numbers(self):
        lines = self.ok(run("export", self.out, "--format", "jsonl")).stdout.decode().splitlines()
        self.assertEqual(len(lines), self.count)
        self.assertTrue(all(isinstance(json.loads(line)["value"], (int, float)) for line in lines))

    def test_xlsx_has_heads_a_frozen_row_and_filters(self):
        path = self.out.parent / "f.xlsx"
        self.ok(run("export", self.out, "--format", "xlsx", "-o", path, language="zh"))
        with zipfile.ZipFile(path) as book:
            sheet = ET.fromstring(book.read("xl/worksheets/sheet1.xml"))
        rows = sheet.findall(f"{XLSX}sheetData/{XLSX}row")
        self.assertEqual(len(rows) - 1, self.count)
        self.assertIn("名称", "".join(rows[0].itertext()))
        pane = sheet.find(f"{XLSX}sheetViews/{XLSX}sheetView/{XLSX}pane")
        self.assertEqual((pane.get("ySplit"), pane.get("state")), ("1", "frozen"))
        self.assertIsNotNone(sheet.find(f"{XLSX}autoFilter"))

    def test_what_is_no_report_is_named_and_the_rest_done(self):
        bad = self.write("bad.xml", "<x/>")
        result = run("export", bad, next(self.out.iterdir()), "--coded")
        self.assertEqual(result.returncode, 2)
        self.assertIn(b"bad.xml", result.stderr)
        self.assertGreater(len(result.stdout), 100)

    def test_xlsx_needs_a_file(self):
        self.assertEqual(run("export", self.out, "--format", "xlsx").returncode, 2)


if __name__ == "__main__":
    unittest.main()
