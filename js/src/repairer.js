// The repairer: damaged text in, mended text and its edits out.
import { Repaired } from "./edits.js";
import { call, dropRepairer, isCurrent, makeRepairer } from "./engine.js";
import { neededParts, optionNumbers, readOptions } from "./options.js";
import { bytesOf } from "./text.js";

// In the order of vietmend/evidence.h.
const TRAITS = ["begins", "goesOn", "furniture", "noteMark", "heading", "table", "code", "protect", "scanned"];

// Lets go of the tables of repairers that nobody holds any more.
const forgotten = new FinalizationRegistry((held) => dropRepairer(held.made));

function checkSpan(begin, end, source, what) {
  if (!(Number.isInteger(begin) && Number.isInteger(end) && 0 <= begin && begin <= end && end <= source.length)) {
    throw new RangeError(`${what}: [${begin}, ${end}) does not lie within the text, whose length is ${source.length}`);
  }
}

// What is told of a text, three numbers each.
function toldNumbers(source, { protect = [], evidence = [] }) {
  const numbers = [];
  for (const [begin, end] of protect) {
    checkSpan(begin, end, source, "protect");
    numbers.push(begin, end, TRAITS.indexOf("protect"));
  }
  for (const { begin, end, trait } of evidence) {
    checkSpan(begin, end, source, "evidence");
    if (!TRAITS.includes(trait)) {
      throw new RangeError(`there is no trait ${JSON.stringify(trait)}; there are ${TRAITS.join(", ")}`);
    }
    numbers.push(begin, end, TRAITS.indexOf(trait));
  }
  return numbers;
}

export class Repairer {
  #numbers;
  #needed;
  #held;
  #isDisposed = false;

  constructor(options) {
    this.options = readOptions(options);
    this.#numbers = optionNumbers(this.options);
    this.#needed = neededParts(this.options);
    this.#held = { made: makeRepairer(this.#numbers, this.#needed) };
    forgotten.register(this, this.#held, this);
  }

  repair(source, told = {}) {
    const isText = typeof source === "string";
    const given = isText ? source : bytesOf(source);
    const numbers = toldNumbers(given, told);
    const request = isText ? { text: given, numbers } : { bytes: given, numbers };
    return new Repaired(given, call("vm_repair", request, this.#needed, this.#handle(), isText ? 0 : 1));
  }

  clean(source, told = {}) {
    return this.repair(source, told).text;
  }

  dispose() {
    if (this.#isDisposed) return;
    this.#isDisposed = true;
    forgotten.unregister(this);
    dropRepairer(this.#held.made);
  }

  #handle() {
    if (this.#isDisposed) throw new Error("this Repairer is disposed of");
    // A module that failed took its repairers along.
    if (!isCurrent(this.#held.made)) this.#held.made = makeRepairer(this.#numbers, this.#needed);
    return this.#held.made.handle;
  }
}

const kept = new Map();

// Repairs one text; the repairers of the options used last are kept.
export function clean(source, options = {}) {
  const key = JSON.stringify(readOptions(options));
  let repairer = kept.get(key);
  if (repairer === undefined) {
    repairer = new Repairer(options);
    if (kept.size >= 8) {
      const [oldest, dropped] = kept.entries().next().value;
      dropped.dispose();
      kept.delete(oldest);
    }
  }
  // The one used last is the last.
  kept.delete(key);
  kept.set(key, repairer);
  return repairer.clean(source);
}
