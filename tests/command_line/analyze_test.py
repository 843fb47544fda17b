"""What a user of baogao analyze sees: outputs, messages, exit statuses."""
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

from program import BUILD, NS, PROGRAM, REPORTS, SANITIZED, SCHEMA, ProgramTest, layers, read, run


class InFolder(ProgramTest):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.out = Path(self.folder.name) / "out"
        self.addCleanup(self.folder.cleanup)

    def write(self, name, content):
        path = Path(self.folder.name) / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path


class Outputs(InFolder):
    def test_every_sample_gives_valid_xml(self):
        self.ok(run("analyze", *REPORTS, "-o", self.out))
        files = sorted(self.out.iterdir())
        self.assertEqual([f.name for f in files], [r.name + ".xml" for r in REPORTS])
        subprocess.run(["xmllint", "--noout", "--schema", SCHEMA, *files], check=True, capture_output=True)

    def test_one_report_goes_to_standard_output(self):
        result = self.ok(run("analyze", REPORTS[0]))
        self.assertTrue(result.stdout.startswith(b"<?xml"))
        self.assertEqual(result.stderr, b"")

    def test_standard_input_is_a_report(self):
        from_file = self.ok(run("analyze", REPORTS[0])).stdout
        from_stdin = self.ok(run("analyze", "-", stdin=REPORTS[0].read_bytes())).stdout
        self.assertEqual(from_stdin.count(b"<indicator "), from_file.count(b"<indicator "))

    def test_several_reports_need_a_folder(self):
        result = run("analyze", REPORTS[0], REPORTS[1])
        self.assertEqual(result.returncode, 2)
        self.assertIn(b"-o", result.stderr)

    def test_a_folder_is_walked(self):
        self.ok(run("analyze", REPORTS[0].parent, "-o", self.out))
        self.assertEqual(len(list(self.out.iterdir())), len(REPORTS))

    def test_two_files_of_one_name_are_both_written(self):
        for district in ("a", "b"):
            (Path(self.folder.name) / district).mkdir()
            self.write(f"{district}/2024.txt", f"一、{district}区工作回顾\n增长5%。\n")
        self.ok(run("analyze", Path(self.folder.name) / "a", Path(self.folder.name) / "b", "-o", self.out))
        self.assertEqual(len(list(self.out.iterdir())), 2)

    def test_the_same_bytes_whatever_the_number_of_threads(self):
        for threads in ("1", "2", "7"):
            self.ok(run("analyze", *REPORTS, "-o", self.out / threads, "-j", threads))
        for report in REPORTS:
            name = report.name + ".xml"
            self.assertEqual((self.out / "1" / name).read_bytes(), (self.out / "2" / name).read_bytes())
            self.assertEqual((self.out / "1" / name).read_bytes(), (self.out / "7" / name).read_bytes())

    def test_kind_place_and_year_can_be_given(self):
        result = self.ok(run("analyze", REPORTS[0], "--kind", "tjgb", "--place", "某县", "--year", "1999"))
        self.assertIn('kind="tjgb" place="某县" year="1999"'.encode(), result.stdout)

    def test_nothing_half_written_is_left_behind_by_a_killed_run(self):
        text = REPORTS[0].read_text("utf-8") * 400
        paths = [self.write(f"big{i}.txt", text) for i in range(4)]
        process = subprocess.Popen([str(PROGRAM), "analyze", *map(str, paths), "-o", str(self.out)], stderr=subprocess.DEVNULL)
        deadline = time.time() + 20
        while time.time() < deadline and process.poll() is None:
            if self.out.is_dir() and any(self.out.iterdir()):
                break
            time.sleep(0.001)
        process.send_signal(signal.SIGKILL)
        process.wait()
        for path in self.out.glob("*.xml"):
            read(path)  # whole, or not there

    def test_xml_survives_what_xml_cannot_hold(self):
        path = self.write("odd.txt", "一、工作\x01回顾&<标题>\n增长5%\uFFFE。\n\x0b")
        self.ok(run("analyze", path, "-o", self.out))
        root = read(self.out / "odd.txt.xml")
        self.assertEqual(root.find(f"{NS}indicators/{NS}indicator").get("value"), "5")


