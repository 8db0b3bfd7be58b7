#!/usr/bin/env bash
# Builds data/model/line-words.bin and line-breaks.bin: the words at line breaks, counted in the corpus, and the trees that say whether a row goes on in the next one,
# trained on the corpus as typeset.py sets it and on labelled pages.
#
#   tools/build-lines.sh [CORPUS FOLDER [LABELLED.jsonl…]]      (default ../shared/corpus, no pages)
#
# Labelled pages are what tools/export_line_pairs.cc says of its input, each weighted three times. Needs python3-venv. Ten minutes on two cores.
set -euo pipefail
cd "$(dirname "$0")/.."
corpus=${1:-../shared/corpus}
shift || true
build=build/release/tools
parts=build/lines
mkdir -p "$parts"
ninja -C build/release count_break_words export_line_pairs
[ -x "$parts/venv/bin/python" ] || python3 -m venv "$parts/venv"
"$parts/venv/bin/pip" install -q -r tools/lines/requirements.txt

"$build/count_break_words" --out data/model/line-words.bin "$corpus"/train-{legal,press,party}.jsonl.xz
python3 tools/lines/typeset.py --documents 10000 --seed 1 "$corpus"/train-{legal,press,party,news-2,news}.jsonl.xz > "$parts/set.jsonl"
"$build/export_line_pairs" --words data/model/line-words.bin --lists data/word-lists.tsv --out "$parts/set.bin" "$parts/set.jsonl" | tee "$parts/told"
features=$(sed -n 's/.*, \([0-9]*\) features$/\1/p' "$parts/told")
pairs=("$parts/set.bin")
for pages in "$@"; do
  name="$parts/$(basename "$pages" .jsonl).bin"
  "$build/export_line_pairs" --words data/model/line-words.bin --lists data/word-lists.tsv --out "$name" "$pages"
  pairs+=("$name:3")
done
"$parts/venv/bin/python" tools/lines/train.py --out data/model/line-breaks.bin --features "$features" --trees 250 --leaves 56 "${pairs[@]}"
ls -l data/model
