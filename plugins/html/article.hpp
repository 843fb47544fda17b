// The part of a web page that is the article, without menus, path lines and share buttons.
#pragma once

#include <gumbo.h>

#include <filesystem>
#include <string>
#include <vector>

class ArticleMarks {
 public:
  explicit ArticleMarks(const std::filesystem::path& data);

  bool is_furniture(const GumboNode& element) const;
  // The element that holds the article: the largest that a known name marks, else the smallest that holds
  // most of the page's running text; never null for a page with a body.
  const GumboNode* find_article(const GumboNode& root) const;

 private:
  struct Mark {
    std::string name;
    bool whole;
  };
  static bool has(const GumboNode& element, const std::vector<Mark>& marks);
  std::vector<Mark> article_, furniture_;
};

std::string attribute(const GumboNode& element, const char* name);
