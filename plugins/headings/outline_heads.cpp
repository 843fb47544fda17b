#include "outline_heads.hpp"

#include <algorithm>

void take_outline(Headings outlined, const OutlineShifts& shifts, Headings& headings) {
  if (outlined.empty()) return;
  const auto by_level = [](const Heading& a, const Heading& b) { return a.section.level < b.section.level; };
  const int highest = std::min_element(outlined.begin(), outlined.end(), by_level)->section.level;
  const bool once = std::count_if(outlined.begin(), outlined.end(), [&](const Heading& heading) {
                      return heading.section.level == highest;
                    }) == 1;
  const bool first = outlined.front().section.level == highest &&
                     std::none_of(headings.begin(), headings.end(), [&](const Heading& heading) {
                       return stands_before(heading, outlined.front());
                     });
  if (once && first) outlined.erase(outlined.begin());
  if (outlined.empty()) return;
  int shift = std::min_element(outlined.begin(), outlined.end(), by_level)->section.level - 1;
  std::size_t most = 0;
  for (const auto& [by, count] : shifts) {
    if (count > most) {
      most = count;
      shift = by;
    }
  }
  const int top = most > 0 ? 0 : 1;  // above 一、 only where the format has 一、 below its first level
  for (Heading& heading : outlined) {
    heading.section.level = std::clamp(heading.section.level - shift, top, 4);
    heading.outlined = true;
    headings.push_back(std::move(heading));
  }
  std::stable_sort(headings.begin(), headings.end(), stands_before);
}
