#!/usr/bin/env bash
# Builds the fuzzers and runs each, one for each processor at a time. What they find new goes on in
# BUILD/corpus/NAME; an input that breaks something is put into tests/fuzz/found/NAME, where the tests try it from then on.
#
#   tests/fuzz/run.sh BUILD SECONDS [NAME...]
#
# With FUZZ_SEED each tries the same inputs in the same order every time, as far as it gets and where memory can be laid out the
# same, since libFuzzer learns from addresses too.
set -euo pipefail
build=$1 seconds=$2
shift 2
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
"$here/build.sh" "$build"
test $# -gt 0 || set -- $(cd "$build/tests/fuzz" && ls -- *_fuzzer | sed 's/_fuzzer$//')

same_memory=
if test -n "${FUZZ_SEED:-}" && setarch -R true 2>/dev/null; then same_memory="setarch -R"; fi

# The last line of a fuzzer's log that counts, and how it ended.
run() {
  local name=$1 before
  mkdir -p "$build/corpus/$name" "$here/found/$name"
  before=$(ls "$here/found/$name" | wc -l)
  # Unquoted: no word or two.
  $same_memory "$build/tests/fuzz/${name}_fuzzer" "$build/corpus/$name" "$here/seeds/$name" "$here/found/$name" \
    -dict="$here/vietnamese.dict" -max_total_time="$seconds" -max_len=4096 -timeout=20 -report_slow_units=20 -rss_limit_mb=4096 \
    -artifact_prefix="$here/found/$name/" -print_final_stats=1 ${FUZZ_SEED:+-seed="$FUZZ_SEED"} >"$build/corpus/$name.log" 2>&1 || true
  rmdir --ignore-fail-on-non-empty "$here/found/$name"
  local found=0
  test ! -d "$here/found/$name" || found=$(($(ls "$here/found/$name" | wc -l) - before))
  printf '%-14s %10s runs  %6s places  %4s inputs  %d found\n' "$name" \
    "$(sed -n 's/^stat::number_of_executed_units: *//p' "$build/corpus/$name.log")" \
    "$(grep -o 'cov: [0-9]*' "$build/corpus/$name.log" | tail -1 | cut -d' ' -f2)" \
    "$(ls "$build/corpus/$name" | wc -l)" "$found"
  test "$found" -eq 0
}
export -f run
export build seconds here same_memory
printf '%s\n' "$@" | xargs -P "$(nproc)" -I{} bash -c 'run {}'
