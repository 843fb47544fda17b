#include "xlsx_book.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <stdexcept>
#include <string>

#include "baogao/base/export.hpp"
#include "baogao/text/characters.hpp"

namespace {

using baogao::View;

// Of Excel's 32,767: what a person still reads in a cell.
constexpr std::size_t longest_cell = 8000;  // characters

std::optional<double> number_in(const std::string& text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::string shortened(const std::string& text) {
  if (text.size() <= longest_cell) return text;
  std::u32string characters = baogao::to_utf32(text);
  if (characters.size() > longest_cell) characters.resize(longest_cell);
  return baogao::to_utf8(characters);
}

void add_cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& text, bool number) {
  if (text.empty()) return;
  const std::optional<double> value = number ? number_in(text) : std::nullopt;
  if (value) {
    worksheet_write_number(sheet, row, column, *value, nullptr);
  } else {
    worksheet_write_string(sheet, row, column, shortened(text).c_str(), nullptr);
  }
}

void add_sheet(lxw_workbook* book, const View& view, baogao::Language language) {
  lxw_worksheet* const sheet = workbook_add_worksheet(book, in(language, view.title).c_str());
  if (sheet == nullptr)
    throw std::runtime_error(in(language, view.title) + ": no name of a sheet that Excel takes");
  lxw_format* const head = workbook_add_format(book);
  format_set_bold(head);
  format_set_bg_color(head, 0xDDE6F0);
  for (std::size_t c = 0; c < view.columns.size(); ++c) {
    const auto at = static_cast<lxw_col_t>(c);
    worksheet_set_column(sheet, at, at, view.columns[c].width, nullptr);
    worksheet_write_string(sheet, 0, at, in(language, view.columns[c].title).c_str(), head);
  }
  worksheet_freeze_panes(sheet, 1, 0);
  const std::size_t room = LXW_ROW_MAX - 1;
  const bool full = view.rows > room;
  const std::size_t last = full ? room - 1 : view.rows;
  for (std::size_t r = 0; r < last; ++r) {
    for (std::size_t c = 0; c < view.columns.size(); ++c)
      add_cell(sheet, static_cast<lxw_row_t>(r + 1), static_cast<lxw_col_t>(c), view.cell(r, c).text,
               view.columns[c].kind == baogao::ViewColumn::Kind::number);
  }
  if (full) {
    const std::string all = std::to_string(view.rows);
    const std::string note =
        in(language, {"共 " + all + " 行，此后的放不下", all + " rows in all; no room for the rest"});
    worksheet_write_string(sheet, static_cast<lxw_row_t>(last + 1), 0, note.c_str(), nullptr);
  }
  worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(std::max<std::size_t>(last, 1)),
                       static_cast<lxw_col_t>(view.columns.size() - 1));
}

class XlsxBook final : public BookWriter {
 public:
  void write(const std::filesystem::path& file, const std::vector<View>& views,
             baogao::Language language) const override {
    lxw_workbook_options options = {};
    options.constant_memory = LXW_TRUE;
    lxw_workbook* const book = workbook_new_opt(file.c_str(), &options);
    if (book == nullptr) throw std::runtime_error(file.string() + ": cannot be written");
    try {
      for (const View& view : views) add_sheet(book, view, language);
    } catch (...) {
      workbook_close(book);
      throw;
    }
    if (const lxw_error error = workbook_close(book))
      throw std::runtime_error(file.string() + ": " + lxw_strerror(error));
  }
};

const XlsxBook book_writer;

}  // namespace

extern "C" BAOGAO_API const BookWriter* const baogao_xlsx_book;
const BookWriter* const baogao_xlsx_book = &book_writer;
