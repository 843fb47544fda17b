// Truth marked by hand, to judge report XML by.
//
//   PREFIX.tsv            doc type start end text value unit bound change status names
//                         type: segment (a stretch that is judged), indicator (wanted), ignore
//   PREFIX-headings.tsv   doc level number title start
//   PREFIX-tasks.tsv      doc type start status_or_end title; type: range or task
//
// bound is = ~ > >= < <=, change inc dec -, status a t; * accepts both. names lists keys, parted by /, one
// of which the name must hold. Offsets are code points of the source text.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

using GoldRow = std::map<std::string, std::string>;

// Rows by document, in file order. Empty when the file does not exist; throws std::runtime_error naming file
// and line when a row has another number of columns than the header.
std::map<std::string, std::vector<GoldRow>> read_gold(const std::filesystem::path& file);

// Letters, digits and Han after NFKC: what titles and names are compared by.
std::string squash(const std::string& text);
