#include "baogao/text/normalized_text.hpp"

#include <random>
#include <string>
#include <vector>

#include "baogao/text/characters.hpp"
#include "catch.hpp"

using baogao::Layout;
using baogao::LayoutMark;
using baogao::NormalizedText;
using baogao::Span;

namespace {

std::string normal(std::string_view source) { return std::string(baogao::normalize(source).text()); }

// The layout of one slice of the source.
Layout part_of(const Layout& layout, Span slice) {
  Layout part;
  for (const LayoutMark& mark : layout) {
    const std::size_t start = std::max(mark.span.start, slice.start),
                      end = std::min(mark.span.end, slice.end);
    if (start < end) part.push_back({{start - slice.start, end - slice.start}, mark.kind});
  }
  return part;
}

// Spans of normalized text map to source spans that normalize back to them; they nest and never cross.
void check_map(std::string_view source, std::mt19937& random, int rounds) {
  const Layout layout = baogao::find_layout(source);
  const NormalizedText text = baogao::normalize(source, layout);
  baogao::Characters characters;
  characters.assign(text.text(), 0);
  if (characters.size() == 0) return;
  std::uniform_int_distribution<std::size_t> place(0, characters.size());
  std::uniform_int_distribution<std::size_t> length(1, 40);
  for (int round = 0; round < rounds; ++round) {
    const std::size_t from = std::min(place(random), characters.size() - 1);
    const std::size_t to = std::min(from + length(random), characters.size());
    const Span span = characters.bytes(from, to);
    const Span origin = text.to_source(span);
    REQUIRE(origin.end <= source.size());
    const NormalizedText again =
        baogao::normalize(source.substr(origin.start, origin.size()), part_of(layout, origin));
    INFO("source slice: " << source.substr(origin.start, origin.size()));
    REQUIRE(again.text() == text.slice(span));
    const std::size_t middle = from + (to - from) / 2;
    const Span left = text.to_source(characters.bytes(from, middle)),
               right = text.to_source(characters.bytes(middle, to));
    REQUIRE(origin.contains(left));
    REQUIRE(origin.contains(right));
    REQUIRE((left.empty() || left.end <= right.start));
  }
}

std::string random_text(std::mt19937& random, std::size_t size) {
  static const std::vector<std::string> pieces = {"政",
                                                  "府",
                                                  "１",
                                                  "９",
                                                  "８",
                                                  "４",
                                                  "年",
                                                  "5",
                                                  ".",
                                                  "8",
                                                  "%",
                                                  "％",
                                                  " ",
                                                  "　",
                                                  "\n",
                                                  "\r\n",
                                                  "\f",
                                                  "⼀",
                                                  "⾏",
                                                  "內",
                                                  "\xE2\x80\x8B",
                                                  "\xEF\xBB\xBF",
                                                  "（",
                                                  "）",
                                                  "[3]",
                                                  "〔1〕",
                                                  "- 1 -",
                                                  "下载",
                                                  "打印",
                                                  "、",
                                                  "。",
                                                  "，",
                                                  "&nbsp;",
                                                  "\\r\\n",
                                                  "①",
                                                  "㎡",
                                                  "😀",
                                                  "𠮷",
                                                  "A",
                                                  "\xC2\xA0",
                                                  "\xE2\x80\x83",
                                                  "-",
                                                  "—",
                                                  "一、",
                                                  "\xFF",
                                                  "\xE4\xB8",
                                                  "\t",
                                                  "亿",
                                                  "元"};
  std::uniform_int_distribution<std::size_t> pick(0, pieces.size() - 1);
  std::string text;
  for (std::size_t i = 0; i < size; ++i) text += pieces[pick(random)];
  return text;
}

}  // namespace

TEST_CASE("full-width digits, letters and signs become ASCII, punctuation stays") {
  CHECK(normal("１９８４年增长８％，（ＧＤＰ）") == "1984年增长8%，（GDP）");
}

TEST_CASE("circled digits and unit signs are kept") {
  CHECK(normal("①建成２０㎡，气温５℃") == "①建成20㎡，气温5℃");
}

TEST_CASE("a spaced number is one number") {
  CHECK(normal("进出口总额 1 6 5 5 亿美元") == "进出口总额1655亿美元");
  CHECK(normal("粮食产量稳定在4 9 2 5 0 万吨") == "粮食产量稳定在49250万吨");
}

TEST_CASE("numbers beside each other stay apart") { CHECK(normal("规章 0 0 0") == "规章0 0 0"); }

TEST_CASE("blanks between digits and Han go, between Latin words they stay") {
  CHECK(normal("调解 1001 件，成功 975 件") == "调解1001件，成功975件");
  CHECK(normal("采用 open source 软件") == "采用open source软件");
}

TEST_CASE("Kangxi radicals and compatibility ideographs become the plain characters") {
  CHECK(normal("⼀、⼯作\xEF\xA9\x8A") == "一、工作" + normal("\xEF\xA9\x8A"));
  CHECK(normal("⼈民") == "人民");
}

TEST_CASE("radicals of the supplement, as PDFs leave them, become the characters they stand for") {
  CHECK(normal("地区生产总值增⻓，⺠生⻛⻋⻔") == "地区生产总值增长，民生风车门");
}

TEST_CASE("blanks and full-width commas that part thousands go") {
  CHECK(normal("追缴资金3 500余万元。") == "追缴资金3500余万元。");
  CHECK(normal("财政收入1 234 567元。") == "财政收入1234567元。");
  CHECK(normal("存款余额3\u2009500万元，贷款3\u202F500万元，投资3\u3000500万元。") ==
        "存款余额3500万元，贷款3500万元，投资3500万元。");
  CHECK(normal("完成投资8，607万元。") == "完成投资8607万元。");
  CHECK(normal("完成投资12 345.67万元。") == "完成投资12345.67万元。");
}

