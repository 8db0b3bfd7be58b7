# Compiles everything so that libFuzzer can watch it, with the address and undefined-behaviour sanitizers. To be included
# before any target is made.
if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  message(FATAL_ERROR "VIETMEND_BUILD_FUZZERS needs clang: cmake -DCMAKE_C_COMPILER=clang -DCMAKE_CXX_COMPILER=clang++")
endif()

# At -O1 the whole is built in two thirds of the time and fuzzes nearly as fast.
add_compile_options(
  "$<$<COMPILE_LANGUAGE:CXX>:-O1;-fsanitize=address,undefined,fuzzer-no-link;-fno-sanitize-recover=undefined>"
  "$<$<COMPILE_LANGUAGE:CXX>:-fno-omit-frame-pointer;-gline-tables-only>")
add_link_options(-fsanitize=address,undefined -fuse-ld=lld)
