// The title of a report: whole, however many lines it stands on, on a cover, behind 标题： or on a web page.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "baogao/model/document.hpp"

class TitleFinder {
 public:
  explicit TitleFinder(const std::filesystem::path& data);

  // Among the lines before a report's text (spans of the normalized text); `taken` are no lines of a title.
  // The span returned leaves out date and meeting in brackets behind the title, notes and the name of the
  // site.
  std::optional<baogao::Span> find(const baogao::Document& document, const std::vector<baogao::Span>& opening,
                                   const std::vector<baogao::Span>& taken) const;

 private:
  struct Words {
    std::vector<std::string> end, open, subject, joint, never, furniture;
  };
  struct Candidate {
    baogao::Span span;
    int rank = 0;
  };
  std::optional<Candidate> title_from(const baogao::Document& document,
                                      const std::vector<baogao::Span>& lines, std::size_t first) const;
  bool may_be_part(std::string_view line) const;
  bool begins(std::string_view line) const;
  int rank(std::string_view title) const;

  Words words_;
};
