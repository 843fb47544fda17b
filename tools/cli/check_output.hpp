// Findings for people and for other programs. The document carries them in found.findings.
#pragma once

#include <ostream>

#include "baogao/host/plugin_host.hpp"
#include "baogao/model/document.hpp"
#include "language.hpp"

// A line each with the source line and a caret under the place.
void write_check_text(const baogao::Document& document, Language language, bool coloured, std::ostream& out);
// {"report": {…}, "findings": [{…}]}; offsets in code points.
void write_check_json(const baogao::Document& document, std::ostream& out);
// SARIF 2.1.0 (OASIS).
void write_check_sarif(const baogao::Document& document, const baogao::PluginHost& host, Language language,
                       std::ostream& out);
// One self-contained page: the draft with marks, the findings beside it.
void write_check_html(const baogao::Document& document, Language language, std::ostream& out);
