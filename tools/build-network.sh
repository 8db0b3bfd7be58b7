#!/usr/bin/env bash
# Trains the network of the `best` tagger and puts it into data/vietmend.model.
#
#   tools/build-network.sh [CORPUS FOLDER] [MORE.jsonl...]      (default ../shared/corpus, and no more)
#
# A night on two cores with the default of 400 M tokens; TOKENS=40e6 gives a network in an hour. Each step is
# skipped when its file is there: remove build/network to begin anew.
set -euo pipefail
cd "$(dirname "$0")/.."
corpus=${1:-../shared/corpus}
shift || true
build=build/release
parts=build/network
tools=tools/network
mkdir -p "$parts"
[ -x "$build/tools/export_tokens" ] || { echo "make tools builds the programs that this needs" >&2; exit 1; }

# The first weight is how often a document is read, the second how often in the second half.
texts=(train-news:1.5:1.3 train-news-2:1:1 train-press:1:0.8 train-legal:0.5:0.3 train-party:3:4)

if [ ! -x "$parts/venv/bin/python" ]; then
  python3 -m venv "$parts/venv"
  "$parts/venv/bin/pip" install -q -r "$tools/requirements.txt"
fi
python="$parts/venv/bin/python"

files=()
for text in "${texts[@]}"; do files+=("$corpus/${text%%:*}.jsonl.xz"); done
[ -s "$parts/vocabulary.txt" ] ||
  "$build/tools/export_tokens" --vocabulary "$parts/vocabulary.txt" --make 10238 "${files[@]}"
more=("$@")
[ -s "$parts/train-party.bin" ] ||
  "$build/tools/export_tokens" --vocabulary "$parts/vocabulary.txt" --folder "$parts" "${files[@]}" "${more[@]}"
[ -s "$parts/dev-news.bin" ] ||
  "$build/tools/export_tokens" --vocabulary "$parts/vocabulary.txt" --folder "$parts" "$corpus"/dev-{gov,news}.jsonl
named=()
for text in "${texts[@]}"; do named+=("$parts/${text%%:*}.bin:${text#*:}"); done
for file in "${more[@]}"; do
  name=$(basename "$file")
  named+=("$parts/${name%%.*}.bin")
done

"$python" "$tools/train.py" --corpus "${named[@]}" --dev "$parts/dev-gov.bin" "$parts/dev-news.bin" \
  --out "$parts/network.pt" --pairs-file "$parts/pairs.npy" --tokens "${TOKENS:-400e6}" --threads "${THREADS:-2}" --resume
"$python" "$tools/export.py" "$parts/network.pt" "$parts/vocabulary.txt" "$parts/best.raw.bin"
"$build/tools/calibrate_punctuation" --best --model data/vietmend.model --in "$parts/best.raw.bin" --out "$parts/best.bin" "${files[@]}"
"$build/src/model/pack_model" --base data/vietmend.model --out data/vietmend.model punctuation.best="$parts/best.bin"
ls -l data/vietmend.model
