#include "seal_step.hpp"

#include "seal_finder.hpp"

namespace {

struct Seal {
  std::string office, words;
  baogao::ReportPlace place;
  std::size_t of_report;  // seals in its report
};

using Cell = baogao::ViewCell;
using Kind = baogao::ViewColumn::Kind;

// A line is a column of the comparison XML, of every format and of the page.
const std::vector<baogao::ColumnOf<Seal>>& columns() {
  static const std::vector<baogao::ColumnOf<Seal>> all = {
      {{"report", {"报告", "report"}, Kind::report, 20},
       [](const Seal& seal) {
         return Cell{"", seal.place};
       }},
      {{"office", {"机关", "office"}, Kind::text, 24}, [](const Seal& seal) { return Cell{seal.office}; }},
      {{"words", {"原文", "words"}, Kind::place},
       [](const Seal& seal) {
         return Cell{seal.words, seal.place};
       }},
      {{"of-report", {"本报告共", "of report"}, Kind::number},
       [](const Seal& seal) { return Cell{std::to_string(seal.of_report)}; }},
  };
  return all;
}

}  // namespace

std::vector<baogao::View> SealStep::compare(const std::vector<baogao::ReportDigest>& reports) const {
  std::vector<Seal> seals;
  for (std::size_t r = 0; r < reports.size(); ++r) {
    const auto layer = reports[r].layers.find(seals_layer);
    if (layer == reports[r].layers.end()) continue;
    for (const baogao::DigestItem& item : layer->second)
      seals.push_back({item.attributes.front().second,
                       item.text,
                       {r, item.span.start, item.span.end},
                       layer->second.size()});
  }
  return {make_view("seals", {"印章", "Seals"}, columns(), std::move(seals))};
}
