// A rule's page, pages/family.name.md: Markdown for who asks what a finding means, and the messages of the
// findings.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "baogao/base/message.hpp"

using Messages = std::map<std::string, baogao::Message, std::less<>>;

// The rows of the page's table with the heads name, 中文 and English: by name, patterns of ICU MessageFormat.
// Throws std::runtime_error with file and line for a row of another shape, a name that stands twice, and a
// page without a message.
Messages read_messages(const std::filesystem::path& page);
