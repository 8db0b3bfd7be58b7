// For Node, where files are read at once: nothing need be loaded before.
import { readFileSync } from "node:fs";

import { known, readBy } from "./engine.js";
import { neededParts, readOptions } from "./options.js";
import { Repairer } from "./repairer.js";
import { hasVectors } from "./vectors.js";

readBy({
  compiled: () =>
    new WebAssembly.Module(readFileSync(new URL(hasVectors() ? "../vietmend.wasm" : "../vietmend-scalar.wasm", import.meta.url))),
  part: (name) => readFileSync(new URL(`../model/${name}.model`, import.meta.url)),
});

// So that what is written for a page works here.
export async function load(options) {
  neededParts(readOptions(options));
  known();
}

Repairer.create = async (options) => new Repairer(options);

export * from "./exports.js";
