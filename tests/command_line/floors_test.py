"""The floors of core/ and the size of its rooms, read from the sources."""

import re
import unittest

from program import ROOT

FLOORS = ["base", "text", "model", "kinds", "judge", "compare", "host", "xml"]  # lowest first


def sources(*folders):
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in (".cpp", ".hpp"):
                yield path


def floor_of(path):
    parts = path.relative_to(ROOT / "core").parts
    return parts[2] if parts[0] == "include" else parts[0]


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


if __name__ == "__main__":
    unittest.main()
