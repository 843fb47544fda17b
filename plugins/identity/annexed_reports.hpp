// Reports of their own behind the first one of a file: a district's, annexed to the city's.
#pragma once

#include <vector>

#include "front_matter.hpp"
#include "place_finder.hpp"

std::vector<baogao::AnnexedReport> find_annexed_reports(const FrontMatter& front, const PlaceFinder& places,
                                                        const std::string& place);
