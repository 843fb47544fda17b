// A seal that is set twice for one office.
#pragma once

#include <baogao/host/plugin.hpp>

class SealCheck final : public baogao::Check {
 public:
  std::vector<baogao::Finding> check(const baogao::Draft& draft) const override;
};
