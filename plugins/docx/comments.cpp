#include "comments.hpp"

#include <algorithm>
#include <cstring>
#include <map>
#include <pugixml.hpp>
#include <sstream>

#include "baogao/text/zip_file.hpp"
#include "document_text.hpp"
#include "zip_writer.hpp"

using baogao::Expected;
using baogao::Finding;
using baogao::Message;

namespace {

constexpr unsigned whole = pugi::parse_full & ~pugi::parse_eol;
constexpr const char* comments_path = "word/comments.xml";
constexpr const char* relations_path = "word/_rels/document.xml.rels";
constexpr const char* types_path = "[Content_Types].xml";

std::string to_string(const pugi::xml_document& document) {
  std::ostringstream out;
  document.save(out, "", pugi::format_raw);
  return std::move(out).str();
}

const char* color_word(baogao::Severity severity) {
  switch (severity) {
    case baogao::Severity::error:
      return "【错误】";
    case baogao::Severity::warning:
      return "【警告】";
    case baogao::Severity::info:
      break;
  }
  return "【提示】";
}

// Text boxes and footnotes take no comments.
bool takes_comments(pugi::xml_node node) {
  for (pugi::xml_node parent = node.parent(); parent; parent = parent.parent()) {
    const std::string_view name = parent.name();
    if (name == "w:txbxContent" || name == "w:footnote" || name == "mc:AlternateContent") return false;
  }
  return true;
}

// Where comments begin and end inside of one w:t element.
struct Cut {
  std::size_t offset;  // bytes of the element's text
  bool ends;
  int comment;
};

class Annotator {
 public:
  Annotator(std::vector<TextPiece> pieces, int first_id) : pieces_(std::move(pieces)), next_id_(first_id) {
    std::erase_if(pieces_,
                  [](const TextPiece& piece) { return piece.size == 0 || !takes_comments(piece.node); });
    std::stable_sort(pieces_.begin(), pieces_.end(),
                     [](const TextPiece& a, const TextPiece& b) { return a.start < b.start; });
  }
  bool has_text() const { return !pieces_.empty(); }

  // The id of its comment.
  int place(baogao::Span span) {
    const int id = next_id_++;
    std::size_t first = 0;
    while (first + 1 < pieces_.size() && pieces_[first].start + pieces_[first].size <= span.start) ++first;
    std::size_t last = first;
    while (last + 1 < pieces_.size() && pieces_[last + 1].start < span.end) ++last;
    const auto inside = [](const TextPiece& piece, std::size_t offset) {
      return offset <= piece.start ? 0 : std::min(offset - piece.start, piece.size);
    };
    const std::size_t from = inside(pieces_[first], span.start);
    const std::size_t to = std::max(inside(pieces_[last], span.end), first == last ? from : 0);
    cuts_[first].push_back({from, false, id});
    cuts_[last].push_back({to, true, id});
    return id;
  }

  void apply() {
    for (auto& [piece, cuts] : cuts_) split(pieces_[piece].node, cuts);
  }

 private:
  // Takes the run that holds the text apart at the cuts and puts the marks between its parts.
  static void split(pugi::xml_node text, std::vector<Cut>& cuts) {
    std::stable_sort(cuts.begin(), cuts.end(), [](const Cut& a, const Cut& b) {
      return a.offset != b.offset ? a.offset < b.offset : a.ends < b.ends;
    });
    const pugi::xml_node run = text.parent();
    pugi::xml_node host = run.parent();
    const std::string words = text.text().get();
    // What stands in the run before the text, in a run of its own.
    pugi::xml_node before = host.insert_child_before("w:r", run);
    copy_properties(run, before);
    bool filled = false;
    for (pugi::xml_node child = run.first_child(); child && child != text;) {
      const pugi::xml_node next = child.next_sibling();
      if (std::strcmp(child.name(), "w:rPr") != 0) {
        before.append_move(child);
        filled = true;
      }
      child = next;
    }
    if (!filled) host.remove_child(before);
    std::size_t at = 0;
    const auto put = [&](std::size_t end) {
      if (end <= at) return;
      pugi::xml_node part = host.insert_child_before("w:r", run);
      copy_properties(run, part);
      pugi::xml_node inner = part.append_child("w:t");
      inner.append_attribute("xml:space") = "preserve";
      inner.text().set(words.substr(at, end - at).c_str());
      at = end;
    };
    for (const Cut& cut : cuts) {
      put(cut.offset);
      if (!cut.ends) {
        host.insert_child_before("w:commentRangeStart", run).append_attribute("w:id") = cut.comment;
        continue;
      }
      host.insert_child_before("w:commentRangeEnd", run).append_attribute("w:id") = cut.comment;
      pugi::xml_node reference = host.insert_child_before("w:r", run);
      reference.append_child("w:commentReference").append_attribute("w:id") = cut.comment;
    }
    // The run keeps what is left of the text and what stands behind it.
    if (at >= words.size()) {
      pugi::xml_node rest = run;
      rest.remove_child(text);
      const pugi::xml_node last = rest.last_child();
      if (!last || (std::strcmp(last.name(), "w:rPr") == 0 && last == rest.first_child()))
        host.remove_child(rest);
      return;
    }
    text.text().set(words.substr(at).c_str());
    if (!text.attribute("xml:space")) text.append_attribute("xml:space") = "preserve";
  }

