// Enumerations of items, which are no
// headings: 1.增值税预算数47600万元，增加2073万元。 3.新建标准厂房12万平方米。
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "baogao/model/document.hpp"
#include "heading.hpp"

class ListedItems {
 public:
  explicit ListedItems(const std::filesystem::path& data);

  // Takes out heads of one list (neighbours of one level under one head) when most of them tell a value or
  // explain a word; one with heads under it stays.
  void drop(Headings& headings) const;

  // What a heading's title is, read alone: a name with its value, or a word with what it means.
  bool is_item(std::string_view title, int level, bool alone) const;

 private:
  std::vector<std::string> continuations_;  // of the clause behind a value: 增长, 主要是
};

// Takes out （2） at a line's start when （1） stands inside the paragraph before: the items run on in one
// text.
void drop_run_in(Headings& headings, const baogao::Document& document);
