#!/usr/bin/env bash
# Runs two builds of the command over the same files with every set of options below: their texts and their edits must be
# the same, byte for byte, whatever compiled them and with whatever optimization, and with one thread as with eight.
#
#   tests/compare_builds.sh VIETMEND VIETMEND FILE...
set -euo pipefail
one=$1 other=$2
shift 2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export XDG_CONFIG_HOME=$work HOME=$work

sets=("" "--quality best" "--lines join --abbreviations first" "--tones new --sentences" "--min-confidence 0.9"
  "--punctuation keep --boilerplate keep" "--spacing keep --abbreviations keep")
compared=0 bytes=0
for file in "$@"; do
  for options in "${sets[@]}"; do
    # Unquoted: a list of arguments.
    "$one" clean $options --threads 1 --edits "$work/one.edits" -o "$work/one" "$file" 2>"$work/one.err" || true
    "$other" clean $options --threads 8 --edits "$work/other.edits" -o "$work/other" "$file" 2>"$work/other.err" || true
    test -s "$work/one" || {
      cat "$work/one.err" >&2
      exit 1
    }
    for what in "" .edits; do
      cmp "$work/one$what" "$work/other$what" || {
        echo "$file: differs with options '$options'" >&2
        exit 1
      }
    done
    compared=$((compared + 1)) bytes=$((bytes + $(stat -c %s "$file")))
    rm -f "$work/one" "$work/other" "$work"/*.edits
  done
done
echo "$compared runs of two builds gave the same texts and edits, $bytes bytes read"
