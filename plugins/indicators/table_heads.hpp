// What the heads of columns say of the figures under them, and the rows of prescribed forms whose heads got
// lost.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

// The words of table-heads.tsv and table-shapes.tsv.
class TableHeads {
 public:
  explicit TableHeads(const std::filesystem::path& data);

  enum class HeadKind { label, unit, ordinal, value, growth, share, part, total };
  struct Head {
    std::u32string words;
    HeadKind kind = HeadKind::value;
    std::u32string name;  // what it adds to the name of its row
    std::u32string unit;  // where neither cell nor head says one
  };
  // The longest entry in the words of a column's head; null where there is none.
  const Head* find(std::u32string_view words) const;

  // A row of a prescribed form whose heads got lost: so many figures, with these heads.
  struct Shape {
    std::u32string row;  // its label; * for none
    std::vector<std::u32string> heads;
  };
  const Shape* shape_of(std::u32string_view label, std::size_t figures) const;

 private:
  std::vector<Head> heads_;  // longest first
  std::vector<Shape> shapes_;
};
