"""The vietmend command, as the quality bench calls it, and a Markdown table."""

import json
import pathlib
import subprocess
import sys


class Tool:
    def __init__(self, path, quality="fast", threads=2, options=()):
        self.path, self.quality, self.threads = pathlib.Path(path), quality, threads
        self.options = list(options)  # of every call
        if not self.path.exists():
            sys.exit(f"{path} is not there: build it, or name another with --vietmend")

    def version(self):
        shown = subprocess.run([self.path, "--version"], capture_output=True, text=True)
        return (shown.stdout.split("\n")[0] or "?").replace("vietmend", "").strip() or "?"

    def clean(self, *options):
        """Run `vietmend clean` with the options; stop with its message if it fails."""
        command = [self.path, "clean", "--quality", self.quality, "--threads", str(self.threads), *self.options, *options]
        done = subprocess.run([str(c) for c in command], capture_output=True)
        if done.returncode:
            sys.exit(
                f"{' '.join(map(str, command))}: exit {done.returncode}\n{done.stderr.decode(errors='replace')}"
            )
        return done.stdout


def read_jsonl(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def write_jsonl(path, records):
    with open(path, "w", encoding="utf-8") as out:
        for record in records:
            print(json.dumps(record, ensure_ascii=False), file=out)


def table(head, rows):
    """A Markdown table; the first column to the left, the others to the right."""
    cells = [[str(c) for c in row] for row in [head, *rows]]
    widths = [max(len(row[i]) for row in cells) for i in range(len(head))]
    lines = [
        "| "
        + " | ".join(c.ljust(w) if i == 0 else c.rjust(w) for i, (c, w) in enumerate(zip(row, widths)))
        + " |"
        for row in cells
    ]
    rule = (
        "|" + "|".join("-" * (w + 2) if i == 0 else "-" * (w + 1) + ":" for i, w in enumerate(widths)) + "|"
    )
    return "\n".join([lines[0], rule, *lines[1:]])
