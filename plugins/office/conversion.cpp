#include "conversion.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

using baogao::Expected;
using baogao::Message;

namespace {

namespace fs = std::filesystem;

constexpr std::chrono::seconds time_limit{60};

// A folder that goes with this object.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = (fs::temp_directory_path() / "baogao-XXXXXX").string();
    if (mkdtemp(pattern.data()) != nullptr) path_ = pattern;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

// Waits for the process group; ends it at the limit. False when it did not end well.
bool wait_for(pid_t process) {
  const auto deadline = std::chrono::steady_clock::now() + time_limit;
  int status = 0;
  while (true) {
    const pid_t ended = waitpid(process, &status, WNOHANG);
    if (ended == process) return WIFEXITED(status) && WEXITSTATUS(status) == 0;
    if (ended < 0) return false;
    if (std::chrono::steady_clock::now() > deadline) {
      kill(-process, SIGKILL);
      waitpid(process, &status, 0);
      return false;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
}

}  // namespace

std::string find_soffice() {
  const char* path = std::getenv("PATH");
  std::istringstream folders(path == nullptr ? "/usr/bin" : path);
  for (std::string folder; std::getline(folders, folder, ':');) {
    std::string candidate = folder + "/soffice";
    if (!folder.empty() && access(candidate.c_str(), X_OK) == 0) return candidate;
  }
  return {};
}

Expected<std::string> convert_to_docx(const std::string& soffice, const std::string& bytes,
                                      const std::string& extension) {
  const TemporaryFolder folder;
  if (folder.path().empty()) {
    return Message{"不能建立临时目录；请检查磁盘空间", "cannot make a temporary folder; check the disk"};
  }
  const fs::path input = folder.path() / ("report." + extension);
  std::ofstream(input, std::ios::binary) << bytes;
  const std::string profile = "-env:UserInstallation=file://" + (folder.path() / "profile").string();
  const std::string out = folder.path().string(), in = input.string();

  const pid_t process = fork();
  if (process < 0)
    return Message{"不能启动 LibreOffice；请稍后再试", "cannot start LibreOffice; try again later"};
  if (process == 0) {
    setpgid(0, 0);
    const int nowhere = open("/dev/null", O_RDWR);
    dup2(nowhere, STDIN_FILENO);
    dup2(nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
    execl(soffice.c_str(), "soffice", profile.c_str(), "--headless", "--norestore", "--convert-to",
          "docx:MS Word 2007 XML", "--outdir", out.c_str(), in.c_str(), static_cast<char*>(nullptr));
    _exit(127);
  }
  setpgid(process, process);
  const bool ended = wait_for(process);
  std::ifstream result(folder.path() / "report.docx", std::ios::binary);
  if (!ended || !result) {
    return Message{"LibreOffice 打不开这个文件（可能损坏、有密码，或超过一分钟）；请另存为 .docx",
                   "LibreOffice does not open this file (damaged, protected by a password, or it took longer "
                   "than a minute); save it as .docx"};
  }
  std::ostringstream content;
  content << result.rdbuf();
  return std::move(content).str();
}
