#include "baogao/text/source_text.hpp"

#include <algorithm>
#include <iterator>

#include "text/plain_tables.hpp"

namespace baogao {
namespace {

constexpr std::size_t checkpoint_distance = 128;

bool begins_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_code_point));
}

// Tables that the lines show take the place of the paragraphs that they are made of.
std::vector<Block> with_plain_tables(std::vector<Block> blocks, std::vector<Block> tables) {
  if (blocks.empty() || tables.empty()) return blocks.empty() ? std::move(tables) : std::move(blocks);
  std::vector<Block> merged;
  auto block = blocks.begin();
  for (Block& table : tables) {
    while (block != blocks.end() && block->span.end <= table.span.start)
      merged.push_back(std::move(*block++));
    auto behind = block;
    bool whole = block != blocks.end() && block->span.start >= table.span.start;
    for (; behind != blocks.end() && behind->span.start < table.span.end; ++behind)
      whole = whole && behind->kind != Block::Kind::table && behind->span.end <= table.span.end;
    if (!whole) continue;
    table.page = block->page;
    table.paragraph = block->paragraph;
    merged.push_back(std::move(table));
    block = behind;
  }
  std::move(block, blocks.end(), std::back_inserter(merged));
  return merged;
}

}  // namespace

SourceText::SourceText(std::string text, OffsetMap bytes, EncodingReading encoding,
                       std::vector<InvalidBytes> invalid, std::vector<Block> blocks)
    : text_(std::move(text)),
      bytes_(std::move(bytes)),
      encoding_(std::move(encoding)),
      invalid_(std::move(invalid)),
      blocks_(std::move(blocks)) {
  line_starts_.push_back(0);
  for (std::size_t i = text_.find('\n'); i != std::string::npos; i = text_.find('\n', i + 1)) {
    line_starts_.push_back(static_cast<std::uint32_t>(i + 1));
  }
  for (std::size_t i = 0; i < text_.size(); i += checkpoint_distance) {
    checkpoints_.push_back(static_cast<std::uint32_t>(characters_));
    characters_ += count_code_points(this->text().substr(i, checkpoint_distance));
  }
  checkpoints_.push_back(static_cast<std::uint32_t>(characters_));
}

SourceText::SourceText(ReadText read)
    : SourceText(std::move(read.text), {},
                 {read.encoding.empty() ? "UTF-8" : std::move(read.encoding), "format", "", 0, true}, {}) {
  plain_ = false;
  wrapped_ = read.wrapped;
  blocks_ = with_plain_tables(std::move(read.blocks), find_plain_tables(text_));
  metadata_ = std::move(read.metadata);
  media_type = std::move(read.media_type);
}

const Block* SourceText::block_at(std::size_t offset) const {
  const auto after =
      std::upper_bound(blocks_.begin(), blocks_.end(), offset,
                       [](std::size_t value, const Block& block) { return value < block.span.start; });
  if (after == blocks_.begin() || (after - 1)->span.end < offset) return nullptr;
  return &*(after - 1);
}

std::size_t SourceText::code_points(std::size_t offset) const {
  const std::size_t index = std::min(offset, text_.size()) / checkpoint_distance;
  const std::size_t start = index * checkpoint_distance;
  return checkpoints_[index] + count_code_points(text().substr(start, offset - start));
}

Position SourceText::position(std::size_t offset) const {
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const std::size_t start = *(after - 1);
  return {static_cast<std::size_t>(after - line_starts_.begin()),
          code_points(offset) - code_points(start) + 1};
}

}  // namespace baogao
