# Warnings every target of the project is compiled with. GCC 12 sees overlapping copies inside std::string::replace
# where there are none (GCC bug 105651), so -Wrestrict is off there.
add_library(vietmend_warnings INTERFACE)
target_compile_options(
  vietmend_warnings INTERFACE -Wall -Wextra -Wconversion -Wshadow
                              $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>)
