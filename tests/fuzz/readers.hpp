// What the targets share.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "baogao/host/plugin_host.hpp"

// With the plugins of the build, loaded once.
const baogao::PluginHost& plugin_host();

// Reads a file of these bytes with the plugins, without the analyzers. Aborts when a block lies outside of
// the text or overlaps the one before.
void read_as_file(std::string bytes, const std::string& name);

// The bytes cut at U+0000, each part a member of a zip file under the next of the names.
std::string zipped(const std::uint8_t* data, std::size_t size, const std::vector<std::string>& names);
