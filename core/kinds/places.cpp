#include "baogao/kinds/places.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <map>

#include "baogao/base/table_file.hpp"

namespace baogao {
namespace {

constexpr std::size_t han = 3;  // bytes of a Chinese character
constexpr std::size_t shortest_stem = 2 * han;
constexpr std::size_t most_characters = 31;  // of a name: a bit each
constexpr std::size_t longest_chain = 200;   // bytes: province, city and county
constexpr std::uint32_t none = 0xFFFFFFFF;

// What stands at the end of a division's name, longest first.
constexpr std::array<std::string_view, 13> endings = {"特别行政区", "自治区", "自治州", "自治县", "自治旗",
                                                      "管理区",     "地区",   "省",     "市",     "州",
                                                      "县",         "旗",     "区"};

// Most of a text begins no name: a small filter over the first two characters says so.
constexpr std::size_t filter_size = std::size_t{1} << 16;
std::size_t first_two(std::string_view text) {
  std::size_t key = 0;
  for (const char c : text.substr(0, 2 * han)) key = key * 131 + static_cast<unsigned char>(c);
  return key % filter_size;
}

std::string_view stem_of(std::string_view name) {
  for (const std::string_view ending : endings) {
    if (name.ends_with(ending) && name.size() >= shortest_stem + ending.size())
      return name.substr(0, name.size() - ending.size());
  }
  return {};
}

}  // namespace

Places::Places(const std::filesystem::path& data) {
  const TableFile homographs(data / "place-homographs.tsv", {"words"});
  for (const auto& row : homographs.rows()) homographs_.emplace(row[0]);
  const TableFile table(data / "divisions.tsv", {"name", "code", "parent", "short", "former"});
  name_lengths_.resize(filter_size);
  stem_lengths_.resize(filter_size);
  std::unordered_map<std::string_view, Index> by_code;
  divisions_.reserve(table.rows().size());
  names_.reserve(2 * table.rows().size());
  stems_.reserve(2 * table.rows().size());
  for (const auto& row : table.rows()) {
    const auto self = static_cast<Index>(divisions_.size());
    const auto above = by_code.find(row[2]);
    if (row[2] != "-" && above == by_code.end())
      table.reject(row, "the parent's code stands in no line above");
    Division division{std::string(row[0]), std::string(stem_of(row[0])), none};
    if (above != by_code.end()) division.parent = above->second;
    divisions_.push_back(std::move(division));
    if (row[1] != "-" && !by_code.emplace(row[1], self).second)
      table.reject(row, "the code stands in a line above");
    add_name(row[0], self, false);
    if (const std::string_view stem = divisions_[self].stem; !stem.empty()) add_name(stem, self, true);
    if (row[3] != "-") {
      add_name(row[3], self, false);
      if (const std::string_view stem = stem_of(row[3]); !stem.empty()) add_name(stem, self, true);
    }
    if (row[4] != "-") {
      for (const std::string_view former : split_list(row[4])) add_name(former, self, false);
    }
    // 岳阳市屈原管理区 is 屈原管理区 too.
    for (Index above_self = divisions_[self].parent; above_self != none;
         above_self = divisions_[above_self].parent) {
      const Division& parent = divisions_[above_self];
      for (const std::string_view lead : {std::string_view(parent.name), std::string_view(parent.stem)}) {
        if (lead.empty() || !row[0].starts_with(lead) || row[0].size() < lead.size() + shortest_stem)
          continue;
        add_name(row[0].substr(lead.size()), self, false);
        break;
      }
    }
  }
}

void Places::add_name(std::string_view name, Index division, bool stem) {
  auto& bearers = (stem ? stems_ : names_)[std::string(name)];
  if (std::find(bearers.begin(), bearers.end(), division) == bearers.end()) bearers.push_back(division);
  (stem ? stem_lengths_ : name_lengths_)[first_two(name)] |= 1U
                                                             << std::min(name.size() / han, most_characters);
}

bool Places::lies_in(Index division, Index above) const {
  for (; division != none; division = divisions_[division].parent) {
    if (division == above) return true;
  }
  return false;
}

Places::Named Places::longest(std::string_view text, const std::vector<Index>& within, bool stems) const {
  Named found;
  const auto take = [&](const Names& names, std::string_view name) {
    const auto bearers = names.find(name);
    if (bearers == names.end()) return false;
    for (const Index bearer : bearers->second) {
      const bool fits = within.empty() || std::any_of(within.begin(), within.end(), [&](Index above) {
                          return bearer != above && lies_in(bearer, above);
                        });
      if (fits) found.divisions.push_back(bearer);
    }
    if (!found.divisions.empty()) found.size = name.size();
    return found.size != 0;
  };
  const std::size_t key = first_two(text);
  const std::uint32_t names = name_lengths_[key], bare = stems ? stem_lengths_[key] : 0;
  const auto longest_known = static_cast<std::size_t>(std::bit_width(names | bare));
  for (std::size_t length = std::min(text.size() / han + 1, longest_known); length-- > 2;) {
    const std::string_view name = text.substr(0, length * han);
    if ((names >> length & 1U) != 0 && take(names_, name)) break;
    if ((bare >> length & 1U) != 0 && take(stems_, name)) break;
  }
  return found;
}

Places::Named Places::chain(std::string_view text, bool stems) const {
  Named found = longest(text, {}, stems);
  while (found.size != 0) {
    const Named next = longest(text.substr(found.size), found.divisions, stems);
    if (next.size == 0) break;
    found = {found.size + next.size, next.divisions};
  }
  return found;
}

std::size_t Places::match(std::string_view text, bool stems) const { return chain(text, stems).size; }

std::string Places::full_name(Index division) const {
  const Division& self = divisions_[division];
  if (self.parent == none) return self.name;
  const Division& above = divisions_[self.parent];
  // 岳阳市屈原管理区 and 河北邢台经济开发区 name it; 黄山区 of 黄山市 does not.
  const bool names_city =
      self.name.starts_with(above.name) || (!above.stem.empty() && self.name.starts_with(above.stem) &&
                                            self.name.size() > above.stem.size() + 2 * han);
  if (names_city) return self.name;
  const bool of_city = above.parent != none || above.name.ends_with("市");
  const auto bearers = names_.find(self.name);
  const bool shared = bearers != names_.end() && bearers->second.size() > 1;
  return of_city && (shared || self.name.ends_with("区")) ? above.name + self.name : self.name;
}

std::string Places::official(std::string_view name, std::string_view within) const {
  Named found = chain(name, true);
  if (found.size != name.size()) return std::string(name);
  if (found.divisions.size() > 1 && !within.empty()) {
    const Named around = chain(within, true);
    if (around.size == within.size()) {
      std::erase_if(found.divisions, [&](Index division) {
        return std::none_of(around.divisions.begin(), around.divisions.end(),
                            [&](Index above) { return lies_in(division, above); });
      });
    }
  }
  // 吉林 is the province, not its city.
  const auto is_highest = [&](Index division) { return divisions_[division].parent == none; };
  if (found.divisions.size() > 1 &&
      std::count_if(found.divisions.begin(), found.divisions.end(), is_highest) == 1)
    return full_name(*std::find_if(found.divisions.begin(), found.divisions.end(), is_highest));
  return found.divisions.size() == 1 ? full_name(found.divisions.front()) : std::string(name);
}

std::size_t Places::bearers(std::string_view name) const {
  const Named found = chain(name, true);
  return found.size == name.size() ? found.divisions.size() : 0;
}

bool Places::may_be_one(std::string_view a, std::string_view b) const {
  const auto is_known = [&](std::string_view name) { return match(name, true) == name.size(); };
  return a != b && !stem_of(a).empty() && stem_of(a) == stem_of(b) && !is_known(a) && !is_known(b);
}

std::vector<Places::Mentions> Places::mentions(std::string_view text, std::string_view ending) const {
  std::map<Index, std::size_t> counts;
  std::map<std::vector<Index>, std::size_t> shared;
  for (std::size_t at = 0; at < text.size();) {
    if ((static_cast<unsigned char>(text[at]) & 0xF0) != 0xE0) {
      ++at;
      continue;
    }
    const std::string_view rest = text.substr(at, longest_chain);
    const Named named = chain(rest, true);
    if (named.size == 0 || homographs_.contains(rest.substr(0, named.size))) {
      at += han;
      continue;
    }
    at += named.size;
    if (named.divisions.size() == 1) {
      ++counts[named.divisions.front()];
    } else {
      ++shared[named.divisions];
    }
  }
  const auto around = [&](Index division) {
    std::size_t count = 0;
    for (Index above = divisions_[division].parent; above != none; above = divisions_[above].parent) {
      const auto found = counts.find(above);
      if (found != counts.end()) count += found->second;
    }
    return count;
  };
  for (const auto& [called, count] : shared) {
    std::vector<Index> bearers = called;
    if (!ending.empty())
      std::erase_if(bearers, [&](Index division) { return !divisions_[division].name.ends_with(ending); });
    if (bearers.empty()) continue;
    std::stable_sort(bearers.begin(), bearers.end(), [&](Index a, Index b) { return around(a) > around(b); });
    // 阿坝 is the prefecture before its county of that name.
    if (bearers.size() > 1 && lies_in(bearers[0], bearers[1])) std::swap(bearers[0], bearers[1]);
    if (bearers.size() == 1 || lies_in(bearers[1], bearers[0]) || around(bearers[0]) > around(bearers[1]))
      counts[bearers.front()] += count;
  }
  std::vector<Mentions> result;
  for (const auto& [division, count] : counts) {
    if (divisions_[division].name.ends_with(ending)) result.push_back({full_name(division), count});
  }
  std::stable_sort(result.begin(), result.end(),
                   [](const Mentions& a, const Mentions& b) { return a.count > b.count; });
  return result;
}

const Places& standard_places() {
  static const Places places(core_data_directory());
  return places;
}

}  // namespace baogao
