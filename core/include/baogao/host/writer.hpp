// Formats: how findings and tables leave the program. `check --format` and `export --format` know those that
// plugins bring.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "baogao/base/export.hpp"
#include "baogao/base/message.hpp"
#include "baogao/base/view.hpp"
#include "baogao/host/check.hpp"

namespace baogao {

struct WriterDeclaration {
  std::string format;           // as --format names it: csv, sarif
  Message description;          // for --help, in a few words
  bool needs_file = false;      // no use on a screen: the user has to name one with -o
  bool takes_all_views = true;  // several tables in one file; else one, which the user chooses with --view
};

// What a user asks of any writer.
struct WritingOptions {
  Language language = Language::zh;
  bool coloured = false;        // the output is a terminal that shows colours
  std::string program_version;  // of baogao
};

// Writes tables: of `baogao export`, or of whatever else is told as views. One instance serves many threads.
class BAOGAO_API TableWriter {
 public:
  virtual ~TableWriter() = default;
  virtual void write(const std::vector<View>& views, const WritingOptions& options,
                     std::ostream& out) const = 0;
};

// A draft that was checked.
struct CheckedDraft {
  const Document& report;  // its found.findings are those to be written
  const std::vector<CheckDeclaration>& rules;
};

// Writes the findings of `baogao check`. One instance serves many threads.
class BAOGAO_API FindingWriter {
 public:
  virtual ~FindingWriter() = default;
  virtual void write(const CheckedDraft& draft, const WritingOptions& options, std::ostream& out) const = 0;
};

}  // namespace baogao
