// The options of a repair: what each may be, and how the module is told.

// In the order of js/module/options.h; the choices in the order of the enums there.
const CHOICES = {
  punctuation: ["keep", "restore"],
  capitals: ["keep", "restore"],
  encoding: ["keep", "mojibake", "repair"],
  spacing: ["keep", "repair"],
  lines: ["auto", "join", "keep"],
  diacritics: ["auto", "restore", "keep"],
  abbreviations: ["keep", "first", "expand"],
  boilerplate: ["keep", "drop"],
  tones: ["old", "new", "keep"],
  sentences: [false, true],
  quality: ["fast", "best"],
};

const DEFAULTS = Object.freeze({
  punctuation: "restore",
  capitals: "restore",
  encoding: "repair",
  spacing: "repair",
  lines: "auto",
  diacritics: "auto",
  abbreviations: "expand",
  boilerplate: "drop",
  tones: "old",
  sentences: false,
  quality: "best",
  minConfidence: 0,
});

const shown = (value) => (typeof value === "string" ? JSON.stringify(value) : String(value));

function listed(names) {
  const all = names.map(shown);
  return all.length === 1 ? all[0] : `${all.slice(0, -1).join(", ")} or ${all.at(-1)}`;
}

// All options, those that are not given as they are by default. Throws TypeError for a name that is no option's and for
// a value of another type, RangeError for a value that an option does not have; each names the option.
export function readOptions(given = {}) {
  if (given === null || typeof given !== "object") {
    throw new TypeError(`the options must be an object, not ${shown(given)}`);
  }
  const options = { ...DEFAULTS };
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(DEFAULTS, name)) {
      throw new TypeError(`there is no option ${shown(name)}; there are ${Object.keys(DEFAULTS).join(", ")}`);
    }
    if (value !== undefined) options[name] = value;
  }
  for (const [name, choices] of Object.entries(CHOICES)) {
    if (typeof options[name] !== typeof choices[0]) {
      throw new TypeError(`${name} must be ${listed(choices)}, not ${shown(options[name])}`);
    }
    if (!choices.includes(options[name])) {
      throw new RangeError(`${name} must be ${listed(choices)}, not ${shown(options[name])}`);
    }
  }
  const least = options.minConfidence;
  if (typeof least !== "number") throw new TypeError(`minConfidence must be a number, not ${shown(least)}`);
  if (!(least >= 0 && least <= 1)) throw new RangeError(`minConfidence must be between 0 and 1, not ${least}`);
  return Object.freeze(options);
}

export function optionNumbers(options) {
  const numbers = Object.entries(CHOICES).map(([name, choices]) => choices.indexOf(options[name]));
  const halves = new DataView(new ArrayBuffer(8));
  halves.setFloat64(0, options.minConfidence, true);
  return [...numbers, halves.getUint32(0, true), halves.getUint32(4, true)];
}

// The parts of the model that a repairer of these options needs.
export function neededParts(options) {
  const parts = ["core"];
  if (options.quality === "best") parts.push("best");
  if (options.diacritics !== "keep") parts.push("diacritics");
  if (options.abbreviations !== "keep") parts.push("senses");
  return parts;
}
