#include "baogao/text/zip_file.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <memory>

#include "baogao/text/source_text.hpp"

namespace baogao {
namespace {

struct ReadFree {
  void operator()(archive* a) const { archive_read_free(a); }
};

// Names of archives made in Chinese offices are often GBK.
std::string utf8_name(const char* name) {
  std::string raw = name == nullptr ? "" : name;
  const auto utf8 = decode(raw, "UTF-8");
  if (utf8 && utf8->invalid_bytes().empty()) return raw;
  const auto text = decode(raw, "GB18030");
  return text ? std::string(text->text()) : raw;
}

std::string name_of(archive_entry* entry) {
  const char* const raw = archive_entry_pathname(entry);
  return utf8_name(raw != nullptr ? raw : archive_entry_pathname_utf8(entry));
}

Message broken(const char* why) {
  const std::string reason = why == nullptr ? "" : why;
  return {"压缩包已损坏或不完整（" + reason + "）；请重新下载或重新保存",
          "the archive is damaged or cut off (" + reason + "); download or save it again"};
}

}  // namespace

std::vector<std::string> ZipFile::member_names(std::string_view bytes) {
  std::vector<std::string> names;
  const std::unique_ptr<archive, ReadFree> reading(archive_read_new());
  archive_read_support_format_zip(reading.get());
  if (archive_read_open_memory(reading.get(), bytes.data(), bytes.size()) != ARCHIVE_OK) return names;
  archive_entry* entry = nullptr;
  while (names.size() < most_members) {
    const int status = archive_read_next_header(reading.get(), &entry);
    if (status == ARCHIVE_EOF || status < ARCHIVE_WARN) break;
    names.push_back(name_of(entry));
  }
  return names;
}

Expected<ZipFile> ZipFile::open(const std::string& bytes,
                                const std::function<bool(std::string_view)>& wanted) {
  const std::unique_ptr<archive, ReadFree> reading(archive_read_new());
  archive_read_support_format_zip(reading.get());
  if (archive_read_open_memory(reading.get(), bytes.data(), bytes.size()) != ARCHIVE_OK) {
    return broken(archive_error_string(reading.get()));
  }
  ZipFile zip;
  std::size_t total = 0, count = 0;
  archive_entry* entry = nullptr;
  while (true) {
    const int status = archive_read_next_header(reading.get(), &entry);
    if (status == ARCHIVE_EOF) break;
    if (status < ARCHIVE_WARN) return broken(archive_error_string(reading.get()));
    if (++count > most_members) {
      return Message{"压缩包内文件超过 10000 个；请拆分后再试",
                     "the archive has more than 10000 members; split it"};
    }
    const std::string name = name_of(entry);
    if (name.empty() || name.ends_with('/') || archive_entry_filetype(entry) == AE_IFDIR || !wanted(name))
      continue;
    if (archive_entry_is_data_encrypted(entry) != 0) {
      return Message{"文件有密码保护；请去掉密码后再试",
                     "the file is protected by a password; remove it and try again"};
    }
    std::string content;
    char buffer[65536];
    while (true) {
      const la_ssize_t size = archive_read_data(reading.get(), buffer, sizeof buffer);
      if (size == 0) break;
      if (size < 0) return broken(archive_error_string(reading.get()));
      content.append(buffer, static_cast<std::size_t>(size));
      total += static_cast<std::size_t>(size);
      if (content.size() > largest_member || total > largest_total) {
        return Message{"解压后过大（" + name + " 超过 " + std::to_string(content.size() / 1'000'000) +
                           " MB），可能是恶意压缩包，未读",
                       "it grows too large when unpacked (" + name + " beyond " +
                           std::to_string(content.size() / 1'000'000) + " MB), perhaps a bomb; not read"};
      }
    }
    zip.members_.insert_or_assign(name, std::move(content));
  }
  if (count == 0) return broken("no members");
  return zip;
}

const std::string* ZipFile::find(const std::string& path) const {
  const auto found = members_.find(path);
  return found == members_.end() ? nullptr : &found->second;
}

}  // namespace baogao
