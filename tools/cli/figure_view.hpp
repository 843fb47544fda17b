// The figures of many reports as one table.
#pragma once

#include <memory>
#include <vector>

#include "baogao/base/view.hpp"
#include "baogao/xml/report_xml.hpp"

// Of the text, then of the tables, report by report. `coded`: only those that the catalogue knows.
baogao::View figure_view(const std::vector<std::shared_ptr<const baogao::ReportXml>>& reports, bool coded);
