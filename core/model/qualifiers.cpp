#include "baogao/model/qualifiers.hpp"

#include <array>

namespace baogao {
namespace {

struct Named {
  const char* name;
  Qualifier qualifier;
};
constexpr std::array<Named, 11> named_qualifiers = {{{"average", Qualifier::average},
                                                     {"cumulative", Qualifier::cumulative},
                                                     {"net-of", Qualifier::net_of},
                                                     {"per-head", Qualifier::per_head},
                                                     {"constant-prices", Qualifier::constant_prices},
                                                     {"comparable-basis", Qualifier::comparable_basis},
                                                     {"first", Qualifier::first},
                                                     {"last", Qualifier::last},
                                                     {"milestone", Qualifier::milestone},
                                                     {"added", Qualifier::added},
                                                     {"review", Qualifier::review}}};
constexpr std::array<const char*, 5> tone_names = {"", "plan", "expect", "strive", "ensure"};

}  // namespace

std::string Qualifiers::to_string() const {
  std::string words;
  for (const Named& named : named_qualifiers) {
    if (!has(named.qualifier)) continue;
    if (!words.empty()) words += ' ';
    words += named.name;
  }
  return words;
}

std::optional<Qualifiers> Qualifiers::parse(std::string_view words) {
  Qualifiers result;
  while (!words.empty()) {
    const std::size_t blank = words.find(' ');
    const std::string_view word = words.substr(0, blank);
    words.remove_prefix(blank == std::string_view::npos ? words.size() : blank + 1);
    bool known = word.empty();
    for (const Named& named : named_qualifiers) {
      if (word != named.name) continue;
      result.add(named.qualifier);
      known = true;
    }
    if (!known) return std::nullopt;
  }
  return result;
}

const char* name_of(Tone tone) { return tone_names[static_cast<std::size_t>(tone)]; }

std::optional<Tone> parse_tone(std::string_view name) {
  for (std::size_t i = 0; i < tone_names.size(); ++i) {
    if (name == tone_names[i]) return static_cast<Tone>(i);
  }
  return std::nullopt;
}

}  // namespace baogao
