// Web pages: the article without its furniture, tables, and what the page says of its publication.

#include "baogao/host/plugin.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <memory>
#include <set>

#include "article.hpp"
#include "page_text.hpp"

namespace {

using baogao::Expected;
using baogao::Message;
using baogao::ReadText;

// The charset that the page names in its first kilobytes; empty for none.
std::string named_charset(std::string_view bytes) {
  // Matches <meta charset="gb2312"> and content="text/html; charset=gb2312".
  static const RE2 charset(R"((?i)charset\s*=\s*["']?\s*([a-z0-9_-]+))", RE2::Latin1);
  std::string name;
  const std::string_view head = bytes.substr(0, 4096);
  RE2::PartialMatch({head.data(), head.size()}, charset, &name);
  return name;
}

bool is_published(const std::string& name) {
  static const std::set<std::string> names = {
      "SiteName", "ColumnName", "ArticleTitle", "PubDate",  "ContentSource", "Author",   "Url", "索引号",
      "发文字号", "文号",       "发布机构",     "成文日期", "发布日期",      "主题分类", "标题"};
  return names.contains(name);
}

// The part of a page's <title> that names a report: of 克拉玛依日报数字报-克拉玛依市2025年…统计公报 the
// second, without the site's own (河南省) before it.
std::string report_title(std::string_view page_title) {
  while (!page_title.empty()) {
    const std::size_t mark = page_title.find_first_of("-_|");
    std::string_view part = page_title.substr(0, mark);
    page_title.remove_prefix(mark == std::string_view::npos ? page_title.size() : mark + 1);
    if (const std::size_t close = part.find(')'); part.starts_with('(') && close != std::string_view::npos)
      part.remove_prefix(close + 1);
    const auto holds = [&](const char* word) { return part.find(word) != std::string_view::npos; };
    if (!holds("年") || !(holds("报告") || holds("公报"))) continue;
    std::string title;
    for (const char c : part) {
      if (c != '\n' && c != '\r' && c != '\t') title += c;
    }
    return title;
  }
  return {};
}

void collect_metadata(const GumboNode& node, int depth, ReadText& read, std::string& title) {
  if (node.type != GUMBO_NODE_ELEMENT || depth > 40) return;
  const GumboElement& element = node.v.element;
  if (element.tag == GUMBO_TAG_META) {
    const std::string name = attribute(node, "name"), content = attribute(node, "content");
    if (is_published(name) && !content.empty()) read.metadata.push_back({name, content});
    if (name == "ArticleTitle" && !content.empty()) title = content;
  }
  for (unsigned i = 0; i < element.children.length; ++i) {
    const auto& child = *static_cast<const GumboNode*>(element.children.data[i]);
    if (element.tag == GUMBO_TAG_TITLE && child.type == GUMBO_NODE_TEXT && title.empty())
      title = report_title(child.v.text.text);
    if (element.tag == GUMBO_TAG_HTML || element.tag == GUMBO_TAG_HEAD)
      collect_metadata(child, depth + 1, read, title);
  }
}

class Html final : public baogao::Reader {
 public:
  explicit Html(const std::filesystem::path& data) : marks_(data) {}

  bool recognizes(std::string_view bytes, std::string_view) const override {
    std::string_view rest = bytes.substr(0, 2048);
    if (rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
    while (!rest.empty() &&
           (rest.front() == ' ' || rest.front() == '\n' || rest.front() == '\r' || rest.front() == '\t'))
      rest.remove_prefix(1);
    if (rest.empty() || rest.front() != '<') return false;
    static const RE2 tag(R"((?i)<(?:!doctype\s+html|html|head|body|meta|div|p|table|script|article|title)\b)",
                         RE2::Latin1);
    return RE2::PartialMatch({rest.data(), rest.size()}, tag);
  }

  Expected<ReadText> read(const std::string& bytes, const std::string&,
                          const baogao::FileReading&) const override {
    auto source = decode_page(bytes);
    if (!source) return source.error();
    const std::string_view text = source->text();
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    const auto free_tree = [&](GumboOutput* output) { gumbo_destroy_output(&options, output); };
    if (nests_too_deep(text)) return too_deep();
    const std::unique_ptr<GumboOutput, decltype(free_tree)> tree(
        gumbo_parse_with_options(&options, text.data(), text.size()), free_tree);
    ReadText read;
    read.media_type = "text/html";
    read.encoding = source->encoding().encoding;
    std::string title;
    collect_metadata(*tree->root, 0, read, title);
    const GumboNode* article = marks_.find_article(*tree->root);
    ReadText body;
    if (!add_page_text(*article, marks_, body)) return too_deep();
    add_title(title, body, read);
    return read;
  }

 private:
  static Message too_deep() {
    return {"网页元素嵌套过深，不像正常网页；请检查文件",
            "elements are nested deeper than any page has; check the file"};
  }

  // Gumbo builds a tree as deep as the page: a page of a hundred thousand <div> is no page.
  static bool nests_too_deep(std::string_view text) {
    std::size_t depth = 0;
    for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
      const std::string_view tag = text.substr(at, 6);
      if (tag.starts_with("<div") || tag.starts_with("<span") || tag.starts_with("<table") ||
          tag.starts_with("<b>") || tag.starts_with("<ul")) {
        if (++depth > 5000) return true;
      } else if (tag.starts_with("</") && depth > 0) {
        --depth;
      }
    }
    return false;
  }

  // What the page names counts when the bytes fit; gb2312 pages are GB18030 in truth.
  static Expected<baogao::SourceText> decode_page(const std::string& bytes) {
    const std::string charset = named_charset(bytes);
    if (!charset.empty()) {
      auto named = baogao::decode(bytes, charset);
      if (named && named->invalid_bytes().size() * 200 < named->characters() + 200) return named;
    }
    return baogao::decode(bytes);
  }

  // The title that the page names goes first where the article does not begin with it.
  static void add_title(const std::string& title, const ReadText& body, ReadText& read) {
    const auto squash = [](std::string_view text) {
      std::string result;
      for (const char c : text) {
        if (c != ' ' && c != '\n') result += c;
      }
      return result;
    };
    const bool there =
        squash(std::string_view(body.text).substr(0, 3000)).find(squash(title)) != std::string::npos;
    if (!title.empty() && !there) {
      baogao::Block block;
      block.kind = baogao::Block::Kind::heading;
      block.span = {0, title.size()};
      read.blocks.push_back(block);
      read.text = title + "\n";
    }
    const std::size_t shift = read.text.size();
    read.text += body.text;
    for (baogao::Block block : body.blocks) {
      block.span = {block.span.start + shift, block.span.end + shift};
      for (baogao::TableCell& cell : block.cells)
        cell.span = {cell.span.start + shift, cell.span.end + shift};
      read.blocks.push_back(std::move(block));
    }
  }

  ArticleMarks marks_;
};

void register_html(baogao::Registry& registry) {
  registry.add_reader({.name = "html", .extensions = {"html", "htm", "shtml", "xhtml"}},
                      std::make_unique<Html>(registry.data_directory()));
}

}  // namespace

BAOGAO_PLUGIN("html", "1.0", "web pages: the article without its furniture, tables, publication data",
              register_html)
