// For pages and their workers: load() brings the module and what options need of the model.
import { givePart, hasPart, isReady, use } from "./engine.js";
import { Module } from "./module.js";
import { neededParts, readOptions } from "./options.js";
import { Repairer } from "./repairer.js";
import { hasVectors } from "./vectors.js";

// Written out, so that what bundles a page finds the files.
const URLS = {
  vectors: new URL("../vietmend.wasm", import.meta.url),
  scalar: new URL("../vietmend-scalar.wasm", import.meta.url),
  core: new URL("../model/core.model", import.meta.url),
  best: new URL("../model/best.model", import.meta.url),
  diacritics: new URL("../model/diacritics.model", import.meta.url),
  senses: new URL("../model/senses.model", import.meta.url),
};

// What is under way, by name, so that nothing is fetched twice.
const coming = new Map();

// The bytes of a file, told as they come in. What a host compresses comes unpacked, and its size is not known before.
async function fetched(name, tell) {
  const response = await fetch(URLS[name]);
  if (!response.ok) throw new Error(`${URLS[name]} cannot be loaded: ${response.status} ${response.statusText}`);
  const isPacked = response.headers.get("content-encoding") !== null;
  const size = Number(response.headers.get("content-length"));
  const total = !isPacked && size > 0 ? size : null;
  if (response.body === null) return new Uint8Array(await response.arrayBuffer());
  const blocks = [];
  let loaded = 0;
  for (const reader = response.body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    blocks.push(value);
    loaded += value.length;
    tell({ file: name, loaded, total });
  }
  const bytes = new Uint8Array(loaded);
  let at = 0;
  for (const block of blocks) {
    bytes.set(block, at);
    at += block.length;
  }
  return bytes;
}

function once(name, work) {
  if (!coming.has(name)) {
    coming.set(
      name,
      work().finally(() => coming.delete(name)),
    );
  }
  return coming.get(name);
}

export async function load(options, { onProgress = () => {} } = {}) {
  const needed = neededParts(readOptions(options));
  const module = isReady()
    ? null
    : once("module", async () => {
        use(await Module.compiled(await fetched(hasVectors() ? "vectors" : "scalar", onProgress)));
      });
  await Promise.all([
    module,
    ...needed
      .filter((name) => !hasPart(name))
      .map((name) =>
        once(name, async () => {
          const bytes = await fetched(name, onProgress);
          await module;
          givePart(name, bytes);
        }),
      ),
  ]);
}

Repairer.create = async (options, loading) => {
  await load(options, loading);
  return new Repairer(options);
};

export * from "./exports.js";
