// Running the analyzers on one document, and holding them to what they declared.

#include <algorithm>
#include <exception>

#include "base/plain_name.hpp"
#include "host/plugin_host_state.hpp"

namespace baogao {
namespace {

void add_failure(Document& document, const std::string& analyzer, const Message& what) {
  document.found.findings.push_back(
      {failure_rule,
       Severity::error,
       {0, 0},
       {"插件的分析器“" + analyzer + "”" + what.zh, "analyzer \"" + analyzer + "\" " + what.en},
       {}});
}

template <class Layer>
bool spans_fit(const Layer& layer, const SourceText& source) {
  const std::string_view text = source.text();
  const auto boundary = [&](std::size_t offset) {
    return offset == text.size() || (static_cast<unsigned char>(text[offset]) & 0xC0) != 0x80;
  };
  const auto fits = [&](Span span) {
    return span.start <= span.end && span.end <= text.size() && boundary(span.start) && boundary(span.end);
  };
  return std::all_of(layer.begin(), layer.end(), [&](const auto& item) {
    bool ok = fits(item.span);
    if constexpr (requires { item.until; })
      ok = ok && item.until <= text.size() && item.until >= item.span.end;
    if constexpr (requires { item.context; }) ok = ok && fits(item.context);
    if constexpr (requires { item.entries; }) ok = ok && spans_fit(item.entries, source);
    if constexpr (requires { item.measures; })
      ok = ok && std::all_of(item.measures.begin(), item.measures.end(), fits);
    if constexpr (requires { item.children; }) ok = ok && spans_fit(item.children, source);
    if constexpr (requires { item.related; })
      ok = ok && std::all_of(item.related.begin(), item.related.end(), fits);
    return ok;
  });
}

bool refers_to_found(const std::vector<Relation>& relations, const Document& document) {
  const Annotations& found = document.found;
  return std::all_of(relations.begin(), relations.end(), [&](const Relation& relation) {
    return std::all_of(relation.members.begin(), relation.members.end(), [&](const Relation::Member& member) {
      const FigureRef& figure = member.figure;
      if (figure.table < 0) return figure.index < found.indicators.size();
      const auto table = static_cast<std::size_t>(figure.table);
      return table < found.tables.size() && figure.index < found.tables[table].entries.size();
    });
  });
}

bool provides(const AnalyzerDeclaration& declaration, const char* layer) {
  return std::find(declaration.provides.begin(), declaration.provides.end(), layer) !=
         declaration.provides.end();
}
void add_undeclared(Document& document, const AnalyzerDeclaration& declaration, const char* layer) {
  add_failure(document, declaration.name,
              {std::string("给出了未声明的内容 ") + layer + "，已丢弃；请在 provides 中声明",
               std::string("returned ") + layer + ", which it does not declare in provides; dropped"});
}
void add_outside(Document& document, const AnalyzerDeclaration& declaration, const char* layer) {
  add_failure(
      document, declaration.name,
      {std::string("给出的 ") + layer + " 有超出原文范围的位置，已丢弃；位置以原文 UTF-8 字节计",
       std::string("returned ") + layer +
           " with a span outside of the source text; dropped; spans are bytes of the source's UTF-8"});
}

// Takes a layer over when it was declared and its spans lie in the text.
template <class Layer>
void take(Document& document, const AnalyzerDeclaration& declaration, const char* name, Layer& from,
          Layer& to) {
  if (from.empty()) return;
  if (!provides(declaration, name)) return add_undeclared(document, declaration, name);
  if (!spans_fit(from, document.source())) return add_outside(document, declaration, name);
  if (to.empty()) {
    to = std::move(from);
  } else {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
  }
  const auto by_start = [](const auto& a, const auto& b) { return a.span.start < b.span.start; };
  if (!std::is_sorted(to.begin(), to.end(), by_start)) std::stable_sort(to.begin(), to.end(), by_start);
}

// Names that XML takes, of items and what they say.
bool are_named_plainly(const std::vector<LayerItem>& items) {
  return std::all_of(items.begin(), items.end(), [](const LayerItem& item) {
    const auto plain = [](const auto& attribute) {
      const std::string& name = attribute.first;
      return is_plain_name(name) && name != "start" && name != "end" && name != "line" && name != "text";
    };
    return is_plain_name(item.kind) && are_named_plainly(item.children) &&
           std::all_of(item.attributes.begin(), item.attributes.end(), plain);
  });
}

// A layer of the plugin's own.
void take_own(Document& document, const AnalyzerDeclaration& declaration, const std::string& name,
              std::vector<LayerItem>& items) {
  if (are_named_plainly(items)) {
    auto& layers = document.found.layers;
    take(document, declaration, name.c_str(), items, layers[name]);
    if (layers[name].empty()) layers.erase(name);
    return;
  }
  add_failure(document, declaration.name,
              {"给出的 " + name + " 里有不能写进 XML 的名称，已丢弃；名称用 a-z、0-9 和 -，以字母开头",
               "returned " + name +
                   " with a name that XML does not take; dropped; names are a-z, 0-9 and -, a letter first"});
}

// What the document says of itself completes what the user said of it.
void take_identity(Document& document, const AnalyzerDeclaration& declaration, Identity&& found) {
  if (!provides(declaration, "identity")) return add_undeclared(document, declaration, "identity");
  if (!spans_fit(found.annexed, document.source())) return add_outside(document, declaration, "identity");
  Identity& known = document.identity;
  const auto complete = [](std::string& fact, std::string& from, ToldBy* by = nullptr,
                           ToldBy told = ToldBy::nothing) {
    if (!fact.empty()) return;
    fact = std::move(from);
    if (by != nullptr) *by = told;
  };
  complete(known.kind, found.kind, &known.kind_by, found.kind_by);
  complete(known.place, found.place, &known.place_by, found.place_by);
  complete(known.year, found.year, &known.year_by, found.year_by);
  complete(known.title, found.title, &known.title_by, found.title_by);
  complete(known.reported, found.reported);
  complete(known.planned, found.planned);
  complete(known.form, found.form);
  if (known.annexed.empty()) known.annexed = std::move(found.annexed);
}

}  // namespace

void PluginHost::run(Document& document) const {
  for (const std::size_t index : state_->sequence) {
    const auto& [declaration, analyzer] = state_->offers.analyzers[index];
    Annotations result;
    try {
      result = analyzer->analyze(document);
    } catch (const std::exception& error) {
      add_failure(document, declaration.name,
                  {std::string("出错：") + error.what(), std::string("failed: ") + error.what()});
      continue;
    } catch (...) {
      add_failure(document, declaration.name, {"出错，原因不明", "failed for an unknown reason"});
      continue;
    }
    take(document, declaration, "elements", result.elements, document.found.elements);
    if (result.identity) take_identity(document, declaration, std::move(*result.identity));
    take(document, declaration, "sections", result.sections, document.found.sections);
    take(document, declaration, "indicators", result.indicators, document.found.indicators);
    take(document, declaration, "tables", result.tables, document.found.tables);
    if (refers_to_found(result.relations, document)) {
      take(document, declaration, "relations", result.relations, document.found.relations);
    } else {
      add_failure(document, declaration.name,
                  {"给出的 relations 指向不存在的指标，已丢弃",
                   "returned relations of figures that there are not; dropped"});
    }
    take(document, declaration, "tasks", result.tasks, document.found.tasks);
    take(document, declaration, "numerals", result.numerals, document.found.numerals);
    for (auto& [name, items] : result.layers) take_own(document, declaration, name, items);
    take(document, declaration, "findings", result.findings, document.found.findings);
  }
}

}  // namespace baogao
