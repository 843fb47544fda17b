// Stretches of short lines between running text: tables that lost their lines, lists of tables, forms.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "baogao/model/document.hpp"

// What a line looks like, whatever stands in it.
enum class Nature : std::uint8_t {
  running,  // a sentence, or as long as one
  number,   // a figure, or a row that ends with one: 增值税 517804 517804 102.3
  cell,     // short, without a full stop: a cell, a head, a date
};
Nature nature_of(std::string_view line);

class Stretches {
 public:
  explicit Stretches(const baogao::Document& document);

  // Paragraphs begin..end without running text. A stretch ends before 单位：万元, too: with it a table
  // begins.
  struct Stretch {
    std::size_t begin = 0, end = 0;
    std::size_t numbers = 0;       // lines of that nature
    std::size_t captions = 0;      // lines that name a table: 2026年一般公共预算收入表
    std::size_t first_number = 0;  // paragraph; only with numbers
    std::size_t last_number = 0;
    bool before_running = false;  // running text follows

    bool lists_tables() const { return captions >= 4 && 4 * captions >= end - begin; }
    bool is_table() const { return !lists_tables() && numbers >= 4 && 5 * numbers >= end - begin; }
  };

  Nature nature(std::size_t paragraph) const {
    return paragraph < natures_.size() ? natures_[paragraph] : Nature::running;
  }
  // The stretch of a paragraph; null for running text.
  const Stretch* of(std::size_t paragraph) const;

 private:
  std::vector<Nature> natures_;
  std::vector<Stretch> stretches_;
};