class BadInput(InFolder):
    def refused(self, *arguments, words, **options):
        """Exit status 2, a message with the file and the words, and the good report still written."""
        result = run("analyze", *arguments, REPORTS[0], "-o", self.out, **options)
        self.assertEqual(result.returncode, 2, result.stderr)
        for word in words:
            self.assertIn(word, result.stderr.decode())
        self.assertTrue((self.out / (REPORTS[0].name + ".xml")).exists())
        return result

    def test_an_empty_file(self):
        self.refused(self.write("empty.txt", ""), words=["empty.txt", "empty", "check"])

    def test_a_missing_file(self):
        self.refused(Path(self.folder.name) / "none.txt", words=["none.txt", "check the path"])

    def test_a_folder_without_reports(self):
        (Path(self.folder.name) / "nothing").mkdir()
        self.refused(Path(self.folder.name) / "nothing", words=["nothing", "no reports"])

    @unittest.skipIf(os.geteuid() == 0, "root reads everything")
    def test_an_unreadable_file(self):
        path = self.write("locked.txt", "一、工作")
        path.chmod(0)
        self.refused(path, words=["locked.txt", "permissions"])

    def test_a_binary_file(self):
        self.refused(self.write("program.txt", bytes(range(256)) * 40), words=["program.txt"])

    def test_a_picture(self):
        self.refused(self.write("scan.txt", b"\x89PNG\r\n\x1a\n" + b"\0" * 100), words=["scan.txt", "picture"])

    def test_one_line_of_200_megabytes(self):
        path = self.write("line.txt", "增长百分之五，".encode() * 10_000_000)
        self.assertGreater(path.stat().st_size, 200_000_000)
        self.refused(path, words=["line.txt", "MB long", "paragraphs"])

    def test_ten_thousand_nested_brackets(self):
        self.refused(self.write("nested.txt", "（" * 10000 + "增长5%" + "）" * 10000), words=["nested.txt", "brackets", "line 1"])

    def test_a_truncated_utf16_file(self):
        self.refused(self.write("cut.txt", "\ufeff一、2024年工作回顾\n增长5%。".encode("utf-16-le")[:-1]), words=["cut.txt", "UTF-16"])

    def test_an_unknown_encoding(self):
        result = run("analyze", REPORTS[0], "--encoding", "EBCDIC")
        self.assertEqual(result.returncode, 2)
        self.assertIn(b"GB18030", result.stderr)

    def test_memory_stays_in_proportion(self):
        text = REPORTS[0].read_text("utf-8") * 700
        path = self.write("large.txt", text)
        size = path.stat().st_size
        script = ("import resource,subprocess,sys;subprocess.run(sys.argv[1:],check=True);"
                  "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss*1024)")
        result = subprocess.run([sys.executable, "-c", script, PROGRAM, "analyze", path, "-o", self.out], capture_output=True, check=True)
        if "asan" in str(PROGRAM) or "tsan" in str(PROGRAM):
            self.skipTest("sanitizers keep memory of their own")
        self.assertLess(int(result.stdout), 12 * size + 60_000_000)


class Words(ProgramTest):
    def test_help_has_an_example_in_both_languages(self):
        for command in ("analyze", "verify", "evaluate", "plugins"):
            self.assertIn(b"Example: baogao " + command.encode(), self.ok(run(command, "--help")).stdout)
            self.assertIn(("例：baogao " + command).encode(), self.ok(run(command, "--help", language="zh")).stdout)

    def test_wrong_use_says_where_to_look(self):
        result = run("analyse", "x.txt")
        self.assertEqual(result.returncode, 2)
        self.assertIn(b"--help", result.stderr)

    def test_messages_follow_the_locale(self):
        result = run("analyze", "none.txt", language="zh")
        self.assertIn("请检查路径", result.stderr.decode())

    def test_plugins_are_listed(self):
        listed = self.ok(run("plugins")).stdout.decode()
        for name in ("headings", "indicators", "tasks"):
            self.assertIn(name + " 1.0", listed)
        self.assertIn("order: elements → identity → headings → indicators → relations → tasks", listed)
        self.assertIn("reads pdf: .pdf", listed)


