// Where reports come from: the administrative divisions down to the county, under every name they have or
// had.
//
// One place is one place: 徐水县, 徐水区 and 保定市徐水区 are 保定市徐水区. The official full name of a
// district names its city (深圳市福田区); of a county or a county's city it does so only where others are
// called the same. What the table does not know stays as it was written: villages of fiction and districts of
// last week work by their form.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "baogao/base/export.hpp"

namespace baogao {

class BAOGAO_API Places {
 public:
  // Reads divisions.tsv and place-homographs.tsv of a folder; throws std::runtime_error by file and line
  // where one is wrong.
  explicit Places(const std::filesystem::path& data);

  // The official full name of what is called `name`. `name` itself where no division is called so, or where
  // several are and `within` (a city or province, "" for unknown) does not tell which.
  std::string official(std::string_view name, std::string_view within = {}) const;

  // How many bytes at the start of `text` name one division, with those above it in front
  // (广东省深圳市光明区); 0 for none. A stem (深圳, 福田) counts only where `stems` says so.
  std::size_t match(std::string_view text, bool stems = false) const;

  // How often places of one kind of ending (区, 县, 市, 州; "" for any) are named in a text, by their
  // official full names; of names that several bear, the one whose city or province the text names too. Stems
  // count, ordinary words (place-homographs.tsv) do not.
  struct Mentions {
    std::string place;
    std::size_t count = 0;
  };
  std::vector<Mentions> mentions(std::string_view text,
                                 std::string_view ending) const;  // most frequent first

  // How many divisions are called so: of 鼓楼区 four, of a name that the table does not know none.
  std::size_t bearers(std::string_view name) const;

  // Whether two names may be of one place whose rank changed (禾溪县, 禾溪市): one stem, and the table knows
  // neither. Of those it knows it says so itself.
  bool may_be_one(std::string_view a, std::string_view b) const;

 private:
  using Index = std::uint32_t;
  struct Division {
    std::string name, stem;
    Index parent;
  };
  // Longest name at the start of `text` that one of `within` or any (empty) bears.
  struct Named {
    std::size_t size = 0;
    std::vector<Index> divisions;
  };
  Named longest(std::string_view text, const std::vector<Index>& within, bool stems) const;
  Named chain(std::string_view text, bool stems) const;
  bool lies_in(Index division, Index above) const;
  std::string full_name(Index division) const;
  void add_name(std::string_view name, Index division, bool stem);

  std::vector<Division> divisions_;
  // Looked up by views, without a copy of each.
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  using Names = std::unordered_map<std::string, std::vector<Index>, Hash, std::equal_to<>>;
  Names names_, stems_;
  std::unordered_set<std::string, Hash, std::equal_to<>> homographs_;
  // By the hash of a name's first two characters, which lengths (in characters, a bit each) names have that
  // begin so: most of a text begins none and is passed over.
  std::vector<std::uint32_t> name_lengths_, stem_lengths_;
};

// The program's own table, read once.
BAOGAO_API const Places& standard_places();

}  // namespace baogao
