#include "report_form.hpp"

#include "baogao/base/table_file.hpp"
#include "catch.hpp"
#include "test_document.hpp"

namespace {

std::string form(const std::string& text, const std::string& title = {}) {
  static const ReportForm rules(PLUGIN_DIRECTORY "/data");
  const baogao::Document document = report(text, title);
  return rules.tell(FrontMatter(document));
}

}  // namespace

TEST_CASE("each word that tells news or a digest does so in its example") {
  const baogao::TableFile table(PLUGIN_DIRECTORY "/data/form-words.tsv",
                                {"words", "form", "where", "example"});
  for (const auto& row : table.rows()) {
    CAPTURE(row[0]);
    const std::string example(row[3]);
    CHECK(form(example + "\n", row[2] == "title" ? example : "") == row[1]);
  }
}

TEST_CASE("a report that is spoken, and one that quotes journalists further down, is the report") {
  CHECK(form("政府工作报告\n各位代表：\n现在，我代表县人民政府，向大会作政府工作报告。\n", "政府工作报告")
            .empty());
}
