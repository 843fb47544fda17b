// How much a decoded text looks like Chinese, in nats.
#pragma once

#include <string_view>

namespace baogao {

// log P(c) under a plain model of official Chinese: common Han by rank, punctuation, digits, rare Han.
double log_probability(char32_t c);

}  // namespace baogao
