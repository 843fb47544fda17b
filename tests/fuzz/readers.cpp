#include "readers.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <cstdlib>
#include <memory>

#include "baogao/host/pipeline.hpp"

const baogao::PluginHost& plugin_host() {
  static const auto loaded = baogao::load_plugins();
  return *loaded;
}

void read_as_file(std::string bytes, const std::string& name) {
  if (bytes.starts_with("{\\rtf") || bytes.starts_with("\xD0\xCF\x11\xE0")) return;  // LibreOffice's to read
  const auto document = baogao::read_document(std::move(bytes), name, plugin_host());
  if (!document) return;
  const baogao::SourceText& source = document->source();
  std::size_t end = 0;
  for (const baogao::Block& block : source.blocks()) {
    if (block.span.start < end || block.span.end < block.span.start || block.span.end > source.text().size())
      std::abort();
    end = block.span.end;
    for (const baogao::TableCell& cell : block.cells) {
      if (cell.span.start < block.span.start || cell.span.end > block.span.end) std::abort();
    }
  }
}

std::string zipped(const std::uint8_t* data, std::size_t size, const std::vector<std::string>& names) {
  const std::string_view content(reinterpret_cast<const char*>(data), size);
  std::string out(size + 4096 * (names.size() + 1), '\0');
  std::size_t used = 0;
  archive* const writing = archive_write_new();
  archive_write_set_format_zip(writing);
  archive_write_set_bytes_in_last_block(writing, 1);
  archive_write_zip_set_compression_store(writing);
  archive_write_open_memory(writing, out.data(), out.size(), &used);
  std::size_t start = 0;
  for (const std::string& name : names) {
    const std::size_t end = std::min(content.find('\0', std::min(start, content.size())), content.size());
    const std::string_view part = start < end ? content.substr(start, end - start) : std::string_view();
    archive_entry* const entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(part.size()));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_write_header(writing, entry);
    archive_write_data(writing, part.data(), part.size());
    archive_entry_free(entry);
    start = end + 1;
  }
  archive_write_close(writing);
  archive_write_free(writing);
  out.resize(used);
  return out;
}
