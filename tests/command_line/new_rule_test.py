"""tools/new-rule and tools/new-plugin write what CMake takes and the compiler reads, and overwrite nothing."""
import json
import os
import shlex
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from program import ROOT

NOT_SOURCES = shutil.ignore_patterns("build", "build-*", ".git", "out", "node_modules", "__pycache__")


class Skeletons(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.tree = Path(cls.folder.name) / "tree"
        shutil.copytree(ROOT, cls.tree, ignore=NOT_SOURCES)

    def tool(self, *arguments):
        return subprocess.run([self.tree / "tools" / arguments[0], *arguments[1:]], capture_output=True, text=True, check=False)

    def configure(self):
        """The commands that would compile the tree, by source."""
        build = self.tree / "build"
        result = subprocess.run(["cmake", "-S", self.tree, "-B", build, "-G", "Ninja", "-DBAOGAO_TESTS=ON", "-DBAOGAO_BENCHMARKS=OFF"],
                                capture_output=True, text=True, check=False)
        self.assertEqual(result.returncode, 0, result.stderr)
        subprocess.run(["cmake", "--build", build, "--target", "core/include/baogao/host/abi_stamp.hpp"], capture_output=True, check=True)
        commands = json.loads((build / "compile_commands.json").read_text("utf-8"))
        return {os.path.relpath(entry["file"], self.tree): entry for entry in commands}

    def compiles(self, entry):
        arguments = [word for word in shlex.split(entry["command"]) if word != "-c"]
        at = arguments.index("-o")
        command = arguments[:at] + arguments[at + 2:] + ["-fsyntax-only"]
        result = subprocess.run(command, cwd=entry["directory"], capture_output=True, text=True, check=False)
        self.assertEqual(result.returncode, 0, result.stderr)

    def test_a_rule_and_a_plugin_are_one_command_each(self):
        self.assertEqual(self.tool("new-rule", "text.left-out", "--severity", "info").returncode, 0)
        self.assertEqual(self.tool("new-plugin", "seal_marks").returncode, 0)
        commands = self.configure()
        table = (self.tree / "build/plugins/checks/all_rules.cpp").read_text("utf-8")
        self.assertIn('{"text.left-out", Severity::info, text_left_out},', table)
        for source in ["plugins/checks/rules/text_left_out.cpp", "plugins/seal_marks/plugin.cpp", "plugins/seal_marks/seal_marks_test.cpp"]:
            self.compiles(commands[source])
        self.assertNotIn("@", (self.tree / "plugins/checks/pages/text.left-out.md").read_text("utf-8"))

    def test_what_stands_is_not_overwritten(self):
        before = (self.tree / "plugins/checks/pages/text.repeated.md").read_bytes()
        result = self.tool("new-rule", "text.repeated")
        self.assertNotEqual(result.returncode, 0)
        self.assertIn("plugins/checks/rules/text_repeated.cpp", result.stderr)
        self.assertEqual((self.tree / "plugins/checks/pages/text.repeated.md").read_bytes(), before)
        self.assertIn("plugins/tasks", self.tool("new-plugin", "tasks").stderr)

    def test_names_that_are_none_are_refused(self):
        for name in ["Text.word", "text", "text.two words", "../text.word"]:
            self.assertEqual(self.tool("new-rule", name).returncode, 2, name)
        for name in ["Seals", "a-b", "../seals"]:
            self.assertEqual(self.tool("new-plugin", name).returncode, 2, name)


if __name__ == "__main__":
    unittest.main()
