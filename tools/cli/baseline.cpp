#include "baseline.hpp"

#include <fmt/format.h>

#include <ctime>
#include <fstream>

#include "baogao/host/check.hpp"
#include "baogao/host/pipeline.hpp"
#include "output_file.hpp"

using baogao::Document;
using baogao::Finding;
using baogao::Message;

namespace {

constexpr const char* head = "rule\tsection\twords\tuntil\treason";

std::string today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  char text[16];
  std::strftime(text, sizeof text, "%Y-%m-%d", &local);
  return text;
}

std::vector<std::string> split(std::string_view line) {
  std::vector<std::string> cells(1);
  for (const char c : line) {
    if (c == '\t') {
      cells.emplace_back();
    } else if (c != '\r') {
      cells.back() += c;
    }
  }
  return cells;
}

bool is_date(const std::string& text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  return text.find_first_not_of("0123456789-") == std::string::npos;
}

}  // namespace

baogao::Expected<Baseline> Baseline::load(const std::string& path) {
  auto content = baogao::read_file(path);
  if (!content) return content.error();
  Baseline baseline;
  std::size_t number = 0;
  for (std::string_view rest = *content; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    ++number;
    if (line.empty() || line.starts_with('#') || line.starts_with("rule\t")) continue;
    std::vector<std::string> cells = split(line);
    if (cells.size() != 5 || cells[0].empty() || cells[4].empty() || !is_date(cells[3])) {
      return Message{
          fmt::format("第 {} 行应有五列：规则、章节、文字、期限（如 2026-12-31）、理由，期限和理由必填",
                      number),
          fmt::format("line {} needs five columns: rule, section, words, until (as 2026-12-31) and reason; "
                      "date and reason must be given",
                      number)};
    }
    baseline.entries_.push_back({cells[0], cells[1], cells[2], cells[3], cells[4]});
  }
  return baseline;
}

void Baseline::write(const std::string& path, const Document& document,
                     const std::vector<Finding>& findings) {
  OutputFile file(path);
  file.stream() << "# until: a date as 2026-12-31; reason: why it is let pass. Both must be given.\n"
                << head << '\n';
  for (const Finding& finding : findings)
    file.stream() << baogao::fingerprint_of(document, finding) << "\t\t\n";
  file.commit();
}

std::vector<Message> Baseline::mark(const Document& document, std::vector<Finding>& findings) const {
  std::vector<Message> notes;
  const std::string now = today();
  std::vector<std::string> identities;
  identities.reserve(findings.size());
  for (const Finding& finding : findings) identities.push_back(baogao::fingerprint_of(document, finding));
  for (const Entry& entry : entries_) {
    const std::string identity = entry.rule + '\t' + entry.section + '\t' + entry.words;
    const bool expired = entry.until < now;
    bool fits = false;
    for (std::size_t i = 0; i < findings.size(); ++i) {
      if (identities[i] != identity) continue;
      fits = true;
      if (!expired) findings[i].known = entry.reason + " (" + entry.until + ")";
    }
    if (expired && fits) {
      notes.push_back({fmt::format("{}“{}”已于 {} 到期，不再算作已知", entry.rule, entry.words, entry.until),
                       fmt::format("{} “{}” ran out on {} and is not known any more", entry.rule, entry.words,
                                   entry.until)});
    } else if (!fits) {
      notes.push_back(
          {fmt::format("{}“{}”已不再出现，可从清单中删去", entry.rule, entry.words),
           fmt::format("{} “{}” is not found any more; it can be deleted", entry.rule, entry.words)});
    }
  }
  return notes;
}
