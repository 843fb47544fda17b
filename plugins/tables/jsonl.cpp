#include "jsonl.hpp"

#include <nlohmann/json.hpp>

#include "decimal.hpp"

void JsonlWriter::write(const std::vector<baogao::View>& views, const baogao::WritingOptions&,
                        std::ostream& out) const {
  for (const baogao::View& view : views) {
    for (std::size_t r = 0; r < view.rows; ++r) {
      nlohmann::ordered_json object = nlohmann::ordered_json::object();
      for (std::size_t c = 0; c < view.columns.size(); ++c) {
        const baogao::ViewColumn& column = view.columns[c];
        const std::string text = view.cell(r, c).text;
        if (text.empty()) continue;
        const bool number = column.kind == baogao::ViewColumn::Kind::number && is_decimal(text);
        object[column.id] = number ? nlohmann::ordered_json::parse(text) : nlohmann::ordered_json(text);
      }
      out << object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
    }
  }
}
