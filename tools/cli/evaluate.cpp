// baogao evaluate GOLD XML-DIR

#include <fmt/format.h>

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <set>
#include <sstream>

#include "baogao/xml/report_xml.hpp"
#include "command.hpp"
#include "gold_table.hpp"

namespace {

namespace fs = std::filesystem;

struct Score {
  std::size_t right = 0, extra = 0, missed = 0;

  static double share(std::size_t part, std::size_t rest) {
    return part + rest == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(part + rest);
  }
  double precision() const { return share(right, extra); }
  double recall() const { return share(right, missed); }
  double f1() const {
    const double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }
  std::string to_string() const {
    return fmt::format("precision {:.3f}  recall {:.3f}  F1 {:.3f}  ({} right, {} extra, {} missed)",
                       precision(), recall(), f1(), right, extra, missed);
  }
};

std::size_t offset(const GoldRow& row, const char* column) {
  return std::strtoull(row.at(column).c_str(), nullptr, 10);
}

bool same_value(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return false;
  const double x = std::strtod(a.c_str(), nullptr), y = std::strtod(b.c_str(), nullptr);
  // A third is written 0.6667 or longer.
  const double tolerance = y != 0 && std::abs(y) < 1 ? 5e-5 : 1e-6 * std::max(1.0, std::abs(y));
  return std::abs(x - y) <= tolerance;
}

std::string plain_unit(std::string unit) {
  std::erase(unit, ' ');
  if (unit == "台（套）" || unit == "台(套)" || unit == "台套") return "台";
  if (unit == "％") return "%";
  return unit == "百分点" ? "个百分点" : unit;
}

bool fits(const std::string& wanted, const std::string& got,
          std::initializer_list<std::pair<const char*, const char*>> names) {
  if (wanted == "*") return true;
  for (const auto& [mark, name] : names) {
    if (wanted == mark) return got == name;
  }
  return false;
}

// Everything an analyst reads of a figure besides value and unit.
bool is_complete(const GoldRow& want, const baogao::ReportXml::Figure& figure) {
  if (const std::string& keys = want.at("names"); !keys.empty() && keys != "*") {
    const std::string name = squash(figure.name);
    bool named = false;
    std::istringstream list(keys);
    for (std::string key; std::getline(list, key, '/');)
      named = named || name.find(squash(key)) != std::string::npos;
    std::size_t points = 0;
    for (const char c : name) points += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    if (!named || points > 24) return false;
  }
  return fits(want.at("bound"), figure.bound,
              {{"=", "exact"}, {"~", "about"}, {">", "min"}, {">=", "min"}, {"<", "max"}, {"<=", "max"}}) &&
         fits(want.at("change"), figure.change, {{"inc", "increase"}, {"dec", "decrease"}, {"-", "none"}}) &&
         fits(want.at("status"), figure.status, {{"a", "actual"}, {"t", "target"}});
}

class Evaluate final : public Command {
 public:
  void declare(CLI::App& program, const Session& session) override {
    const Language language = session.language;
    command_ =
        program.add_subcommand("evaluate", in(language, "按人工标注表计算各层的准确率、召回率和 F1",
                                              "Precision, recall and F1 of each layer against a gold table"));
    command_
        ->add_option("GOLD", gold_,
                     in(language, "标注表前缀：前缀.tsv、前缀-headings.tsv、前缀-tasks.tsv",
                        "Prefix of the tables: GOLD.tsv, GOLD-headings.tsv, GOLD-tasks.tsv"))
        ->required();
    command_
        ->add_option("XML-DIR", folder_,
                     in(language, "baogao analyze 的输出目录", "Folder that baogao analyze wrote"))
        ->required()
        ->check(CLI::ExistingDirectory);
    command_->add_flag("--show", show_, in(language, "列出每处错漏", "Print every miss and extra"));
    command_->footer(in(language, "例：baogao evaluate corpora/gold/sample out",
                        "Example: baogao evaluate corpora/gold/sample out"));
  }
  bool chosen() const override { return command_->parsed(); }

  int run(const Session& session) override {
    language_ = session.language;
    if (gold_.ends_with(".tsv")) gold_.erase(gold_.size() - 4);
    const fs::path indicators = gold_ + ".tsv", headings = gold_ + "-headings.tsv",
                   tasks = gold_ + "-tasks.tsv";
    if (!fs::exists(indicators) && !fs::exists(headings) && !fs::exists(tasks)) {
      say(language_, gold_,
          {"没有这个前缀的标注表（.tsv、-headings.tsv、-tasks.tsv）",
           "no gold table has this prefix (.tsv, -headings.tsv, -tasks.tsv)"});
      return Exit::wrong_use_or_input;
    }
    if (fs::exists(indicators)) judge_indicators(read_gold(indicators));
    if (fs::exists(headings)) judge_headings(read_gold(headings));
    if (fs::exists(tasks)) judge_tasks(read_gold(tasks));
    return missing_ ? Exit::wrong_use_or_input : Exit::done;
  }

