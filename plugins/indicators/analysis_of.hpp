// The indicators of a text as the plugin gives them to the host: in a report on 2024, planning 2025.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "baogao/model/document.hpp"
#include "baogao/text/source_text.hpp"
#include "catch.hpp"
#include "indicator_finder.hpp"
#include "reading.hpp"
#include "report_years.hpp"

inline std::vector<baogao::Indicator> figures_in(std::string_view text, bool plan = false,
                                                 ReportYears years = {2024, 2025}) {
  static const IndicatorFinder finder(plugin_data);
  baogao::Document document(*baogao::decode(std::string(text), "UTF-8"));
  if (years.reported != 0) document.identity.reported = std::to_string(years.reported);
  if (years.planned != 0) document.identity.planned = std::to_string(years.planned);
  if (plan) {
    baogao::Section section;
    section.until = document.source().text().size();
    section.plan = true;
    document.found.sections.push_back(section);
  }
  return finder.analyze(document).indicators;
}

inline baogao::Indicator last_figure(std::string_view text, bool plan = false,
                                     ReportYears years = {2024, 2025}) {
  const auto figures = figures_in(text, plan, years);
  REQUIRE_FALSE(figures.empty());
  return figures.back();
}
