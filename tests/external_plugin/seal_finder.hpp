// Marks where a seal is to be set.
#pragma once

#include <baogao/host/plugin.hpp>
#include <filesystem>
#include <string>
#include <vector>

// The layer, its items' kind and their attribute.
inline constexpr const char* seals_layer = "seals";
inline constexpr const char* seal_kind = "seal";
inline constexpr const char* office_attribute = "office";

class SealFinder final : public baogao::Analyzer {
 public:
  // Throws std::runtime_error naming file and line when the words are wrong.
  explicit SealFinder(const std::filesystem::path& words);
  baogao::Annotations analyze(const baogao::Document& document) const override;

 private:
  std::vector<std::string> words_;
};
