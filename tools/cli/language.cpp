#include "language.hpp"

#include <cstdlib>
#include <iostream>
#include <string_view>

#include "printable.hpp"

Language choose_language(int count, const char* const* arguments) {
  std::string_view wanted;
  for (int i = 1; i < count; ++i) {
    const std::string_view argument = arguments[i];
    if (argument.starts_with("--lang=")) wanted = argument.substr(7);
    if (argument == "--lang" && i + 1 < count) wanted = arguments[i + 1];
  }
  for (const char* const name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* const value = std::getenv(name);
    if (wanted.empty() && value != nullptr) wanted = value;
  }
  return wanted.starts_with("zh") ? Language::zh : Language::en;
}

void say(const std::string& text) { std::cerr << "baogao: " + printable(text) + "\n" << std::flush; }

void say(Language language, const std::string& subject, const baogao::Message& message) {
  say(subject + in(language, "：", ": ") + in(language, message));
}
