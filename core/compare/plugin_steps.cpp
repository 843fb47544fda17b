// Running the comparison steps of plugins, and holding their views to what can be written.

#include <algorithm>
#include <exception>
#include <set>

#include "baogao/compare/comparison_step.hpp"
#include "base/plain_name.hpp"
#include "compare/comparing.hpp"

namespace baogao {
namespace {

Message failure(const std::string& step, const Message& why) {
  return {"比较步骤“" + step + "”" + why.zh, "comparison step \"" + step + "\" " + why.en};
}

// Why a view cannot be shown; empty where it can.
Message fault_of(const View& view, const std::vector<ReportDigest>& digests,
                 const std::vector<View>& others) {
  static const std::set<std::string> taken = {"reports", "series",   "sections",
                                              "reuse",   "promises", "conflicts"};
  const bool comes_twice =
      std::any_of(others.begin(), others.end(), [&](const View& other) { return other.name == view.name; });
  if (comes_twice || taken.contains(view.name))
    return {"给出的表与别的表同名：" + view.name, "gave a view with the name of another: " + view.name};
  if (!is_plain_name(view.name) || view.columns.empty())
    return {"给出的表“" + view.name + "”没有列，或名称不是 a-z、0-9 和 -",
            "gave a view without columns or with a name that is not a-z, 0-9 and -: " + view.name};
  std::set<std::string> ids;
  for (const ViewColumn& column : view.columns) {
    if (!is_plain_name(column.id) || !ids.insert(column.id).second)
      return {"给出的表“" + view.name + "”有重名或不能写的列：" + column.id,
              "gave the view " + view.name +
                  " with a column that comes twice or is not a-z, 0-9 and -: " + column.id};
  }
  for (std::size_t row = 0; row < view.rows; ++row) {
    for (std::size_t column = 0; column < view.columns.size(); ++column) {
      const auto place = view.cell(row, column).place;
      if (!place) continue;
      const bool fits = place->report < digests.size() && place->start <= place->end &&
                        place->end <= digests[place->report].report.characters;
      if (!fits)
        return {"给出的表“" + view.name + "”指向报告之外的位置",
                "gave the view " + view.name + " with a place outside of the reports"};
    }
  }
  return {};
}

}  // namespace

void run_steps(const Comparer::Steps& steps, const std::vector<ReportDigest>& digests,
               Comparison& comparison) {
  for (const auto& [name, step] : steps) {
    try {
      for (View& view : step->compare(digests)) {
        const Message fault = fault_of(view, digests, comparison.views);
        if (fault.en.empty()) {
          comparison.views.push_back(std::move(view));
        } else {
          comparison.failures.push_back(failure(name, fault));
        }
      }
    } catch (const std::exception& error) {
      comparison.failures.push_back(
          failure(name, {std::string("出错：") + error.what(), std::string("failed: ") + error.what()}));
    } catch (...) {
      comparison.failures.push_back(failure(name, {"出错，原因不明", "failed for an unknown reason"}));
    }
  }
}

}  // namespace baogao
