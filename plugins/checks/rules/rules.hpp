// The functions of all rules, each in the file of its name.
#pragma once

#include "baogao/host/check.hpp"
#include "findings.hpp"

void form_date(const baogao::Draft& draft, Findings& findings);
void form_document_number(const baogao::Draft& draft, Findings& findings);
void form_punctuation(const baogao::Draft& draft, Findings& findings);
void numbers_conflict(const baogao::Draft& draft, Findings& findings);
void numbers_growth(const baogao::Draft& draft, Findings& findings);
void numbers_magnitude(const baogao::Draft& draft, Findings& findings);
void numbers_rate(const baogao::Draft& draft, Findings& findings);
void numbers_stock_flow(const baogao::Draft& draft, Findings& findings);
void numbers_sum(const baogao::Draft& draft, Findings& findings);
void numbers_unchanged(const baogao::Draft& draft, Findings& findings);
void numbers_wording(const baogao::Draft& draft, Findings& findings);
void structure_empty_section(const baogao::Draft& draft, Findings& findings);
void structure_marker_style(const baogao::Draft& draft, Findings& findings);
void structure_missing_date(const baogao::Draft& draft, Findings& findings);
void structure_missing_fact(const baogao::Draft& draft, Findings& findings);
void structure_missing_section(const baogao::Draft& draft, Findings& findings);
void structure_missing_signature(const baogao::Draft& draft, Findings& findings);
void structure_numbering(const baogao::Draft& draft, Findings& findings);
void structure_section_order(const baogao::Draft& draft, Findings& findings);
void tasks_unanswered(const baogao::Draft& draft, Findings& findings);
void text_copied(const baogao::Draft& draft, Findings& findings);
void text_formula(const baogao::Draft& draft, Findings& findings);
void text_inconsistent_name(const baogao::Draft& draft, Findings& findings);
void text_personal_data(const baogao::Draft& draft, Findings& findings);
void text_placeholder(const baogao::Draft& draft, Findings& findings);
void text_repeated(const baogao::Draft& draft, Findings& findings);
void text_unbalanced(const baogao::Draft& draft, Findings& findings);
void text_variant_character(const baogao::Draft& draft, Findings& findings);
void time_impossible_date(const baogao::Draft& draft, Findings& findings);
void time_plan_year(const baogao::Draft& draft, Findings& findings);
void time_stale_year(const baogao::Draft& draft, Findings& findings);
