# Installs the library, its public headers and the command, and describes them to find_package(vietmend) and to
# pkg-config. The installed tree can be moved: nothing in it names the folder it was first put into.
#
# Components: runtime (the command and the shared library), development (the rest).
include(CMakePackageConfigHelpers)

# The public headers are C++20, whatever the program that includes them is set to.
target_compile_features(vietmend PUBLIC cxx_std_20)

get_target_property(type vietmend TYPE)
if(type STREQUAL "STATIC_LIBRARY")
  set(VIETMEND_IS_STATIC TRUE)
else()
  set(VIETMEND_IS_STATIC FALSE)
endif()

install(
  TARGETS vietmend
  EXPORT vietmend-targets
  RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT runtime
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT runtime NAMELINK_COMPONENT development
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development
  INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(
  DIRECTORY "${PROJECT_SOURCE_DIR}/include/vietmend"
  DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
  COMPONENT development
  FILES_MATCHING
  PATTERN "*.h")

if(TARGET vietmend_cli)
  file(RELATIVE_PATH lib_from_bin "${CMAKE_INSTALL_FULL_BINDIR}" "${CMAKE_INSTALL_FULL_LIBDIR}")
  set_target_properties(vietmend_cli PROPERTIES INSTALL_RPATH "$ORIGIN/${lib_from_bin}")
  install(TARGETS vietmend_cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT runtime)
  if(TARGET vietmend_pdf_module)
    set_property(TARGET vietmend_cli APPEND PROPERTY INSTALL_RPATH "$ORIGIN/${lib_from_bin}/vietmend")
    install(TARGETS vietmend_pdf_module LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}/vietmend COMPONENT runtime)
  endif()
endif()

set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/vietmend")
install(
  EXPORT vietmend-targets
  NAMESPACE vietmend::
  DESTINATION ${package_dir}
  COMPONENT development)
configure_package_config_file(
  "${CMAKE_CURRENT_LIST_DIR}/vietmend-config.cmake.in" "${PROJECT_BINARY_DIR}/vietmend-config.cmake"
  INSTALL_DESTINATION ${package_dir} NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file("${PROJECT_BINARY_DIR}/vietmend-config-version.cmake" COMPATIBILITY SameMinorVersion)
install(
  FILES "${PROJECT_BINARY_DIR}/vietmend-config.cmake" "${PROJECT_BINARY_DIR}/vietmend-config-version.cmake"
  DESTINATION ${package_dir}
  COMPONENT development)

# pkg-config puts the folder of the .pc file in place of ${pcfiledir}; only an absolute libdir, which cannot be
# moved anyway, is written down as it is.
set(pkgconfig_dir "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
if(IS_ABSOLUTE "${CMAKE_INSTALL_LIBDIR}" OR IS_ABSOLUTE "${CMAKE_INSTALL_INCLUDEDIR}")
  set(VIETMEND_PC_PREFIX "${CMAKE_INSTALL_PREFIX}")
  set(VIETMEND_PC_LIBDIR "${CMAKE_INSTALL_FULL_LIBDIR}")
  set(VIETMEND_PC_INCLUDEDIR "${CMAKE_INSTALL_FULL_INCLUDEDIR}")
else()
  file(RELATIVE_PATH prefix_from_pc "/${pkgconfig_dir}" "/")
  string(REGEX REPLACE "/$" "" prefix_from_pc "${prefix_from_pc}")
  set(VIETMEND_PC_PREFIX "\${pcfiledir}/${prefix_from_pc}")
  set(VIETMEND_PC_LIBDIR "\${prefix}/${CMAKE_INSTALL_LIBDIR}")
  set(VIETMEND_PC_INCLUDEDIR "\${prefix}/${CMAKE_INSTALL_INCLUDEDIR}")
endif()
# A program that links the static library must link what it is made on, too; the shared one brings it along.
if(VIETMEND_IS_STATIC)
  set(VIETMEND_PC_REQUIRES "Requires")
else()
  set(VIETMEND_PC_REQUIRES "Requires.private")
endif()
configure_file("${CMAKE_CURRENT_LIST_DIR}/vietmend.pc.in" "${PROJECT_BINARY_DIR}/vietmend.pc" @ONLY)
install(
  FILES "${PROJECT_BINARY_DIR}/vietmend.pc"
  DESTINATION ${pkgconfig_dir}
  COMPONENT development)
