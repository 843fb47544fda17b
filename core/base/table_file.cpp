#include "baogao/base/table_file.hpp"

#include <algorithm>
#include <boost/dll/runtime_symbol_info.hpp>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace baogao {

TableFile::TableFile(const std::filesystem::path& file, const std::vector<std::string_view>& columns)
    : name_(file.string()) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::runtime_error(name_ + ": cannot be opened; install the program's data files again");
  std::ostringstream content;
  content << in.rdbuf();
  content_ = std::move(content).str();

  const auto split = [&](std::string_view line) {
    std::vector<std::string_view> cells;
    cells.reserve(columns.size());
    for (std::size_t tab = 0; (tab = line.find('\t')) != std::string_view::npos;
         line.remove_prefix(tab + 1)) {
      cells.push_back(line.substr(0, tab));
    }
    cells.push_back(line);
    return cells;
  };

  bool header = true;
  std::size_t number = 0;
  for (std::string_view rest = content_; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    Row row{number, split(line)};
    if (header) {
      if (row.cells != columns) reject(row, "the header line names other columns than expected");
      header = false;
      continue;
    }
    if (row.cells.size() != columns.size()) {
      reject(row, std::to_string(row.cells.size()) + " columns where the header has " +
                      std::to_string(columns.size()));
    }
    if (row.cells.front().empty()) reject(row, "the first column is empty");
    rows_.push_back(std::move(row));
  }
}

void TableFile::reject(const Row& row, std::string_view reason) const {
  throw std::runtime_error(name_ + ":" + std::to_string(row.line) + ": " + std::string(reason));
}

std::vector<std::string_view> split_list(std::string_view cell) {
  std::vector<std::string_view> parts;
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find('|'), cell.size());
    if (end > 0) parts.push_back(cell.substr(0, end));
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  return parts;
}

std::filesystem::path core_data_directory() {
  static const std::filesystem::path directory =
      std::filesystem::path(boost::dll::this_line_location().string()).parent_path() / "baogao" / "data";
  return directory;
}

}  // namespace baogao
