"""A plugin outside of the tree builds against the installed package and is loaded."""
import subprocess
import tempfile
import unittest
from pathlib import Path

from program import BUILD, ROOT, ProgramTest


class ExternalPlugin(ProgramTest):
    def test_it_builds_with_find_package_and_runs(self):
        with tempfile.TemporaryDirectory() as folder:
            prefix, build = Path(folder) / "prefix", Path(folder) / "build"
            quiet = {"check": True, "capture_output": True}
            subprocess.run(["cmake", "--install", BUILD, "--prefix", prefix], **quiet)
            subprocess.run(["cmake", "-S", ROOT / "tests/external_plugin", "-B", build, "-G", "Ninja", f"-DCMAKE_PREFIX_PATH={prefix}",
                            "-DCMAKE_BUILD_TYPE=Release"], **quiet)
            subprocess.run(["cmake", "--build", build], **quiet)
            plugins = build / "lib/baogao/plugins"
            installed = prefix / "bin/baogao"
            listed = subprocess.run([installed, "--lang", "en", "--plugin-dir", plugins, "plugins"], **quiet).stdout.decode()
            self.assertIn("seals 1.0", listed)
            self.assertIn("indicators 1.0", listed)
            result = subprocess.run([installed, "--plugin-dir", plugins, "analyze", "-"], input="青渡区人民政府（盖章）".encode(), **quiet)
            self.assertIn(b'rule="seals.place"', result.stdout)


if __name__ == "__main__":
    unittest.main()
