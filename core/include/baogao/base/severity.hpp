// How bad a finding is, and what that is called in XML and on the command line.
#pragma once

#include <optional>
#include <string_view>

namespace baogao {

// error: the text contradicts itself or the law; warning: it probably does; info: style, or a question.
enum class Severity { info, warning, error };

inline const char* name_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::info:
      return "info";
    case Severity::warning:
      break;
  }
  return "warning";
}

inline std::optional<Severity> severity_of(std::string_view name) {
  for (const Severity severity : {Severity::info, Severity::warning, Severity::error}) {
    if (name == name_of(severity)) return severity;
  }
  return std::nullopt;
}

}  // namespace baogao
