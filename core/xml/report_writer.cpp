#include <algorithm>
#include <charconv>
#include <pugixml.hpp>

#include "baogao/text/characters.hpp"
#include "baogao/xml/report_xml.hpp"

namespace baogao {
namespace {

// What XML 1.0 holds as it stands: its characters (2.2 Char), and no markup.
bool is_clean(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= '?' && byte != 0xEF) continue;
    if (byte < 0x20 || byte == '&' || byte == '<' || byte == '>' || byte == '"') return false;
    if (byte == 0xEF && text.substr(i + 1, 1) == "\xBF") return false;  // U+FFC0 to U+FFFF: look closer
  }
  return true;
}

// Escapes markup and line ends; what XML cannot hold is shown as U+FFFD, which keeps the offsets.
std::string clean(std::string_view text) {
  if (is_clean(text)) return std::string(text);
  std::string result;
  result.reserve(text.size() + 16);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    // U+FFFE and U+FFFF
    const bool noncharacter = text.substr(i, 2) == "\xEF\xBF" && i + 2 < text.size() &&
                              static_cast<unsigned char>(text[i + 2]) >= 0xBE;
    if (noncharacter) {
      result += "\xEF\xBF\xBD";
      i += 2;
    } else if (c == '&') {
      result += "&amp;";
    } else if (c == '<') {
      result += "&lt;";
    } else if (c == '>') {
      result += "&gt;";
    } else if (c == '"') {
      result += "&quot;";
    } else if (c == '\n' || c == '\r' || c == '\t') {
      result += "&#" + std::to_string(static_cast<int>(c)) + ';';
    } else if (static_cast<unsigned char>(c) < 0x20) {
      result += "\xEF\xBF\xBD";
    } else {
      result += c;
    }
  }
  return result;
}

// All text comes through `clean`: pugixml need not look at it again.
constexpr unsigned as_given = pugi::format_indent | pugi::format_no_escapes;

class StreamWriter final : public pugi::xml_writer {
 public:
  explicit StreamWriter(std::ostream& out) : out_(out) {}
  void write(const void* data, std::size_t size) override {
    out_.write(static_cast<const char*>(data), static_cast<std::streamsize>(size));
  }

 private:
  std::ostream& out_;
};

// An element that is written many times, put together as text: values come through `clean` as they do
// elsewhere.
class FlatElement {
 public:
  explicit FlatElement(const char* name) : name_(name) {}

  void begin(std::size_t depth) {
    indent_ = 2 * depth;
    text_.assign(indent_, ' ').append(1, '<').append(name_);
  }
  void set(const char* name, const char* value) {
    text_.append(1, ' ').append(name).append("=\"").append(value).append(1, '"');
  }
  // Children follow the attributes.
  void add_child(const char* name, std::string_view text) {
    close_tag();
    text_.append(indent_ + 2, ' ').append(1, '<').append(name).append(1, '>').append(text);
    text_.append("</").append(name).append(">\n");
  }
  const std::string& end() {
    close_tag();
    text_.append(indent_, ' ').append("</").append(name_).append(">\n");
    open_ = true;
    return text_;
  }

 private:
  void close_tag() {
    if (open_) text_.append(">\n");
    open_ = false;
  }

  const char* name_;
  std::string text_;
  std::size_t indent_ = 0;
  bool open_ = true;  // the tag takes attributes
};

class StringWriter final : public pugi::xml_writer {
 public:
  void write(const void* data, std::size_t size) override {
    text.append(static_cast<const char*>(data), size);
  }
  std::string text;
};

const char* name_of(Bound bound) {
  switch (bound) {
    case Bound::about:
      return "about";
    case Bound::min:
      return "min";
    case Bound::max:
      return "max";
    case Bound::exact:
      break;
  }
  return "exact";
}
const char* name_of(Change change) {
  switch (change) {
    case Change::increase:
      return "increase";
    case Change::decrease:
      return "decrease";
    case Change::none:
      break;
  }
  return "none";
}

// Writes one element at a time, so that no tree of the whole report is ever built.
class ReportWriter {
 public:
  ReportWriter(const Document& document, std::ostream& out)
      : document_(document), source_(document.source()), out_(out), writer_(out) {}

