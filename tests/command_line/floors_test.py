"""The floors of core/, the size of a file and what files share, read from the sources."""

import itertools
import re
import unittest

from program import ROOT

# What is longer than a file should be. The list may only shrink.
TOO_LONG = set()
# Pairs of files that share ten lines. The list may only shrink.
SHARING = {("core/compare/figures.cpp", "core/xml/figure_elements.cpp")}

MOST_LINES = 400
SHARED_LINES = 10
FLOORS = ["base", "text", "model", "kinds", "judge", "compare", "host", "xml"]  # lowest first


def sources(*folders):
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in (".cpp", ".hpp"):
                yield path


def floor_of(path):
    parts = path.relative_to(ROOT / "core").parts
    return parts[2] if parts[0] == "include" else parts[0]


def telling_lines(path):
    """The lines that say something, without blanks at their ends: no comments, includes or brackets alone."""
    lines = (line.strip() for line in path.read_text("utf-8").splitlines())
    return [line for line in lines if re.search(r"\w", line) and not line.startswith(("//", "#", "using ", "namespace "))]


def sharing_pairs(paths):
    """Pairs of files in which SHARED_LINES telling lines stand in the same order without another between them."""
    places = {}
    for path in paths:
        lines = telling_lines(path)
        for at in range(len(lines) - SHARED_LINES + 1):
            places.setdefault(tuple(lines[at:at + SHARED_LINES]), set()).add(str(path.relative_to(ROOT)))
    return {pair for files in places.values() for pair in itertools.combinations(sorted(files), 2)}


class Floors(unittest.TestCase):
    def test_no_floor_includes_from_a_higher_one(self):
        wrong = []
        for path in sources("core"):
            floor = floor_of(path)
            if floor not in FLOORS:
                continue
            for included in re.findall(r'#include "(?:baogao/)?(\w+)/', path.read_text("utf-8")):
                if included in FLOORS and FLOORS.index(included) > FLOORS.index(floor):
                    wrong.append(f"{path.relative_to(ROOT)} includes from {included}")
        self.assertEqual(wrong, [])

    def test_the_core_names_no_plugin_and_no_plugin_another(self):
        plugins = {path.parent.name for path in (ROOT / "plugins").glob("*/CMakeLists.txt")}
        wrong = []
        for path in sources("core", "plugins"):
            for included in re.findall(r'#include "([^"]+)"', path.read_text("utf-8")):
                first = included.split("/")[0]
                own = path.relative_to(ROOT).parts[1]
                if ".." in included and path.parts[-3] == "plugins" or first in plugins and first != own and "/" in included:
                    wrong.append(f"{path.relative_to(ROOT)} includes {included}")
        self.assertEqual(wrong, [])

    def test_a_file_has_less_than_four_hundred_lines(self):
        long = {str(path.relative_to(ROOT)) for path in sources("core", "plugins", "tools")
                if len(path.read_text("utf-8").splitlines()) >= MOST_LINES}
        self.assertEqual(long - TOO_LONG, set(), "too long: look for the second thing that it does")
        self.assertEqual(TOO_LONG - long, set(), "no longer too long: take it out of the list")

    def test_no_two_files_share_ten_lines(self):
        sharing = sharing_pairs(sources("core", "plugins", "tools", "tests"))
        self.assertEqual(sharing - SHARING, set(), "what two files say should stand in one place")
        self.assertEqual(SHARING - sharing, set(), "shared no longer: take it out of the list")


if __name__ == "__main__":
    unittest.main()
