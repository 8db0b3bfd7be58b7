#!/usr/bin/env bash
# Trains the model of the diacritics stage and puts it into data/model.
#
#   tools/build-diacritics.sh [CORPUS FOLDER]      (default ../shared/corpus)
#
# SECONDS_OF_NETWORK says how long the network is trained (default 7200); the rest takes half an hour on a core, and
# 8 GB of memory. A training that was stopped goes on: remove build/diacritics to begin anew.
set -euo pipefail
cd "$(dirname "$0")/.."
corpus=${1:-../shared/corpus}
build=build/release
parts=build/diacritics
tools=tools/diacritics
mkdir -p "$parts"
for program in tools/export_letter_runs tools/train_diacritics tools/pack_diacritics; do
  [ -x "$build/$program" ] || { echo "make tools builds the programs that this needs: $program is not there" >&2; exit 1; }
done
if [ ! -x "$parts/venv/bin/python" ]; then
  python3 -m venv "$parts/venv"
  "$parts/venv/bin/pip" install -q -r tools/network/requirements.txt
fi
python="$parts/venv/bin/python"
[ -s "$parts/vocabulary.tsv" ] || "$build/tools/export_letter_runs" --folder "$parts" --vocabulary "$corpus"/train-*.jsonl.xz
[ -s "$parts/train-press.runs" ] || "$build/tools/export_letter_runs" --folder "$parts" "$corpus"/train-*.jsonl.xz
runs=()
for name in legal news-2 news party press; do runs+=("$parts/train-$name.runs"); done
[ -s "$parts/linear.bin" ] || "$build/tools/train_diacritics" "$parts/train-news.runs:0.5" "$parts/train-news-2.runs:0.45" \
  "$parts/train-press.runs:0.6" "$parts/train-legal.runs:0.25" "$parts/train-party.runs:1" --folder "$parts" --bits 26 \
  --out "$parts/linear.bin" --keep 2400000
[ -s "$parts/network.pt" ] || "$python" "$tools/train.py" --folder "$parts" --out "$parts/network.pt" \
  --seconds "${SECONDS_OF_NETWORK:-7200}" --resume
"$python" "$tools/export_network.py" "$parts/network.pt" "$parts/network.bin"
"$build/tools/pack_diacritics" "${runs[@]}" --folder "$parts" --linear "$parts/linear.bin" --network "$parts/network.bin" \
  --network-weight 17 --neighbours-weight 18 --phrases data/phrases.tsv --out "$parts/section.bin"
cp "$parts/section.bin" data/model/diacritics.bin
ls -l data/model
