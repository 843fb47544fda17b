// Who answers for a task and until when: （责任单位：市司法局）, 6月底前完成.
#pragma once

#include <string>
#include <string_view>

std::string find_owner(std::string_view task_text);
std::string find_deadline(std::string_view task_text);
