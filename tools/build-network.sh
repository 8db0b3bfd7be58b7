#!/usr/bin/env bash
# Trains the network of the `best` tagger and puts it into data/model.
#
#   tools/build-network.sh [CORPUS FOLDER] [MORE.jsonl...]      (default ../shared/corpus, and no more)
#
# A night on two cores with the default of 400 M tokens; TOKENS=40e6 REFINED=6e6 gives a network in two hours. What is
# exported is exported once, and a training that was stopped goes on: remove build/network to begin anew.
set -euo pipefail
cd "$(dirname "$0")/.."
corpus=${1:-../shared/corpus}
shift || true
build=build/release
parts=build/network
tools=tools/network
mkdir -p "$parts"
for program in tools/export_tokens tools/export_rows tools/train_punctuation tools/calibrate_punctuation src/model/pack_model; do
  [ -x "$build/$program" ] || { echo "make tools builds the programs that this needs: $program is not there" >&2; exit 1; }
done

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
"$python" "$tools/export.py" "$parts/network.pt" "$parts/vocabulary.txt" "$parts/alone.bin"
"$build/src/model/pack_model" --base "$build/src/model/vietmend.model" --out "$parts/alone.model" punctuation.best="$parts/alone.bin"

# Then beside the linear tagger. Each half of the corpus is read with a linear tagger that was trained on the other
# half, since a tagger is too sure of text that it was trained on.
linear=("$corpus/train-news.jsonl.xz:2" "$corpus/train-news-2.jsonl.xz:1" "$corpus/train-press.jsonl.xz:1"
  "$corpus/train-legal.jsonl.xz:1" "$corpus/train-party.jsonl.xz:3")
often=("$corpus/train-news.jsonl.xz:1.5" "$corpus/train-news-2.jsonl.xz:1" "$corpus/train-press.jsonl.xz:1"
  "$corpus/train-legal.jsonl.xz:0.3" "$corpus/train-party.jsonl.xz:4")
for half in 0 1; do
  [ -s "$parts/rows$half.bin" ] && continue
  "$build/tools/train_punctuation" --fold "$half" --out "$parts/fast$half.raw.bin" "${linear[@]}"
  # For its limits: the library reads a tagger that gives gaps up.
  "$build/tools/calibrate_punctuation" --in "$parts/fast$half.raw.bin" --out "$parts/fast$half.bin" "${linear[@]}"
  "$build/src/model/pack_model" --base "$parts/alone.model" --out "$parts/half$half.model" punctuation.fast="$parts/fast$half.bin"
  "$build/tools/export_rows" --model "$parts/half$half.model" --fold $((1 - half)) --government 3 --part 0.6 --seed "1$half" \
    --out "$parts/rows$half.new" "${often[@]}"
  mv "$parts/rows$half.new" "$parts/rows$half.bin"
done
for set in gov news; do
  "$build/tools/export_rows" --model "$parts/alone.model" --mode seed --out "$parts/dev-$set-seed.bin" "$corpus/dev-$set.jsonl"
done
"$python" "$tools/refine.py" --model "$parts/alone.model" --rows "$parts"/rows?.bin --dev "$parts"/dev-*-seed.bin \
  --out "$parts/refined.pt" --tokens "${REFINED:-57e6}" --threads "${THREADS:-2}"
"$python" "$tools/export.py" "$parts/refined.pt" "$parts/vocabulary.txt" "$parts/best.raw.bin"
"$build/tools/calibrate_punctuation" --best --model "$build/src/model/vietmend.model" --in "$parts/best.raw.bin" --out "$parts/best.bin" "${files[@]}"
cp "$parts/best.bin" data/model/punctuation.best.bin
ls -l data/model
