// Files that are no plain text: what reads them, and what takes archives apart.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "baogao/base/export.hpp"
#include "baogao/base/message.hpp"
#include "baogao/model/annotations.hpp"
#include "baogao/text/read_text.hpp"

namespace baogao {

// Reads whatever the program reads; handed to readers that turn a file into one of another format.
class BAOGAO_API FileReading {
 public:
  virtual ~FileReading() = default;
  virtual Expected<ReadText> read(std::string bytes, const std::string& name) const = 0;
};

// Reads files of one kind. Holds nothing about a file: one instance serves many threads.
class BAOGAO_API Reader {
 public:
  virtual ~Reader() = default;
  // Whether the content, not only the name, is of its kind.
  virtual bool recognizes(std::string_view bytes, std::string_view name) const = 0;
  // The message says for a person why the file cannot be read and what to do.
  virtual Expected<ReadText> read(const std::string& bytes, const std::string& name,
                                  const FileReading& others) const = 0;
  // The same file with the findings as comments at their places; spans are of the text that `read` gives.
  virtual Expected<std::string> annotate(const std::string& bytes,
                                         const std::vector<Finding>& findings) const;
};

struct ArchiveMember {
  std::string name;  // path inside of the archive, UTF-8, without leading / or ..
  std::string bytes;
};

// Takes an archive of reports apart.
class BAOGAO_API Unpacker {
 public:
  virtual ~Unpacker() = default;
  virtual bool recognizes(std::string_view bytes, std::string_view name) const = 0;
  virtual Expected<std::vector<ArchiveMember>> unpack(const std::string& bytes) const = 0;
};

struct ReaderDeclaration {
  std::string name;
  std::vector<std::string> extensions;  // without point, lower case: files of a folder that are tried
};

}  // namespace baogao
