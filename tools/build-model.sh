#!/usr/bin/env bash
# Builds two sections of data/model from the corpus: counts for spacing, training and calibration for the linear tagger.
# The others have scripts of their own.
#
#   tools/build-model.sh [CORPUS FOLDER]      (default ../shared/corpus)
#
# On two cores it takes about half an hour, and 8 GB of memory. One input gives one model, byte for byte.
set -euo pipefail
cd "$(dirname "$0")/.."
corpus=${1:-../shared/corpus}
build=build/release
parts=build/model
mkdir -p "$parts"

# Party essays are nearest in tone to what is repaired, and few.
texts=("$corpus/train-news.jsonl.xz:2" "$corpus/train-news-2.jsonl.xz:1" "$corpus/train-press.jsonl.xz:1"
  "$corpus/train-legal.jsonl.xz:1" "$corpus/train-party.jsonl.xz:3")
for text in "${texts[@]}"; do
  [ -r "${text%:*}" ] || { echo "${text%:*} is not there: the corpus is needed to build the model" >&2; exit 1; }
done

"$build/tools/spacing_counts" --output "$parts/spacing.bin" "$corpus"/train-*.jsonl.xz
"$build/tools/train_punctuation" --out "$parts/punctuation.raw.bin" "${texts[@]}"
"$build/tools/calibrate_punctuation" --in "$parts/punctuation.raw.bin" --out "$parts/punctuation.fast.bin" "${texts[@]}"
cp "$parts"/{spacing,punctuation.fast}.bin data/model/
ls -l data/model
