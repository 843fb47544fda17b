// The place that reports: by title, meeting, issuer, the page's own words, the opening, the signature or the
// body.
//
// A name counts where it is that of a known division or ends like one, and what stands behind it is what
// stands behind a place (人民政府, a year, a bureau): 全市, 县 and 情况和市 are none.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "baogao/kinds/places.hpp"
#include "front_matter.hpp"

class PlaceFinder {
 public:
  explicit PlaceFinder(const std::filesystem::path& data);

  struct Place {
    std::string name;  // official full name; empty: unknown
    baogao::ToldBy by = baogao::ToldBy::nothing;
  };
  Place tell(const FrontMatter& front) const;

  // The place that a title or the line of an issuer begins with or speaks of; as written, empty for none.
  std::string in_title(std::string_view title) const;
  std::string at(std::string_view text) const;

 private:
  std::string by_form(std::string_view text) const;
  bool is_followed(std::string_view rest) const;
  std::string of_meeting(const FrontMatter& front) const;
  std::string of_issuer(std::string_view line) const;
  std::string of_opening(const FrontMatter& front) const;
  std::string of_body(const FrontMatter& front) const;
  std::string official(const std::string& name, const FrontMatter& front) const;

  const baogao::Places& places_ = baogao::standard_places();
  std::vector<std::string> behind_, never_, first_;
};
