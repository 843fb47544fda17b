// The language in which the program speaks to its user.
#pragma once

#include <string>

#include "baogao/base/message.hpp"

enum class Language { zh, en };

// --lang in the arguments, else the locale: LC_ALL, LC_MESSAGES, LANG.
Language choose_language(int count, const char* const* arguments);

inline const std::string& in(Language language, const baogao::Message& message) {
  return language == Language::zh ? message.zh : message.en;
}
inline const char* in(Language language, const char* zh, const char* en) {
  return language == Language::zh ? zh : en;
}

// One line on standard error.
void say(const std::string& text);
void say(Language language, const std::string& subject, const baogao::Message& message);
