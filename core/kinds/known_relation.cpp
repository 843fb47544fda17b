#include "baogao/kinds/known_relation.hpp"

#include <array>

namespace baogao {
namespace {

struct Form {
  std::string_view name;
  KnownRelation::Type type;
  char between;        // terms
  std::size_t fewest;  // terms
};

constexpr std::array<Form, 5> forms = {{{"part_of", KnownRelation::Type::part_of, ',', 1},
                                        {"le", KnownRelation::Type::part_of, ',', 1},
                                        {"sum", KnownRelation::Type::sum, ',', 2},
                                        {"rate", KnownRelation::Type::rate, '/', 2},
                                        {"between", KnownRelation::Type::between, ',', 2}}};

std::vector<std::string> terms_of(std::string_view list, char between) {
  std::vector<std::string> terms;
  while (!list.empty()) {
    const std::size_t end = list.find(between);
    terms.emplace_back(list.substr(0, end));
    list.remove_prefix(end == std::string_view::npos ? list.size() : end + 1);
  }
  return terms;
}

}  // namespace

KnownRelation known_relation(std::string_view cell) {
  for (const Form& form : forms) {
    if (!cell.starts_with(form.name) || !cell.ends_with(")")) continue;
    std::string_view list = cell.substr(form.name.size());
    if (!list.starts_with("(")) continue;
    list.remove_prefix(1);
    list.remove_suffix(1);
    KnownRelation relation{form.type, terms_of(list, form.between)};
    if (relation.terms.size() >= form.fewest) return relation;
  }
  return {};
}

}  // namespace baogao
