#include "symbols.hpp"

#include <charconv>
#include <optional>

#include "baogao/base/table_file.hpp"

namespace {

// Word writes F0B3 as well as B3.
std::optional<unsigned> code_of(std::string_view text) {
  unsigned code = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), code, 16);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return code < 0x100 ? code + 0xF000 : code;
}

}  // namespace

Symbols::Symbols(const std::filesystem::path& data) {
  const baogao::TableFile table(data / "symbols.tsv", {"font", "code", "text"});
  for (const auto& row : table.rows()) {
    const auto code = code_of(row[1]);
    if (!code) table.reject(row, "code is hexadecimal");
    texts_.emplace(std::pair(std::string(row[0]), *code), row[2]);
  }
}

std::string_view Symbols::text_of(std::string_view font, std::string_view code) const {
  const auto number = code_of(code);
  if (!number) return {};
  const auto found = texts_.find({std::string(font), *number});
  return found == texts_.end() ? std::string_view() : found->second;
}
