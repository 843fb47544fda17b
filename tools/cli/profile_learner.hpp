// A kind of report drafted from examples: the parts that most of them have, by the likeness of their
// headings.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "baogao/kinds/profile.hpp"

class ProfileLearner {
 public:
  void add(const baogao::Document& report);
  // A profile for a person to edit; without parts where the examples have no headings in common.
  baogao::Profile draft() const;

 private:
  // Headings that are taken for one part.
  struct Group {
    std::map<std::string, std::size_t> titles;
    std::map<std::string, std::size_t> words;  // in how many reports
    std::size_t reports = 0;
    double position = 0;  // summed over the reports
    bool plan = false;
  };

  static baogao::ProfilePart part(const Group& group, std::size_t number, std::size_t reports,
                                  const std::vector<const Group*>& all);

  std::size_t reports_ = 0;
  std::map<std::string, std::size_t> kinds_;
  std::vector<Group> groups_;
};
