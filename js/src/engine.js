// The one module of a program, and which parts of the model it has. Where files can be read at once, as in Node, it is
// made at its first use and reads what it is asked for; a page has load() bring it.
import { Module } from "./module.js";

// What reads the module and parts of the model at once; null where nothing can.
let reader = null;
let module = null;
let names = null;
let parts = new Set();
// Goes up with each module, so that what was made in one is not asked of another.
let generation = 0;

const KINDS = ["editKinds", "tokenKinds", "blockKinds", "nodeKinds", "tones"];

export function readBy(given) {
  reader = given;
}

// Makes a Module the one of the program.
export function use(made) {
  module = made;
  parts = new Set();
  names = null;
  ++generation;
}

export const isReady = () => module !== null;
export const hasPart = (name) => parts.has(name);

export function givePart(name, bytes) {
  if (parts.has(name)) return;
  module.giveModel(`model/${name}.model`, bytes);
  parts.add(name);
}

// The module with these parts of the model. Throws where they are not there and cannot be read at once.
function ready(needed) {
  if (module === null && reader !== null) use(Module.of(reader.compiled()));
  if (module === null) {
    throw new Error("vietmend is not loaded: await load() comes first, or Repairer.create() in place of new Repairer()");
  }
  for (const name of needed) {
    if (parts.has(name)) continue;
    if (reader === null) {
      throw new Error(
        `the model's part ${JSON.stringify(name)} is not loaded: await load() with these options, or Repairer.create()`,
      );
    }
    givePart(name, reader.part(name));
  }
  return module;
}

// Calls the module, with `needed` of the model. A module that failed within, for want of memory most of all, is dropped.
function guarded(needed, work) {
  try {
    return work(ready(needed));
  } catch (error) {
    if (error.fatal) {
      module = null;
      names = null;
    }
    throw error;
  }
}

export function call(name, request, needed = [], ...rest) {
  return guarded(needed, (made) => made.call(name, request, ...rest));
}

// The version and the names of kinds, as the library has them.
export function known() {
  if (names === null) {
    const reply = call("vm_names", {});
    names = { version: reply.text() };
    for (const kind of KINDS) names[kind] = reply.texts();
  }
  return names;
}

// What a repairer is made of: its number in the module of this generation.
export function makeRepairer(numbers, needed) {
  const handle = guarded(needed, (made) => made.makeRepairer(numbers));
  return { handle, generation };
}

export const isCurrent = (made) => module !== null && made.generation === generation;

export function dropRepairer(made) {
  if (isCurrent(made)) module.dropRepairer(made.handle);
}
