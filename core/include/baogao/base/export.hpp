// BAOGAO_API marks what the shared library shows to programs and plugins.
#pragma once

#define BAOGAO_API __attribute__((visibility("default")))
