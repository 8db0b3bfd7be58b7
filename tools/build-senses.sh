#!/usr/bin/env bash
# Builds data/model/senses.bin, the model of senses, from the corpus and data/abbreviations.tsv.
#
#   tools/build-senses.sh [CORPUS FOLDER]      (default ../shared/corpus)
#
# Takes about ten minutes on one core, and 3 GB of memory. One input gives one model, byte for byte. What the documents that
# were held out say of it, form by form, lies in build/senses/held-out.tsv then.
set -euo pipefail
cd "$(dirname "$0")/.."
corpus=${1:-../shared/corpus}
build=build/release
parts=build/senses
mkdir -p "$parts"
texts=("$corpus"/train-{news,news-2,press,party,legal}.jsonl.xz)
for text in "${texts[@]}"; do
  [ -r "$text" ] || { echo "$text is not there: the corpus is needed to build the model of senses" >&2; exit 1; }
done

"$build/tools/train_senses" --table data/abbreviations.tsv --out "$parts/senses.bin" "${texts[@]}" | tee "$parts/held-out.tsv"
cp "$parts/senses.bin" data/model/senses.bin
ls -l data/model
