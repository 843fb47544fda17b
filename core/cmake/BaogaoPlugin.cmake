# baogao_add_test(NAME source...): one Catch2 program (version 2 or 3), one test of CTest.
#
# baogao_add_plugin(NAME [SOURCES file...] [DATA file...] [PAGES file...] [TESTS file...] [LIBRARIES target...])
#
# Builds the plugin NAME as lib/baogao/plugins/NAME.so and lays its data and pages beside it, in
# lib/baogao/plugins/NAME/, where the host tells the plugin to look for them. What is not named is what the folder
# holds: SOURCES *.cpp, DATA data/*, PAGES pages/*.md, TESTS *_test.cpp and tests/*_test.cpp.
# The tests become one program, NAME_tests, with the plugin's own objects in it; it is built where BAOGAO_TESTS is on.
# LIBRARIES are linked into the plugin and its tests.

set(BAOGAO_CMAKE_DIRECTORY ${CMAKE_CURRENT_LIST_DIR})

function(baogao_add_test name)
  find_package(Catch2 REQUIRED)
  add_executable(${name} ${ARGN})
  if(TARGET Catch2::Catch2WithMain)  # version 3
    target_link_libraries(${name} PRIVATE Catch2::Catch2WithMain)
  else()
    if(NOT TARGET baogao_catch_main)
      add_library(baogao_catch_main STATIC ${BAOGAO_CMAKE_DIRECTORY}/catch_main.cpp)
      target_link_libraries(baogao_catch_main PUBLIC Catch2::Catch2)
    endif()
    target_link_libraries(${name} PRIVATE baogao_catch_main)
  endif()
  target_link_libraries(${name} PRIVATE baogao::core)
  target_include_directories(${name} PRIVATE ${BAOGAO_CMAKE_DIRECTORY}/testing)
  add_test(NAME ${name} COMMAND ${name})
endfunction()

function(baogao_add_plugin name)
  cmake_parse_arguments(PLUGIN "" "" "SOURCES;DATA;PAGES;TESTS;LIBRARIES" ${ARGN})
  set(here ${CMAKE_CURRENT_SOURCE_DIR})
  if(NOT DEFINED PLUGIN_TESTS)
    file(GLOB PLUGIN_TESTS CONFIGURE_DEPENDS ${here}/*_test.cpp ${here}/tests/*_test.cpp)
  endif()
  if(NOT DEFINED PLUGIN_SOURCES)
    file(GLOB PLUGIN_SOURCES CONFIGURE_DEPENDS ${here}/*.cpp)
    list(REMOVE_ITEM PLUGIN_SOURCES ${PLUGIN_TESTS})
  endif()
  if(NOT DEFINED PLUGIN_DATA)
    file(GLOB PLUGIN_DATA CONFIGURE_DEPENDS ${here}/data/*)
  endif()
  if(NOT DEFINED PLUGIN_PAGES)
    file(GLOB PLUGIN_PAGES CONFIGURE_DEPENDS ${here}/pages/*.md)
  endif()

  add_library(${name} MODULE ${PLUGIN_SOURCES})
  target_link_libraries(${name} PRIVATE baogao::core ${PLUGIN_LIBRARIES})
  target_include_directories(${name} PRIVATE ${here})
  set_target_properties(${name} PROPERTIES
    PREFIX ""
    CXX_VISIBILITY_PRESET hidden
    VISIBILITY_INLINES_HIDDEN ON
    LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/lib/baogao/plugins
    INSTALL_RPATH "$ORIGIN/../..")
  if(TARGET baogao_core)  # in its own tree the core stands where it does when installed
    set_target_properties(${name} PROPERTIES BUILD_WITH_INSTALL_RPATH ON)
  endif()
  target_compile_features(${name} PRIVATE cxx_std_20)
  include(GNUInstallDirs)
  install(TARGETS ${name} LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}/baogao/plugins)
  foreach(file IN LISTS PLUGIN_DATA PLUGIN_PAGES)
    cmake_path(GET file FILENAME file_name)
    configure_file(${file} ${CMAKE_BINARY_DIR}/lib/baogao/plugins/${name}/${file_name} COPYONLY)
    install(FILES ${file} DESTINATION ${CMAKE_INSTALL_LIBDIR}/baogao/plugins/${name})
  endforeach()

  if(BAOGAO_TESTS AND PLUGIN_TESTS)
    baogao_add_test(${name}_tests ${PLUGIN_TESTS} $<TARGET_OBJECTS:${name}>)
    target_link_libraries(${name}_tests PRIVATE ${PLUGIN_LIBRARIES})
    target_include_directories(${name}_tests PRIVATE ${here})
    target_compile_definitions(${name}_tests PRIVATE PLUGIN_DIRECTORY="${here}")
  endif()
endfunction()
