#!/usr/bin/env bash
# Unpacks Debian's packages for arm64 of the libraries that are linked into ROOT, with all that they need: what the cross
# compiler finds there it links, and what qemu runs loads it from there. The machine's own packages stay as they are. Does nothing
# where the root is there already.
#
#   tests/portability/arm64-root.sh ROOT PACKAGE...
set -euo pipefail
root=$(realpath -m "$1")
packages=("${@:2}")
test -f "$root/unpacked" && exit 0

rm -rf "$root"
work=$root/var/tmp/packages
mkdir -p "$work/lists/partial" "$work/cache/archives/partial"
cd "$work"
touch status # nothing is installed there

release=$(. /etc/os-release && echo "$VERSION_CODENAME")
echo "deb [arch=arm64 signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] http://deb.debian.org/debian $release main" >sources.list
apt=(apt-get -qq -o APT::Architecture=arm64 -o APT::Architectures=arm64 -o Dir::Etc::sourcelist="$work/sources.list"
  -o Dir::Etc::sourceparts=- -o Dir::State::lists="$work/lists" -o Dir::State::status="$work/status" -o Dir::Cache="$work/cache"
  -o APT::Sandbox::User="$(id -un)")
"${apt[@]}" update
"${apt[@]}" --download-only --no-install-recommends -y install "${packages[@]}" >/dev/null

# As on every Debian: files of /lib lie in /usr/lib.
mkdir -p "$root/usr/lib"
ln -s usr/lib "$root/lib"
for package in cache/archives/*.deb; do
  dpkg-deb --fsys-tarfile "$package" | tar -x --keep-directory-symlink -C "$root"
done
# A link that names the place where its file would lie on such a machine names it below the root.
find "$root/usr/lib" -type l -lname '/*' -printf '%p %l\n' | while read -r link target; do ln -sfn "$root$target" "$link"; done
rm -rf "$work"
touch "$root/unpacked"
