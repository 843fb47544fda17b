"""Files as offices have them: what is found in them is what is found in the plain text; hostile ones are refused."""
import html
import io
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
import zipfile
from pathlib import Path

from program import NS, PROGRAM, REPORTS, SCHEMA, ProgramTest, layers, read, run, shared_folder, squash

SHARED = shared_folder()
SOFFICE = shutil.which("soffice")
CHROMIUM = shutil.which("chromium")
# One paragraph a line: what the other formats are made of.
REAL = ["gwr-hunan-2025.txt", "gwr-shanghai-2025.txt", "gwr-national-2024.txt", "gwr-gansu-2025.txt", "gwr-jiangsu-2025.txt"]
SANITIZED = "asan" in str(PROGRAM) or "tsan" in str(PROGRAM)


def plain(layer):
    return [tuple(squash(value) if isinstance(value, str) else value for value in row) for row in layer]


class InFolder(ProgramTest):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name)
        self.out = self.path / "out"
        self.addCleanup(self.folder.cleanup)


class SameReport(InFolder):
    """A report as a web page, and as Word, OpenDocument and PDF files made of it."""

    def setUp(self):
        super().setUp()
        self.reports = REPORTS + ([SHARED / "corpora" / name for name in REAL] if SHARED else [])
        self.ok(run("analyze", *self.reports, "-o", self.out / "txt"))
        (self.path / "html").mkdir()
        for report in self.reports:
            lines = report.read_text("utf-8-sig").split("\n")
            body = "".join(f"<p>{html.escape(line)}</p>\n" for line in lines if line.strip())
            page = f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{report.stem}</title></head><body>{body}</body></html>'
            (self.path / "html" / (report.stem + ".html")).write_text(page, "utf-8")

    def compare(self, form, folder=None):
        folder = self.path / (folder or form)
        self.ok(run("analyze", *sorted(folder.iterdir()), "-o", self.out / folder.name))
        for report in self.reports:
            want = layers(read(self.out / "txt" / (report.name + ".xml")))
            got = layers(read(self.out / folder.name / f"{report.stem}.{form}.xml"))
            for name, a, b in zip(("figures", "sections", "tasks"), want, got):
                self.assertEqual(plain(a), plain(b), f"{report.stem}.{form}: {name}")

    def convert(self, form, name):
        pages = sorted((self.path / "html").iterdir())
        subprocess.run([SOFFICE, f"-env:UserInstallation=file://{self.path}/profile", "--headless", "--convert-to", name, "--outdir",
                        self.path / form, *pages], check=True, capture_output=True, timeout=300)

    def test_as_a_web_page(self):
        self.compare("html")

    @unittest.skipUnless(SOFFICE and not SANITIZED, "no LibreOffice here, or a sanitizer run")
    def test_as_a_word_file(self):
        self.convert("docx", "docx:MS Word 2007 XML")
        self.compare("docx")

    @unittest.skipUnless(SOFFICE and not SANITIZED, "no LibreOffice here, or a sanitizer run")
    def test_as_an_opendocument_file(self):
        self.convert("odt", "odt:writer8")
        self.compare("odt")

    @unittest.skipUnless(SOFFICE and not SANITIZED, "no LibreOffice here, or a sanitizer run")
    def test_as_a_pdf_of_libreoffice(self):
        self.convert("pdf", "pdf:writer_web_pdf_Export")
        self.compare("pdf")

    @unittest.skipUnless(CHROMIUM and not SANITIZED, "no Chromium here, or a sanitizer run")
    def test_as_a_pdf_printed_by_a_browser(self):
        folder = self.path / "printed"
        folder.mkdir()
        for page in sorted((self.path / "html").iterdir()):
            subprocess.run([CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                            "--disable-background-networking", "--disable-component-update", "--disable-sync",
                            f"--user-data-dir={self.path}/chromium", "--no-pdf-header-footer",
                            f"--print-to-pdf={folder / (page.stem + '.pdf')}", page.as_uri()],
                           check=True, capture_output=True, timeout=120)
        self.compare("pdf", "printed")


