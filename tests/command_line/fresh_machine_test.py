"""What tools/install-packages says on machines that lack something, with an apt of the test's own on the path."""
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

from program import ROOT

# What apt would say, by its first word that is no option; what it was asked for stands in $FAKE/calls.
APT_GET = r"""#!/bin/bash
echo "$*" >>"$FAKE/calls"
case "$*" in
  *--print-uris*) printf "'http://archive/a.deb' a.deb 1500000 SHA256:0\n'http://archive/b.deb' b.deb 2600000 SHA256:0\n" ;;
  *update*) cat "$FAKE/update" ;;
  *install*) cat "$FAKE/install"; [ ! -s "$FAKE/install" ] ;;
esac
"""
APT_CACHE = r"""#!/bin/bash
if grep -qx "$2" "$FAKE/unknown"; then echo "  Candidate: (none)"; exit; fi
[ "$2" = cmake ] && echo "  Candidate: $(cat "$FAKE/cmake")" || echo "  Candidate: 1.0"
"""


class FreshMachine(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.fake = Path(folder.name)
        self.command("apt-get", APT_GET)
        self.command("apt-cache", APT_CACHE)
        self.command("dpkg-query", "#!/bin/bash\n")  # nothing is installed
        self.command("sudo", '#!/bin/bash\n"$@"\n')
        self.command("cmake", "#!/bin/bash\nexit 127\n")
        for name, text in {"update": "", "install": "", "unknown": "", "cmake": "3.25.1", "calls": ""}.items():
            (self.fake / name).write_text(text)

    def command(self, name, script):
        (self.fake / name).write_text(script)
        (self.fake / name).chmod(0o755)

    def install(self, *options):
        environment = dict(os.environ, FAKE=str(self.fake), PATH=f"{self.fake}:{os.environ['PATH']}", TMPDIR=str(self.fake))
        result = subprocess.run([ROOT / "tools/install-packages", *options], env=environment, capture_output=True, text=True, check=False)
        installed = [call for call in (self.fake / "calls").read_text().split("\n") if " install " in call and "--print-uris" not in call]
        return result.returncode, result.stderr, installed

    def test_it_says_how_much_it_downloads(self):
        status, said, installed = self.install()
        self.assertEqual(status, 0)
        self.assertIn("2 packages to download, 4 MB", said)
        self.assertIn("zlib1g-dev", installed[0])

    def test_an_older_system_is_refused_before_anything_is_installed(self):
        (self.fake / "unknown").write_text("libcli11-dev\n")
        (self.fake / "cmake").write_text("3.18.4")
        status, said, installed = self.install()
        self.assertEqual((status, installed), (2, []))
        self.assertIn("no package libcli11-dev, CMake 3.18.4 where 3.25 is needed", said)
        self.assertIn("请用 Debian 12、13 或 Ubuntu 24.04", said)

    def test_an_old_cmake_is_enough_to_refuse(self):
        (self.fake / "cmake").write_text("3.22.1")
        status, said, installed = self.install()
        self.assertEqual((status, installed), (2, []))
        self.assertIn("CMake 3.22.1", said)

    def test_without_a_network_it_says_so_in_two_lines(self):
        (self.fake / "update").write_text("W: Failed to fetch http://archive/ Temporary failure resolving 'archive'\n" * 40)
        (self.fake / "unknown").write_text("cmake\nlibicu-dev\n")
        status, said, installed = self.install()
        self.assertEqual((status, installed), (2, []))
        self.assertIn("连不上软件源", said)
        self.assertIn("cannot be reached and nothing was installed", said)
        self.assertEqual(said.count("\n"), 2)

    def test_a_network_that_fails_half_way_is_told(self):
        (self.fake / "install").write_text("E: Failed to fetch http://archive/a.deb  Could not connect\n")
        status, said, _ = self.install()
        self.assertEqual(status, 2)
        self.assertIn("cannot be reached and nothing was installed", said)


if __name__ == "__main__":
    unittest.main()
