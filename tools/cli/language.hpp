// The language in which the program speaks to its user.
#pragma once

#include <string>

#include "baogao/base/message.hpp"

using baogao::in;
using baogao::Language;

// --lang in the arguments, else the locale: LC_ALL, LC_MESSAGES, LANG.
Language choose_language(int count, const char* const* arguments);

// One line on standard error.
void say(const std::string& text);
void say(Language language, const std::string& subject, const baogao::Message& message);
