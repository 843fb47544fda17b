// Whether a figure went the way that its words say: 由30提高到28 does not, and PM2.5浓度由30改善为32 does not
// either, for of that less is better (column `better` of the catalogue).
#pragma once

#include <string_view>

#include "baogao/judge/verdict.hpp"
#include "baogao/kinds/catalogue.hpp"
#include "baogao/model/annotations.hpp"

namespace baogao {

enum class Course { none, up, down, better };

// Of the words between two values, by courses.tsv; none where they tell no course, or two.
BAOGAO_API Course course_of(std::string_view words);

// `expected` is where `to` should lie. Cannot say for better where the catalogue, which may be null, does not
// know the figure's aim.
BAOGAO_API Verdict judge_step(const Indicator& from, const Indicator& to, Course course,
                              const Catalogue* catalogue);

}  // namespace baogao