 private:
  baogao::ReportXml load(const std::string& document) {
    const std::string path = (fs::path(folder_) / (document + ".xml")).string();
    auto report = baogao::read_report(path);
    if (report) return std::move(*report);
    say(language_, path, report.error());
    missing_ = true;
    return {};
  }

  void show(const std::string& what, const std::string& document, const std::string& detail) const {
    if (show_) std::cout << what << "  " << document << "  " << detail << "\n";
  }

  void judge_indicators(const std::map<std::string, std::vector<GoldRow>>& gold) {
    Score score;
    std::size_t complete = 0;
    for (const auto& [document, rows] : gold) {
      const baogao::ReportXml report = load(document);
      for (const GoldRow& segment : rows) {
        if (segment.at("type") != "segment") continue;
        const std::size_t from = offset(segment, "start"), to = offset(segment, "end");
        const auto inside = [&](std::size_t start) { return from <= start && start < to; };
        std::vector<const baogao::ReportXml::Figure*> left;
        for (const auto& figure : report.indicators) {
          if (inside(figure.start)) left.push_back(&figure);
        }
        const auto overlaps = [](const GoldRow& row, const baogao::ReportXml::Figure& figure) {
          return figure.start < offset(row, "end") && offset(row, "start") < figure.end;
        };
        for (const GoldRow& want : rows) {
          if (want.at("type") != "indicator" || !inside(offset(want, "start"))) continue;
          const auto hit = std::find_if(left.begin(), left.end(), [&](const auto* figure) {
            return overlaps(want, *figure) && same_value(figure->value, want.at("value")) &&
                   plain_unit(figure->unit) == plain_unit(want.at("unit"));
          });
          if (hit == left.end()) {
            ++score.missed;
            show("missed", document, want.at("text"));
            const auto near = std::find_if(left.begin(), left.end(),
                                           [&](const auto* figure) { return overlaps(want, *figure); });
            if (near != left.end()) {
              ++score.extra;
              left.erase(near);
            }
            continue;
          }
          ++score.right;
          complete += is_complete(want, **hit);
          left.erase(hit);
        }
        for (const auto* figure : left) {
          const bool ignored = std::any_of(rows.begin(), rows.end(), [&](const GoldRow& row) {
            return row.at("type") == "ignore" && inside(offset(row, "start")) && overlaps(row, *figure);
          });
          if (ignored) continue;
          ++score.extra;
          show("extra", document, figure->mention + "  " + figure->name);
        }
      }
    }
    const std::size_t all = 2 * score.right + score.extra + score.missed;
    const double complete_f1 = all == 0 ? 0 : 2.0 * static_cast<double>(complete) / static_cast<double>(all);
    std::cout << fmt::format("indicators  {}  complete F1 {:.3f}\n", score.to_string(), complete_f1);
  }

  void judge_headings(const std::map<std::string, std::vector<GoldRow>>& gold) {
    Score score;
    for (const auto& [document, rows] : gold) {
      const baogao::ReportXml report = load(document);
      std::multiset<std::string> got;
      for (const auto& heading : report.sections) {
        if (heading.level > 2) continue;
        got.insert(fmt::format("{} {} {}", heading.level, heading.number.empty() ? "0" : heading.number,
                               squash(heading.title)));
      }
      for (const GoldRow& want : rows) {
        const auto hit =
            got.find(fmt::format("{} {} {}", want.at("level"), want.at("number"), squash(want.at("title"))));
        if (hit == got.end()) {
          ++score.missed;
          show("missed", document, want.at("title"));
        } else {
          ++score.right;
          got.erase(hit);
        }
      }
      score.extra += got.size();
      for (const std::string& extra : got) show("extra", document, extra);
    }
    std::cout << "headings    " << score.to_string() << "\n";
  }

  void judge_tasks(const std::map<std::string, std::vector<GoldRow>>& gold) {
    Score score;
    std::size_t right_status = 0;
    for (const auto& [document, rows] : gold) {
      const baogao::ReportXml report = load(document);
      std::multimap<std::string, std::string> got;
      for (const auto& task : report.tasks) {
        const bool judged = std::any_of(rows.begin(), rows.end(), [&](const GoldRow& row) {
          return row.at("type") == "range" && offset(row, "start") <= task.start &&
                 task.start < offset(row, "status_or_end");
        });
        if (judged) got.emplace(squash(task.title), task.status);
      }
      for (const GoldRow& want : rows) {
        if (want.at("type") != "task") continue;
        const auto hit = got.find(squash(want.at("title")));
        if (hit == got.end()) {
          ++score.missed;
          show("missed", document, want.at("title"));
          continue;
        }
        ++score.right;
        right_status += hit->second == want.at("status_or_end");
        got.erase(hit);
      }
      score.extra += got.size();
      for (const auto& [title, status] : got) show("extra", document, title);
    }
    std::cout << fmt::format("tasks       {}  status {:.3f}\n", score.to_string(),
                             Score::share(right_status, score.right - right_status));
  }

  CLI::App* command_ = nullptr;
  std::string gold_;
  std::string folder_;
  bool show_ = false;
  bool missing_ = false;
  Language language_ = Language::en;
};

}  // namespace

std::unique_ptr<Command> make_evaluate() { return std::make_unique<Evaluate>(); }
