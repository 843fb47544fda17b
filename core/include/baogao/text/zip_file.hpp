// The members of a zip file, each read with a bound: Word and OFD files, archives of reports.
//
// A member is never larger than `largest_member`, all together never more than `largest_total`, whatever
// their headers promise: a bomb is refused before it grows.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "baogao/base/export.hpp"
#include "baogao/base/message.hpp"

namespace baogao {

class BAOGAO_API ZipFile {
 public:
  static constexpr std::size_t largest_member = 100'000'000;
  static constexpr std::size_t largest_total = 300'000'000;
  static constexpr std::size_t most_members = 10'000;

  // Reads the members whose path `wanted` accepts. Fails on what is no zip, is cut off, is encrypted, or
  // grows beyond the bounds.
  static Expected<ZipFile> open(const std::string& bytes,
                                const std::function<bool(std::string_view)>& wanted);

  // The paths of the members, as far as the archive can be read: what it is, without reading it.
  static std::vector<std::string> member_names(std::string_view bytes);

  // Null where there is none.
  const std::string* find(const std::string& path) const;
  const std::unordered_map<std::string, std::string>& members() const { return members_; }
  std::unordered_map<std::string, std::string> take() { return std::move(members_); }

 private:
  std::unordered_map<std::string, std::string> members_;
};

}  // namespace baogao
