// A driver for compilers without libFuzzer: runs a target over the files of a folder and over mutations of
// them.
//
//     fuzz_analyze FOLDER COUNT

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

std::string mutated(const std::vector<std::string>& seeds, std::mt19937& random) {
  const auto below = [&](std::size_t limit) {
    return std::uniform_int_distribution<std::size_t>(0, limit == 0 ? 0 : limit - 1)(random);
  };
  std::string text = seeds[below(seeds.size())];
  for (std::size_t round = 1 + below(4); round > 0; --round) {
    const std::size_t at = below(text.size() + 1),
                      size = below(std::min<std::size_t>(text.size() - std::min(at, text.size()), 60) + 1);
    switch (below(5)) {
      case 0:
        text.erase(std::min(at, text.size()), size);
        break;
      case 1:
        text.insert(std::min(at, text.size()), text.substr(std::min(at, text.size()), size));
        break;
      case 2:
        if (!text.empty()) text[below(text.size())] = static_cast<char>(below(256));
        break;
      case 3: {
        const std::string& other = seeds[below(seeds.size())];
        text.insert(std::min(at, text.size()), other.substr(below(other.size() + 1), 80));
        break;
      }
      default:
        text.resize(below(text.size() + 1));
        break;
    }
  }
  return text;
}

void run(const std::string& text) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::cerr << "usage: " << arguments[0] << " FOLDER COUNT\n";
    return 2;
  }
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(arguments[1])) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<std::string> seeds;
  for (const auto& file : files) {
    std::ostringstream content;
    content << std::ifstream(file, std::ios::binary).rdbuf();
    seeds.push_back(std::move(content).str());
    run(seeds.back());
  }
  if (seeds.empty()) return 2;
  std::mt19937 random(20241231);
  for (int i = std::atoi(arguments[2]); i > 0; --i) run(mutated(seeds, random));
  std::cout << "1 passed, 0 failed\n";
  return 0;
}
