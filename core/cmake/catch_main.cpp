// The main program of tests where Catch2 2 brings none.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
