// Outlines: a law or an administrative document as a tree.
import { call, known } from "./engine.js";
import { checkText } from "./text.js";

class Node {
  constructor(kind, begin, end, parent, number, title, text, citation) {
    this.kind = kind;
    this.number = number;
    this.title = title;
    this.text = text;
    this.begin = begin;
    this.end = end;
    this.citation = citation;
    this.children = [];
    // No part of what is written as JSON, which would go round.
    Object.defineProperty(this, "parent", { value: parent });
  }

  // The node and all that stand in it, in the order of the text.
  *walk() {
    const waiting = [this];
    while (waiting.length > 0) {
      const node = waiting.pop();
      yield node;
      for (let i = node.children.length - 1; i >= 0; --i) waiting.push(node.children[i]);
    }
  }

  // As `vietmend outline` writes it; what does not apply is left out.
  toJSON() {
    return { kind: this.kind, ...withoutEmpty(this, ["number", "title", "text"]), ...this.#rest() };
  }

  #rest() {
    const rest = { begin: this.begin, end: this.end };
    if (this.children.length > 0) rest.children = this.children;
    return rest;
  }
}

const HEAD = ["type", "number", "issuer", "place", "date", "signer", "office"];
const LISTS = ["grounds", "recipients"];

function withoutEmpty(from, names) {
  return Object.fromEntries(names.filter((name) => from[name].length > 0).map((name) => [name, from[name]]));
}

class Outline extends Node {
  #source;
  #references;

  constructor(source, head, root, references) {
    super("document", ...root);
    Object.assign(this, head);
    this.#source = source;
    this.#references = references;
  }

  // What the text refers to, in its order.
  references() {
    return [...this.#references()];
  }

  // Pieces for a search engine, of `most` syllables at most.
  chunks(most) {
    if (most !== undefined && !(Number.isInteger(most) && most >= 1)) {
      throw new RangeError(`most must be a whole number of 1 or more, not ${most}`);
    }
    const reply = call("vm_chunks", { text: this.#source }, ["core"], Math.min(most ?? 0, 0x7fffffff));
    const chunks = [];
    while (!reply.ended) {
      const path = reply.texts();
      chunks.push({ citation: reply.text(), path, title: reply.text(), text: reply.text() });
    }
    return chunks;
  }

  toJSON() {
    const { kind, number, ...rest } = super.toJSON();
    return { kind, ...withoutEmpty(this, [...HEAD, ...LISTS]), ...rest };
  }
}

export function outline(text) {
  checkText(text);
  const { nodeKinds } = known();
  const reply = call("vm_outline", { text }, ["core"]);
  const head = {};
  for (const name of HEAD) head[name] = reply.text();
  for (const name of LISTS) head[name] = reply.texts();
  const nodes = [];
  const count = reply.number();
  let found = [];
  for (let i = 0; i < count; ++i) {
    const kind = nodeKinds[reply.number()];
    const [begin, end, parent] = [reply.number(), reply.number(), reply.number()];
    const rest = [reply.text(), reply.text(), reply.text(), reply.text()];
    if (i === 0) {
      nodes.push(new Outline(text, head, [begin, end, null, ...rest], () => found));
    } else {
      nodes.push(new Node(kind, begin, end, nodes[parent], ...rest));
      nodes[parent].children.push(nodes[i]);
    }
  }
  const referring = reply.number();
  for (let i = 0; i < referring; ++i) {
    const [begin, end, source, meant, isHere] = [reply.number(), reply.number(), reply.number(), reply.number(), reply.number()];
    const [citation, document] = [reply.text(), reply.text()];
    found.push({ begin, end, citation, document, source: nodes[source], node: isHere ? nodes[meant] : null });
  }
  return nodes[0];
}