class MissingLibraries(InFolder):
    """A reader whose library is not there is not offered, and says what to install."""

    def setUp(self):
        super().setUp()
        self.path = Path(self.folder.name)
        shutil.copy(BUILD / "lib/baogao/plugins/pdf.so", self.path)
        (self.path / "pdf").mkdir()
        shutil.copy(BUILD / "lib/baogao/plugins/pdf/libraries.tsv", self.path / "pdf")

    def check_pdf(self, *words):
        listed = run("--plugin-dir", self.path, "plugins")
        self.assertEqual(listed.returncode, 2)
        self.assertNotIn("reads pdf", listed.stdout.decode())
        draft = self.path / "draft.pdf"
        draft.write_bytes(b"%PDF-1.4\n")
        read = run("--plugin-dir", self.path, "text", draft)
        self.assertEqual(read.returncode, 2)
        for word in words:
            self.assertIn(word, listed.stdout.decode())
            self.assertIn(word, read.stderr.decode())

    def test_of_the_plugin(self):
        self.check_pdf("pdf_pages.so is missing from the installation", "install baogao again")

    @unittest.skipIf(SANITIZED, "the sanitizer's runtime asks the loader by itself")
    def test_of_the_system(self):
        pages = (BUILD / "lib/baogao/plugins/pdf/pdf_pages.so").read_bytes()
        self.assertIn(b"libpoppler-cpp.so", pages)
        (self.path / "pdf/pdf_pages.so").write_bytes(pages.replace(b"libpoppler-cpp.so", b"libpoppler-c++.so"))
        self.check_pdf("no library libpoppler-c++.so", "apt install libpoppler-cpp-dev")


class Encodings(InFolder):
    """One text in every form that offices save gives the same figures, sections and tasks."""

    def forms(self, text):
        wide = str.maketrans("0123456789%", "０１２３４５６７８９％")
        wrapped = "\n".join(line[i:i + 36] for line in text.split("\n") for i in range(0, max(len(line), 1), 36))
        return {
            "bom": b"\xef\xbb\xbf" + text.encode(),
            "utf16": text.encode("utf-16"),
            "gb18030": text.encode("gb18030"),
            "crlf": text.replace("\n", "\r\n").encode(),
            "wide": text.translate(wide).encode(),
            "wrapped": wrapped.encode(),
        }

    def check(self, path):
        text = path.read_text("utf-8-sig")
        plain = self.write("plain.txt", text)
        paths = [plain] + [self.write(f"{form}.txt", data) for form, data in self.forms(text).items()]
        result = run("analyze", *paths, "-o", self.out)
        self.ok(result)
        want = layers(read(self.out / "plain.txt.xml"))
        for other in paths[1:]:
            got = layers(read(self.out / (other.name + ".xml")))
            for layer, (a, b) in enumerate(zip(want, got)):
                self.assertEqual(a, b, f"{path.name} as {other.name}, layer {layer}")

    def test_every_sample(self):
        for report in REPORTS:
            with self.subTest(report.name):
                self.check(report)


class Verify(InFolder):
    def test_every_mention_is_cut_out_of_its_file_in_every_encoding(self):
        for encoding in ("utf-8", "utf-8-sig", "utf-16", "gb18030"):
            folder = Path(self.folder.name) / encoding
            folder.mkdir()
            for report in REPORTS:
                (folder / report.name).write_bytes(report.read_text("utf-8").encode(encoding))
            self.ok(run("analyze", folder, "-o", self.out / encoding))
            self.ok(run("verify", *(self.out / encoding).iterdir()))

    def test_a_changed_source_is_noticed(self):
        path = self.write("draft.txt", "一、工作回顾\n调解矛盾纠纷1001件。\n")
        self.ok(run("analyze", path, "-o", self.out))
        path.write_text("一、工作回顾\n调解矛盾纠纷2001件。\n", "utf-8")
        result = run("verify", self.out / "draft.txt.xml")
        self.assertEqual(result.returncode, 1)
        self.assertIn("2001", result.stderr.decode())


if __name__ == "__main__":
    unittest.main()
