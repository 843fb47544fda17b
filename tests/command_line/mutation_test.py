"""Of reports broken on purpose, the rules find at least 95 of 100, each the right one at the right place."""
import unittest

import mutations


class MutationTest(unittest.TestCase):
    def test_mutants_are_caught(self):
        result = mutations.run()
        self.assertEqual(len(result), 31)
        for rule, (count, caught, _) in result.items():
            with self.subTest(rule):
                self.assertGreaterEqual(count, 20)
                self.assertGreaterEqual(caught, 0.75 * count)
        total, caught = sum(r[0] for r in result.values()), sum(r[1] for r in result.values())
        self.assertGreaterEqual(caught, 0.95 * total)


if __name__ == "__main__":
    unittest.main()
