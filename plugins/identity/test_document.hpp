// For tests: a document with a title, as the plugin that finds elements would leave it.
#pragma once

#include <string>

#include "baogao/model/document.hpp"

inline baogao::Document report(const std::string& text, const std::string& title = {}) {
  baogao::Document document(*baogao::decode(text, "UTF-8"));
  if (const auto at = text.find(title); !title.empty() && at != std::string::npos)
    document.found.elements.push_back({"title", {at, at + title.size()}, title});
  return document;
}