@unittest.skipIf(SHARED is None, "no real reports beside the project")
class RealFiles(InFolder):
    def test_a_word_file_says_what_its_text_says(self):
        words = [path for path in sorted((SHARED / "corpora").glob("*.docx")) + sorted((SHARED / "corpora/gwr-city").glob("*.docx"))
                 if path.with_suffix(".txt").exists()]
        self.assertGreaterEqual(len(words), 20)
        self.ok(run("analyze", *words, "-o", self.out / "docx"))
        self.ok(run("analyze", *(path.with_suffix(".txt") for path in words), "-o", self.out / "txt"))
        for path in words:
            want = layers(read(self.out / "txt" / (path.stem + ".txt.xml")))
            got = layers(read(self.out / "docx" / (path.name + ".xml")))
            for name, a, b in zip(("figures", "sections", "tasks"), want, got):
                self.assertEqual(plain(a), plain(b), f"{path.name}: {name}")

    def test_every_file_is_read_or_refused_with_a_reason(self):
        for folder in ("formats", "html", "xxgk", "tjgb", "gwr-city"):
            files = [path for path in sorted((SHARED / "corpora" / folder).iterdir()) if path.is_file()]
            result = run("analyze", *files, "-o", self.out / folder)
            self.assertIn(result.returncode, (0, 2))
            messages = result.stderr.decode()
            for path in files:
                written = list((self.out / folder).glob(path.name + "*.xml"))
                self.assertTrue(written or path.name in messages, path)
            self.assertNotIn("failed:", messages)
            xml = sorted((self.out / folder).iterdir())
            subprocess.run(["xmllint", "--noout", "--schema", SCHEMA, *xml], check=True, capture_output=True)

    def test_nothing_of_a_web_page_but_its_text(self):
        furniture = re.compile("下载|打印|收藏|【字号|首页 ?>|分享到微信|扫一扫")
        self.ok(run("analyze", *sorted((SHARED / "corpora").glob("gwr-*-2026.txt")), "-o", self.out))
        for path in self.out.iterdir():
            for element in read(path).iter():
                context = element.text if element.tag == NS + "context" else None
                for words in (element.get("title"), element.get("name"), context):
                    self.assertIsNone(furniture.search(words or ""), f"{path.name}: {words}")


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word_file(body, head="", **parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f'<?xml version="1.0"?>{head}<w:document {W}><w:body>{body}</w:body></w:document>')
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", content)
    return out.getvalue()


def paragraph(text, properties=""):
    return f"<w:p>{'<w:pPr>' + properties + '</w:pPr>' if properties else ''}<w:r><w:t>{text}</w:t></w:r></w:p>"


class WordFiles(InFolder):
    def text(self, content):
        path = self.path / "report.docx"
        path.write_bytes(content)
        return self.ok(run("text", path)).stdout.decode()

    def test_automatic_numbers_belong_to_the_text(self):
        numbering = (f'<w:numbering {W}><w:abstractNum w:abstractNumId="0">'
                     '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>'
                     '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="（%2）"/></w:lvl>'
                     '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>')
        level = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr>'
        body = (paragraph("工作回顾", level.format(0)) + paragraph("依法行政", level.format(1)) + paragraph("政务公开", level.format(1)) +
                paragraph("工作安排", level.format(0)) + paragraph("建章立制", level.format(1)))
        self.assertEqual(self.text(word_file(body, numbering=numbering)).split(),
                         ["一、工作回顾", "（一）依法行政", "（二）政务公开", "二、工作安排", "（一）建章立制"])

    def test_deleted_text_is_not_text(self):
        body = ("<w:p><w:r><w:t>调解纠纷</w:t></w:r><w:del><w:r><w:delText>900</w:delText></w:r></w:del>"
                "<w:ins><w:r><w:t>1001</w:t></w:r></w:ins><w:r><w:t>件。</w:t></w:r></w:p>")
        self.assertIn("调解纠纷1001件。", self.text(word_file(body)))

    def test_a_text_box_is_read_once(self):
        box = "<w:txbxContent>" + paragraph("栖禾县人民政府文件") + "</w:txbxContent>"
        body = ('<w:p><w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice>' + box + "</mc:Choice><mc:Fallback>" + box +
                "</mc:Fallback></mc:AlternateContent></w:r></w:p>" + paragraph("一、工作回顾"))
        self.assertEqual(self.text(word_file(body)).count("栖禾县人民政府文件"), 1)

    def test_cells_of_a_row_stand_on_one_line(self):
        cell = "<w:tc>{}</w:tc>"
        row = "<w:tr>" + cell.format(paragraph("行政处罚")) + cell.format(paragraph("3127")) + "</w:tr>"
        self.assertIn("行政处罚\t3127", self.text(word_file("<w:tbl>" + row + "</w:tbl>")))

    def test_paragraphs_are_counted_for_people(self):
        path = self.path / "report.docx"
        path.write_bytes(word_file(paragraph("一、工作回顾") + paragraph("调解纠纷1001件。")))
        self.assertIn(b'paragraph="2"', self.ok(run("analyze", path)).stdout)


