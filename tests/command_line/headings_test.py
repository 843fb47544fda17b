"""The headings of texts of other kinds than work reports, against trees that a reader marked.

A heading is right when its title stands where the reader saw it; its depth is right when its level is, too.

    python3 tests/command_line/headings_test.py --show    what is missing (-), too much (+) and at another level (~)
"""
import difflib
import re
import sys
import tempfile
import unicodedata
import unittest
import xml.etree.ElementTree as ET
from pathlib import Path

from program import NS, ROOT, ProgramTest, read, run, shared_folder

GOLD = ROOT / "tests/gold/headings"
LEAST_F1 = 0.97
LEAST_DEPTH = 0.97
KEY = 10  # characters of a title that are compared


def table(path):
    lines = [line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    head = lines[0].split("\t")
    return [dict(zip(head, line.split("\t"))) for line in lines[1:]]


def key(title):
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", title))[:KEY]


def found_sections(text, until, folder):
    run("analyze", text, "-o", folder)
    report = read(Path(folder) / (text.name + ".xml"))
    end = None
    if until:
        end = run("text", text).stdout.decode().rfind(until)
    return [(key(s.get("title")), int(s.get("level")), int(s.get("line")))
            for s in report.iter(NS + "section") if end is None or int(s.get("start")) < end]


def score(text, rows, until, folder, show=False):
    """Right, found, wanted, right depth. Lines of a text file are fixed; those of other formats may move,
    so there the order of the titles is the place."""
    wanted = [(key(row["title"]), int(row["level"]), int(row["line"])) for row in rows]
    found = found_sections(text, until, folder)
    right = depth = 0
    matcher = difflib.SequenceMatcher(None, [w[0] for w in wanted], [f[0] for f in found], autojunk=False)
    pairs = [(b.a + i, b.b + i) for b in matcher.get_matching_blocks() for i in range(b.size)]
    if text.suffix == ".txt":  # a marker may stand on the line behind its title
        pairs = [(w, f) for w, f in pairs if abs(wanted[w][2] - found[f][2]) <= 1]
    for w, f in pairs:
        right += 1
        depth += wanted[w][1] == found[f][1]
        if show and wanted[w][1] != found[f][1]:
            print(f"  ~ {wanted[w]} is at level {found[f][1]}")
    if show:
        for index in sorted(set(range(len(wanted))) - {w for w, _ in pairs}):
            print(f"  - {wanted[index]}")
        for index in sorted(set(range(len(found))) - {f for _, f in pairs}):
            print(f"  + {found[index]}")
    return right, len(found), len(wanted), depth


def score_texts(name="texts.tsv", show=False):
    """One line for each text: its name, F1 and share of right depths; then those of all together."""
    results, total = [], [0, 0, 0, 0]
    with tempfile.TemporaryDirectory() as folder:
        for row in table(GOLD / name):
            if show:
                print(row["text"])
            counts = score(shared_folder() / "corpora" / row["text"], table(GOLD / row["table"]), row["until"], folder, show)
            total = [a + b for a, b in zip(total, counts)]
            results.append((row["text"], *rates(counts)))
    return results + [("all", *rates(total))]


def rates(counts):
    right, found, wanted, depth = counts
    return 2 * right / (found + wanted) if found + wanted else 1.0, depth / right if right else 1.0


class Headings(ProgramTest):
    def test_the_trees_that_a_reader_marked(self):
        if shared_folder() is None:
            self.skipTest("../shared is absent: the marked trees are of texts that stand there")
        results = score_texts()
        for text, f1, depth in results:
            print(f"{text:32} F1 {f1:.3f} depth {depth:.3f}")
            self.assertGreaterEqual(f1, LEAST_F1, text)
            self.assertGreaterEqual(depth, LEAST_DEPTH, text)

    def test_five_more_texts_that_no_rule_was_made_for(self):
        if shared_folder() is None:
            self.skipTest("../shared is absent: the marked trees are of texts that stand there")
        *_, (_, f1, depth) = score_texts("aside.tsv")
        print(f"{'set aside':32} F1 {f1:.3f} depth {depth:.3f}")
        self.assertGreaterEqual(f1, LEAST_F1)
        self.assertGreaterEqual(depth, LEAST_DEPTH)

    def tree(self, text):
        result = self.ok(run("analyze", "-", stdin=text.encode()))
        return ET.fromstring(result.stdout)

    def test_parts_stand_above_numbered_heads_in_the_xml(self):
        report = self.tree("关于栖禾县2025年预算执行情况和2026年预算草案的报告\n第一部分 2025年预算执行情况\n一、收入情况\n"
                           "全县收入25.6亿元。\n第二部分 2026年预算草案\n一、收入安排\n全县收入27亿元。\n")
        parts = report.find(NS + "sections").findall(NS + "section")
        self.assertEqual([(p.get("level"), p.get("marker"), len(p)) for p in parts],
                         [("0", "第一部分", 1), ("0", "第二部分", 1)])
        self.assertEqual([f.get("status") for f in report.iter(NS + "indicator")], ["actual", "target"])

    def test_a_head_of_what_was_done_is_past_though_it_names_the_year_of_the_report(self):
        report = self.tree("栖禾县2024年政府工作报告\n——2024年12月28日在栖禾县第十八届人民代表大会第五次会议上\n"
                           "一、2024年工作回顾\n2024年，全县地区生产总值326.8亿元。\n"
                           "二、2025年工作安排\n2025年，全县新增城镇就业4500人。\n")
        self.assertEqual([f.get("status") for f in report.iter(NS + "indicator")], ["actual", "target"])


if __name__ == "__main__":
    if "--show" in sys.argv:
        tables = [a for a in sys.argv[1:] if a.endswith(".tsv")] or ["texts.tsv"]
        for tsv in tables:
            for text, f1, depth in score_texts(tsv, show=True):
                print(f"{text:32} F1 {f1:.3f} depth {depth:.3f}")
    else:
        unittest.main()
