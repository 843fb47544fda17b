#include "baogao/kinds/profile.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <pugixml.hpp>
#include <sstream>
#include <stdexcept>

#include "baogao/base/knowledge.hpp"
#include "baogao/base/table_file.hpp"

namespace baogao {
namespace {

namespace fs = std::filesystem;

class ProfileReader {
 public:
  explicit ProfileReader(fs::path file) : file_(std::move(file)) {}

  Profile read() {
    pugi::xml_document document;
    const pugi::xml_parse_result result = document.load_file(file_.c_str(), pugi::parse_default);
    if (!result) reject(result.offset, result.description());
    const pugi::xml_node root = document.child("profile");
    if (std::string_view(root.attribute("xmlns").value()) != "urn:baogao:profile:1")
      reject(document, "is no profile: its root is not <profile xmlns=\"urn:baogao:profile:1\">");
    Profile profile;
    profile.kind = demand(root, "kind");
    profile.name = demand(root, "name");
    profile.basis = root.child_value("basis");
    profile.plan_offset = root.attribute("plan-offset").as_int(1);
    profile.since = root.attribute("since").as_int();
    profile.speech = root.attribute("speech").as_bool();
    if (root.attribute("signature")) profile.signature = severity(root, "signature", Severity::info);
    for (const pugi::xml_node child : root.children()) {
      const std::string_view name = child.name();
      if (name == "part") {
        profile.parts.push_back(part(child));
        if (profile.parts.back().basis.empty()) profile.parts.back().basis = profile.basis;
      } else if (name == "stock-flow") {
        profile.stock_flows.push_back(stock_flow(child));
      } else if (name == "rule") {
        const std::string rule = demand(child, "name");
        if (child.attribute("silenced")) profile.silenced[rule] = child.attribute("silenced").value();
        if (child.attribute("severity"))
          profile.severities[rule] = severity(child, "severity", Severity::info);
      } else if (child.type() == pugi::node_element && name != "basis") {
        reject(child, "<" + std::string(name) + "> has no place in a profile");
      }
    }
    if (profile.parts.empty()) reject(root, "a profile has at least one <part>");
    return profile;
  }

 private:
  [[noreturn]] void reject(pugi::xml_node node, const std::string& why) const {
    reject(node.offset_debug(), why);
  }
  [[noreturn]] void reject(std::ptrdiff_t offset, const std::string& why) const {
    std::ifstream in(file_, std::ios::binary);
    const std::string content{std::istreambuf_iterator<char>(in), {}};
    const auto size = static_cast<std::ptrdiff_t>(content.size());
    const auto lines =
        std::count(content.begin(), content.begin() + std::clamp<std::ptrdiff_t>(offset, 0, size), '\n');
    throw std::runtime_error(file_.string() + ":" + std::to_string(lines + 1) + ": " + why);
  }
  std::string demand(pugi::xml_node node, const char* name) const {
    std::string value = node.attribute(name).value();
    if (value.empty()) reject(node, std::string("<") + node.name() + "> needs " + name + "=\"…\"");
    return value;
  }
  Severity severity(pugi::xml_node node, const char* name, Severity otherwise) const {
    const pugi::xml_attribute attribute = node.attribute(name);
    if (attribute.empty()) return otherwise;
    const auto named = severity_of(attribute.value());
    if (!named) reject(node, std::string(name) + " is error, warning or info");
    return *named;
  }
  std::string pattern(pugi::xml_node node) const {
    RE2::Options quiet;
    quiet.set_log_errors(false);
    const RE2 compiled(node.child_value(), quiet);
    if (!compiled.ok())
      reject(node, std::string("no RE2 pattern: ") + node.child_value() + ": " + compiled.error());
    return node.child_value();
  }
  static std::vector<std::string> list(std::string_view cell) {
    std::vector<std::string> words;
    for (const std::string_view word : split_list(cell)) words.emplace_back(word);
    return words;
  }

  ProfilePart part(pugi::xml_node node) const {
    ProfilePart part;
    part.id = demand(node, "id");
    part.name = demand(node, "name");
    part.required = node.attribute("required").as_bool(true);
    part.movable = node.attribute("movable").as_bool();
    part.severity = severity(node, "severity", Severity::error);
    part.minimum = node.attribute("minimum-characters").as_uint();
    part.plan = node.attribute("plan").as_bool();
    for (const pugi::xml_node child : node.children()) {
      const std::string_view name = child.name();
      if (name == "basis") part.basis = child.child_value();
      if (name == "title") part.titles.emplace_back(child.child_value());
      if (name == "pattern") part.patterns.push_back(pattern(child));
      if (name == "except") part.exceptions.push_back(pattern(child));
      if (name == "fact") part.facts.push_back({demand(child, "name"), list(child.child_value())});
      if (name == "matter") {
        part.cues = list(child.child_value());
        part.cues_needed = child.attribute("needed").as_uint(3);
        part.headings_needed = child.attribute("headings").as_uint();
      }
    }
    if (part.titles.empty() && part.patterns.empty())
      reject(node, "part \"" + part.id + "\" needs a <title> or a <pattern>");
    return part;
  }