class Archives(InFolder):
    def test_each_member_of_an_archive_is_a_report(self):
        path = self.path / "reports.zip"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("2024/report.txt", "一、工作回顾\n调解纠纷1001件。\n")
            archive.writestr("2025/report.docx", word_file(paragraph("一、工作回顾") + paragraph("调解纠纷1002件。")))
        self.ok(run("analyze", path, "-o", self.out))
        found = {path.name: read(path).find(f"{NS}source").get("href") for path in self.out.iterdir()}
        self.assertEqual(len(found), 2)
        self.assertTrue(any(href.endswith("reports.zip/2025/report.docx") for href in found.values()), found)


class Hostile(InFolder):
    """Refused with a reason in under five seconds and 500 MB, nothing written outside of the folder."""

    def refuse(self, name, content, *words):
        path = self.path / name
        path.write_bytes(content)
        script = ("import resource,subprocess,sys;r=subprocess.run(sys.argv[1:]);"
                  "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss//1024);sys.exit(r.returncode)")
        start = time.monotonic()
        result = subprocess.run([sys.executable, "-c", script, PROGRAM, "--lang", "en", "analyze", path, "-o", self.out],
                                capture_output=True, timeout=60)
        elapsed = time.monotonic() - start
        message = result.stderr.decode("utf-8", "replace")
        self.assertEqual(result.returncode, 2, message)
        for word in (name, *words):
            self.assertIn(word, message)
        if not SANITIZED:
            self.assertLess(elapsed, 5)
            self.assertLess(int(result.stdout.split()[-1]), 500)

    def zipped(self, *members):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in members:
                archive.writestr(name, content)
        return out.getvalue()

    def test_a_member_of_endless_zeros(self):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            with archive.open("word/document.xml", "w", force_zip64=True) as member:
                for _ in range(600):
                    member.write(bytes(1_000_000))
        self.refuse("zeros.docx", out.getvalue(), "too large")

    def test_archives_inside_of_archives(self):
        inner = self.zipped(("zeros.txt", bytes(1_000_000)))
        for _ in range(6):
            inner = self.zipped(*((f"{i}.zip", inner) for i in range(16)))
        self.refuse("bomb.zip", inner, "inside of an archive")

    def test_a_path_out_of_the_archive(self):
        self.refuse("escape.zip", self.zipped(("../../escaped.txt", "一、工作")), "holds no reports")
        self.assertFalse((self.path.parent / "escaped.txt").exists())

    def test_entities_that_multiply(self):
        head = "<!DOCTYPE z [" + '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 12)) + "]>"
        path = self.path / "laughs.docx"
        path.write_bytes(word_file(paragraph("一、工作&a11;"), head))
        result = run("text", path, timeout=5)
        self.assertLess(len(result.stdout), 1000)

    def test_an_external_entity_is_not_fetched(self):
        (self.path / "secret.txt").write_text("机密文件", "utf-8")
        head = f'<!DOCTYPE z [<!ENTITY x SYSTEM "file://{self.path}/secret.txt">]>'
        path = self.path / "external.docx"
        path.write_bytes(word_file(paragraph("一、工作&x;"), head))
        self.assertNotIn("机密", run("text", path, timeout=5).stdout.decode())

    def test_tables_nested_a_thousand_deep(self):
        self.refuse("nested.docx", word_file("<w:tbl><w:tr><w:tc>" * 1000 + paragraph("一") + "</w:tc></w:tr></w:tbl>" * 1000), "deeper")

    def test_a_web_page_nested_a_hundred_thousand_deep(self):
        path = self.path / "nested.html"
        path.write_text("<html><body>" + "<div>" * 100_000 + "一、工作回顾", "utf-8")
        self.assertIn(run("analyze", path, "-o", self.out, timeout=10).returncode, (0, 2))

    def test_an_archive_cut_off(self):
        whole = word_file(paragraph("一、工作回顾" * 5000))
        self.refuse("cut.docx", whole[:len(whole) // 2])

    def test_a_pdf_of_a_million_empty_pages(self):
        kids = b"[" + b"3 0 R " * 1_000_000 + b"]"
        objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1000000/Kids" + kids + b">>",
                   b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"]
        out, offsets = b"%PDF-1.4\n", []
        for number, content in enumerate(objects, 1):
            offsets.append(len(out))
            out += b"%d 0 obj" % number + content + b"endobj\n"
        table = len(out)
        out += b"xref\n0 4\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
        out += b"trailer<</Size 4/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % table
        self.refuse("pages.pdf", out, "pages")

    def test_a_pdf_cut_off(self):
        self.refuse("cut.pdf", b"%PDF-1.7\n1 0 obj<</Type/Catalog", "damaged")

    def test_a_word_file_with_a_password(self):
        container = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(2000)
        self.refuse("secret.docx", container)


if __name__ == "__main__":
    unittest.main()
