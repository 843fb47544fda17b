// Kinds of reports as data: which parts one must have, in which order, and what is expected in them.
//
// A profile is an XML file, namespace urn:baogao:profile:1, valid against profile.xsd. The program's own
// stand in corpora/profiles; a user's in profiles/ of the folders of knowledge.hpp, where one of a kind that
// the program knows stands in its place.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "baogao/base/export.hpp"
#include "baogao/model/annotations.hpp"
#include "baogao/model/document.hpp"

namespace baogao {

// Something that a part is expected to tell: 党政主要负责人主持召开会议.
struct ExpectedFact {
  std::string name;
  std::vector<std::string> words;  // any of them
};

struct ProfilePart {
  std::string id;
  std::string name;  // as the rule that demands it calls it
  bool required = true;
  bool movable = false;                 // practice puts it elsewhere, too
  Severity severity = Severity::error;  // of its absence
  std::string basis;                    // the clause that demands it; empty: that of the profile
  std::size_t minimum = 0;              // characters below which it is hardly more than its title
  bool plan = false;                    // speaks of the time to come
  std::vector<std::string> titles;      // words, any of which in a heading says that it is this part
  std::vector<std::string> patterns;    // the same as RE2 patterns
  std::vector<std::string> exceptions;  // RE2: headings that are not this part, whatever they hold
  std::vector<std::string> cues;        // words of its matter
  std::size_t cues_needed = 3;          // different ones in one place that make up for a heading
  std::size_t headings_needed = 0;      // that many headings with cues stand for the part; 0: not possible
  std::vector<ExpectedFact> facts;
};

// What must be the same in a report and the next: stock = last year's stock + in − out, by codes or names.
struct StockFlow {
  std::string name;
  std::string stock;   // this year's; a word of the catalogue's codes or a name
  std::string before;  // last year's; as a rule the same
  std::vector<std::string> inflow, outflow;
};

struct BAOGAO_API Profile {
  std::string kind;
  std::string name;
  std::string basis;                  // of the whole
  int plan_offset = 1;                // the plan speaks of the report's year plus this
  int since = 0;                      // the year from which reports of the kind have these parts; 0: always
  bool speech = false;                // given before a congress: 今年, 去年, no signature
  std::optional<Severity> signature;  // of a missing 落款 or 成文日期; absent where a report needs none
  std::vector<ProfilePart> parts;     // in their order
  std::vector<StockFlow> stock_flows;
  std::map<std::string, std::string> silenced;  // rule, reason
  std::map<std::string, Severity> severities;   // rule, other than its default

  const ProfilePart* part(std::string_view id) const;
};

// Throws std::runtime_error naming the file, the line and what is wrong there.
BAOGAO_API Profile load_profile(const std::filesystem::path& file);

// The program's and the user's, one a kind, named KIND.xml, in order of their kinds.
BAOGAO_API std::vector<std::filesystem::path> standard_profiles();
// Null where there is none of the kind.
BAOGAO_API std::shared_ptr<const Profile> standard_profile(std::string_view kind);

// Writes one as load_profile reads it.
BAOGAO_API std::string to_xml(const Profile& profile);

// Where a part of a profile stands in a report.
struct PartPlace {
  enum class State {
    present,    // has a heading of its own
    nested,     // a heading below another part's
    elsewhere,  // its matter stands under another head, or under none
    missing,
  };
  State state = State::missing;
  int section = -1;  // its heading; elsewhere: the one that it stands under
  Span span;         // of the source: the heading; elsewhere the paragraph with its matter
};

// One for each part of the profile. A heading is recognised by its words without years, blanks and quotes.
BAOGAO_API std::vector<PartPlace> find_parts(const Document& document, const Profile& profile);

}  // namespace baogao
