#include "csv.hpp"

#include "decimal.hpp"

namespace {

using baogao::View;
using Kind = baogao::ViewColumn::Kind;

// RFC 4180: what holds a comma, a quotation mark or a line end is quoted.
std::string quoted(const std::string& text) {
  if (text.find_first_of(",\"\n\r") == std::string::npos) return text;
  std::string cell(1, '"');
  for (const char c : text) cell.append(c == '"' ? 2 : 1, c);
  return cell.append(1, '"');
}

// Spreadsheets run what begins like this as a formula: =HYPERLINK(…) in a report's name of a figure.
bool begins_a_formula(const std::string& text) {
  return text.find_first_of("=+-@\t\r") == 0 || text.starts_with("＝") || text.starts_with("＋") ||
         text.starts_with("－") || text.starts_with("＠");
}

std::string cell_of(const std::string& text, Kind kind) {
  const bool number = kind == Kind::number && is_decimal(text);
  return quoted(!number && begins_a_formula(text) ? "'" + text : text);
}

}  // namespace

void CsvWriter::write(const std::vector<View>& views, const baogao::WritingOptions& options,
                      std::ostream& out) const {
  out << "\xEF\xBB\xBF";  // Excel reads UTF-8 only behind it
  for (const View& view : views) {
    for (std::size_t c = 0; c < view.columns.size(); ++c)
      out << (c > 0 ? "," : "") << quoted(in(options.language, view.columns[c].title));
    out << "\r\n";
    for (std::size_t r = 0; r < view.rows; ++r) {
      for (std::size_t c = 0; c < view.columns.size(); ++c)
        out << (c > 0 ? "," : "") << cell_of(view.cell(r, c).text, view.columns[c].kind);
      out << "\r\n";
    }
  }
}
