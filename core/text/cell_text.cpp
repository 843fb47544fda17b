#include "text/cell_text.hpp"

#include "baogao/text/characters.hpp"

namespace baogao {

bool is_number_cell(std::string_view cell) {
  static constexpr std::string_view wide_minus = "－", wide_percent = "％", none = "—";
  if (cell == "-" || cell == "--" || cell == "/" || cell == none || cell == "——" || cell == "…") return true;
  if (cell.starts_with(wide_minus)) cell.remove_prefix(wide_minus.size());
  if (cell.starts_with('-') || cell.starts_with('+')) cell.remove_prefix(1);
  if (cell.ends_with(wide_percent)) cell.remove_suffix(wide_percent.size());
  if (cell.ends_with('%')) cell.remove_suffix(1);
  bool digit = false;
  for (std::size_t i = 0; i < cell.size(); ++i) {
    const auto byte = static_cast<unsigned char>(cell[i]);
    if (is_digit(byte)) {
      digit = true;
    } else if (byte == 0xEF && i + 2 < cell.size() && static_cast<unsigned char>(cell[i + 1]) == 0xBC &&
               static_cast<unsigned char>(cell[i + 2]) >= 0x90 &&
               static_cast<unsigned char>(cell[i + 2]) <= 0x99) {  // ０ to ９
      digit = true;
      i += 2;
    } else if (byte != '.' && byte != ',') {
      return false;
    }
  }
  return digit;
}

bool is_year_cell(std::string_view cell) {
  if (cell.ends_with("年")) cell.remove_suffix(3);
  return cell.size() == 4 && (cell.starts_with("19") || cell.starts_with("20")) &&
         is_digit(static_cast<unsigned char>(cell[2])) && is_digit(static_cast<unsigned char>(cell[3]));
}

std::size_t blank_in_row(std::string_view line, std::size_t at) {
  static constexpr std::string_view wide_blank = "\xE3\x80\x80", hard_blank = "\xC2\xA0";
  const char c = line[at];
  if (c == ' ' || c == '\t' || c == '\r' || c == '\f') return 1;
  if (line.substr(at).starts_with(wide_blank)) return wide_blank.size();
  if (line.substr(at).starts_with(hard_blank)) return hard_blank.size();
  return 0;
}

}  // namespace baogao
