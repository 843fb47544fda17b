// Kind, place, years, title and form of a report: each by its own rules, over one reading of the front
// matter.
#pragma once

#include <filesystem>

#include "kind_rules.hpp"
#include "place_finder.hpp"
#include "report_form.hpp"
#include "year_rules.hpp"

class IdentityFinder {
 public:
  explicit IdentityFinder(const std::filesystem::path& data)
      : kinds_(data), places_(data), years_(data), forms_(data) {}

  // What the user said of the document is part of the answer, and what follows from it too.
  baogao::Identity find(const baogao::Document& document) const;

 private:
  KindRules kinds_;
  PlaceFinder places_;
  YearRules years_;
  ReportForm forms_;
};
