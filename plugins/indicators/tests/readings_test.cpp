// Sentences with what is read in them: readings.tsv pairs every word of the tables and every turn of the code
// with a sentence that needs it. A figure is written
//
//     name = value unit [low, high] bound change/basis status tone period (qualifiers) @scope
//
// without what is not there, exact, or of the year told. BAOGAO_UPDATE=1 indicators_tests writes the file
// anew, to be read in review.

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "analysis_of.hpp"

using baogao::Bound;
using baogao::Change;
using baogao::Indicator;

namespace {

const std::string file = PLUGIN_DIRECTORY "/tests/readings.tsv";

std::string in_words(const Indicator& figure) {
  std::string words = figure.name + " = " + figure.value.to_string() + figure.unit;
  const auto end = [](const std::optional<baogao::Decimal>& value) {
    return value ? value->to_string() : std::string("∞");
  };
  if (figure.low != figure.value || figure.high != figure.value)
    words += " [" + end(figure.low) + ", " + end(figure.high) + "]";
  constexpr const char* bounds[] = {"", " about", " min", " max"};
  words += bounds[static_cast<std::size_t>(figure.bound)];
  if (figure.change != Change::none) {
    words += figure.change == Change::increase ? " increase" : " decrease";
    if (!figure.basis.empty()) words += "/" + figure.basis;
  }
  if (figure.status == baogao::Status::target) words += std::string(" target ") + name_of(figure.tone);
  if (const std::string period = figure.period.to_string(); period != "2024")
    words += " " + (period.empty() ? "?" : period);
  if (!figure.qualifiers.empty()) words += " (" + figure.qualifiers.to_string() + ")";
  if (!figure.scope.empty()) words += " @" + figure.scope;
  return words;
}

// `plan:` before a sentence puts it into a section of plans.
std::string reading_of(std::string_view sentence) {
  constexpr std::string_view plan = "plan:";
  const bool in_plan = sentence.starts_with(plan);
  if (in_plan) sentence.remove_prefix(plan.size());
  std::string all;
  for (const Indicator& figure : figures_in(sentence, in_plan))
    all += (all.empty() ? "" : "; ") + in_words(figure);
  return all.empty() ? "-" : all;
}

}  // namespace

TEST_CASE("every sentence is read as it was") {
  std::ifstream in(file);
  const bool update = std::getenv("BAOGAO_UPDATE") != nullptr;
  std::ostringstream out;
  std::size_t sentences = 0;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') {
      out << line << "\n";
      continue;
    }
    const std::size_t tab = line.find('\t');
    const std::string sentence = line.substr(0, tab);
    const std::string reading = reading_of(sentence);
    out << sentence << '\t' << reading << '\n';
    ++sentences;
    if (update) continue;
    INFO(sentence);
    CHECK(reading == (tab == std::string::npos ? std::string() : line.substr(tab + 1)));
  }
  if (update) std::ofstream(file) << out.str();
  CHECK(sentences >= 2500);
}
