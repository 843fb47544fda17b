#include "rule_page.hpp"

#include <fstream>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace {

constexpr std::string_view table_head = "| name | 中文 | English |";
constexpr std::string_view cell_end = " |";

[[noreturn]] void reject(const std::filesystem::path& page, int line, const std::string& reason) {
  throw std::runtime_error(page.string() + ':' + std::to_string(line) + ": " + reason);
}

// `| a | b | c |` is a, b, c.
std::vector<std::string> cells_of(std::string_view row) {
  std::vector<std::string> cells;
  while (row.starts_with("| ")) {
    const std::size_t end = row.find(cell_end, 1);
    if (end == std::string_view::npos) break;
    cells.emplace_back(end > 2 ? row.substr(2, end - 2) : "");
    row.remove_prefix(end + 1);
  }
  return cells;
}

}  // namespace

Messages read_messages(const std::filesystem::path& page) {
  std::ifstream lines(page);
  if (!lines) throw std::runtime_error(page.string() + ": cannot be read");
  Messages messages;
  int number = 0;
  bool in_table = false;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (line == table_head) {
      in_table = true;
    } else if (!line.starts_with('|')) {
      in_table = false;
    } else if (in_table && !line.starts_with("| ---")) {
      const auto cells = cells_of(line);
      if (cells.size() != 3 || cells[0].empty() || cells[1].empty() || cells[2].empty())
        reject(page, number, "a message has a name, a Chinese and an English text");
      if (!messages.emplace(cells[0], baogao::Message{cells[1], cells[2]}).second)
        reject(page, number, "the message " + cells[0] + " stands twice");
    }
  }
  if (messages.empty()) reject(page, number, "the page has no table of messages");
  return messages;
}
