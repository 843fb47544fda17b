// numbers.stock-flow: what is there now is what was there last year and what came less what went; what was
// carried over then is what is carried in now. The profile says which figures.

#include <cmath>

#include "../text_views.hpp"
#include "rule.hpp"

using baogao::Document;
using baogao::Indicator;

namespace {

const Indicator* find_figure(const Document& report, const std::string& code_or_name) {
  for (const Indicator* figure : all_figures(report)) {
    if (figure->change != baogao::Change::none || figure->status != baogao::Status::actual) continue;
    if (figure->code == code_or_name || figure->name == code_or_name) return figure;
  }
  return nullptr;
}

}  // namespace

void numbers_stock_flow(const baogao::Draft& draft, Findings& findings) {
  if (!draft.profile) return;
  for (const Document* previous : draft.previous) {
    if (!is_year_before(draft, *previous)) continue;
    for (const baogao::StockFlow& flow : draft.profile->stock_flows) {
      const Indicator* stock = find_figure(draft.report, flow.stock);
      const Indicator* before = find_figure(*previous, flow.before);
      if (stock == nullptr || before == nullptr) continue;
      double low = low_of(*before), high = high_of(*before), right = before->value.to_double();
      std::string sum = before->value.to_string();
      bool known = true;
      std::vector<baogao::Span> related;
      const auto add = [&](const std::string& name, int sign) {
        const Indicator* part = find_figure(draft.report, name);
        known = known && part != nullptr;
        if (part == nullptr) return;
        low += sign > 0 ? low_of(*part) : -high_of(*part);
        high += sign > 0 ? high_of(*part) : -low_of(*part);
        right += sign * part->value.to_double();
        sum.append(sign > 0 ? " + " : " − ").append(part->value.to_string());
        related.push_back(part->span);
      };
      for (const std::string& name : flow.inflow) add(name, 1);
      for (const std::string& name : flow.outflow) add(name, -1);
      if (!known || (low <= high_of(*stock) + 1e-9 && low_of(*stock) <= high + 1e-9)) continue;
      findings
          .add(stock->span, related.empty() ? "carried" : "stock",
               {{"name", flow.name},
                {"found", mention(draft.report, *stock)},
                {"sum", sum},
                {"right", written_like(draft.report, *stock, right)},
                {"file", place_name(*previous, before->span.start)}})
          .related = std::move(related);
    }
  }
}
