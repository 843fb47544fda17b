"""The program of docs/api.md compiles and does what the page says."""
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

from program import BUILD, REPORTS, ROOT


class Api(unittest.TestCase):
    def test_the_program_of_the_page_prints_every_figure(self):
        code = re.search(r"```cpp\n(.*?)```", (ROOT / "docs/api.md").read_text("utf-8"), re.S).group(1)
        with tempfile.TemporaryDirectory() as folder:
            source, program = Path(folder) / "figures.cpp", Path(folder) / "figures"
            source.write_text(code, "utf-8")
            result = subprocess.run(["c++", "-std=c++20", "-Wall", "-Wextra", "-Werror", source, f"-I{ROOT}/core/include",
                                     f"-I{BUILD}/core/include", f"-L{BUILD}/lib",
                                     "-lbaogao", f"-Wl,-rpath,{BUILD}/lib", "-o", program], capture_output=True, text=True, check=False)
            self.assertEqual(result.returncode, 0, result.stderr)
            lines = subprocess.run([program, REPORTS[0]], capture_output=True, text=True, check=True).stdout.splitlines()
            self.assertGreater(len(lines), 50)
            self.assertRegex(lines[0], r"\.txt:\d+:\d+\t[^\t]+\t[\d.]+\t")
            missing = subprocess.run([program, folder + "/none.txt"], capture_output=True, text=True, check=False)
            self.assertEqual(missing.returncode, 2)
            self.assertIn("none.txt", missing.stderr)

    def test_each_type_of_the_page_stands_in_a_public_header(self):
        headers = "".join(path.read_text("utf-8") for path in (ROOT / "core/include").rglob("*.hpp"))
        table = (ROOT / "docs/api.md").read_text("utf-8").split("## The types one needs")[1].split("##")[0]
        names = [name for line in table.splitlines()[4:] if line.startswith("|") for name in re.findall(r"`(\w+)`", line.split("|")[1])]
        self.assertGreater(len(names), 20)
        for name in names:
            self.assertRegex(headers, rf"\b(class|struct|class BAOGAO_API|struct BAOGAO_API) {name}\b|\b{name}\(", name)


if __name__ == "__main__":
    unittest.main()
