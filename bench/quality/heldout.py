"""Held-out text of the shared folder: damaged, repaired and scored, a row for each set and mode."""

import collections
import json
import pathlib
import subprocess
import sys

from tool import read_jsonl, table, write_jsonl

MODES = ["seed", "lower", "light", "glue", "none", "torn", "wrap"]
HEAD = [
    "set, mode",
    "marks",
    "comma",
    "stop",
    "sentence end",
    "split",
    "join",
    "line",
    "case errors",
    "spaces lost",
    "false splits",
    "letters lost",
    "invented",
    "edits",
]
DAMAGED = """## Damaged and repaired

F1 where no unit is given; false splits and edits in 10,000 words; edits only where nothing was damaged, so that each is
false or mends what was wrong in the source. Abbreviations are kept, so that letters line up; boilerplate is dropped in
mode `wrap` and kept elsewhere.

"""
FALSE_EDITS = """## Edits on text that is not damaged

Of all sets together, by kind.

"""
GLUED = """## Words that really ran together

Each word of lexica/glued-natural.tsv standing alone; about one proposed split in sixty is itself wrong.

"""


class Shared:
    def __init__(self, folder, tool, work, args):
        self.folder, self.tool, self.work, self.args = folder, tool, work, args
        self.reading = []  # lines to print at the end
        self.false_edits = collections.Counter()
        self.clean_words = 0

    def damage_report(self):
        rows = [self.row(name, mode) for name in self.args.sets for mode in self.args.modes]
        first_part = self.folder / "seed/first-part.pairs.jsonl"
        if first_part.exists():
            rows.append(self.scored("seed article, first part", first_part, "first-part", "seed"))
        return DAMAGED + table(HEAD, rows)

    def row(self, name, mode):
        pairs = self.work / f"{name}.{mode}.pairs.jsonl"
        command = [
            sys.executable,
            self.folder / "eval/corrupt.py",
            "--mode",
            mode,
            "--seed",
            str(self.args.seed),
            "--limit",
            str(self.args.limit),
        ]
        with open(self.folder / f"corpus/{name}.jsonl", "rb") as source, open(pairs, "wb") as out:
            subprocess.run(command, stdin=source, stdout=out, check=True)
        return self.scored(f"{name}, {mode}", pairs, f"{name}.{mode}", mode)

    def scored(self, label, pairs, stem, mode):
        given, mended, edits = (self.work / f"{stem}.{part}.jsonl" for part in ("in", "out", "edits"))
        records = read_jsonl(pairs)
        write_jsonl(given, [{"id": r["id"], "text": r["source"]} for r in records])
        self.tool.clean(
            "--format",
            "jsonl",
            "--abbreviations",
            "keep",
            "--boilerplate",
            "drop" if mode == "wrap" else "keep",
            given,
            "-o",
            mended,
            "--edits",
            edits,
        )
        scored = subprocess.run(
            [sys.executable, self.folder / "eval/score.py", pairs, mended], capture_output=True, text=True
        )
        if scored.returncode:
            sys.exit(f"score.py {pairs} {mended}: {scored.stderr}")
        s = json.loads(scored.stdout)
        if mode == "none":
            self.take_false_edits(label, records, edits, s["words"])
        made = sum(1 for _ in open(edits, encoding="utf-8"))
        f1 = lambda part, n="n": f"{part['F1']:.4f}" if part.get(n, 1) else "-"
        return [
            label,
            f1(s["marks"]),
            f1(s["per_mark"][","]),
            f1(s["per_mark"]["."]),
            f1(s["sentence_end"]),
            f1(s["split"]),
            f1(s["join"]),
            f1(s["line"]),
            f"{s['case_error_rate']:.4f}",
            s["spaces_lost"],
            s["false_splits_per_10k_words"],
            s["letters_lost"],
            s["letters_invented"],
            f"{1e4 * made / s['words']:.2f}" if mode == "none" else "-",
        ]

    def take_false_edits(self, label, records, edits, words):
        self.clean_words += words
        by_record = collections.defaultdict(list)
        for edit in read_jsonl(edits):
            self.false_edits[edit["kind"]] += 1
            by_record[int(edit["doc"])].append(edit)
        shown = 0
        for n, made in sorted(by_record.items()):
            source = records[n]["source"].encode()
            for edit in made:
                if shown >= self.args.worst:
                    return
                shown += 1
                before = source[max(0, edit["begin"] - 40) : edit["begin"]].decode(errors="ignore")
                after = source[edit["end"] : edit["end"] + 40].decode(errors="ignore")
                context = f"{before}[{edit['before']}→{edit['after']}]{after}".replace("\n", "⏎")
                self.reading.append(f"{label} {edit['kind']:12} {edit['confidence']:.2f}  {context}")

    def false_edit_report(self):
        rows = [
            [kind, n, f"{1e4 * n / max(self.clean_words, 1):.2f}"]
            for kind, n in self.false_edits.most_common()
        ]
        n = sum(self.false_edits.values())
        rows.append(["all", n, f"{1e4 * n / max(self.clean_words, 1):.2f}"])
        return FALSE_EDITS + table(["kind", "edits", "in 10,000 words"], rows)

    def glued_report(self):
        """Words that really ran together on pages, each standing alone."""
        entries = []
        for line in (
            pathlib.Path(self.folder / "lexica/glued-natural.tsv").read_text(encoding="utf-8").splitlines()
        ):
            if line and not line.startswith("#"):
                word, proposed, *_ = line.split("\t")
                entries.append((word, proposed))
        given, mended = self.work / "glued.in.jsonl", self.work / "glued.out.jsonl"
        write_jsonl(given, [{"id": n, "text": word} for n, (word, _) in enumerate(entries)])
        self.tool.clean(
            "--format",
            "jsonl",
            "--abbreviations",
            "keep",
            "--boilerplate",
            "keep",
            "--punctuation",
            "keep",
            "--capitals",
            "keep",
            given,
            "-o",
            mended,
        )
        texts = [record["text"] for record in read_jsonl(mended)]
        missed = [(w, p, text) for (w, p), text in zip(entries, texts) if text.strip() != p]
        for word, proposed, text in missed[: self.args.misses]:
            self.reading.append(f"not as proposed: {word}\t{proposed}\t{text}")
        whole = sum(text.strip() == word for word, _, text in missed)
        share = 100 * (1 - len(missed) / len(entries))
        return GLUED + (
            f"{len(entries)} words, {share:.2f} % split as proposed, "
            f"{whole} left whole, {len(missed) - whole} split otherwise."
        )

    def print_for_reading(self):
        for line in self.reading:
            print(line)
