#include "page_content.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <sstream>

#include "baogao/text/characters.hpp"

namespace {

constexpr int deepest = 60;

// Elements carry a prefix of any name.
const char* local_name(pugi::xml_node node) {
  const char* colon = std::strchr(node.name(), ':');
  return colon == nullptr ? node.name() : colon + 1;
}

std::vector<double> numbers(const char* text) {
  std::vector<double> values;
  std::istringstream in(text);
  for (double value = 0; in >> value;) values.push_back(value);
  return values;
}

// DeltaX: advances, with "g n v" for n times v (11.3).
double advance(const char* delta, std::size_t characters) {
  std::istringstream in(delta);
  double sum = 0;
  std::size_t count = 0;
  for (std::string word; in >> word && count < characters;) {
    if (word == "g") {
      double times = 0, value = 0;
      if (!(in >> times >> value)) break;
      times = std::clamp(times, 0.0, static_cast<double>(characters));
      sum += times * value;
      count += static_cast<std::size_t>(times);
    } else {
      sum += std::atof(word.c_str());
      ++count;
    }
  }
  return sum;
}

void collect_object(pugi::xml_node object, std::vector<PlacedText>& runs) {
  const std::vector<double> boundary = numbers(object.attribute("Boundary").value());
  const std::vector<double> matrix = numbers(object.attribute("CTM").value());
  const double size = object.attribute("Size").as_double(4);
  for (const pugi::xml_node code : object.children()) {
    if (std::strcmp(local_name(code), "TextCode") != 0) continue;
    double x = code.attribute("X").as_double(), y = code.attribute("Y").as_double();
    double scale = 1;
    if (matrix.size() >= 6) {
      const double a = matrix[0], b = matrix[1], c = matrix[2], d = matrix[3];
      const double moved = a * x + c * y + matrix[4];
      y = b * x + d * y + matrix[5];
      x = moved;
      scale = std::hypot(a, b);
    }
    if (boundary.size() >= 4) {
      x += boundary[0];
      y += boundary[1];
    }
    PlacedText run;
    run.text = code.text().get();
    const std::size_t characters = baogao::to_utf32(run.text).size();
    run.x = x;
    run.y = y;
    run.height = size * scale;
    run.width = (advance(code.attribute("DeltaX").value(), characters) + size) * scale;
    if (!run.text.empty() && std::isfinite(run.x) && std::isfinite(run.y)) runs.push_back(std::move(run));
  }
}

void collect(pugi::xml_node node, int depth, std::vector<PlacedText>& runs) {
  if (depth > deepest) return;
  for (const pugi::xml_node child : node.children()) {
    const char* name = local_name(child);
    if (std::strcmp(name, "TextObject") == 0) {
      collect_object(child, runs);
    } else {
      collect(child, depth + 1, runs);
    }
  }
}

// Bold is faked by printing a text again, a little beside itself.
bool is_printed_again(const std::vector<PlacedText>& runs, std::size_t first, std::size_t index) {
  constexpr double reach = 0.3;  // of a character
  constexpr std::size_t farthest = 8;
  const PlacedText& run = runs[index];
  const double near = std::max(run.height, 1.0) * reach;
  for (std::size_t back = 1; back <= farthest && first + back <= index; ++back) {
    const PlacedText& before = runs[index - back];
    if (run.x - before.x > near) return false;
    if (before.text == run.text && std::abs(run.y - before.y) <= near) return true;
  }
  return false;
}

}  // namespace

void collect_text(pugi::xml_node content, std::vector<PlacedText>& runs) { collect(content, 0, runs); }

std::vector<std::string> lines_of(std::vector<PlacedText> runs) {
  std::stable_sort(runs.begin(), runs.end(),
                   [](const PlacedText& a, const PlacedText& b) { return a.y < b.y; });
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < runs.size();) {
    // One line: baselines closer than half a character.
    std::size_t end = i + 1;
    while (end < runs.size() && runs[end].y - runs[i].y < std::max(runs[i].height, 1.0) * 0.5) ++end;
    std::stable_sort(runs.begin() + static_cast<std::ptrdiff_t>(i),
                     runs.begin() + static_cast<std::ptrdiff_t>(end),
                     [](const PlacedText& a, const PlacedText& b) { return a.x < b.x; });
    std::string line;
    for (std::size_t k = i; k < end; ++k) {
      if (is_printed_again(runs, i, k)) continue;
      const bool gap =
          k > i && runs[k].x - (runs[k - 1].x + runs[k - 1].width) > std::max(runs[k].height, 1.0);
      if (gap && !line.ends_with(' ')) line += ' ';
      line += runs[k].text;
    }
    lines.push_back(std::move(line));
    i = end;
  }
  return lines;
}
