#include "page_heads.hpp"

#include <algorithm>
#include <map>

namespace {

constexpr std::size_t edge = 2;  // lines at the top and at the bottom

// Without digits and blanks, which change from page to page.
std::string shape(const std::string& line) {
  std::string result;
  for (const char c : line) {
    if (c != ' ' && (c < '0' || c > '9')) result += c;
  }
  return result;
}

}  // namespace

void drop_running_heads(std::vector<PageLines>& pages) {
  if (pages.size() < 4) return;
  std::map<std::string, std::size_t> count;
  const auto is_edge = [](std::size_t index, std::size_t size) {
    return index < edge || index + edge >= size;
  };
  for (const PageLines& page : pages) {
    std::map<std::string, bool> here;
    for (std::size_t i = 0; i < page.size(); ++i) {
      if (is_edge(i, page.size()) && page[i].text.size() < 150) here[shape(page[i].text)] = true;
    }
    for (const auto& [line, seen] : here) ++count[line];
  }
  for (PageLines& page : pages) {
    const std::size_t size = page.size();
    std::size_t index = 0;
    std::erase_if(page, [&](const PageLine& line) {
      const std::size_t at = index++;
      if (!is_edge(at, size)) return false;
      const std::string form = shape(line.text);
      return form.size() >= 6 && count[form] * 2 > pages.size();
    });
  }
}