  void run() {
    out_ << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    begin("report", [&](pugi::xml_node node) {
      set(node, "xmlns", "urn:baogao:report:1");
      const Identity& identity = document_.identity;
      set_known(node, "kind", identity.kind);
      set_known(node, "place", identity.place);
      set_known(node, "year", identity.year);
      set_known(node, "reported", identity.reported);
      set_known(node, "planned", identity.planned);
      set_known(node, "title", identity.title);
      set_known(node, "form", identity.form);
      set_known(node, "kind-by", name_of(identity.kind_by));
      set_known(node, "place-by", name_of(identity.place_by));
      set_known(node, "year-by", name_of(identity.year_by));
      set_known(node, "title-by", name_of(identity.title_by));
    });
    write_source();
    write_elements();
    write_sections();
    write_indicators();
    write_tables();
    write_relations();
    write_tasks();
    write_findings();
    end("report");
  }

 private:
  // `target` is a node of pugixml or a FlatElement.
  static void set(pugi::xml_node node, const char* name, const char* value) {
    node.append_attribute(name).set_value(value);
  }
  static void set(FlatElement& element, const char* name, const char* value) { element.set(name, value); }
  template <class Target>
  void set(Target&& target, const char* name, const std::string& value) const {
    set(target, name, is_clean(value) ? value.c_str() : clean(value).c_str());
  }
  template <class Target>
  static void set(Target&& target, const char* name, std::size_t value) {
    char digits[24];
    *std::to_chars(digits, digits + sizeof digits - 1, value).ptr = '\0';
    set(target, name, static_cast<const char*>(digits));
  }
  template <class Target>
  void set_known(Target&& target, const char* name, const std::string& value) const {
    if (!value.empty()) set(target, name, value);
  }
  template <class Target>
  static void set_id(Target&& target, const char* name, char prefix, std::size_t index) {
    char text[24] = {prefix};
    *std::to_chars(text + 1, text + sizeof text - 1, index + 1).ptr = '\0';
    set(target, name, static_cast<const char*>(text));
  }
  template <class Target>
  void set_span(Target&& target, Span span) const {
    const std::size_t start = source_.code_points(span.start);
    set(target, "start", start);
    set(target, "end", start + (span.size() < 400 ? count(span) : source_.code_points(span.end) - start));
  }
  std::size_t count(Span span) const {
    const std::string_view text = source_.slice(span);
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
  }
  template <class Target>
  void set_place(Target&& target, std::size_t offset) const {
    const Position position = source_.position(offset);
    set(target, "line", position.line);
    set(target, "column", position.column);
    if (const Block* block = source_.block_at(offset)) {
      if (block->page > 0) set(target, "page", static_cast<std::size_t>(block->page));
      if (block->paragraph > 0) set(target, "paragraph", static_cast<std::size_t>(block->paragraph));
    }
  }
  // What a figure says, without its place.
  template <class Target>
  void set_figure(Target&& target, const Indicator& indicator) const {
    set(target, "name", indicator.name);
    set(target, "value", indicator.value.to_string());
    set_known(target, "unit", indicator.unit);
    set(target, "bound", name_of(indicator.bound));
    set(target, "change", name_of(indicator.change));
    set_known(target, "basis", indicator.basis);
    set(target, "status", indicator.status == Status::target ? "target" : "actual");
    set_known(target, "period", indicator.period);
    set_known(target, "scope", indicator.scope);
    set_known(target, "code", indicator.code);
    if (indicator.low) set(target, "low", indicator.low->to_string());
    if (indicator.high) set(target, "high", indicator.high->to_string());
  }
  template <class Target>
  void set_section(Target&& target, std::size_t offset) const {
    if (const int section = document_.section_at(offset); section >= 0) {
      set_id(target, "section", 's', static_cast<std::size_t>(section));
    }
  }
  static void add_text(pugi::xml_node node, const std::string& text) {
    node.append_child(pugi::node_pcdata).set_value(clean(text).c_str());
  }

  // `fill` sets the attributes of an element whose children follow.
  template <class Fill>
  void begin(const char* name, Fill fill) {
    scratch_.reset();
    const pugi::xml_node node = scratch_.append_child(name);
    fill(node);
    StringWriter text;
    node.print(text, "  ", as_given, pugi::encoding_utf8, depth_);
    text.text.erase(text.text.find_last_of('/'));  // " />\n"
    while (text.text.ends_with(' ')) text.text.pop_back();
    out_ << text.text << ">\n";
    ++depth_;
  }
  void end(const char* name) {
    --depth_;
    for (unsigned i = 0; i < depth_; ++i) out_ << "  ";
    out_ << "</" << name << ">\n";
  }
  template <class Fill>
  void element(const char* name, Fill fill) {
    scratch_.reset();
    const pugi::xml_node node = scratch_.append_child(name);
    fill(node);
    node.print(writer_, "  ", as_given, pugi::encoding_utf8, depth_);
  }
  static constexpr auto nothing = [](pugi::xml_node) {};

