#include "task_details.hpp"

#include <re2/re2.h>

namespace {

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

}  // namespace

std::string find_owner(std::string_view text) {
  // Matches （责任单位：市司法局、市财政局）, 牵头单位：市发改委； not 责任单位要主动作为.
  static const RE2 owner(
      R"((?:责任单位|牵头单位|责任部门|牵头部门|责任领导|主办单位)[:：]\s*([^）)；;。\n]+))");
  constexpr std::size_t longest = 360;  // bytes: a dozen offices
  std::string found;
  RE2::PartialMatch(piece(text), owner, &found);
  return found.size() <= longest ? found : std::string();
}

std::string find_deadline(std::string_view text) {
  // Matches 2025年6月底前, 6月底前, 年底前, 2026年前, 2025年12月31日前; not 2025年以前建成的.
  static const RE2 deadline(
      R"(((?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日|月底|年底|年末|上旬|中旬|下旬|底|末)(?:之)?前|(?:\d{4}年)(?:上半年|底|年底|年末)?前|(?:到|于)(\d{4}年(?:年?底|末)))(?:完成|建成|实现|全面|全部|基本|，|。|；))");
  std::string found, other;
  if (RE2::PartialMatch(piece(text), deadline, &found, &other)) return other.empty() ? found : other;
  return {};
}
