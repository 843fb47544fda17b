"""What the pages say of the project is so: links lead somewhere, what is named exists."""
import re
import unittest

from program import ROOT

PAGES = [path for path in sorted(ROOT.rglob("*.md"))
         if not {"build", "out", "node_modules", ".git", "skeletons"} & set(path.relative_to(ROOT).parts)]


class Documentation(unittest.TestCase):
    def test_every_link_leads_somewhere(self):
        broken = []
        for page in PAGES:
            for target in re.findall(r"\]\(([^)#\s]+)", page.read_text("utf-8")):
                if not target.startswith(("http:", "https:")) and not (page.parent / target).exists():
                    broken.append(f"{page.relative_to(ROOT)}: {target}")
        self.assertEqual(broken, [])

    def test_every_page_of_docs_is_reached_from_its_index(self):
        for folder in (ROOT / "docs", ROOT / "docs/decisions"):
            index = (folder / "README.md").read_text("utf-8")
            for page in folder.glob("*.md"):
                if page.name != "README.md":
                    self.assertIn(f"({page.name})", index, page.relative_to(ROOT))

    def test_the_scripts_and_folders_that_are_named_exist(self):
        missing = []
        for page in [ROOT / "README.md", ROOT / "README.zh-CN.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")]:
            text = re.sub(r"```.*?```", "", page.read_text("utf-8"), flags=re.S)
            for named in re.findall(r"`((?:tools|tests|core|plugins|corpora|docs)/[\w./-]+)", text):
                if not (ROOT / named.rstrip(".")).exists() and not re.search(r"NAME|FLOOR|seal_marks|markdown|same.above", named):
                    missing.append(f"{page.relative_to(ROOT)}: {named}")
        self.assertEqual(missing, [])

    def test_every_plugin_says_what_it_is(self):
        for folder in (path.parent for path in (ROOT / "plugins").glob("*/CMakeLists.txt")):
            self.assertTrue((folder / "README.md").exists(), folder.name)


if __name__ == "__main__":
    unittest.main()
