// Known indicators: one code for 地区生产总值, 生产总值 and GDP, wherever they are reported.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "baogao/base/export.hpp"
#include "baogao/base/message.hpp"
#include "baogao/model/annotations.hpp"

namespace baogao {

struct KnownIndicator {
  std::string code;
  std::vector<std::string> kinds;  // reports it is known from
  std::string name;
  std::string dimension;  // of units.tsv
  std::vector<std::string> aliases;
  std::string relation;  // sum(a,b), part_of(a), rate(a/b), by codes; empty for none
  std::string better;    // more, less, or empty
};

// Immutable once loaded: serves many threads.
class BAOGAO_API Catalogue {
 public:
  // The program's own entries, those of the user's folders (knowledge.hpp), then those of the files, in their
  // order: a later entry of a code replaces the earlier one. Throws std::runtime_error naming file and line
  // of an entry that is wrong.
  explicit Catalogue(const std::vector<std::filesystem::path>& files = {});

  const std::vector<KnownIndicator>& entries() const { return entries_; }

  // What a figure was matched by, for the person who asks why.
  struct Match {
    const KnownIndicator* known = nullptr;  // null: none
    std::string code;   // the entry's, with .growth where the figure tells how much it grew, with
                        // .average-growth for 年均, with .change for a change in its own unit
    std::string words;  // the name or alias that fitted
    Message failed;     // without a match: why not
  };
  Match match(const Indicator& figure) const;

 private:
  void load(const std::filesystem::path& file);

  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view words) const { return std::hash<std::string_view>()(words); }
  };
  std::vector<KnownIndicator> entries_;
  std::unordered_map<std::string, std::size_t> by_code_;
  std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> by_words_;  // name or alias
};

// The program's own, loaded once.
BAOGAO_API std::shared_ptr<const Catalogue> standard_catalogue();

}  // namespace baogao
