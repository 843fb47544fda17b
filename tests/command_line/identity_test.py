"""Kind, place and year of real reports under names that say nothing, and what a file's name may change.

The truth is what the names of the real reports say (identity_places.tsv spells their pinyin), where a text was not read
otherwise (identity_own_reading.tsv). What a text does not say may stay empty in it, so the bound is below 1.
"""
import re
import shutil
import tempfile
import unittest
import xml.etree.ElementTree as ET
from pathlib import Path

from program import SANITIZED, ProgramTest, run, shared_folder

HERE = Path(__file__).parent
KINDS = {"tjgb": "tjgb", "yusuan": "yusuan", "gwr-city": "gwr", "budgets": "yusuan", "settlements": "juesuan", "xxgk": "xxgk",
         "fazhi": "fazhi", "jihua": "jihua"}
NAME = re.compile(r"(?:(gwr|xxgk|fazhi)-)?([a-z-]+)-(\d{4})")
BOUND = 0.96
RENAMED = 300


def table(path):
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    return rows[1:]


def truth(corpora):
    """file, kind, place, year of every report whose name tells them."""
    places = dict(table(HERE / "identity_places.tsv"))
    own = {row[0]: tuple(row[1:]) for row in table(HERE / "identity_own_reading.tsv")}
    files = sorted(p for pattern in ("*.txt", "*.docx") for p in corpora.glob(pattern))
    for folder in KINDS:
        files += sorted((corpora / folder).iterdir())
    found = []
    for file in files:
        name = NAME.match(file.name)
        if not name or file.suffix not in (".txt", ".docx", ".html", ".pdf"):
            continue
        relative = str(file.relative_to(corpora))
        kind = KINDS.get(file.parent.name) or name.group(1)
        found.append((file, *own.get(relative, (kind, places[name.group(2)], name.group(3)))))
    return found


def root_of(path):
    for _, element in ET.iterparse(path, events=("start",)):
        return element


class Identity(ProgramTest):
    def setUp(self):
        self.shared = shared_folder()
        if self.shared is None or SANITIZED:
            self.skipTest("the real reports are not beside the project")

    def analyzed(self, files, names, folder):
        """The files under other names, and the root elements of their XML."""
        folder = Path(folder)
        (folder / "in").mkdir()
        for file, name in zip(files, names):
            shutil.copy(file, folder / "in" / name)
        run("analyze", folder / "in", "-o", folder / "out")
        return [folder / "out" / (name + ".xml") for name in names]

    def test_kind_place_and_year_under_neutral_names(self):
        wanted = truth(self.shared / "corpora")
        files = [row[0] for row in wanted]
        names = [f"f{i:03}{file.suffix}" for i, file in enumerate(files)]
        right, wrong = 0, []
        with tempfile.TemporaryDirectory() as folder:
            for (file, *facts), path in zip(wanted, self.analyzed(files, names, folder)):
                root = root_of(path)
                found = [root.get(name, "") for name in ("kind", "place", "year")]
                right += found == facts
                if found != facts:
                    wrong.append(f"{file.name}: {' '.join(found)}, not {' '.join(facts)}")
                if root.get("place"):
                    self.assertRegex(root.get("place"), r"(?:省|市|自治区|州|县|旗|区|盟|镇|乡|街道|全国)$", file.name)
        print(f"{right} of {len(wanted)}", *wrong, sep="\n")
        self.assertGreaterEqual(right, BOUND * len(wanted))

    def test_titles_of_volumes_are_whole(self):
        rows = table(self.shared / "gold/identity.tsv")
        files = [self.shared / "corpora" / row[0] for row in rows]
        names = [f"f{i:03}{file.suffix}" for i, file in enumerate(files)]
        with tempfile.TemporaryDirectory() as folder:
            for row, path in zip(rows, self.analyzed(files, names, folder)):
                root = root_of(path)
                self.assertEqual([root.get(name, "") for name in ("kind", "place", "year", "title")], row[1:], row[0])

    def test_a_new_name_changes_nothing_but_what_says_that_it_was_told_by_it(self):
        wanted = [row for row in truth(self.shared / "corpora") if row[0].suffix != ".pdf"][:RENAMED]
        files = [row[0] for row in wanted]
        with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as second:
            named = self.analyzed(files, [f"青渡区-2011-{i}{file.suffix}" for i, file in enumerate(files)], first)
            neutral = self.analyzed(files, [f"f{i:03}{file.suffix}" for i, file in enumerate(files)], second)
            for file, a, b in zip(files, named, neutral):
                one, other = a.read_text("utf-8"), b.read_text("utf-8")
                if "=\"file-name\"" in one.split("<source", 1)[0]:
                    continue
                strip = lambda text: re.sub(r' href="[^"]*"', "", text, count=1)
                self.assertTrue(strip(one) == strip(other), file.name)


if __name__ == "__main__":
    unittest.main()
