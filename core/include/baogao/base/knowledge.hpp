// A user's own words, kinds and indicators beside the program's: folders that --knowledge and
// $BAOGAO_KNOWLEDGE name.
//
// Such a folder holds files named like the program's own tables (kinds.tsv, catalogue.tsv), which add to
// them or replace entries, and a folder profiles/ with kinds of reports (XML).
#pragma once

#include <filesystem>
#include <vector>

#include "baogao/base/export.hpp"

namespace baogao {

// Says where the user's folders are, the most important last. Called once, before anything is loaded; without
// it they are those of $BAOGAO_KNOWLEDGE (colon-separated).
BAOGAO_API void use_knowledge(std::vector<std::filesystem::path> folders);

// The user's folders, in order.
BAOGAO_API const std::vector<std::filesystem::path>& knowledge_folders();

// A table of the program and behind it those of its name in the user's folders: read in this order, a later
// entry wins.
BAOGAO_API std::vector<std::filesystem::path> with_knowledge(const std::filesystem::path& own);

}  // namespace baogao
