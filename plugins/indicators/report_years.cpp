#include "report_years.hpp"

#include <cstdlib>

ReportYears years_of(const baogao::Identity& identity) {
  const int reported = std::atoi(identity.reported.c_str()), planned = std::atoi(identity.planned.c_str());
  // A report that plans nothing may still name an aim or two.
  return {reported, planned == 0 && reported != 0 ? reported + 1 : planned};
}
