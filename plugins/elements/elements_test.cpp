#include <string>

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
