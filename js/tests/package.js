// The package under test: the folder that js/build.sh made, or that VIETMEND_PACKAGE names.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = new URL("../../", import.meta.url);
export const folder = process.env.VIETMEND_PACKAGE ?? fileURLToPath(new URL("build/npm/vietmend", root));
export const vietmend = await import(pathToFileURL(`${folder}/src/node.js`).href);

// Each sample: its name, its bytes, and what it is mended to at each quality.
export const samples = readdirSync(new URL("tests/data/samples/", root))
  .filter((name) => name.endsWith(".txt") && !name.endsWith(".gold.txt"))
  .map((name) => ({
    name,
    file: fileURLToPath(new URL(`tests/data/samples/${name}`, root)),
    bytes: readFileSync(new URL(`tests/data/samples/${name}`, root)),
    accepted: (quality) => readFileSync(new URL(`tests/data/accepted/${quality}/${name}`, root), "utf8"),
  }));

export const isUtf8 = (bytes) => {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};
