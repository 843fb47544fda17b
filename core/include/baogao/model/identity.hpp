// Which report this is: found once, after the document's elements and before its sections.
//
// Everybody who needs the kind, the place or a year of a report reads them here; nobody infers them again.
// What is not known is empty. What the user says stands above what the text says; the file's name is asked
// last, and only where the text is silent.
#pragma once

#include <string>
#include <vector>

#include "baogao/base/export.hpp"
#include "baogao/base/span.hpp"

namespace baogao {

// By what a fact was told, from the most to the least trusted.
enum class ToldBy {
  nothing,    // the fact is not known
  user,       // --kind, --place, --year
  title,      // the document's title
  head_line,  // a line over or under the title: its meeting, its date, the issuer's name, 标题：
  issuer,     // 发文机关标志, 发文字号, or the name over the closing date
  metadata,   // what the page says of itself beside its text
  opening,    // the first sentences: 现在，我代表…人民政府
  body,       // headings and sentences behind the opening
  file_name,
};
BAOGAO_API const char* name_of(ToldBy source);

// A report of its own behind the first one of the file: a district's, annexed to the city's.
struct AnnexedReport {
  Span span;  // its title; of the source text
  std::string title;
  std::string place;  // empty: that of the first report
};

struct Identity {
  std::string kind;   // of a profile: fazhi, xxgk, gwr, tjgb, yusuan, juesuan, jihua, zongjie
  std::string place;  // official full name: 深圳市福田区; 全国
  std::string
      year;  // by the kind's custom: of a work report the year it was given in, else the year reported on
  std::string title;       // whole, however many lines it stood on
  std::string reported{};  // the year whose work is told
  std::string planned{};   // the year whose work is planned; empty where nothing is
  std::string
      form{};  // empty: the report itself; news: an item about it; digest: its summary (一图读懂, 解读)
  ToldBy kind_by = ToldBy::nothing;
  ToldBy place_by = ToldBy::nothing;
  ToldBy year_by = ToldBy::nothing;
  ToldBy title_by = ToldBy::nothing;
  std::vector<AnnexedReport> annexed{};
};

}  // namespace baogao
