#include "article.hpp"

#include <algorithm>
#include <sstream>

#include "baogao/base/table_file.hpp"

namespace {

constexpr unsigned deepest = 400;

// Text outside of links, in bytes.
std::size_t plain_text_size(const GumboNode& node, unsigned depth) {
  if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_CDATA) {
    return std::string_view(node.v.text.text).size();
  }
  if (node.type != GUMBO_NODE_ELEMENT || depth > deepest) return 0;
  const GumboTag tag = node.v.element.tag;
  if (tag == GUMBO_TAG_A || tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE || tag == GUMBO_TAG_SELECT)
    return 0;
  std::size_t size = 0;
  const GumboVector& children = node.v.element.children;
  for (unsigned i = 0; i < children.length; ++i)
    size += plain_text_size(*static_cast<const GumboNode*>(children.data[i]), depth + 1);
  return size;
}

template <class Visit>
void walk(const GumboNode& node, unsigned depth, const Visit& visit) {
  if (node.type != GUMBO_NODE_ELEMENT || depth > deepest) return;
  visit(node);
  const GumboVector& children = node.v.element.children;
  for (unsigned i = 0; i < children.length; ++i)
    walk(*static_cast<const GumboNode*>(children.data[i]), depth + 1, visit);
}

}  // namespace

std::string attribute(const GumboNode& element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element.v.element.attributes, name);
  return found == nullptr ? std::string() : found->value;
}

ArticleMarks::ArticleMarks(const std::filesystem::path& data) {
  const baogao::TableFile table(data / "article-marks.tsv", {"name", "where", "match"});
  for (const auto& row : table.rows()) {
    if (row[1] != "article" && row[1] != "furniture") table.reject(row, "where is article or furniture");
    if (row[2] != "whole" && row[2] != "part") table.reject(row, "match is whole or part");
    (row[1] == "article" ? article_ : furniture_).push_back({std::string(row[0]), row[2] == "whole"});
  }
}

bool ArticleMarks::has(const GumboNode& element, const std::vector<Mark>& marks) {
  std::istringstream names(attribute(element, "id") + " " + attribute(element, "class"));
  for (std::string name; names >> name;) {
    const bool found = std::any_of(marks.begin(), marks.end(), [&](const Mark& mark) {
      return mark.whole ? name == mark.name : name.find(mark.name) != std::string::npos;
    });
    if (found) return true;
  }
  return false;
}

bool ArticleMarks::is_furniture(const GumboNode& element) const { return has(element, furniture_); }

const GumboNode* ArticleMarks::find_article(const GumboNode& root) const {
  const GumboNode* best = nullptr;
  std::size_t best_size = 0;
  walk(root, 0, [&](const GumboNode& node) {
    if (!has(node, article_)) return;
    const std::size_t size = plain_text_size(node, 0);
    if (size > best_size) {
      best = &node;
      best_size = size;
    }
  });
  const std::size_t all = plain_text_size(root, 0);
  if (best != nullptr && best_size > 300 && best_size * 3 > all) return best;
  // Down from the top as long as one child keeps most of the text.
  const GumboNode* at = &root;
  for (bool deeper = true; deeper;) {
    deeper = false;
    const std::size_t here = plain_text_size(*at, 0);
    const GumboVector& children = at->v.element.children;
    for (unsigned i = 0; i < children.length && !deeper; ++i) {
      const auto* child = static_cast<const GumboNode*>(children.data[i]);
      if (child->type != GUMBO_NODE_ELEMENT || plain_text_size(*child, 0) * 10 < here * 8) continue;
      at = child;
      deeper = true;
    }
  }
  return at;
}
