// numbers.stock-flow: what is there now is what was there last year and what came less what went; what was
// carried over then is what is carried in now. The profile says which figures.

#include "../text_views.hpp"
#include "baogao/judge/years.hpp"
#include "rule.hpp"

using baogao::Indicator;

void numbers_stock_flow(const baogao::Draft& draft, Findings& findings) {
  if (!draft.profile) return;
  const baogao::YearFigures now = year_figures(draft.report, draft.profile.get());
  for (const baogao::Document* previous : draft.previous) {
    const baogao::YearFigures before = year_figures(*previous, draft.profile.get());
    for (const baogao::YearVerdict& found : judge_years(before, now, draft.profile.get())) {
      if (!found.verdict.contradicts() || found.type != baogao::YearVerdict::Type::stock_flow) continue;
      const Indicator& stock = found.judged->figure;
      std::string sum = found.before->figure.value.to_string();
      std::vector<baogao::Span> related;
      for (const auto& [part, in] : found.flows) {
        sum.append(in ? " + " : " − ").append(part->figure.value.to_string());
        related.push_back(part->figure.span);
      }
      findings
          .add(stock.span, related.empty() ? "carried" : "stock",
               {{"name", found.name},
                {"found", mention(draft.report, stock)},
                {"sum", sum},
                {"right", written_like(draft.report, stock, found.verdict.right.value_or(stock.value))},
                {"file", place_name(*previous, found.before->figure.span.start)}})
          .related = std::move(related);
    }
  }
}
