// The years that a report tells of and plans for.
#pragma once

#include "baogao/model/identity.hpp"

// From its identity; 0 when unknown.
struct ReportYears {
  int reported = 0;  // the year whose work is told
  int planned = 0;   // the year whose work is planned
};
ReportYears years_of(const baogao::Identity& identity);
