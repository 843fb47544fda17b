#include "markdown_writer.hpp"

namespace {

// A bar or a line end would end the cell.
std::string escaped(const std::string& text) {
  std::string cell;
  for (const char c : text) {
    if (c == '|') cell += '\\';
    cell += c == '\n' ? ' ' : c;
  }
  return cell;
}

}  // namespace

void MarkdownWriter::write(const std::vector<baogao::View>& views, const baogao::WritingOptions& options,
                           std::ostream& out) const {
  for (const baogao::View& view : views) {
    out << "## " << in(options.language, view.title) << "\n\n|";
    for (const auto& column : view.columns) out << ' ' << escaped(in(options.language, column.title)) << " |";
    out << "\n|";
    for (std::size_t c = 0; c < view.columns.size(); ++c) out << " --- |";
    out << '\n';
    for (std::size_t r = 0; r < view.rows; ++r) {
      out << '|';
      for (std::size_t c = 0; c < view.columns.size(); ++c)
        out << ' ' << escaped(view.cell(r, c).text) << " |";
      out << '\n';
    }
    out << '\n';
  }
}
