// What plugins offer, in order: analyzers by their needs, rules and formats by their names.

#include <algorithm>

#include "host/plugin_host_state.hpp"

namespace baogao {
namespace {

using Entry = PluginHost::Offers::Entry;

bool lists(const std::vector<std::string>& layers, const std::string& layer) {
  return std::find(layers.begin(), layers.end(), layer) != layers.end();
}

// Analyzers by what they need and provide.
class AnalyzerOrder {
 public:
  AnalyzerOrder(const std::vector<Entry>& analyzers, std::vector<Message>& problems)
      : analyzers_(analyzers), problems_(problems), done_(analyzers.size(), false) {}

  // The indices in the order they run.
  std::vector<std::size_t> run() {
    leave_out_orphans();
    std::vector<std::size_t> sequence;
    for (bool changed = true; changed;) {
      changed = false;
      for (std::size_t i = 0; i < analyzers_.size() && !changed; ++i) {
        if (done_[i] || waits(i)) continue;
        sequence.push_back(i);
        done_[i] = changed = true;
      }
    }
    tell_circle();
    return sequence;
  }

 private:
  // Whoever needs what nobody provides is left out, and then whoever needs what only those provide.
  void leave_out_orphans() {
    for (bool changed = true; changed;) {
      changed = false;
      for (std::size_t i = 0; i < analyzers_.size(); ++i) {
        const std::string* missing = done_[i] ? nullptr : missing_need(i);
        if (missing == nullptr) continue;
        const std::string& name = analyzers_[i].declaration.name;
        problems_.push_back(
            {"分析器“" + name + "”需要 " + *missing + "，但没有插件提供；已停用",
             "analyzer \"" + name + "\" needs " + *missing + ", which no plugin provides; left out"});
        done_[i] = changed = true;
      }
    }
  }

  const std::string* missing_need(std::size_t i) const {
    for (const std::string& need : analyzers_[i].declaration.needs) {
      bool found = false;
      for (std::size_t j = 0; j < analyzers_.size() && !found; ++j)
        found = j != i && !done_[j] && lists(analyzers_[j].declaration.provides, need);
      if (!found) return &need;
    }
    return nullptr;
  }

  // Whether one that is not placed yet provides what it needs.
  bool waits(std::size_t i) const {
    const auto& needs = analyzers_[i].declaration.needs;
    for (std::size_t j = 0; j < analyzers_.size(); ++j) {
      if (j == i || done_[j]) continue;
      const auto& provides = analyzers_[j].declaration.provides;
      if (std::any_of(needs.begin(), needs.end(),
                      [&](const std::string& need) { return lists(provides, need); }))
        return true;
    }
    return false;
  }

  void tell_circle() {
    std::string circle;
    for (std::size_t i = 0; i < analyzers_.size(); ++i) {
      if (!done_[i]) circle.append(circle.empty() ? "" : ", ").append(analyzers_[i].declaration.name);
    }
    if (circle.empty()) return;
    problems_.push_back(
        {"分析器互相等待，已停用：" + circle + "；请去掉其中一个 needs",
         "analyzers that wait for each other are left out: " + circle + "; drop one of their needs"});
  }

  const std::vector<Entry>& analyzers_;
  std::vector<Message>& problems_;
  std::vector<bool> done_;  // placed, or left out
};

// By their names; of two with one name the first loaded stays.
template <class Writer>
void sort_formats(std::vector<PluginHost::Format<Writer>>& formats) {
  const auto name = [](const auto& format) -> const std::string& { return format.declaration.format; };
  std::stable_sort(formats.begin(), formats.end(),
                   [&](const auto& a, const auto& b) { return name(a) < name(b); });
  formats.erase(std::unique(formats.begin(), formats.end(),
                            [&](const auto& a, const auto& b) { return name(a) == name(b); }),
                formats.end());
}

}  // namespace

void PluginHost::order() {
  Offers& offers = state_->offers;
  std::sort(offers.checks.begin(), offers.checks.end(),
            [](const Rule& a, const Rule& b) { return a.declaration.rule < b.declaration.rule; });
  sort_formats(offers.table_writers);
  sort_formats(offers.finding_writers);
  state_->sequence = AnalyzerOrder(offers.analyzers, state_->problems).run();
}

std::vector<std::string> PluginHost::analyzer_order() const {
  std::vector<std::string> names;
  for (const std::size_t index : state_->sequence)
    names.push_back(state_->offers.analyzers[index].declaration.name);
  return names;
}

}  // namespace baogao
