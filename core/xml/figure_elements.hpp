// The figures of a report in its XML: those of running text, those of tables, and how they hang together.
#pragma once

#include "xml/report_stream.hpp"

namespace baogao {

void write_indicators(ReportStream& xml);
void write_tables(ReportStream& xml);
void write_relations(ReportStream& xml);

}  // namespace baogao
