// Text of files and names of files, before it goes to a terminal.
#pragma once

#include <string>
#include <string_view>

// What a terminal would obey instead of showing (controls but line ends and tabs, marks that turn the
// direction of writing) as \u001B.
std::string printable(std::string_view text);