  StockFlow stock_flow(pugi::xml_node node) const {
    StockFlow flow;
    flow.name = demand(node, "name");
    flow.stock = demand(node, "stock");
    flow.before = node.attribute("before").as_string(flow.stock.c_str());
    flow.inflow = list(node.attribute("in").value());
    flow.outflow = list(node.attribute("out").value());
    return flow;
  }

  fs::path file_;
};

std::string join(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all.append(all.empty() ? "" : "|").append(word);
  return all;
}

}  // namespace

const ProfilePart* Profile::part(std::string_view id) const {
  for (const ProfilePart& part : parts) {
    if (part.id == id) return &part;
  }
  return nullptr;
}

Profile load_profile(const fs::path& file) { return ProfileReader(file).read(); }

std::vector<fs::path> standard_profiles() {
  std::vector<fs::path> folders = {core_data_directory().parent_path() / "profiles"};
  for (const fs::path& folder : knowledge_folders()) folders.push_back(folder / "profiles");
  std::map<std::string, fs::path> by_kind;
  for (const fs::path& folder : folders) {
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
      if (entry.path().extension() == ".xml") by_kind[entry.path().stem().string()] = entry.path();
    }
  }
  std::vector<fs::path> files;
  files.reserve(by_kind.size());
  for (const auto& [kind, file] : by_kind) files.push_back(file);
  return files;
}

std::shared_ptr<const Profile> standard_profile(std::string_view kind) {
  for (const fs::path& file : standard_profiles()) {
    if (file.stem() == fs::path(kind)) return std::make_shared<const Profile>(load_profile(file));
  }
  return nullptr;
}

std::string to_xml(const Profile& profile) {
  pugi::xml_document document;
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
  pugi::xml_node root = document.append_child("profile");
  root.append_attribute("xmlns") = "urn:baogao:profile:1";
  root.append_attribute("kind") = profile.kind.c_str();
  root.append_attribute("name") = profile.name.c_str();
  if (profile.plan_offset != 1) root.append_attribute("plan-offset") = profile.plan_offset;
  if (profile.since > 0) root.append_attribute("since") = profile.since;
  if (profile.speech) root.append_attribute("speech") = true;
  if (profile.signature) root.append_attribute("signature") = name_of(*profile.signature);
  const auto add = [](pugi::xml_node node, const char* name, const std::string& text) {
    pugi::xml_node child = node.append_child(name);
    child.text().set(text.c_str());
    return child;
  };
  if (!profile.basis.empty()) add(root, "basis", profile.basis);
  for (const ProfilePart& part : profile.parts) {
    pugi::xml_node node = root.append_child("part");
    node.append_attribute("id") = part.id.c_str();
    node.append_attribute("name") = part.name.c_str();
    if (!part.required) node.append_attribute("required") = false;
    if (part.movable) node.append_attribute("movable") = true;
    if (part.severity != Severity::error) node.append_attribute("severity") = name_of(part.severity);
    if (part.minimum > 0) node.append_attribute("minimum-characters") = std::to_string(part.minimum).c_str();
    if (part.plan) node.append_attribute("plan") = true;
    if (!part.basis.empty() && part.basis != profile.basis) add(node, "basis", part.basis);
    for (const std::string& title : part.titles) add(node, "title", title);
    for (const std::string& pattern : part.patterns) add(node, "pattern", pattern);
    for (const std::string& exception : part.exceptions) add(node, "except", exception);
    if (!part.cues.empty()) {
      pugi::xml_node matter = add(node, "matter", join(part.cues));
      matter.append_attribute("needed") = std::to_string(part.cues_needed).c_str();
      if (part.headings_needed > 0)
        matter.append_attribute("headings") = std::to_string(part.headings_needed).c_str();
    }
    for (const ExpectedFact& fact : part.facts)
      add(node, "fact", join(fact.words)).append_attribute("name") = fact.name.c_str();
  }
  for (const StockFlow& flow : profile.stock_flows) {
    pugi::xml_node node = root.append_child("stock-flow");
    node.append_attribute("name") = flow.name.c_str();
    node.append_attribute("stock") = flow.stock.c_str();
    if (flow.before != flow.stock) node.append_attribute("before") = flow.before.c_str();
    if (!flow.inflow.empty()) node.append_attribute("in") = join(flow.inflow).c_str();
    if (!flow.outflow.empty()) node.append_attribute("out") = join(flow.outflow).c_str();
  }
  for (const auto& [rule, reason] : profile.silenced) {
    pugi::xml_node node = root.append_child("rule");
    node.append_attribute("name") = rule.c_str();
    node.append_attribute("silenced") = reason.c_str();
  }
  std::ostringstream out;
  document.save(out, "  ");
  return std::move(out).str();
}

}  // namespace baogao
