# baogao_add_plugin(NAME SOURCES file... [DATA file...])
#
# Builds the plugin NAME as lib/baogao/plugins/NAME.so and lays its data files beside it, in
# lib/baogao/plugins/NAME/, where the host tells the plugin to look for them.
function(baogao_add_plugin name)
  cmake_parse_arguments(PLUGIN "" "" "SOURCES;DATA" ${ARGN})
  add_library(${name} MODULE ${PLUGIN_SOURCES})
  target_link_libraries(${name} PRIVATE baogao::core)
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
  foreach(file IN LISTS PLUGIN_DATA)
    cmake_path(GET file FILENAME file_name)
    configure_file(${file} ${CMAKE_BINARY_DIR}/lib/baogao/plugins/${name}/${file_name} COPYONLY)
  endforeach()
  include(GNUInstallDirs)
  install(TARGETS ${name} LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}/baogao/plugins)
  if(PLUGIN_DATA)
    install(FILES ${PLUGIN_DATA} DESTINATION ${CMAKE_INSTALL_LIBDIR}/baogao/plugins/${name})
  endif()
endfunction()
