#include "baogao/compare/comparison_step.hpp"
#include "catch.hpp"
#include "compare/comparing.hpp"

namespace {

using baogao::View;
using baogao::ViewCell;

// Gives the one view that it was made with.
class Giver final : public baogao::ComparisonStep {
 public:
  explicit Giver(View view) : view_(std::move(view)) {}
  std::vector<View> compare(const std::vector<baogao::ReportDigest>&) const override { return {view_}; }

 private:
  View view_;
};

class Thrower final : public baogao::ComparisonStep {
  std::vector<View> compare(const std::vector<baogao::ReportDigest>&) const override { throw 42; }
};

View view_of(std::string name, std::string column, ViewCell cell) {
  const std::vector<baogao::ColumnOf<ViewCell>> columns = {
      {{std::move(column), {"列", "column"}}, [](const ViewCell& row) { return row; }}};
  return make_view(std::move(name), {"表", "table"}, columns, std::vector<ViewCell>{std::move(cell)});
}

baogao::Comparison compared(const baogao::ComparisonStep& step) {
  std::vector<baogao::ReportDigest> digests(1);
  digests[0].report.characters = 10;
  baogao::Comparison comparison;
  baogao::run_steps({{"mine", &step}}, digests, comparison);
  return comparison;
}

std::string failure_of(View view) {
  const baogao::Comparison comparison = compared(Giver(std::move(view)));
  if (comparison.failures.empty()) return {};
  CHECK(comparison.views.empty());
  return comparison.failures[0].en;
}

}  // namespace

TEST_CASE("a view of a step stands in the comparison") {
  const baogao::Comparison comparison = compared(Giver(view_of("marks", "words", {"章", {{0, 2, 3}}})));
  REQUIRE(comparison.views.size() == 1);
  CHECK(comparison.views[0].cell(0, 0).text == "章");
  CHECK(comparison.failures.empty());
}

TEST_CASE("a view that cannot be written is told by its step") {
  CHECK(failure_of(view_of("My Marks", "words", {}))
            .starts_with("comparison step \"mine\" gave a view without"));
  CHECK(failure_of(view_of("series", "words", {})).ends_with("the name of another: series"));
  CHECK(failure_of(view_of("marks", "<b>", {})).ends_with("not a-z, 0-9 and -: <b>"));
}

TEST_CASE("a view that points outside of the reports is told") {
  CHECK(failure_of(view_of("marks", "words", {"", {{1, 0, 1}}})).ends_with("a place outside of the reports"));
  CHECK(
      failure_of(view_of("marks", "words", {"", {{0, 9, 11}}})).ends_with("a place outside of the reports"));
  CHECK(failure_of(view_of("marks", "words", {"", {{0, 9, 10}}})).empty());
}

TEST_CASE("a step that throws leaves a message") {
  const baogao::Comparison comparison = compared(Thrower());
  REQUIRE(comparison.failures.size() == 1);
  CHECK(comparison.failures[0].en == "comparison step \"mine\" failed for an unknown reason");
}
