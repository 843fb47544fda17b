// Heads without a marker: by their wording, by what follows them, by their form.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "baogao/model/document.hpp"
#include "heading.hpp"
#include "stretches.hpp"

class UnnumberedHeads {
 public:
  explicit UnnumberedHeads(const std::filesystem::path& data);

  // Of the plain lines (paragraphs without a marker, short enough) those that are heads, beside the marked
  // ones, all of level 1:
  // - known wordings, where nothing is numbered 一、 or the first of them stands above the first 一、;
  // - at least two lines right before a 一、 that begins again;
  // - where nothing is numbered 一、, short lines between running text, at least two of them;
  // - 名词解释, 注释 and the like, once the report's own heads have begun.
  Headings find(const baogao::Document& document, const std::vector<std::size_t>& plain,
                const Headings& marked, const Stretches& stretches) const;

  bool is_known(std::string_view line) const;
  bool is_closing(std::string_view line) const;

 private:
  enum class Match { whole, part, closing };
  struct Head {
    std::string words;
    Match match;
  };
  std::vector<Head> heads_;
};
