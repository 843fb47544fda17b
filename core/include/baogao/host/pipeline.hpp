// From a file's bytes to a finished document.
#pragma once

#include <memory>
#include <string>

#include "baogao/base/export.hpp"
#include "baogao/base/message.hpp"
#include "baogao/host/plugin_host.hpp"
#include "baogao/kinds/catalogue.hpp"
#include "baogao/model/document.hpp"

namespace baogao {

struct PipelineOptions {
  std::string encoding;                        // forces one; empty: by evidence
  Identity identity;                           // members that are not empty override what the text says
  std::shared_ptr<const Catalogue> catalogue;  // null: the program's own
  bool explained = false;                      // note what became of each numeral
};

// Fails on what is no report: no bytes, binary data, a line or a nesting of brackets that no report has.
// The message names the reason and what to do, not the file.
BAOGAO_API Expected<Document> analyze(std::string bytes, std::string file, const PluginHost& host,
                                      const PipelineOptions& options = {});

// The same without running the analyzers.
BAOGAO_API Expected<Document> read_document(std::string bytes, std::string file, const PluginHost& host,
                                            const PipelineOptions& options = {});

// Reads a whole file; the message says why it could not.
BAOGAO_API Expected<std::string> read_file(const std::string& path);

}  // namespace baogao
