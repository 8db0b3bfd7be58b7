# Debian packages, made by `cpack` in the build folder: the command is in vietmend, the library with its headers in
# libvietmend-dev. To be included after all that is installed.
install(
  FILES "${PROJECT_SOURCE_DIR}/LICENSE"
  DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/vietmend"
  RENAME copyright
  COMPONENT runtime)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME vietmend)
set(CPACK_PACKAGE_VENDOR vietmend)
set(CPACK_PACKAGE_CONTACT "The maintainers of vietmend <maintainers@vietmend.invalid>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL runtime development)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_COMPONENT_RUNTIME_DESCRIPTION "${PROJECT_DESCRIPTION}\nThe command vietmend, with its model.")
set(CPACK_COMPONENT_DEVELOPMENT_DESCRIPTION "${PROJECT_DESCRIPTION}\nThe C++20 library and its headers.")
set(CPACK_DEBIAN_RUNTIME_PACKAGE_NAME vietmend)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libvietmend-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS "libicu-dev, libutf8proc-dev, libhwy-dev, zlib1g-dev, pkg-config")
if(NOT VIETMEND_IS_STATIC)
  string(APPEND CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS ", vietmend (= ${PROJECT_VERSION})")
endif()
include(CPack)
