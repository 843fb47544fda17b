// Findings that somebody has looked at and lets pass for a time, with a reason.
#pragma once

#include <string>
#include <vector>

#include "baogao/base/message.hpp"
#include "baogao/model/document.hpp"

// A file of tab-separated lines: rule, section, words, until (2026-12-31), reason. A finding is recognised by
// its rule, the heading it stands under and its words, so that what is written above does not make it new.
class Baseline {
 public:
  static baogao::Expected<Baseline> load(const std::string& path);

  // Writes every finding as such a line, with reason and date for a person to fill in.
  static void write(const std::string& path, const baogao::Document& document,
                    const std::vector<baogao::Finding>& findings);

  // Sets `known` of the findings that the list names. What comes back is for the user: entries that ran out,
  // and entries that no finding fits any more.
  std::vector<baogao::Message> mark(const baogao::Document& document,
                                    std::vector<baogao::Finding>& findings) const;

 private:
  struct Entry {
    std::string rule, section, words, until, reason;
  };
  std::vector<Entry> entries_;
};
