#include "knowledge.hpp"

#include <stdexcept>

#include "baogao/base/table_file.hpp"
#include "baogao/text/characters.hpp"
#include "rule.hpp"

using baogao::TableFile;

namespace {

baogao::Severity severity(const TableFile& table, const TableFile::Row& row, std::string_view name) {
  const auto named = baogao::severity_of(name);
  if (!named) table.reject(row, "severity is error, warning or info");
  return *named;
}

std::unique_ptr<RE2> pattern(const TableFile& table, const TableFile::Row& row, std::string_view text) {
  if (text.empty()) return nullptr;
  RE2::Options quiet;
  quiet.set_log_errors(false);
  auto compiled = std::make_unique<RE2>(re2::StringPiece(text.data(), text.size()), quiet);
  if (!compiled->ok()) table.reject(row, compiled->error());
  return compiled;
}

}  // namespace

Knowledge::Knowledge(const std::filesystem::path& data) {
  for (const Rule& rule : all_rules())
    messages_.emplace(rule.name, read_messages(data / (std::string(rule.name) + ".md")));
  const TableFile patterns(data / "wrong-patterns.tsv",
                           {"rule", "variant", "pattern", "except", "right", "severity", "once", "kinds"});
  for (const auto& row : patterns.rows()) {
    WrongPattern wrong;
    wrong.name = row[1];
    wrong.pattern = pattern(patterns, row, row[2]);
    wrong.exception = pattern(patterns, row, row[3]);
    wrong.right = row[4];
    wrong.severity = severity(patterns, row, row[5]);
    wrong.once = row[6] == "once";
    for (const std::string_view kind : baogao::split_list(row[7])) wrong.kinds.emplace(kind);
    if (!wrong.pattern || wrong.pattern->NumberOfCapturingGroups() < 1)
      patterns.reject(row, "the pattern has no group for what is wrong");
    patterns_[std::string(row[0])].push_back(std::move(wrong));
  }
  const TableFile words(data / "wrong-words.tsv", {"wrong", "right", "except", "severity", "since"});
  for (const auto& row : words.rows()) {
    WrongWord wrong{std::string(row[0]),
                    std::string(row[1]),
                    {},
                    severity(words, row, row[3]),
                    std::atoi(std::string(row[4]).c_str())};
    for (const std::string_view exception : baogao::split_list(row[2]))
      wrong.exceptions.emplace_back(exception);
    wrong_words_.push_back(std::move(wrong));
  }
  const TableFile repeats(data / "repeats.tsv", {"words"});
  for (const auto& row : repeats.rows()) repeats_.emplace(row[0]);
  const TableFile kept(data / "kept-variants.tsv", {"words"});
  for (const auto& row : kept.rows()) kept_variants_.push_back(baogao::to_utf32(row[0]));
  const TableFile places(data / "common-places.tsv", {"words"});
  for (const auto& row : places.rows()) common_places_.emplace(row[0]);
  const TableFile contrasts(data / "contrasts.tsv", {"characters"});
  for (const auto& row : contrasts.rows()) {
    for (const char32_t c : baogao::to_utf32(row[0]))
      contrast_groups_[baogao::to_utf8(std::u32string(1, c))].append(row[0]);
  }
  const TableFile variants(baogao::core_data_directory() / "variants.tsv", {"variant", "standard"});
  for (const auto& row : variants.rows())
    variants_[baogao::to_utf32(row[0]).front()] = baogao::to_utf32(row[1]).front();
}

const baogao::Message& Knowledge::message(const std::string& rule, std::string_view name) const {
  const Messages& messages = messages_.at(rule);
  const auto found = messages.find(name);
  if (found == messages.end())
    throw std::logic_error("no message " + std::string(name) + " on the page of " + rule);
  return found->second;
}

const std::vector<WrongPattern>& Knowledge::patterns(const std::string& rule) const {
  static const std::vector<WrongPattern> none;
  const auto found = patterns_.find(rule);
  return found == patterns_.end() ? none : found->second;
}

bool Knowledge::contrasts(std::string_view a, std::string_view b) const {
  const auto group = contrast_groups_.find(a);
  return group != contrast_groups_.end() && group->second.find(b) != std::string::npos;
}

char32_t Knowledge::standard_form(char32_t c) const {
  const auto found = variants_.find(c);
  return found == variants_.end() ? U'\0' : found->second;
}
