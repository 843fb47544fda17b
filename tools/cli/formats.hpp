// The formats that plugins bring, as --format names them.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "baogao/host/plugin_host.hpp"
#include "language.hpp"

template <class Writer>
using Formats = std::vector<baogao::PluginHost::Format<Writer>>;

// Null where there is none of the name.
template <class Writer>
const baogao::PluginHost::Format<Writer>* find_format(const Formats<Writer>& formats,
                                                      const std::string& name) {
  const auto found = std::find_if(formats.begin(), formats.end(),
                                  [&](const auto& format) { return format.declaration.format == name; });
  return found == formats.end() ? nullptr : &*found;
}

// For --help: each with what it is.
template <class Writer>
std::string described(const Formats<Writer>& formats, Language language) {
  std::string text = in(language, "格式（--format）：", "Formats (--format):");
  for (const auto& [declaration, writer] : formats)
    text.append("\n  ").append(declaration.format).append("  ").append(in(language, declaration.description));
  return text;
}

// For a user who named one that there is not.
template <class Writer>
baogao::Message unknown_format(const Formats<Writer>& formats, const std::string& name) {
  std::string names;
  for (const auto& format : formats)
    names.append(names.empty() ? "" : ", ").append(format.declaration.format);
  return {"没有格式“" + name + "”；现有：" + names,
          "there is no format \"" + name + "\"; there are " + names};
}
