#include "verbs.hpp"

#include <algorithm>
#include <vector>

#include "baogao/base/table_file.hpp"
#include "baogao/text/characters.hpp"

namespace {

bool holds(const std::u32string& set, char32_t c) { return c != 0 && set.find(c) != std::u32string::npos; }

}  // namespace

Verbs::Verbs(const std::filesystem::path& data) {
  const baogao::TableFile table(data / "verbs.tsv", {"verb", "kind", "ends", "not_behind", "not_before"});
  for (const auto& row : table.rows()) {
    Verb verb;
    if (row[1] == "action") {
      verb.kind = Verb::Kind::action;
    } else if (row[1] == "support") {
      verb.kind = Verb::Kind::support;
    } else if (row[1] != "light") {
      table.reject(row, "kind is action, support or light");
    }
    if (row[2] != "yes" && row[2] != "no") table.reject(row, "ends is yes or no");
    verb.ends = row[2] == "yes";
    verb.not_behind = baogao::to_utf32(row[3]);
    verb.not_before = baogao::to_utf32(row[4]);
    std::u32string word = baogao::to_utf32(row[0]);
    if (word.size() > 30) table.reject(row, "no verb is longer than 30 characters");
    longest_ = std::max(longest_, word.size());
    by_first_.add(word.front(), word.size());
    by_last_.add(word.back(), word.size());
    verbs_[std::move(word)] = std::move(verb);
  }
}

const Verbs::Verb* Verbs::find(std::u32string_view word) const {
  const auto found = verbs_.find(word);
  return found == verbs_.end() ? nullptr : &found->second;
}

Verbs::Match Verbs::leading(std::u32string_view text, char32_t before) const {
  if (text.empty()) return {};
  const std::uint32_t sizes = by_first_[text.front()];
  for (std::size_t size = sizes == 0 ? 0 : std::min(longest_, text.size()); size > 0; --size) {
    const Verb* verb = (sizes >> size & 1) != 0 ? find(text.substr(0, size)) : nullptr;
    if (verb == nullptr || holds(verb->not_behind, before)) continue;
    if (size == text.size() || !holds(verb->not_before, text[size])) return {verb, size};
  }
  return {};
}

Verbs::Match Verbs::trailing(std::u32string_view text) const {
  if (text.empty()) return {};
  const std::uint32_t sizes = by_last_[text.back()];
  for (std::size_t size = sizes == 0 ? 0 : std::min(longest_, text.size()); size > 0; --size) {
    const Verb* verb = (sizes >> size & 1) != 0 ? find(text.substr(text.size() - size)) : nullptr;
    const char32_t before = text.size() > size ? text[text.size() - size - 1] : U'\0';
    if (verb != nullptr && !holds(verb->not_behind, before)) return {verb, size};
  }
  return {};
}

bool Verbs::only_verbs(std::u32string_view text) const {
  // Which cuts are possible from the left: shorter words matter, 共开展 and 开展.
  if (text.size() > 24) return false;
  std::vector<bool> reached(text.size() + 1, false);
  reached[0] = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!reached[i]) continue;
    static constexpr std::u32string_view particles = U"了的 并和、";
    if (particles.find(text[i]) != std::u32string_view::npos) reached[i + 1] = true;
    const std::uint32_t sizes = by_first_[text[i]];
    for (std::size_t size = 1; sizes >> size != 0 && i + size <= text.size(); ++size) {
      if ((sizes >> size & 1) != 0 && !reached[i + size] && find(text.substr(i, size)) != nullptr)
        reached[i + size] = true;
    }
  }
  return reached[text.size()];
}
