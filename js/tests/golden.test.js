// The samples come out as everywhere, byte for byte, with vectors and without.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { folder, isUtf8, samples, vietmend } from "./package.js";

const { apply, Repairer } = vietmend;

for (const quality of ["fast", "best"]) {
  test(`samples are mended as accepted, ${quality}`, () => {
    const repairer = new Repairer({ quality });
    assert.ok(samples.length >= 15);
    for (const { name, bytes, accepted } of samples) {
      const want = accepted(quality);
      const repaired = repairer.repair(bytes);
      assert.equal(repaired.text, want, name);
      assert.equal(new TextDecoder().decode(repaired.apply()), want, name);
      if (!isUtf8(bytes)) continue;
      const text = bytes.toString("utf8");
      const ofText = repairer.repair(text);
      assert.equal(ofText.text, want, name);
      assert.equal(ofText.apply(), want, name);
      assert.equal(repairer.clean(want), want, `${name} again`);
    }
  });
}

test("samples are mended as accepted without vectors", async () => {
  const { Module } = await import(`${folder}/src/module.js`);
  const { neededParts, optionNumbers, readOptions } = await import(`${folder}/src/options.js`);
  const { Repaired } = await import(`${folder}/src/edits.js`);
  const module = Module.of(new WebAssembly.Module(readFileSync(`${folder}/vietmend-scalar.wasm`)));
  const options = readOptions({ quality: "best" });
  for (const part of neededParts(options)) module.giveModel(part, readFileSync(`${folder}/model/${part}.model`));
  const repairer = module.makeRepairer(optionNumbers(options));
  for (const { name, bytes, accepted } of samples) {
    const repaired = new Repaired(bytes, module.call("vm_repair", { bytes }, repairer, 1));
    assert.equal(repaired.text, accepted("best"), name);
  }
});

// As tests/compare_builds.sh compares two commands.
const SETS = [
  [[], {}],
  [["--quality", "fast"], { quality: "fast" }],
  [["--lines", "join", "--abbreviations", "first"], { lines: "join", abbreviations: "first" }],
  [["--tones", "new", "--sentences"], { tones: "new", sentences: true }],
  [["--min-confidence", "0.9"], { minConfidence: 0.9 }],
  [["--punctuation", "keep", "--boilerplate", "keep"], { punctuation: "keep", boilerplate: "keep" }],
  [["--spacing", "keep", "--abbreviations", "keep"], { spacing: "keep", abbreviations: "keep" }],
  [["--diacritics", "keep", "--capitals", "keep"], { diacritics: "keep", capitals: "keep" }],
  [["--diacritics", "restore", "--lines", "keep"], { diacritics: "restore", lines: "keep" }],
];
const command = process.env.VIETMEND ?? fileURLToPath(new URL("../../build/release/vietmend", import.meta.url));

test("texts and edits are those of the command", { skip: !existsSync(command) && `${command} is not built` }, () => {
  const folder = mkdtempSync(join(tmpdir(), "vietmend-"));
  try {
    for (const [flags, options] of SETS) {
      const repairer = new Repairer(options);
      for (const { name, file, bytes } of samples) {
        const [out, edits] = [join(folder, "out.txt"), join(folder, "edits.jsonl")];
        const env = { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder };
        execFileSync(command, ["clean", ...flags, "--edits", edits, "-o", out, file], { env, stdio: "pipe" });
        const repaired = repairer.repair(bytes);
        const of = `${name} with ${flags.join(" ")}`;
        assert.equal(repaired.text, readFileSync(out, "utf8"), of);
        const theirs = readFileSync(edits, "utf8").trim().split("\n").filter(Boolean).map((line) => JSON.parse(line));
        assert.deepEqual(
          repaired.edits.map(({ begin, end, replacement, kind }) => [begin, end, replacement, kind]),
          theirs.map(({ begin, end, after, kind }) => [begin, end, after, kind]),
          of,
        );
        for (let i = 0; i < theirs.length; ++i) {
          assert.ok(Math.abs(theirs[i].confidence - repaired.edits[i].confidence) < 0.01, of);
        }
        if (!isUtf8(bytes)) continue;
        // The same edits, in code units.
        const text = bytes.toString("utf8");
        const ofText = repairer.repair(text);
        assert.equal(ofText.text, repaired.text, of);
        assert.deepEqual(
          ofText.edits.map((edit) => Buffer.byteLength(text.slice(0, edit.begin))),
          repaired.edits.map((edit) => edit.begin),
          of,
        );
        assert.equal(apply(text, ofText.edits), ofText.text, of);
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
