// What became of the documents: their edits, and which of them are made.
export const SEPARATOR = "\n\n";

export class Result {
  edits = [];
  undone = new Set();
  hidden = new Set();
  least = 0;

  constructor(documents) {
    this.documents = documents;
    this.begins = [];
    let at = 0;
    for (const { text } of documents) {
      this.begins.push(at);
      at += text.length + SEPARATOR.length;
    }
    this.source = documents.map(({ text }) => text).join(SEPARATOR);
  }

  // Edits of a document, in order; those of all documents come in order.
  add(number, edits) {
    const shift = this.begins[number];
    for (const [begin, end, replacement, kind, confidence] of edits) {
      this.edits.push({
        index: this.edits.length,
        number,
        begin: begin + shift,
        end: end + shift,
        before: this.source.slice(begin + shift, end + shift),
        replacement,
        kind,
        confidence,
      });
    }
  }

  isMade(edit) {
    return !this.undone.has(edit.index) && !this.hidden.has(edit.kind) && edit.confidence * 100 >= this.least;
  }

  get made() {
    return this.edits.reduce((count, edit) => count + (this.isMade(edit) ? 1 : 0), 0);
  }

  counts() {
    const counts = new Map();
    for (const { kind } of this.edits) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return counts;
  }

  // Each document with the edits that are made.
  texts() {
    const parts = this.documents.map(() => []);
    const at = [...this.begins];
    for (const edit of this.edits) {
      if (!this.isMade(edit)) continue;
      parts[edit.number].push(this.source.slice(at[edit.number], edit.begin), edit.replacement);
      at[edit.number] = edit.end;
    }
    return this.documents.map(({ text }, i) => {
      parts[i].push(this.source.slice(at[i], this.begins[i] + text.length));
      return parts[i].join("");
    });
  }

  text() {
    return this.texts().join(SEPARATOR);
  }
}