TEST_CASE("figures beside each other are no thousands") {
  CHECK(normal("工程12 3456元") == "工程12 3456元");
  CHECK(normal("排名第3，200个村达标") == "排名第3，200个村达标");
  CHECK(normal("合计 300 120") == "合计300 120");
  CHECK(normal("规章0 120件") == "规章0 120件");
  CHECK(normal("至2024年，300家企业") == "至2024年，300家企业");
}

TEST_CASE("a decimal torn by a blank or a line end is one number") {
  CHECK(normal("增长40.8 2%。") == "增长40.82%。");
  CHECK(normal("投资1 . 57万元。") == "投资1.57万元。");
  CHECK(normal("一般公共预算收入155.8\n亿元，增长4%。") == "一般公共预算收入155.8亿元，增长4%。");
}

TEST_CASE("raised and circled note marks are no digits") {
  CHECK(normal("地区生产总值¹326.8亿元，森林覆盖率①45.2%，进出口总额（5）3.2亿美元。") ==
        "地区生产总值326.8亿元，森林覆盖率45.2%，进出口总额3.2亿美元。");
  CHECK(normal("地区生产总值 [2]540.75亿元") == "地区生产总值540.75亿元");
  CHECK(normal("工业增加值增长\n[5]\n4.0%。") == "工业增加值增长4.0%。");
  CHECK(normal("绿地面积12万m²，主要是①建成公园3个") == "绿地面积12万m²，主要是①建成公园3个");
  CHECK(normal("下列事项（5）个") == "下列事项（5）个");
}

TEST_CASE("traditional and variant forms fold for matching") {
  CHECK(normal("息息相关的內容") == "息息相关的内容");
}

TEST_CASE("zero-width marks and byte order marks go") {
  CHECK(normal("政\xE2\x80\x8B府\xEF\xBB\xBF工作") == "政府工作");
}

TEST_CASE("a line wrapped in mid-word is joined") {
  std::string wrapped;
  for (int i = 0; i < 12; ++i)
    wrapped += "全市各级行政机关坚持以公开为常态不公开为例外全面提升政务公开工作质效期\n";
  wrapped += "的水平。";
  CHECK(normal(wrapped).find('\n') == std::string::npos);
}

TEST_CASE("lines that begin an item stay lines") {
  const std::string text = "一、总体情况\n（一）主动公开。\n1.加强领导\n——生产总值增长5%；\n";
  CHECK(normal(text) == "一、总体情况\n（一）主动公开。\n1.加强领导\n——生产总值增长5%；");
}

TEST_CASE("a page break inside a sentence is undone, page number and all") {
  const std::string text =
      "全区扎实推进依法行政，围绕《法治政府建设实施纲要》确立的目标任务，健全工作机制。各单位认真落实，扎实推"
      "进依法行\n\n- 3 -\n\n政工作，取得明显成效。\n";
  CHECK(normal(text).find("扎实推进依法行政工作") != std::string::npos);
}

TEST_CASE("a bracket broken off its line comes back") {
  CHECK(normal("（\n三）改革开放") == "（三）改革开放");
}

TEST_CASE("web furniture goes") {
  CHECK(normal("下载\n打印\n收藏\n首页 > 要闻\n政府工作报告\n各位代表：\n分享到微信\n") ==
        "政府工作报告\n各位代表：");
}

TEST_CASE("footnote marks go, document numbers stay") {
  CHECK(normal("规模以上工业[3]增加值") == "规模以上工业增加值");
  CHECK(normal("屈报〔2025〕2号") == "屈报〔2025〕2号");
}

TEST_CASE("the four characters of a careless line end are a line end") {
  CHECK(normal("各位代表：\\r\\n一、工作回顾") == "各位代表：\n一、工作回顾");
}

TEST_CASE("quoted titles and paragraphs are not changed") {
  const std::string text = "印发《关于加强２０２４年工作的通知》。\n另一段。";
  CHECK(normal(text) == "印发《关于加强2024年工作的通知》。\n另一段。");
}

TEST_CASE("the offset map is exact on random and hostile text") {
  std::mt19937 random(7);
  for (int i = 0; i < 300; ++i) check_map(random_text(random, 1 + static_cast<std::size_t>(i)), random, 40);
}

TEST_CASE("an empty span maps to an empty span") {
  const NormalizedText text = baogao::normalize("１２３");
  CHECK(text.to_source({1, 1}).empty());
  CHECK(text.to_source({0, 3}) == Span{0, 9});
  CHECK(baogao::normalize("").text().empty());
}

TEST_CASE("a number broken at its point or behind its comma is one number") {
  CHECK(normal("支出 209\n           .4 亿元。\n") == "支出209.4亿元。");
  CHECK(normal("安排资金1, 344.5万元，") == "安排资金1,344.5万元，");
  CHECK(normal("in 2020, 300 items") == "in 2020, 300 items");
}

TEST_CASE("behind a page break only an indented line begins a paragraph, where paragraphs are indented") {
  const std::string sentence =
      "我们坚持依法行政，全面推进政务公开，认真办理人大代表建议和政协提案，不断提高服务水平。";
  const std::string first = "　　推进依法行政。" + sentence + sentence + "\n\f";
  CHECK(normal(first + "健全工作机制。" + sentence + "\n　　下一段。\n") ==
        "推进依法行政。" + sentence + sentence + "健全工作机制。" + sentence + "\n下一段。");
  CHECK(normal(first + "　　健全工作机制。" + sentence + "\n") ==
        "推进依法行政。" + sentence + sentence + "\n健全工作机制。" + sentence);
}