  static void copy_properties(pugi::xml_node from, pugi::xml_node to) {
    if (const pugi::xml_node properties = from.child("w:rPr")) to.prepend_copy(properties);
  }

  std::vector<TextPiece> pieces_;
  std::map<std::size_t, std::vector<Cut>> cuts_;  // by piece
  int next_id_;
};

// A paragraph a line of the message.
void add_comment(pugi::xml_node comments, int id, const Finding& finding) {
  pugi::xml_node comment = comments.append_child("w:comment");
  comment.append_attribute("w:id") = id;
  comment.append_attribute("w:author") = "baogao";
  comment.append_attribute("w:initials") = "bg";
  const auto add = [&](const std::string& line) {
    pugi::xml_node text = comment.append_child("w:p").append_child("w:r").append_child("w:t");
    text.append_attribute("xml:space") = "preserve";
    text.text().set(line.c_str());
  };
  add(color_word(finding.severity) + finding.message.zh);
  if (!finding.known.empty()) add("已知：" + finding.known);
  add(finding.rule);
}

int largest_id(pugi::xml_node comments) {
  int largest = -1;
  for (const pugi::xml_node comment : comments.children("w:comment"))
    largest = std::max(largest, comment.attribute("w:id").as_int(-1));
  return largest;
}

// Says to the package that it has comments; nothing where it has had them.
void declare_comments(pugi::xml_document& types, pugi::xml_document& relations) {
  constexpr const char* type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
  constexpr const char* content =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
  pugi::xml_node root = relations.child("Relationships");
  if (!root.find_child_by_attribute("Relationship", "Type", type)) {
    pugi::xml_node relation = root.append_child("Relationship");
    relation.append_attribute("Id") = "rIdBaogaoComments";
    relation.append_attribute("Type") = type;
    relation.append_attribute("Target") = "comments.xml";
  }
  root = types.child("Types");
  if (!root.find_child_by_attribute("Override", "PartName", "/word/comments.xml")) {
    pugi::xml_node part = root.append_child("Override");
    part.append_attribute("PartName") = "/word/comments.xml";
    part.append_attribute("ContentType") = content;
  }
}

}  // namespace

Expected<std::string> add_comments(const std::string& bytes, const std::vector<Finding>& findings,
                                   const Symbols& symbols) {
  auto zip = baogao::ZipFile::open(bytes, [](std::string_view) { return true; });
  if (!zip) return zip.error();
  auto members = zip->take();
  const auto load = [&](const char* path, pugi::xml_document& document) {
    const auto member = members.find(path);
    return member != members.end() &&
           document.load_buffer(member->second.data(), member->second.size(), whole | pugi::parse_ws_pcdata);
  };
  pugi::xml_document document, types, relations, comments, styles, numbering, footnotes;
  if (!load("word/document.xml", document) || !load(types_path, types)) {
    return Message{
        "Word 文件不完整，写不进批注；请用 Word 或 WPS 打开后重新保存",
        "the Word file is not whole and takes no comments; open it in Word or WPS and save it again"};
  }
  load("word/styles.xml", styles);
  load("word/numbering.xml", numbering);
  load("word/footnotes.xml", footnotes);
  if (!load(relations_path, relations)) {
    pugi::xml_node root = relations.append_child("Relationships");
    root.append_attribute("xmlns") = "http://schemas.openxmlformats.org/package/2006/relationships";
  }
  if (!load(comments_path, comments)) {
    pugi::xml_node root = comments.append_child("w:comments");
    root.append_attribute("xmlns:w") = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  }
  std::vector<TextPiece> pieces;
  const auto text = read_document_text(document, footnotes, ParagraphStyles(styles), symbols,
                                       ListNumbering(numbering), &pieces);
  if (!text) return text.error();
  pugi::xml_node root = comments.child("w:comments");
  Annotator annotator(std::move(pieces), largest_id(root) + 1);
  if (!annotator.has_text()) {
    return Message{"文件里没有可以批注的文字", "the file has no text that takes comments"};
  }
  for (const Finding& finding : findings) add_comment(root, annotator.place(finding.span), finding);
  annotator.apply();
  declare_comments(types, relations);
  members["word/document.xml"] = to_string(document);
  members[types_path] = to_string(types);
  members[relations_path] = to_string(relations);
  members[comments_path] = to_string(comments);
  // In the order of the file, [Content_Types].xml first, as readers expect it; new members at the end.
  std::vector<ZipMember> written;
  const auto take = [&](const std::string& path) {
    if (const auto member = members.find(path); member != members.end()) {
      written.push_back({path, std::move(member->second)});
      members.erase(member);
    }
  };
  take(types_path);
  for (const std::string& path : baogao::ZipFile::member_names(bytes)) take(path);
  for (const char* path : {relations_path, comments_path}) take(path);
  return write_zip(written);
}
