#include "rule.hpp"

#include "rules/rules.hpp"

using baogao::Severity;

const std::vector<Rule>& all_rules() {
  static const std::vector<Rule> rules = {
      {"form.date", Severity::warning, form_date},
      {"form.document-number", Severity::error, form_document_number},
      {"form.punctuation", Severity::warning, form_punctuation},
      {"numbers.conflict", Severity::warning, numbers_conflict},
      {"numbers.growth", Severity::error, numbers_growth},
      {"numbers.magnitude", Severity::warning, numbers_magnitude},
      {"numbers.rate", Severity::error, numbers_rate},
      {"numbers.stock-flow", Severity::error, numbers_stock_flow},
      {"numbers.sum", Severity::error, numbers_sum},
      {"numbers.unchanged", Severity::info, numbers_unchanged},
      {"numbers.wording", Severity::warning, numbers_wording},
      {"structure.empty-section", Severity::warning, structure_empty_section},
      {"structure.marker-style", Severity::warning, structure_marker_style},
      {"structure.missing-date", Severity::warning, structure_missing_date},
      {"structure.missing-fact", Severity::info, structure_missing_fact},
      {"structure.missing-section", Severity::error, structure_missing_section},
      {"structure.missing-signature", Severity::warning, structure_missing_signature},
      {"structure.numbering", Severity::warning, structure_numbering},
      {"structure.section-order", Severity::warning, structure_section_order},
      {"tasks.unanswered", Severity::info, tasks_unanswered},
      {"text.copied", Severity::warning, text_copied},
      {"text.formula", Severity::warning, text_formula},
      {"text.inconsistent-name", Severity::warning, text_inconsistent_name},
      {"text.personal-data", Severity::warning, text_personal_data},
      {"text.placeholder", Severity::error, text_placeholder},
      {"text.repeated", Severity::warning, text_repeated},
      {"text.unbalanced", Severity::error, text_unbalanced},
      {"text.variant-character", Severity::warning, text_variant_character},
      {"time.impossible-date", Severity::error, time_impossible_date},
      {"time.plan-year", Severity::error, time_plan_year},
      {"time.stale-year", Severity::error, time_stale_year},
  };
  return rules;
}
