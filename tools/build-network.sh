#!/usr/bin/env bash
# Trains the network of the `best` tagger on from the one in data/model, and puts it there.
#
#   tools/build-network.sh [options] [CORPUS FOLDER]      (default ../shared/corpus)
#
#   --device cpu|cuda   where it is trained; all else is done on the processor
#   --minutes N         how long it is trained, in place of
#   --tokens N          how much of it (default 100e6)
#   --grow "OPTIONS"    makes it larger first: options of tools/network/grow.py, for example "--width 192 --hidden 192"
#   --afresh            with the sizes, words and pairs of the network alone
#   --part P            of the data (default 1); with less, the network is left in FOLDER/best.bin
#   --draws N           how often a document is damaged (default 2): so many copies of the data are read before one is
#                       read again
#   --processes N       that train at once, on a processor (default 1)
#   --work FOLDER       where all that is prepared lies (default build/network)
#
# The data are prepared once: rows of 16 bytes a token, which the trainer holds on the device. A training that was
# stopped goes on from its checkpoint; remove the folder to begin anew.
set -euo pipefail
cd "$(dirname "$0")/.."
device=cpu minutes=0 tokens=100e6 grow='' afresh=() part=1 draws=2 processes=1 parts=build/network corpus=../shared/corpus
while [ $# -gt 0 ]; do
  case $1 in
    --device) device=$2; shift 2 ;;
    --minutes) minutes=$2; shift 2 ;;
    --tokens) tokens=$2; shift 2 ;;
    --grow) grow=$2; shift 2 ;;
    --afresh) afresh=(--afresh); shift ;;
    --part) part=$2; shift 2 ;;
    --draws) draws=$2; shift 2 ;;
    --processes) processes=$2; shift 2 ;;
    --work) parts=$2; shift 2 ;;
    -*) echo "no option is called $1" >&2; exit 2 ;;
    *) corpus=$1; shift ;;
  esac
done
build=build/release
venv=build/network/venv
tools=tools/network
mkdir -p "$parts"
for program in tools/export_tokens tools/export_rows tools/train_punctuation tools/calibrate_punctuation src/model/pack_model; do
  [ -x "$build/$program" ] || { echo "make tools builds the programs that this needs: $program is not there" >&2; exit 1; }
done

if [ ! -x "$venv/bin/python" ]; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install -q -r "$tools/requirements.txt"
fi
python="$venv/bin/python"

# How often the linear taggers read a document, and how often the network does.
linear=("$corpus/train-news.jsonl.xz:2" "$corpus/train-news-2.jsonl.xz:1" "$corpus/train-press.jsonl.xz:1"
  "$corpus/train-legal.jsonl.xz:1" "$corpus/train-party.jsonl.xz:3")
often=("$corpus/train-news.jsonl.xz:1.5" "$corpus/train-news-2.jsonl.xz:1" "$corpus/train-press.jsonl.xz:1"
  "$corpus/train-legal.jsonl.xz:0.3" "$corpus/train-party.jsonl.xz:4")

# The network to begin with, and its words and pairs in a model.
if [ ! -s "$parts/begin.model" ]; then
  cp data/model/punctuation.best.bin "$parts/begin.bin"
  if [ -n "$grow" ]; then
    "$python" "$tools/section.py" data/model/punctuation.best.bin >"$parts/vocabulary.txt"
    "$build/tools/export_tokens" --vocabulary "$parts/vocabulary.txt" --folder "$parts" "${linear[@]%:*}"
    # shellcheck disable=SC2086
    "$python" "$tools/grow.py" data/model/punctuation.best.bin --out "$parts/begin.bin" $grow --corpus "$parts"/train-*.bin
  fi
  "$build/src/model/pack_model" --base "$build/src/model/vietmend.model" --out "$parts/begin.model" punctuation.best="$parts/begin.bin"
fi

# Each half of the corpus is read with a linear tagger that was trained on the other half, since a tagger is too sure
# of text that it was trained on.
for half in 0 1; do
  if [ ! -s "$parts/half$half.model" ]; then
    "$build/tools/train_punctuation" --fold "$half" --sample "$part" --out "$parts/fast$half.raw.bin" "${linear[@]}"
    # For its limits: the library reads a tagger that gives gaps up.
    "$build/tools/calibrate_punctuation" --in "$parts/fast$half.raw.bin" --out "$parts/fast$half.bin" "${linear[@]}"
    "$build/src/model/pack_model" --base "$parts/begin.model" --out "$parts/half$half.new" punctuation.fast="$parts/fast$half.bin"
    mv "$parts/half$half.new" "$parts/half$half.model"
  fi
  for draw in $(seq "$draws"); do
    [ -s "$parts/rows$half$draw.bin" ] && continue
    "$build/tools/export_rows" --model "$parts/half$half.model" --fold $((1 - half)) --government 3 \
      --part "$(awk "BEGIN { print 0.6 * $part }")" --seed "1$half$draw" --out "$parts/rows.new" "${often[@]}"
    mv "$parts/rows.new" "$parts/rows$half$draw.bin"
  done
done
for set in gov news; do
  [ -s "$parts/dev-$set-seed.bin" ] ||
    "$build/tools/export_rows" --model "$parts/begin.model" --mode seed --out "$parts/dev-$set-seed.bin" "$corpus/dev-$set.jsonl"
done

"$python" "$tools/train.py" --begin "$parts/begin.bin" "${afresh[@]}" --rows "$parts"/rows[01]*.bin --dev "$parts"/dev-*-seed.bin \
  --out "$parts/network.pt" --device "$device" --minutes "$minutes" --tokens "$tokens" --processes "$processes" --resume
"$python" "$tools/export.py" "$parts/network.pt" "$parts/best.raw.bin"
"$build/tools/calibrate_punctuation" --best --model "$build/src/model/vietmend.model" --in "$parts/best.raw.bin" --out "$parts/best.bin" "${linear[@]}"
if [ "$part" = 1 ]; then
  cp "$parts/best.bin" data/model/punctuation.best.bin
  ls -l data/model
fi
