#include "baogao/model/identity.hpp"

namespace baogao {

const char* name_of(ToldBy source) {
  switch (source) {
    case ToldBy::user:
      return "user";
    case ToldBy::title:
      return "title";
    case ToldBy::head_line:
      return "head-line";
    case ToldBy::issuer:
      return "issuer";
    case ToldBy::metadata:
      return "metadata";
    case ToldBy::opening:
      return "opening";
    case ToldBy::body:
      return "body";
    case ToldBy::file_name:
      return "file-name";
    case ToldBy::nothing:
      break;
  }
  return "";
}

}  // namespace baogao
