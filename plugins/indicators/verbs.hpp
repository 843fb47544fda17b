// What is done with the counted thing, to part it from its name.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

class Verbs {
 public:
  explicit Verbs(const std::filesystem::path& data);

  struct Verb {
    enum class Kind {
      action,   // 调解, 发放: names the figure together with its object
      support,  // 开展, 举办: an action that says nothing of what is counted
      light,    // 达到, 同比
    };
    Kind kind = Kind::light;
    bool ends = false;          // behind a counted noun it ends that noun: 12家单位参加
    std::u32string not_behind;  // characters beside it that make another word of it: 行为, 平均;
    std::u32string not_before;  // 居民, 用户
  };
  // Null where the whole word is no known verb.
  const Verb* find(std::u32string_view word) const;

  struct Match {
    const Verb* verb = nullptr;
    std::size_t size = 0;
    explicit operator bool() const { return verb != nullptr; }
  };
  // The longest verb that begins at the head of `text`, or ends at its tail; `before` stands before the text.
  Match leading(std::u32string_view text, char32_t before = 0) const;
  Match trailing(std::u32string_view text) const;
  // Whether the text is nothing but verbs: 共发放, 新增.
  bool only_verbs(std::u32string_view text) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::u32string_view text) const { return std::hash<std::u32string_view>{}(text); }
  };
  // Which sizes the verbs with one first, or last, character have: a bit for each. Most characters have none.
  class Sizes {
   public:
    void add(char32_t c, std::size_t size) {
      if (c < sizes_.size()) sizes_[c] |= 1U << size;
    }
    std::uint32_t operator[](char32_t c) const { return c < sizes_.size() ? sizes_[c] : 0; }

   private:
    std::vector<std::uint32_t> sizes_ = std::vector<std::uint32_t>(0xA000);
  };

  std::unordered_map<std::u32string, Verb, Hash, std::equal_to<>> verbs_;
  Sizes by_first_, by_last_;
  std::size_t longest_ = 0;
};
