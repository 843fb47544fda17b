// A report and its findings as JSON.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "baogao/model/document.hpp"

using Json = nlohmann::ordered_json;

// {"file", "kind", "place", "year", "title"}
Json report_json(const baogao::Document& document);
// {"rule", "severity", "start", …, "message": {"zh", "en"}}; offsets in code points.
Json finding_json(const baogao::Document& document, const baogao::Finding& finding);
// As text; bytes that are no UTF-8 as U+FFFD. `indent` -1: on one line.
std::string text_of(const Json& json, int indent);
