#include <string>

#include "baogao/base/table_file.hpp"
#include "catch.hpp"
#include "document_elements.hpp"

using baogao::Document;

namespace {

Document read(const std::string& text) {
  Document document(*baogao::decode(text, "UTF-8"));
  static const DocumentElements elements(PLUGIN_DIRECTORY "/data");
  document.found.elements = elements.find(document);
  return document;
}

std::string element(const Document& document, const std::string& kind) {
  for (const auto& found : document.found.elements) {
    if (found.kind == kind) return found.text;
  }
  return {};
}

}  // namespace

TEST_CASE("the elements of an official document") {
  const Document document = read(
      "中共青渡区委文件\n青报〔2025〕4号\n签发人：陆清和\n青渡区人民政府关于2024年度法治政府建设情况的报告\n"
      "临澜市人民政府：\n"
      "现将有关情况报告如下：\n一、主要举措\n内容。\n青渡区人民政府\n2025年2月24日\n抄送：市司法局。\n");
  CHECK(element(document, "issuer") == "中共青渡区委");
  CHECK(element(document, "number") == "青报〔2025〕4号");
  CHECK(element(document, "signatory") == "陆清和");
  CHECK(element(document, "title") == "青渡区人民政府关于2024年度法治政府建设情况的报告");
  CHECK(element(document, "addressee") == "临澜市人民政府");
  CHECK(element(document, "date") == "2025年2月24日");
  CHECK(element(document, "copied-to") == "市司法局。");
}

TEST_CASE("the menu of a web page is no title") {
  std::string menu = "政务公开\n政府工作报告\n法治政府建设年报\n";
  for (int i = 0; i < 30; ++i) menu += "便民查询\n";
  const Document document = read(menu + "青渡市2025年国民经济和社会发展统计公报\n一、综合\n内容。\n");
  CHECK(element(document, "title") == "青渡市2025年国民经济和社会发展统计公报");
}

TEST_CASE("each word of a title stands in a title that is found whole") {
  const baogao::TableFile table(PLUGIN_DIRECTORY "/data/title-words.tsv", {"words", "role", "example"});
  for (const auto& row : table.rows()) {
    CAPTURE(row[0], row[2]);
    const bool of_title = row[1] == "end" || row[1] == "open" || row[1] == "subject";
    const std::string example(row[2]);
    if (of_title) CHECK(element(read(example + "\n各位代表：\n"), "title") == example);
    if (row[1] == "never" || row[1] == "furniture")
      CHECK(element(read(example + "\n各位代表：\n"), "title") != example);
  }
}

TEST_CASE("a title is whole over its lines, also where they break a word") {
  CHECK(element(read("关于禾溪县2024年预算执行\n情况和2025年预算草案的报告\n——2025年1月10日在禾溪县第十八届\n"
                     "人民代表大会第六次会议上\n禾溪县财政局\n一、2024年预算执行情况\n收入增长。\n"),
                "title") == "关于禾溪县2024年预算执行情况和2025年预算草案的报告");
  CHECK(element(read("关于禾溪县2025年国民经济和社会发展计划\n执行情况与2026年计划草案的报告\n各位代表：\n"),
                "title") == "关于禾溪县2025年国民经济和社会发展计划执行情况与2026年计划草案的报告");
  CHECK(
      element(read("关于2025年禾溪市和市级\n预算执行情况与2026年禾溪市和市级\n预算草案的报告\n各位代表：\n"),
              "title") == "关于2025年禾溪市和市级预算执行情况与2026年禾溪市和市级预算草案的报告");
  CHECK(element(read("禾溪市2024年预算执行情况\n与2025年预算草案\n禾溪市财政局\n2025年1月\n"), "title") ==
        "禾溪市2024年预算执行情况与2025年预算草案");
}

TEST_CASE("date and meeting in brackets, notes and the site are no part of a title; （书面） is") {
  CHECK(element(read("关于禾溪县2024年预算执行情况和2025年预算草案的报告（2025年1月10日在禾溪县第十八届人民代"
                     "表大会第六次"
                     "会议上）\n禾溪县财政局\n"),
                "title") == "关于禾溪县2024年预算执行情况和2025年预算草案的报告");
  CHECK(element(read("禾溪市2024年国民经济和社会发展统计公报[1]\n禾溪市统计局\n"), "title") ==
        "禾溪市2024年国民经济和社会发展统计公报");
  CHECK(element(read("临澜省统计局-禾溪市2024年国民经济和社会发展统计公报\n首页\n"), "title") ==
        "禾溪市2024年国民经济和社会发展统计公报");
  CHECK(element(read("关于禾溪市2024年预算执行情况和\n2025年预算草案的报告（书面）\n"), "title") ==
        "关于禾溪市2024年预算执行情况和2025年预算草案的报告（书面）");
}

TEST_CASE("a title stands under a cover and a table of contents, or behind 标题：") {
  CHECK(
      element(
          read(
              "2026年禾溪市本级政府预算公开\n目录\n第一部分预算报告\n第二部分预算草案报表\n第三部分相关说明\n"
              "市七届人大六次会议文件（6）\n禾溪市2025年预算执行情况和\n2026年预算草案的报告\n各位代表：\n"),
          "title") == "禾溪市2025年预算执行情况和2026年预算草案的报告");
  CHECK(
      element(read("标题：禾溪县2024年政府工作报告\n发文单位：禾溪县人民政府\n\n政府工作报告\n各位代表：\n"),
              "title") == "禾溪县2024年政府工作报告");
}
