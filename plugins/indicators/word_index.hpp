// Words with what they mean, found at a place of a text: the longest one, in constant time where none begins.
#pragma once

#include <algorithm>
#include <bitset>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

template <class Meaning>
class WordIndex {
 public:
  struct Match {
    const Meaning* meaning = nullptr;
    std::size_t size = 0;  // characters
    explicit operator bool() const { return meaning != nullptr; }
  };

  void add(std::u32string words, Meaning meaning) {
    const char32_t first = words.front();
    if (first < firsts_.size()) firsts_.set(first);
    auto& list = by_first_[first];
    const auto shorter = std::find_if(list.begin(), list.end(),
                                      [&](const auto& entry) { return entry.first.size() < words.size(); });
    list.emplace(shorter, std::move(words), std::move(meaning));
  }

  // What begins at `at`; `allowed` may turn a word away for what stands around it.
  template <class Allowed>
  Match at(std::u32string_view text, std::size_t at, Allowed allowed) const {
    if (at >= text.size() || text[at] >= firsts_.size() || !firsts_.test(text[at])) return {};
    const std::u32string_view rest = text.substr(at);
    for (const auto& [words, meaning] : by_first_.at(text[at])) {
      if (rest.starts_with(words) && allowed(meaning, at + words.size())) return {&meaning, words.size()};
    }
    return {};
  }
  Match at(std::u32string_view text, std::size_t at) const {
    return this->at(text, at, [](const Meaning&, std::size_t) { return true; });
  }

 private:
  std::bitset<0x10000> firsts_;
  std::unordered_map<char32_t, std::vector<std::pair<std::u32string, Meaning>>> by_first_;  // longest first
};
