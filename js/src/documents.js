// What stands in a text: tokens and blocks; and what its bytes are encoded in.
import { call, known } from "./engine.js";
import { bytesOf, checkText } from "./text.js";

// The parts of a Vietnamese syllable; null where the text is not exactly one.
export function parseSyllable(text) {
  checkText(text);
  const reply = call("vm_parse_syllable", { text });
  if (reply.ended) return null;
  const [onset, glide, nucleus, coda] = [reply.text(), reply.text(), reply.text(), reply.text()];
  return { onset, glide, nucleus, coda, tone: known().tones[reply.number()] };
}

class Token {
  #syllable;

  constructor(begin, end, kind, text) {
    this.begin = begin;
    this.end = end;
    this.kind = kind;
    this.text = text;
  }

  get syllable() {
    if (this.#syllable === undefined) this.#syllable = this.kind === "syllable" ? parseSyllable(this.text) : null;
    return this.#syllable;
  }
}

export function tokenize(text) {
  checkText(text);
  const { tokenKinds } = known();
  const { numbers } = call("vm_tokenize", { text });
  const tokens = [];
  for (let i = 0; i < numbers.length; i += 3) {
    tokens.push(new Token(numbers[i], numbers[i + 1], tokenKinds[numbers[i + 2]], text.slice(numbers[i], numbers[i + 1])));
  }
  return tokens;
}

export function blocks(text) {
  checkText(text);
  const { blockKinds } = known();
  const { numbers } = call("vm_blocks", { text }, ["core"]);
  const found = [];
  for (let i = 0; i < numbers.length; i += 3) {
    const [begin, end] = [numbers[i], numbers[i + 1]];
    found.push({ begin, end, kind: blockKinds[numbers[i + 2]], text: text.slice(begin, end) });
  }
  return found;
}

export function detectCharset(bytes) {
  const reply = call("vm_detect_charset", { bytes: bytesOf(bytes) });
  const name = reply.text();
  const misread = reply.number() !== 0;
  return { name, confidence: reply.float(), misread };
}

export function decode(bytes, charset = "auto") {
  if (typeof charset !== "string") throw new TypeError("the charset must be a string");
  return call("vm_decode", { bytes: bytesOf(bytes), text: charset }).whole;
}
