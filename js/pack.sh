#!/usr/bin/env bash
# Packs the folder that js/build.sh made as npm does, OUT/vietmend-VERSION.tgz: the same bytes for the same files.
#
#   js/pack.sh FOLDER OUT
set -euo pipefail
folder=$1 out=$2
version=$(sed -n 's/.*"version": "\(.*\)".*/\1/p' "$folder/package.json")
tar --create --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner --mode=u=rw,go=r,a+X --transform 's,^\.,package,' \
  --directory "$folder" . | gzip -9n >"$out/vietmend-$version.tgz"
echo "$out/vietmend-$version.tgz, $(du -h "$out/vietmend-$version.tgz" | cut -f1)"
