"""check and compare ask one judge: over pairs of years they find the same growth, restated and stock-flow figures."""
import json
import re
import shutil
import tempfile
import unittest
from pathlib import Path

from program import REPORTS, SANITIZED, ProgramTest, read, run, shared_folder

NS = "{urn:baogao:comparison:1}"
# Findings of check that are about last year's report, by the conflict of compare that says the same.
RULES = {"numbers.growth": "growth", "numbers.stock-flow": "stock-flow", "numbers.conflict": "restated"}
OF_LAST_YEAR = "last year’s"


def pairs(files):
    """(last year's, this year's) of one name, as fazhi-青渡-2023.txt and -2024.txt."""
    by_name = {file.name: file for file in files}
    for file in files:
        found = re.fullmatch(r"(.*-)(\d{4})(\..*)", file.name)
        if found and (last := by_name.get(f"{found[1]}{int(found[2]) - 1}{found[3]}")):
            yield last, file


class JudgeTest(ProgramTest):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="judge-"))
        self.addCleanup(shutil.rmtree, self.folder)

    def conflicts(self, last, this):
        """What compare finds: type and place of the figure judged; None where it takes them for two places."""
        out = self.folder / "both.xml"
        self.ok(run("compare", last, this, "-o", out))
        root = read(out)
        reports = [r for r in root.iter(NS + "report") if r.get("href")]
        if len({(r.get("place"), r.get("kind")) for r in reports}) != 1 or len(reports) != 2:
            return None
        return {(c.get("type"), int(c.findall(NS + "figure")[-1].get("start"))) for c in root.iter(NS + "conflict")}

    def findings(self, last, this):
        result = run("check", this, "--previous", last, "--format", "json")
        self.assertIn(result.returncode, (0, 1), result.stderr)
        return {(RULES[f["rule"]], f["start"]) for f in json.loads(result.stdout)["findings"]
                if f["rule"] in RULES and OF_LAST_YEAR in f["message"]["en"]}

    def agree(self, files):
        compared = 0
        for last, this in pairs(files):
            conflicts = self.conflicts(last, this)
            if conflicts is None:
                continue
            compared += 1
            with self.subTest(this.name):
                self.assertEqual(self.findings(last, this), conflicts)
        return compared

    def test_samples(self):
        self.assertGreaterEqual(self.agree(REPORTS), 3)

    def test_what_is_wrong_is_found_by_both(self):
        last, this = self.folder / "xxgk-2023.txt", self.folder / "xxgk-2024.txt"
        last.write_text("石桥区2023年政府信息公开工作年度报告\n一、总体情况\n全年新收政府信息公开申请3607件，主动公开信息8642条。\n", "utf-8")
        this.write_text("石桥区2024年政府信息公开工作年度报告\n一、总体情况\n全年新收政府信息公开申请3646件，比上年增长1.5%。\n", "utf-8")
        found = self.findings(last, this)
        self.assertEqual([kind for kind, _ in found], ["growth"])
        self.assertEqual(found, self.conflicts(last, this))

    @unittest.skipIf(SANITIZED, "hundreds of reports")
    def test_real_pairs_of_years(self):
        shared = shared_folder()
        if shared is None:
            self.skipTest("no ../shared with real reports")
        corpora = shared / "corpora"
        self.assertGreaterEqual(self.agree(sorted(corpora.glob("gwr-*.txt"))), 15)
        self.assertGreaterEqual(self.agree(sorted((corpora / "gwr-city").glob("*.txt"))), 15)


if __name__ == "__main__":
    unittest.main()
