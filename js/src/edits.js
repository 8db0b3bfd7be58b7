// Edits: what a repair changed, where, of what kind and how surely.
import { known } from "./engine.js";

// Puts each edit's replacement in place of what it replaces: in a string, or in bytes, which are UTF-8 then.
export function apply(source, edits) {
  const isText = typeof source === "string";
  const stretches = [];
  let at = 0;
  let number = 0;
  for (const { begin, end, replacement } of edits) {
    if (!(at <= begin && begin <= end && end <= source.length)) {
      throw new RangeError(
        `edit ${number} [${begin}, ${end}) overlaps the one before or lies outside the source, whose length is ${source.length}`,
      );
    }
    stretches.push(source.slice(at, begin), isText ? replacement : new TextEncoder().encode(replacement));
    at = end;
    ++number;
  }
  stretches.push(source.slice(at));
  return isText ? stretches.join("") : joined(stretches);
}

function joined(stretches) {
  const bytes = new Uint8Array(stretches.reduce((size, stretch) => size + stretch.length, 0));
  let at = 0;
  for (const stretch of stretches) {
    bytes.set(stretch, at);
    at += stretch.length;
  }
  return bytes;
}

// A mended text and the edits that lead to it.
export class Repaired {
  #reply;
  #edits = null;

  constructor(source, reply) {
    this.source = source;
    this.text = reply.whole;
    this.#reply = reply;
  }

  // Made only when somebody asks: most people want the text.
  get edits() {
    if (this.#edits === null) {
      const { editKinds } = known();
      const reply = this.#reply;
      this.#edits = [];
      while (!reply.ended) {
        const [begin, end, from, to] = [reply.number(), reply.number(), reply.number(), reply.number()];
        this.#edits.push({
          begin,
          end,
          before: this.source.slice(begin, end),
          replacement: this.text.slice(from, to),
          kind: editKinds[reply.number()],
          confidence: reply.float(),
        });
      }
      this.#reply = null;
    }
    return this.#edits;
  }

  // The source with all edits made, or only those of some kinds or above some confidence.
  apply({ kinds, minConfidence = 0 } = {}) {
    let wanted = null;
    if (kinds !== undefined) {
      wanted = new Set(kinds);
      for (const kind of wanted) {
        if (!known().editKinds.includes(kind)) {
          throw new RangeError(`there is no kind of edit ${JSON.stringify(kind)}; there are ${known().editKinds.join(", ")}`);
        }
      }
    }
    return apply(
      this.source,
      this.edits.filter((edit) => (wanted === null || wanted.has(edit.kind)) && edit.confidence >= minConfidence),
    );
  }

  toString() {
    return this.text;
  }

  toJSON() {
    return { text: this.text, edits: this.edits };
  }
}
