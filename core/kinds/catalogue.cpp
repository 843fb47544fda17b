#include "baogao/kinds/catalogue.hpp"

#include <algorithm>
#include <array>

#include "baogao/base/knowledge.hpp"
#include "baogao/base/table_file.hpp"

namespace baogao {
namespace {

std::vector<std::string> words_of(std::string_view cell) {
  const auto parts = split_list(cell);
  return {parts.begin(), parts.end()};
}

// Words that say whose or when the figure is, or that it is one.
constexpr std::array<std::string_view, 24> leads = {
    "全国", "全省", "全市", "全区", "全县", "全州", "全盟", "全旗", "全镇", "全域", "全自治区", "我国",
    "我省", "我市", "我区", "我县", "全年", "本市", "本省", "其中", "预计", "实现", "完成",     "年度"};
constexpr std::array<std::string_view, 6> tails = {"总量", "人数", "总数", "数量", "数", "平均"};
constexpr std::array<std::string_view, 6> growths = {"增速", "增长率",   "增幅",
                                                     "涨幅", "增长速度", "同比增速"};

template <std::size_t N>
bool strip_lead(std::string_view& words, const std::array<std::string_view, N>& list) {
  for (const std::string_view lead : list) {
    if (words.size() <= lead.size() || !words.starts_with(lead)) continue;
    words.remove_prefix(lead.size());
    return true;
  }
  return false;
}

template <std::size_t N>
bool strip_tail(std::string_view& words, const std::array<std::string_view, N>& list) {
  for (const std::string_view tail : list) {
    if (words.size() <= tail.size() || !words.ends_with(tail)) continue;
    words.remove_suffix(tail.size());
    return true;
  }
  return false;
}

// Without blanks, quotation marks and what stands in brackets.
std::string bare(std::string_view name) {
  std::string result;
  std::size_t depth = 0;
  for (std::size_t i = 0; i < name.size();) {
    const std::string_view rest = name.substr(i);
    if (rest.starts_with("（") || rest.starts_with("(")) ++depth;
    const bool closes = rest.starts_with("）") || rest.starts_with(")");
    const auto byte = static_cast<unsigned char>(name[i]);
    const std::size_t size = byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
    const bool mark = rest.starts_with("“") || rest.starts_with("”") || name[i] == ' ';
    if (depth == 0 && !mark && !closes) result += rest.substr(0, size);
    if (closes && depth > 0) --depth;
    i += size;
  }
  return result;
}

bool needs_baring(std::string_view name) {
  for (const std::string_view mark : {"（", "(", "“", " "}) {
    if (name.find(mark) != std::string_view::npos) return true;
  }
  return false;
}

Message wrong_unit(const std::string& unit, const KnownIndicator& known) {
  return {"单位“" + unit + "”与“" + known.name + "”（" + known.dimension + "）不符",
          "unit \"" + unit + "\" is none of \"" + known.name + "\" (" + known.dimension + ")"};
}

}  // namespace

Catalogue::Catalogue(const std::vector<std::filesystem::path>& files) {
  for (const auto& file : with_knowledge(core_data_directory() / "catalogue.tsv")) load(file);
  for (const auto& file : files) load(file);
}

void Catalogue::load(const std::filesystem::path& file) {
  const TableFile table(file, {"code", "kinds", "name", "dimension", "aliases", "relation", "better"});
  entries_.reserve(entries_.size() + table.rows().size());
  for (const auto& row : table.rows()) {
    if (row[2].empty()) table.reject(row, "an entry needs a name");
    if (!is_dimension(row[3])) table.reject(row, "unknown dimension");
    if (!row[6].empty() && row[6] != "more" && row[6] != "less")
      table.reject(row, "better is more, less or empty");
    KnownIndicator made{std::string(row[0]), words_of(row[1]),    std::string(row[2]), std::string(row[3]),
                        words_of(row[4]),    std::string(row[5]), std::string(row[6])};
    const std::size_t index = by_code_.try_emplace(made.code, entries_.size()).first->second;
    if (index == entries_.size()) entries_.emplace_back();
    const KnownIndicator& known = entries_[index] = std::move(made);
    by_words_[bare(known.name)] = index;
    for (const std::string& alias : known.aliases) by_words_[bare(alias)] = index;
  }
}

Catalogue::Match Catalogue::match(const Indicator& figure) const {
  std::string bared;
  std::string_view words = figure.name;
  if (needs_baring(words)) words = bared = bare(words);
  const Unit& unit = figure.measure();
  bool growth = figure.change != Change::none && unit.is_ratio();
  const auto find = [&] { return by_words_.find(words); };
  auto found = find();
  const auto try_without = [&](auto strip) {
    while (found == by_words_.end() && strip()) found = find();
  };
  try_without([&] { return strip_lead(words, leads); });
  if (found == by_words_.end() && unit.is_ratio() && strip_tail(words, growths)) {
    growth = true;
    found = find();
  }
  try_without([&] { return strip_tail(words, tails); });
  if (found == by_words_.end())
    return {nullptr, {}, {}, {"名称不在指标目录中", "the name is not in the catalogue"}};
  const KnownIndicator& known = entries_[found->second];
  Match match{&known, known.code, std::string(words), {}};
  if (known.dimension == "index" && unit.dimension == "ratio") growth = true;
  if (growth) {
    match.code += figure.basis == "年均" ? ".average-growth" : ".growth";
  } else if (!unit.counts(known.dimension)) {
    return {nullptr, {}, std::string(words), wrong_unit(figure.unit, known)};
  } else if (figure.change != Change::none) {
    match.code += ".change";
  }
  return match;
}

std::shared_ptr<const Catalogue> standard_catalogue() {
  // Never taken apart: that would cost every run of the program.
  static const auto* const kept = new std::shared_ptr<const Catalogue>(std::make_shared<const Catalogue>());
  return *kept;
}

}  // namespace baogao