  void write_source() {
    element("source", [&](pugi::xml_node node) {
      set(node, "href", source_.file);
      set(node, "media-type", source_.media_type);
      set(node, "encoding", source_.encoding().encoding);
      const EncodingReading& reading = source_.encoding();
      set_known(node, "encoding-evidence", reading.evidence);
      if (!reading.sure) set_known(node, "encoding-second", reading.second);
      if (!source_.invalid_bytes().empty()) set(node, "invalid-bytes", source_.invalid_bytes().size());
      set(node, "sha256", source_.sha256);
      set(node, "characters", source_.characters());
    });
  }

  void write_elements() {
    begin("document", nothing);
    for (const DocumentElement& found : document_.found.elements) {
      element(found.kind.c_str(), [&](pugi::xml_node node) {
        set_span(node, found.span);
        add_text(node, found.text);
      });
    }
    for (const AnnexedReport& annexed : document_.identity.annexed) {
      element("part-report", [&](pugi::xml_node node) {
        set_known(node, "place", annexed.place);
        set_span(node, annexed.span);
        set(node, "title", annexed.title);
      });
    }
    for (const Metadata& metadata : source_.metadata()) {
      element("metadata", [&](pugi::xml_node node) {
        set(node, "name", metadata.name);
        add_text(node, metadata.value);
      });
    }
    end("document");
  }

  void write_sections() {
    begin("sections", nothing);
    std::vector<std::size_t> open;  // their ends
    const auto& sections = document_.found.sections;
    for (std::size_t i = 0; i < sections.size(); ++i) {
      const Section& section = sections[i];
      while (!open.empty() && open.back() <= section.span.start) {
        end("section");
        open.pop_back();
      }
      const auto fill = [&](pugi::xml_node node) {
        set_id(node, "id", 's', i);
        set(node, "level", static_cast<std::size_t>(section.level));
        if (section.number) set(node, "number", static_cast<std::size_t>(*section.number));
        set_known(node, "marker", section.marker);
        set(node, "title", section.title);
        set_span(node, section.span);
        set(node, "until", source_.code_points(section.until));
        set(node, "line", source_.position(section.span.start).line);
      };
      const bool parent = i + 1 < sections.size() && sections[i + 1].span.start < section.until;
      if (parent) {
        begin("section", fill);
        open.push_back(section.until);
      } else {
        element("section", fill);
      }
    }
    for (std::size_t i = 0; i < open.size(); ++i) end("section");
    end("sections");
  }

  void write_indicators() {
    begin("indicators", nothing);
    const auto& indicators = document_.found.indicators;
    FlatElement element("indicator");
    Span last_context{0, 0};
    std::string context;
    for (std::size_t i = 0; i < indicators.size(); ++i) {
      const Indicator& indicator = indicators[i];
      element.begin(depth_);
      set_id(element, "id", 'i', i);
      set_section(element, indicator.span.start);
      set_figure(element, indicator);
      set_span(element, indicator.span);
      if (source_.is_plain()) {
        const Span bytes = source_.file_bytes(indicator.span);
        set(element, "byte-start", bytes.start);
        set(element, "byte-end", bytes.end);
      }
      set_place(element, indicator.span.start);
      element.add_child("mention", clean(source_.slice(indicator.span)));
      if (indicator.context != last_context || i == 0) {
        last_context = indicator.context;
        context = clean(document_.clean_text(indicator.context));
      }
      element.add_child("context", context);
      out_ << element.end();
    }
    end("indicators");
  }

  void write_tables() {
    if (document_.found.tables.empty()) return;
    begin("tables", nothing);
    std::size_t count = 0;
    for (const Table& table : document_.found.tables) {
      begin("table", [&](pugi::xml_node node) {
        set_section(node, table.span.start);
        set_span(node, table.span);
        set_place(node, table.span.start);
      });
      for (const TableEntry& entry : table.entries) {
        element(entry.figure ? "figure" : "empty", [&](pugi::xml_node node) {
          if (entry.figure) {
            set_id(node, "id", 'c', count++);
            set_figure(node, *entry.figure);
          }
          set(node, "row", static_cast<std::size_t>(entry.row) + 1);
          set(node, "column", static_cast<std::size_t>(entry.column) + 1);
          set_known(node, "row-head", entry.row_head);
          set_known(node, "column-head", entry.column_head);
          const Span span = entry.figure ? entry.figure->span : entry.span;
          set_span(node, span);
          set(node, "line", source_.position(span.start).line);
          if (entry.figure) add_text(node.append_child("mention"), std::string(source_.slice(span)));
        });
      }
      end("table");
    }
    end("tables");
  }

