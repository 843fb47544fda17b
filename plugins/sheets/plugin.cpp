// Tables as the sheets of an Excel file.

#include "baogao/host/plugin.hpp"

#include <stdlib.h>
#include <unistd.h>

#include <fstream>
#include <stdexcept>

#include "baogao/base/late_library.hpp"
#include "xlsx_book.hpp"

namespace {

namespace fs = std::filesystem;

// A file of a name that nobody else has, gone with the object.
class TemporaryFile {
 public:
  TemporaryFile() {
    std::string name = (fs::temp_directory_path() / "baogao-XXXXXX").string();
    const int descriptor = ::mkstemp(name.data());
    if (descriptor < 0) throw std::runtime_error(name + ": cannot be written; see $TMPDIR");
    ::close(descriptor);
    path = name;
  }
  ~TemporaryFile() {
    std::error_code ignored;
    fs::remove(path, ignored);
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  fs::path path;
};

class XlsxWriter final : public baogao::TableWriter {
 public:
  explicit XlsxWriter(fs::path data) : data_(std::move(data)) {}

  // The library wants a file with a name of its own.
  void write(const std::vector<baogao::View>& views, const baogao::WritingOptions& options,
             std::ostream& out) const override {
    static const auto book =
        baogao::load_late<BookWriter>(baogao::late_libraries(data_).at(0), book_writer_symbol);
    if (!book) throw std::runtime_error(in(options.language, book.error()));
    const TemporaryFile file;
    (*book)->write(file.path, views, options.language);
    out << std::ifstream(file.path, std::ios::binary).rdbuf();
  }

 private:
  fs::path data_;
};

void register_sheets(baogao::Registry& registry) {
  registry.add_writer({.format = "xlsx",
                       .description = {"Excel，每张表一页", "Excel, a sheet for each table"},
                       .needs_file = true},
                      std::make_unique<XlsxWriter>(registry.data_directory()));
}

}  // namespace

BAOGAO_PLUGIN("sheets", "1.0", "writes tables as Excel files", register_sheets)
