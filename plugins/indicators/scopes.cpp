#include "scopes.hpp"

#include <algorithm>
#include <array>

#include "clause.hpp"

namespace {

using View = std::u32string_view;

constexpr std::size_t longest_actor = 14;
constexpr std::size_t longest_title_head = 8;  // 全国 and what makes a title of it

// 市级, 市本级, 区直
bool is_level(View words) {
  return (words.size() == 2 && contains(U"省市区县州盟旗乡镇村", words[0]) && contains(U"级直", words[1])) ||
         (words.size() == 3 && contains(U"省市区县州盟旗", words[0]) && words.substr(1) == U"本级");
}

// 沭阳县, 市各有关部门, 县司法局: a place or an office; not 老旧小区, 示范企业.
bool is_office_or_place(View words) {
  static constexpr std::array<View, 8> ends = {U"政府",   U"部门",   U"街道",   U"法院",
                                               U"检察院", U"办公室", U"管委会", U"公室"};
  static constexpr std::array<View, 22> things = {
      U"小区", U"社区", U"洪区", U"灾区", U"景区", U"厂区", U"片区",   U"园区", U"学区", U"城市", U"城镇",
      U"上市", U"返乡", U"下乡", U"一厅", U"两厅", U"户区", U"建成区", U"街区", U"能区", U"分区", U"示范区"};
  const auto ends_with = [&](View end) { return words.ends_with(end); };
  if (words.size() < 2 || contains(U"对向为把将被与和在从由各等", words.front())) return false;
  if (words.find_first_of(U"占于对使全本我其使（）(). 0123456789，、") != View::npos) return false;
  if (std::any_of(things.begin(), things.end(), ends_with)) return false;
  return contains(U"省市县区州盟旗镇乡局厅委", words.back()) ||
         std::any_of(ends.begin(), ends.end(), ends_with);
}

// What is counted by these is itself a place or an office: 3个县.
bool counts_places(View unit) {
  static constexpr std::array<View, 8> units = {U"个", U"家", U"所", U"户", U"处", U"座", U"名", U"人"};
  return std::find(units.begin(), units.end(), unit) != units.end();
}

}  // namespace

void ScopeReader::read_to(std::size_t end) {
  for (; at_ < end; ++at_) {
    const char32_t c = text_[at_];
    if (c == U'。') {
      in_sentence_.clear();
    } else if ((c == U'全' || c == U'我' || c == U'本') &&
               contains(U"国省市区县州盟旗镇乡", text_[at_ + 1]) &&
               (at_ == 0 || !baogao::is_han(text_[at_ - 1]) || contains(U"年月底末期中是", text_[at_ - 1])) &&
               !phrases_.begins_title(text_.view(at_, std::min(at_ + longest_title_head, text_.size())))) {
      in_sentence_ = text_.view(at_, at_ + 2);
    }
  }
}

std::u32string ScopeReader::of(const AnnotatedFigure& annotated) {
  const std::size_t head = annotated.figure.head;
  read_to(head);
  const View name = annotated.name;
  const bool place =
      name.size() <= longest_actor && is_office_or_place(name) && !counts_places(annotated.figure.unit);
  if (!annotated.named_behind && (is_level(name) || place)) return annotated.name;
  const View words = text_.view(std::min(annotated.words_start, head), head);
  const std::size_t where = name.empty() ? View::npos : words.find(name);
  if (where != View::npos && where > 0) {
    const View actor = NamePhrases::trim(phrases_.without_leads(words.substr(0, where)));
    if (actor.size() >= 2 && !phrases_.verbs().leading(actor) && actor.size() <= longest_actor &&
        (is_level(actor) || is_office_or_place(actor)) && actor.find_first_of(U"，、；：") == View::npos)
      return std::u32string(actor);
  }
  return in_sentence_;
}
