# Warnings every target of the project is compiled with. GCC 12 sees overlapping copies inside std::string::replace
# where there are none (GCC bug 105651), so -Wrestrict is off there; and out of precompiled headers it warns of copies too
# long in the standard library's own code, so -Wstringop-overflow and -Warray-bounds are off as well.
add_library(vietmend_warnings INTERFACE)
target_compile_options(
  vietmend_warnings INTERFACE -Wall -Wextra -Wconversion -Wshadow
                              "$<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict;-Wno-stringop-overflow;-Wno-array-bounds>")

# So that ccache keeps what is compiled with a precompiled header.
target_compile_options(vietmend_warnings INTERFACE $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-fpch-preprocess>)
