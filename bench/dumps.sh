#!/bin/bash
# What `vietmend clean` costs over dumps: scaling with threads, memory, and the share of the tool above the
# library's own repair.
#
#   bench/dumps.sh VIETMEND SAMPLE.jsonl [MEGABYTES [QUALITY]]
#
# SAMPLE is a JSONL file with the field "text"; it is repeated up to MEGABYTES (500), once as JSONL, once as text
# and once as WET, and repaired with QUALITY (fast). Everything is written below a new folder of TMPDIR and removed. GNU time and valgrind (for the
# share) must be there. Wall times mean something on a machine that has nothing else to do.
set -euo pipefail

tool=$(realpath "$1")
sample=$(realpath "$2")
megabytes=${3:-500}
quality=${4:-fast}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

# Repeats the standard input's file up to a number of megabytes, whole.
repeat() {
  local size=$(($(stat -c %s "$1")))
  local times=$((megabytes * 1000000 / size + 1))
  for ((i = 0; i < times; ++i)); do cat "$1"; done
}

python3 - "$sample" <<'PY'
import json, sys
with open(sys.argv[1], encoding="utf-8") as records, open("unit.txt", "w", encoding="utf-8") as text, \
     open("unit.wet", "wb") as wet:
    for line in records:
        body = json.loads(line)["text"]
        text.write(body + "\n\n")
        block = body.encode()
        wet.write(b"WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: %d\r\n\r\n%b\r\n\r\n" % (len(block), block))
PY
cp "$sample" unit.jsonl

measure() {  # name, then the command
  local name=$1
  shift
  command time -f "$name: %e s, user %U s, system %S s, %M KB" "$@" > /dev/null
}

# The JSONL is read from a file, so that threads are all that differs; memory must not grow from a tenth to all.
repeat unit.jsonl > dump.jsonl
for threads in 1 2; do
  measure "$quality, jsonl, ${megabytes} MB, --threads $threads" \
    "$tool" clean --quality "$quality" --threads $threads dump.jsonl
done
rm dump.jsonl
for format in jsonl txt wet; do
  for part in $((megabytes / 10)) "$megabytes"; do
    megabytes=$part repeat "unit.$format" |
      measure "$quality, $format through a pipe, $part MB, --threads 2" \
        "$tool" clean --quality "$quality" --format "${format/txt/text}" --threads 2
  done
done

# Instructions of all of the run, and of those the ones within Repairer::repair; of 4 MB, since start-up counts.
if command -v valgrind > /dev/null; then
  head -c 4000000 unit.jsonl | sed '$d' > small.jsonl
  valgrind --tool=callgrind --callgrind-out-file=out --toggle-collect='vietmend::cli::clean*' \
    "$tool" clean --quality "$quality" --threads 1 small.jsonl > /dev/null 2> /dev/null
  callgrind_annotate --inclusive=yes out | grep -E 'PROGRAM TOTALS|Repairer::repair|cli::clean' | head -4
fi
