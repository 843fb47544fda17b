#include "identity_finder.hpp"

#include <cstdlib>

#include "annexed_reports.hpp"

using baogao::Identity;
using baogao::ToldBy;

namespace {

std::string written(int year) { return year == 0 ? std::string() : std::to_string(year); }

}  // namespace

Identity IdentityFinder::find(const baogao::Document& document) const {
  const FrontMatter front(document);
  const Identity& known = document.identity;
  Identity identity;

  for (const baogao::DocumentElement& element : document.found.elements) {
    if (element.kind != "title") continue;
    identity.title = element.text;
    identity.title_by = ToldBy::title;
    break;
  }

  const KindRules::Kind kind =
      known.kind.empty() ? kinds_.tell(front) : KindRules::Kind{known.kind, ToldBy::user};
  identity.kind = kind.name;
  identity.kind_by = kind.by;

  const PlaceFinder::Place place =
      known.place.empty() ? places_.tell(front) : PlaceFinder::Place{known.place, ToldBy::user};
  identity.place = place.name;
  identity.place_by = place.by;

  const YearRules::Years years = years_.tell(front, identity.kind, std::atoi(known.year.c_str()));
  identity.year = written(years.year);
  identity.year_by = years.by;
  identity.reported = written(years.reported);
  identity.planned = written(years.planned);

  identity.form = forms_.tell(front);
  identity.annexed = find_annexed_reports(front, places_, identity.place);
  return identity;
}
