// What the program says to a person, in both of its languages.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <variant>

namespace baogao {

enum class Language { zh, en };

struct Message {
  std::string zh;
  std::string en;
};

inline const std::string& in(Language language, const Message& message) {
  return language == Language::zh ? message.zh : message.en;
}
inline const char* in(Language language, const char* zh, const char* en) {
  return language == Language::zh ? zh : en;
}

// Either a value or the reason, for a person, why there is none. Wrong input is expected and comes
// back this way; exceptions are for broken promises inside the program.
template <class Value>
class Expected {
 public:
  Expected(Value value) : content_(std::move(value)) {}
  Expected(Message why) : content_(std::move(why)) {}

  explicit operator bool() const { return content_.index() == 0; }
  Value& operator*() { return std::get<0>(content_); }
  const Value& operator*() const { return std::get<0>(content_); }
  Value* operator->() { return &std::get<0>(content_); }
  const Value* operator->() const { return &std::get<0>(content_); }
  const Message& error() const { return std::get<1>(content_); }

 private:
  std::variant<Value, Message> content_;
};

}  // namespace baogao
