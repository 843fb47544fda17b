#include "xlsx_sheet.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

#include "baogao/base/export.hpp"

namespace {

void add_sheet(lxw_workbook* book, const Sheet& table) {
  lxw_worksheet* const sheet = workbook_add_worksheet(book, table.name.c_str());
  lxw_format* const head = workbook_add_format(book);
  format_set_bold(head);
  format_set_bg_color(head, 0xDDE6F0);
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    const auto at = static_cast<lxw_col_t>(c);
    worksheet_set_column(sheet, at, at, table.columns[c].width, nullptr);
    worksheet_write_string(sheet, 0, at, table.columns[c].head.c_str(), head);
  }
  worksheet_freeze_panes(sheet, 1, 0);
  const std::size_t last = std::min<std::size_t>(table.rows, LXW_ROW_MAX - 1);
  for (std::size_t r = 0; r < last; ++r) {
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      const std::string text = table.cell(r, c);
      if (text.empty()) continue;
      const auto line = static_cast<lxw_row_t>(r + 1);
      const auto at = static_cast<lxw_col_t>(c);
      if (table.columns[c].number) {
        worksheet_write_number(sheet, line, at, std::strtod(text.c_str(), nullptr), nullptr);
      } else {
        worksheet_write_string(sheet, line, at, text.substr(0, 8000).c_str(), nullptr);
      }
    }
  }
  worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(std::max<std::size_t>(last, 1)),
                       static_cast<lxw_col_t>(table.columns.size() - 1));
}

class XlsxSheet final : public SheetWriter {
 public:
  void write(const std::string& path, const std::vector<Sheet>& sheets) const override {
    lxw_workbook_options options = {};
    options.constant_memory = LXW_TRUE;
    lxw_workbook* const book = workbook_new_opt(path.c_str(), &options);
    if (book == nullptr) throw std::runtime_error(path + ": cannot be written");
    for (const Sheet& sheet : sheets) add_sheet(book, sheet);
    if (const lxw_error error = workbook_close(book))
      throw std::runtime_error(path + ": " + lxw_strerror(error));
  }
};

const XlsxSheet sheet_writer;

}  // namespace

extern "C" BAOGAO_API const SheetWriter* const baogao_xlsx_sheet;
const SheetWriter* const baogao_xlsx_sheet = &sheet_writer;
