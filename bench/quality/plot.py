#!/usr/bin/env python3
"""Draw how right each quality is against how fast it is, both on the same text, into docs/quality.svg.

    bench/quality/plot.py BENCH.json...

Each BENCH.json is what vietmend_bench prints over the damaged text of one set, and is named after it,
dev-gov.json or dev-news.json:

    python3 ../shared/eval/corrupt.py --mode seed <../shared/corpus/dev-gov.jsonl |
      python3 -c 'import json, sys
    for line in sys.stdin: print(json.dumps({"text": json.loads(line)["source"]}))' >/tmp/damaged.jsonl
    VIETMEND_BENCH_TEXT=/tmp/damaged.jsonl build/release/vietmend_bench --benchmark_format=json \\
      --benchmark_filter='BM_(RepairFast|RepairBest|IcuWordBreak)$' --benchmark_repetitions=5 \\
      --benchmark_enable_random_interleaving=true --benchmark_min_time=3 >/tmp/dev-gov.json

F1 of the marks is that of RESULTS.md and RESULTS-best.md, mode seed. Speed is drawn as a share of that of
ICU's word BreakIterator in the same run, the medians of all repetitions, since machines differ and are busy.
Prints the figures as a Markdown table. Standard library only.
"""

import json
import math
import pathlib
import re
import statistics
import sys

from tool import table

HERE = pathlib.Path(__file__).resolve().parent
OUT = HERE.parent.parent / "docs/quality.svg"
SETS = {"dev-gov": "government news", "dev-news": "press"}
# Where a label stands from its point, so that none stands on a line: right, down, and which end of it.
LABEL = {"dev-gov": (-9, 16, "end"), "dev-news": (9, -8, "start")}
QUALITIES = {"fast": ("RESULTS.md", "BM_RepairFast"), "best": ("RESULTS-best.md", "BM_RepairBest")}
INK = {"dev-gov": "#0b6e99", "dev-news": "#b3491c"}

WIDTH, HEIGHT = 720, 340
LEFT, RIGHT, TOP, BOTTOM = 60, 690, 40, 280


def marks(results: str, name: str) -> float:
    """F1 of the marks of a set that was damaged the seed's way, out of a table that quality.py wrote."""
    found = re.search(rf"^\| {name}, seed +\| +([\d.]+)", (HERE / results).read_text("utf-8"), re.MULTILINE)
    if not found:
        sys.exit(f"{results}: no row of {name}, seed")
    return float(found[1])


def speeds(path: pathlib.Path) -> dict[str, float]:
    """The median speed of each benchmark, in megabytes a second."""
    runs: dict[str, list[float]] = {}
    for run in json.loads(path.read_text("utf-8"))["benchmarks"]:
        if run["run_type"] == "iteration":
            runs.setdefault(run["run_name"].split("/")[0], []).append(run["bytes_per_second"] / 1e6)
    return {name: statistics.median(values) for name, values in runs.items()}


def scale(value: float, low: float, high: float, begin: float, end: float) -> float:
    return begin + (value - low) / (high - low) * (end - begin)


def drawn(points: dict[tuple[str, str], tuple[float, float]]) -> str:
    """The plot: shares of ICU's speed to the right on a logarithmic scale, F1 upwards."""
    shares = [share for share, _ in points.values()]
    low, high = math.log(min(shares) / 2.2), math.log(max(shares) * 1.6)
    bottom = math.floor(min(f1 for _, f1 in points.values()) * 50) / 50 - 0.02
    top = math.ceil(max(f1 for _, f1 in points.values()) * 50) / 50 + 0.02

    def place(share: float, f1: float) -> tuple[float, float]:
        return scale(math.log(share), low, high, LEFT, RIGHT), scale(f1, bottom, top, BOTTOM, TOP)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        'font-family="system-ui, \'DejaVu Sans\', sans-serif" font-size="13">',
        "<title>F1 of restored marks against speed, for the qualities fast and best</title>",
        '<rect width="100%" height="100%" rx="8" fill="#ffffff"/>',
        f'<path d="M{LEFT} {TOP}V{BOTTOM}H{RIGHT}" fill="none" stroke="#777"/>',
        f'<text x="{LEFT}" y="24" fill="#333">F1 of restored marks, 95 in 100 of them lost</text>',
        f'<text x="{RIGHT}" y="{BOTTOM + 44}" text-anchor="end" fill="#333">'
        "speed on that text, as a share of ICU's word break alone</text>",
    ]
    for step in range(round((top - bottom) / 0.02) + 1):
        value = bottom + step * 0.02
        y = scale(value, bottom, top, BOTTOM, TOP)
        parts.append(f'<path d="M{LEFT} {y:.1f}H{RIGHT}" stroke="#e6e6e6"/>')
        parts.append(f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end" fill="#333">{value:.2f}</text>')
    for divisor in (100, 70, 50, 40, 30, 20, 15, 10, 7, 5, 4, 3):
        if low <= math.log(1 / divisor) <= high:
            x, _ = place(1 / divisor, bottom)
            parts.append(f'<path d="M{x:.1f} {BOTTOM}v5" stroke="#777"/>')
            parts.append(
                f'<text x="{x:.1f}" y="{BOTTOM + 20}" text-anchor="middle" fill="#333">1/{divisor}</text>'
            )
    for name in dict.fromkeys(name for name, _ in points):
        ends = [place(*points[name, quality]) for quality in QUALITIES]
        path = "L".join(f"{x:.1f} {y:.1f}" for x, y in ends)
        parts.append(f'<path d="M{path}" stroke="{INK[name]}" stroke-dasharray="4 4" fill="none"/>')
        for quality, (x, y) in zip(QUALITIES, ends, strict=True):
            parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5" fill="{INK[name]}"/>')
            right, down, end = LABEL[name]
            parts.append(
                f'<text x="{x + right:.1f}" y="{y + down:.1f}" text-anchor="{end}" fill="{INK[name]}">'
                f"{quality}, {SETS[name]}</text>"
            )
    return "\n".join([*parts, "</svg>"]) + "\n"


def main() -> None:
    if len(sys.argv) < 2 or sys.argv[1].startswith("-"):
        sys.exit(__doc__)
    points, rows = {}, []
    for path in map(pathlib.Path, sys.argv[1:]):
        name = path.stem
        if name not in SETS:
            sys.exit(f"{path}: named after none of {', '.join(SETS)}")
        measured = speeds(path)
        icu = measured["BM_IcuWordBreak"]
        for quality, (results, benchmark) in QUALITIES.items():
            f1 = marks(results, name)
            points[name, quality] = measured[benchmark] / icu, f1
            rows.append(
                [
                    f"{SETS[name]}, `{quality}`",
                    f"{f1:.3f}",
                    f"{measured[benchmark]:.2f} MB/s",
                    f"1/{icu / measured[benchmark]:.0f}",
                ]
            )
    OUT.write_text(drawn(points), "utf-8")
    print(table(["text without its marks", "F1 of marks", "speed", "of ICU's"], rows))


if __name__ == "__main__":
    main()
