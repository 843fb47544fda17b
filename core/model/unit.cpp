#include "baogao/model/unit.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "baogao/base/table_file.hpp"

namespace baogao {
namespace {

struct NamedNature {
  std::string_view name;
  Nature nature;
};
constexpr std::array<NamedNature, 8> named_natures = {{{"counted", Nature::counted},
                                                       {"measured", Nature::measured},
                                                       {"rate", Nature::rate},
                                                       {"difference", Nature::difference},
                                                       {"occurrence", Nature::occurrence},
                                                       {"person", Nature::person},
                                                       {"time", Nature::time},
                                                       {"label", Nature::label}}};

class UnitTable {
 public:
  UnitTable() {
    const TableFile table(core_data_directory() / "units.tsv",
                          {"unit", "dimension", "also", "nature", "base", "scale"});
    units_.reserve(table.rows().size());
    for (const auto& row : table.rows()) units_.push_back(read(table, row));
    for (const Unit& unit : units_) by_name_.emplace(unit.name, &unit);
    for (const auto& row : table.rows()) {
      if (!by_name_.contains(by_name_.at(row[0])->base)) table.reject(row, "base is no unit of this table");
    }
    compound_.natures = static_cast<std::uint8_t>(Nature::measured);
    unknown_.natures = static_cast<std::uint8_t>(Nature::counted);
  }
  UnitTable(const UnitTable&) = delete;
  UnitTable& operator=(const UnitTable&) = delete;

  const std::vector<Unit>& all() const { return units_; }
  const Unit& find(std::string_view name) const {
    const auto found = by_name_.find(name);
    if (found != by_name_.end()) return *found->second;
    return name.find('/') != std::string_view::npos ? compound_ : unknown_;
  }

 private:
  static Unit read(const TableFile& table, const TableFile::Row& row) {
    Unit unit;
    unit.name = row[0];
    unit.dimension = row[1];
    if (unit.dimension.empty()) table.reject(row, "a unit needs a dimension");
    for (const std::string_view other : split_list(row[2])) unit.also.emplace_back(other);
    for (const std::string_view word : split_list(row[3])) {
      const auto known = std::find_if(named_natures.begin(), named_natures.end(),
                                      [&](const NamedNature& nature) { return nature.name == word; });
      if (known == named_natures.end()) table.reject(row, "unknown nature");
      unit.natures |= static_cast<std::uint8_t>(known->nature);
    }
    if (unit.natures == 0) table.reject(row, "a unit needs a nature");
    unit.base = row[4].empty() ? row[0] : row[4];
    if (row[4].empty() != row[5].empty()) table.reject(row, "base and scale stand together");
    const auto scale = Decimal::parse(row[5].empty() ? "1" : row[5]);
    if (!scale || scale->is_zero()) table.reject(row, "scale is a decimal that is not 0");
    unit.scale = *scale;
    return unit;
  }

  std::vector<Unit> units_;
  std::unordered_map<std::string_view, const Unit*> by_name_;
  Unit compound_, unknown_;
};

const UnitTable& table() {
  // Never taken apart: that would cost every run of the program.
  static const auto* const kept = new UnitTable();
  return *kept;
}

}  // namespace

bool Unit::counts(std::string_view wanted) const {
  return dimension == wanted || std::find(also.begin(), also.end(), wanted) != also.end();
}

const std::vector<Unit>& units() { return table().all(); }

const Unit& unit_of(std::string_view name) { return table().find(name); }

bool is_dimension(std::string_view dimension) {
  return std::any_of(units().begin(), units().end(),
                     [&](const Unit& unit) { return unit.counts(dimension); });
}

}  // namespace baogao
