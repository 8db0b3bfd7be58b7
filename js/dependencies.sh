#!/usr/bin/env bash
# Builds what the WebAssembly module links, utf8proc, Highway and zlib, from Debian's source packages of the very versions
# that the native library uses, into PREFIX. Does nothing where they are there already.
#
#   js/dependencies.sh PREFIX
set -euo pipefail
prefix=$(realpath -m "$1")
packages=(utf8proc highway zlib)
test -f "$prefix/built" && exit 0

work=$prefix/source
rm -rf "$prefix"
mkdir -p "$work/lists/partial" "$work/cache/archives/partial"
cd "$work"

# A list of sources of our own: that of the machine stays as it is.
release=$(. /etc/os-release && echo "$VERSION_CODENAME")
echo "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] http://deb.debian.org/debian $release main" >sources.list
apt=(apt-get -qq -o Dir::Etc::sourcelist="$work/sources.list" -o Dir::Etc::sourceparts=- -o Dir::State::lists="$work/lists"
  -o Dir::Cache="$work/cache" -o APT::Sandbox::User="$(id -un)")
"${apt[@]}" update
"${apt[@]}" source "${packages[@]}" >/dev/null

# Emscripten's own scripts look for Debian's node modules there, which other builds of Node do not.
export NODE_PATH=/usr/share/nodejs
flags="-O3 -fwasm-exceptions" # no vectors are asked for, so that what is linked runs where there are none

by_cmake() { # FOLDER ARGUMENT...
  (cd "$1" && emcmake cmake -G Ninja -B build -DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_PREFIX="$prefix" \
    -DCMAKE_C_FLAGS="$flags" -DCMAKE_CXX_FLAGS="$flags" -DBUILD_SHARED_LIBS=OFF -DBUILD_TESTING=OFF "${@:2}" &&
    cmake --build build && cmake --install build)
}
# Debian's archive of zlib lacks what its CMakeLists.txt names.
by_configure() { # FOLDER ARGUMENT...
  (cd "$1" && CFLAGS=$flags emconfigure ./configure --prefix="$prefix" "${@:2}" && emmake make libz.a install)
}
quietly() { # COMMAND...
  "$@" >log 2>&1 || {
    cat log >&2
    exit 1
  }
}
quietly by_cmake utf8proc-*/
quietly by_cmake highway-*/ -DHWY_ENABLE_EXAMPLES=OFF -DHWY_ENABLE_CONTRIB=OFF -DHWY_SYSTEM_GTEST=ON
quietly by_configure zlib-*/ --static
cd "$prefix"
rm -rf "$work"
touch built
