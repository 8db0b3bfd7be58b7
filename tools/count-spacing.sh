#!/usr/bin/env bash
# Counts the corpus and writes the model section of the spacing stage.
#
#   tools/count-spacing.sh [CORPUS FOLDER [SECTION]]      (default ../shared/corpus build/spacing/spacing.bin)
#
# It needs build/release with VIETMEND_BUILD_TOOLS=ON, takes about two minutes on one core and under 2 GB of memory. One
# corpus gives one section, byte for byte.
set -euo pipefail
cd "$(dirname "$0")/.."
corpus=${1:-../shared/corpus}
section=${2:-build/spacing/spacing.bin}
build/release/tools/spacing_counts --output "$section" "$corpus"/train-*.jsonl.xz
