#include "explanation.hpp"

#include <map>

using baogao::Bound;
using baogao::Change;
using baogao::Message;

namespace {

void add(Message& to, const std::string& zh, const std::string& en) {
  if (!to.zh.empty()) to.zh += "；";
  if (!to.en.empty()) to.en += "; ";
  to.zh += zh;
  to.en += en;
}

std::string quoted(const std::string& words) { return "“" + words + "”"; }

}  // namespace

Message why_rejected(std::string_view rule) {
  static const std::map<std::string_view, Message> reasons = {
      {"title", {"在书名号《》里，是文件名或作品名", "inside 《》: the title of a document or work"}},
      {"quotation",
       {"在引号里，是简称、口号或活动名", "inside quotation marks: a short name, slogan or campaign"}},
      {"document-number", {"文号", "the number of a document"}},
      {"phrase",
       {"固定词语（numeral-phrases.tsv），不是数量", "a set phrase (numeral-phrases.tsv), no quantity"}},
      {"no-number", {"单独的数字用字，不成数", "a numeral character that makes no number"}},
      {"ordinal", {"“第…”是次序，不是数量", "第 makes it an ordinal"}},
      {"code", {"型号、编号或名称的一部分", "part of a model, code or name"}},
      {"time", {"日期或时长", "a date or a duration"}},
      {"no-quantity",
       {"后面的词是次序、等级或编号，不是量", "what follows orders or grades and does not count"}},
      {"no-unit", {"后面没有量词或单位", "no measure word or unit behind it"}},
      {"rank", {"名次", "a rank"}},
      {"counts-nothing",
       {"后面的名词不计数（uncounted-nouns.tsv）",
        "the noun behind it is not counted (uncounted-nouns.tsv)"}},
      {"threshold", {"限定后面所数之物的门槛", "a threshold that tells which things are counted"}},
      {"bare-scale",
       {"只有“百、千、万、亿”而没有“上、近、超”，是形容", "百, 千, 万 or 亿 alone, without 上, 近 or 超"}},
      {"not-counted",
       {"“一”到“十”单独使用，没有计数的证据", "a bare 一 to 十 without a sign that somebody counted"}},
      {"list-marker", {"序号", "the marker of a list or heading"}},
      {"table-head",
       {"表头、行名或没有表头的表格单元", "a head, a label, or a cell without a head in a table"}}};
  const auto found = reasons.find(rule);
  return found != reasons.end() ? found->second : Message{std::string(rule), std::string(rule)};
}

Message why_figure(const baogao::Characters& text, const AnnotatedFigure& annotated,
                   const baogao::Indicator& indicator, bool plan) {
  const Figure& figure = annotated.figure;
  Message why;
  const std::u32string_view before = text.view(std::min(annotated.words_start, figure.head), figure.head);
  if (annotated.name.empty()) {
    add(why, "名称未能确定", "no name was found");
  } else if (annotated.named_behind) {
    add(why, "名称" + quoted(indicator.name) + "：数字后面所数的名词", "name: the counted noun behind it");
  } else if (annotated.in_row) {
    add(why, "名称" + quoted(indicator.name) + "：与前一个数字并列，取同列的词",
        "name: the item of the row it stands in");
  } else if (before.find(annotated.name) != std::u32string_view::npos) {
    add(why, "名称" + quoted(indicator.name) + "：数字前面的词", "name: the words before it");
  } else {
    add(why, "名称" + quoted(indicator.name) + "：由前面的分句承接或拼合",
        "name: carried over or joined from earlier words");
  }
  if (!indicator.unit.empty()) add(why, "单位" + quoted(indicator.unit), "unit " + indicator.unit);
  if (figure.bound != Bound::exact) {
    const std::string hedge = baogao::to_utf8(text.view(figure.head, figure.start)) +
                              baogao::to_utf8(text.view(figure.end, figure.tail));
    const char* zh = figure.bound == Bound::about ? "约数" : figure.bound == Bound::min ? "不少于" : "不多于";
    const char* en = figure.bound == Bound::about ? "about" : figure.bound == Bound::min ? "min" : "max";
    const std::string words = !hedge.empty() ? quoted(hedge) : figure.more ? "“余”或“多”" : "前后的词";
    add(why, words + "表示" + zh, words + ": " + en);
  }
  if (annotated.change != Change::none) {
    const std::string words = baogao::to_utf8(before);
    const std::string verb = words.size() > 24 ? words.substr(words.size() - 24) : words;
    const bool more = annotated.change == Change::increase;
    std::string against_zh, against_en;
    if (!annotated.basis.empty()) {
      against_zh = "，与" + baogao::to_utf8(annotated.basis) + "相比";
      against_en = " against " + baogao::to_utf8(annotated.basis);
    }
    // The verb may be cut in a character: keep whole ones.
    std::size_t from = 0;
    while (from < verb.size() && (static_cast<unsigned char>(verb[from]) & 0xC0) == 0x80) ++from;
    add(why, quoted(verb.substr(from)) + (more ? "表示增加" : "表示减少") + against_zh,
        quoted(verb.substr(from)) + (more ? ": increase" : ": decrease") + against_en);
  }
  const bool target = indicator.status == baogao::Status::target;
  if (target) {
    add(why, plan ? "所在章节讲计划，是目标值" : "用词表示目标",
        plan ? "target: its section tells of plans" : "target: by its wording");
  } else if (plan) {
    add(why, "虽在计划章节，用词表示结果", "actual: by its wording, though in a section of plans");
  }
  if (!indicator.code.empty()) add(why, "指标目录 " + indicator.code, "catalogue: " + indicator.code);
  return why;
}
