"""tools/mutate changes what it says it changes, in the same order every time, and goes on where it stopped."""
import importlib.machinery
import importlib.util
import itertools
import sys
import tempfile
import unittest
from pathlib import Path

from program import ROOT


def load_tool():
    sys.dont_write_bytecode = True
    loader = importlib.machinery.SourceFileLoader("mutate", str(ROOT / "tools/mutate"))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("mutate", loader))
    loader.exec_module(module)
    return module


mutate = load_tool()


class Mutate(unittest.TestCase):
    def after(self, *lines):
        return [change.after for change in mutate.changes_of_source("x.cpp", lines)]

    def test_conditions_never_hold(self):
        self.assertEqual(self.after("  if (found == end) return {};"), ["  if (false && (found == end)) return {};"])
        self.assertEqual(self.after("  } else if (is_han(c)) {"), ["  } else if (false && (is_han(c))) {"])

    def test_numbers_are_doubled(self):
        self.assertEqual(self.after("constexpr double least = 0.35;"), ["constexpr double least = 0.7;"])
        self.assertEqual(self.after("constexpr int oldest = 3;  // 5 years"), ["constexpr int oldest = 6;  // 5 years"])

    def test_what_is_no_threshold_and_no_condition_stays(self):
        for line in ['text = "12 件";', "#include <re2/re2.h>", "// if (x) 12", "i = 0;", "if (const auto x = find()) {", "char8_t c2;", "1'000'000"]:
            self.assertEqual(self.after(line), [], line)

    def test_a_line_of_a_table_is_left_out_but_not_its_head(self):
        changes = mutate.changes_of_table("x.tsv", ["# words", "word\tkind", "共\tlight", "", "调解\taction", ""])
        self.assertEqual([(change.line, change.after) for change in changes], [(3, None), (5, None)])

    def test_the_draw_depends_on_the_seed_alone(self):
        changes = mutate.all_changes()
        first, again, other = (list(itertools.islice(mutate.draw(changes, seed), 30)) for seed in (1, 1, 2))
        self.assertEqual(first, again)
        self.assertNotEqual(first, other)
        self.assertEqual([change.kind for change in first[:3]], ["word", "threshold", "branch"])

    def test_what_was_tried_is_known_to_the_next_run(self):
        change = mutate.Change("word", "plugins/checks/data/x.tsv", 3, "共\tlight", None)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "tried.tsv"
            mutate.Record(path, "seed 1").add(change, "checks_tests")
            self.assertTrue(mutate.Record(path, "seed 1").has(change))
            self.assertIn("1 of 1 noticed", mutate.Record(path, None).table())
            self.assertFalse(mutate.Record(path, "seed 2").has(change))


if __name__ == "__main__":
    unittest.main()
