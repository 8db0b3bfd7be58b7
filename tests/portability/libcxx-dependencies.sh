#!/usr/bin/env bash
# Builds the libraries that pass strings of the standard library, and so must be made with the one they are used with,
# GoogleTest and simdjson, with clang and libc++ into PREFIX: from Debian's sources, of the very versions that are used
# otherwise. Does nothing where they are there already.
#
#   tests/portability/libcxx-dependencies.sh PREFIX
set -euo pipefail
prefix=$(realpath -m "$1")
test -f "$prefix/built" && exit 0
clang=${CLANG:-clang-14}

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
"${apt[@]}" source simdjson >/dev/null

install() { # SOURCE ARGUMENT...
  {
    cmake -S "$1" -B "$1.build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_PREFIX="$prefix" -DBUILD_SHARED_LIBS=OFF \
      -DCMAKE_C_COMPILER="$clang" -DCMAKE_CXX_COMPILER="${clang/clang/clang++}" -DCMAKE_CXX_FLAGS=-stdlib=libc++ "${@:2}" &&
      cmake --build "$1.build" && cmake --install "$1.build"
  } >log 2>&1 || {
    cat log >&2
    exit 1
  }
}
cp -r /usr/src/googletest googletest
install googletest
install "$(echo simdjson-*/ | sed 's,/$,,')" -DSIMDJSON_DEVELOPER_MODE=OFF
cd "$prefix"
rm -rf "$work"
touch built
