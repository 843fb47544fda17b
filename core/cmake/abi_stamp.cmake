# cmake -D HEADERS=folder -D OUTPUT=abi_stamp.hpp -P abi_stamp.cmake
#
# Writes the digest of the public headers under HEADERS as BAOGAO_ABI_STAMP. Comments and blank lines do not
# count: better words refuse no plugin.

file(GLOB_RECURSE headers RELATIVE ${HEADERS} ${HEADERS}/*.hpp)
list(FILTER headers EXCLUDE REGEX "host/abi_stamp\\.hpp$")  # this one
list(SORT headers)
set(digests "")
foreach(header IN LISTS headers)
  file(READ ${HEADERS}/${header} content)
  string(REGEX REPLACE "[ \t]*//[^\n]*" "" content "${content}")
  string(REGEX REPLACE "\n+" "\n" content "${content}")
  string(SHA256 digest "${content}")
  string(APPEND digests "${header} ${digest}\n")
endforeach()
string(SHA256 digest "${digests}")
string(SUBSTRING ${digest} 0 12 stamp)
set(text "// The digest of the public headers, made by the build: a plugin carries it in the name of its symbol.
#pragma once

#define BAOGAO_ABI_STAMP ${stamp}
")
if(EXISTS ${OUTPUT})
  file(READ ${OUTPUT} written)
endif()
if(NOT "${written}" STREQUAL "${text}")
  file(WRITE ${OUTPUT} "${text}")
endif()