  // The numbers of the figures in tables, from 0, by table and entry.
  std::vector<std::vector<std::size_t>> table_numbers() const {
    std::vector<std::vector<std::size_t>> numbers;
    std::size_t count = 0;
    for (const Table& table : document_.found.tables) {
      std::vector<std::size_t>& row = numbers.emplace_back();
      for (const TableEntry& entry : table.entries) row.push_back(entry.figure ? count++ : 0);
    }
    return numbers;
  }

  void write_relations() {
    if (document_.found.relations.empty()) return;
    static constexpr const char* types[] = {"sum", "rate", "growth", "from-to"};
    begin("relations", nothing);
    const auto numbers = table_numbers();
    std::size_t count = 0;
    for (const Relation& relation : document_.found.relations) {
      element("relation", [&](pugi::xml_node node) {
        set_id(node, "id", 'r', count++);
        set(node, "type", types[static_cast<std::size_t>(relation.type)]);
        set(node, "holds", relation.holds ? "true" : "false");
        if (relation.type == Relation::Type::sum || relation.type == Relation::Type::rate)
          set(node, "difference", relation.difference.to_string());
        set_span(node, relation.span);
        set(node, "line", source_.position(relation.span.start).line);
        for (const Relation::Member& member : relation.members) {
          const pugi::xml_node child = node.append_child(member.role);
          const FigureRef& figure = member.figure;
          if (figure.table < 0) {
            set_id(child, "figure", 'i', figure.index);
          } else {
            set_id(child, "figure", 'c', numbers[static_cast<std::size_t>(figure.table)][figure.index]);
          }
        }
      });
    }
    end("relations");
  }

  void write_tasks() {
    begin("tasks", nothing);
    const auto& indicators = document_.found.indicators;
    const auto& tasks = document_.found.tasks;
    for (std::size_t i = 0; i < tasks.size(); ++i) {
      const Task& task = tasks[i];
      element("task", [&](pugi::xml_node node) {
        set_id(node, "id", 't', i);
        set_section(node, task.span.start);
        set_known(node, "marker", task.marker);
        set(node, "title", task.title);
        set(node, "status", task.status == Status::target ? "planned" : "done");
        set_known(node, "owner", task.owner);
        set_known(node, "deadline", task.deadline);
        set_span(node, task.span);
        set(node, "line", source_.position(task.span.start).line);
        for (const Span measure : task.measures) {
          pugi::xml_node child = node.append_child("measure");
          set_span(child, measure);
          add_text(child, document_.clean_text(measure));
        }
        const auto by_start = [](const Indicator& a, std::size_t offset) { return a.span.start < offset; };
        auto target = std::lower_bound(indicators.begin(), indicators.end(), task.span.start, by_start);
        for (; target != indicators.end() && target->span.start < task.until; ++target) {
          set_id(node.append_child("target"), "indicator", 'i',
                 static_cast<std::size_t>(target - indicators.begin()));
        }
      });
    }
    end("tasks");
  }

  void write_findings() {
    begin("findings", nothing);
    for (const Finding& finding : document_.found.findings) {
      element("finding", [&](pugi::xml_node node) {
        set(node, "rule", finding.rule);
        set(node, "severity", name_of(finding.severity));
        set_span(node, finding.span);
        set_place(node, finding.span.start);
        const auto add_message = [&](const char* language, const std::string& text) {
          pugi::xml_node child = node.append_child("message");
          set(child, "xml:lang", language);
          add_text(child, text);
        };
        add_message("zh", finding.message.zh);
        add_message("en", finding.message.en);
        for (const Span related : finding.related) set_span(node.append_child("related"), related);
      });
    }
    end("findings");
  }

  const Document& document_;
  const SourceText& source_;
  std::ostream& out_;
  StreamWriter writer_;
  pugi::xml_document scratch_;
  unsigned depth_ = 0;
};

}  // namespace

void write_report(const Document& document, std::ostream& out) { ReportWriter(document, out).run(); }

}  // namespace baogao
