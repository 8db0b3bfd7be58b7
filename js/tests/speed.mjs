// How quickly a text is repaired here and by the command, in processor time of one thread.
//
//   node js/tests/speed.mjs [FILE]
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { isUtf8, samples, vietmend } from "./package.js";

const command = process.env.VIETMEND ?? fileURLToPath(new URL("../../build/release/vietmend", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "vietmend-speed-"));
const given = process.argv[2];
const text = given
  ? readFileSync(given, "utf8")
  : samples.filter(({ bytes }) => isUtf8(bytes)).map(({ bytes }) => bytes.toString("utf8")).join("\n\n").repeat(30);
const [file, empty] = [join(folder, "text.txt"), join(folder, "empty.txt")];
writeFileSync(file, text);
writeFileSync(empty, "a\n");

// Seconds of the processor that the command takes over a file.
const seconds = (quality, of) =>
  Number(
    execFileSync("bash", ["-c", 'TIMEFORMAT=%U; { time "$0" clean --threads 1 --quality "$1" -o "$2" "$3" 2>/dev/null; } 2>&1', command, quality, join(folder, "out.txt"), of], {
      encoding: "utf8",
      env: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder },
    }),
  );

try {
  for (const quality of ["fast", "best"]) {
    const repairer = new vietmend.Repairer({ quality });
    repairer.clean(text.slice(0, 20000));
    let [here, there] = [Infinity, Infinity];
    for (let round = 0; round < 3; ++round) {
      const begun = process.cpuUsage();
      repairer.repair(text);
      here = Math.min(here, process.cpuUsage(begun).user / 1e6);
      there = Math.min(there, seconds(quality, file) - seconds(quality, empty));
    }
    const megabytes = Buffer.byteLength(text) / 1e6;
    const rate = (time) => `${(megabytes / time).toFixed(2)} MB/s`;
    console.log(`${quality}: ${megabytes.toFixed(1)} MB, ${rate(here)} here, ${rate(there)} the command, ${(there / here).toFixed(2)} of its speed`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
