// Runs LibreOffice on one file, with a profile and folder of its own and a time limit.
#pragma once

#include <optional>
#include <string>

#include "baogao/base/message.hpp"

// The path of soffice on this machine; empty where it is not installed.
std::string find_soffice();

// The file as .docx. Fails when LibreOffice cannot read it or takes longer than a minute.
baogao::Expected<std::string> convert_to_docx(const std::string& soffice, const std::string& bytes,
                                              const std::string& extension);
