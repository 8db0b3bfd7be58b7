// Damaged beside mended, row by row, every edit a mark that can be undone.

// Rows are put into the page a few at a time, and no more than this many characters before somebody asks for more.
const AT_ONCE = 20_000;
const SHOWN = 120_000;

// Stretches of the source that both sides break after: a line break that no edit touches.
function* rowsOf(result) {
  const { source, edits } = result;
  let begin = 0;
  let edit = 0;
  while (begin < source.length) {
    let last = edit;
    let end = source.length;
    for (let from = begin; ; ) {
      const line = source.indexOf("\n", from);
      if (line < 0) {
        last = edits.length;
        break;
      }
      while (last < edits.length && edits[last].end <= line) ++last;
      // An edit at the break belongs to the row before it.
      if (last < edits.length && edits[last].begin <= line) {
        from = Math.max(line + 1, edits[last].end);
        if (edits[last].begin === edits[last].end) ++last;
        continue;
      }
      end = line + 1;
      break;
    }
    yield { begin, end, edits: edits.slice(edit, last) };
    begin = end;
    edit = last;
  }
  if (edit < edits.length) yield { begin, end: source.length, edits: edits.slice(edit) };
}

export class View {
  #root;
  #more;
  #result = null;
  #rows = null;
  #describe;
  #changed;
  #drawing = 0;
  #limit = SHOWN;
  #shown = 0;
  #current = null;

  // `describe(edit)` gives its label; `changed(edit)` is told which edit was undone or redone; `seen(edit)` which one is
  // looked at.
  constructor(root, more, { describe, changed, seen }) {
    this.#root = root;
    this.#more = more;
    this.#describe = describe;
    this.#changed = changed;
    root.addEventListener("click", ({ target }) => this.#toggle(target.closest(".mark")));
    root.addEventListener("focusin", ({ target }) => {
      const mark = target.closest(".mark");
      if (mark !== null) seen(this.#editOf(mark));
    });
    root.addEventListener("mouseover", ({ target }) => {
      const mark = target.closest(".mark");
      if (mark !== null) seen(this.#editOf(mark));
    });
    root.addEventListener("keydown", (event) => this.#key(event));
    more.addEventListener("click", () => {
      this.#limit += SHOWN;
      this.#draw(this.#drawing);
    });
  }

  show(result) {
    this.#result = result;
    this.#rows = rowsOf(result);
    this.#root.replaceChildren();
    this.#limit = SHOWN;
    this.#shown = 0;
    this.#current = null;
    this.#draw(++this.#drawing);
  }

  // The marks as the result has them now.
  refresh() {
    for (const mark of this.#root.querySelectorAll(".mark")) this.#dress(mark, this.#editOf(mark));
  }

  #editOf(mark) {
    return this.#result.edits[Number(mark.dataset.edit)];
  }

  // A group of rows, and then the next ones when the browser has drawn it.
  #draw(number) {
    if (number !== this.#drawing) return;
    const group = document.createElement("div");
    let size = 0;
    let isEnded = false;
    while (size < AT_ONCE) {
      const { value: row, done } = this.#rows.next();
      if (done) {
        isEnded = true;
        break;
      }
      group.append(...this.#row(row));
      size += row.end - row.begin + 20;
    }
    this.#root.append(group);
    this.#shown += size;
    if (this.#current === null) this.#choose(this.#root.querySelector("ins.mark"), false);
    const isFull = !isEnded && this.#shown >= this.#limit;
    this.#more.hidden = !isFull;
    if (!isEnded && !isFull) requestAnimationFrame(() => this.#draw(number));
  }

  *#row({ begin, end, edits }) {
    const { source } = this.#result;
    const row = document.createElement("div");
    row.className = "row";
    const was = document.createElement("div");
    const is = document.createElement("div");
    was.className = "was";
    is.className = "is";
    let at = begin;
    for (const edit of edits) {
      was.append(source.slice(at, edit.begin));
      is.append(source.slice(at, edit.begin));
      if (edit.before !== "") was.append(this.#mark("del", edit));
      is.append(this.#mark("ins", edit));
      at = edit.end;
    }
    was.append(source.slice(at, end));
    is.append(source.slice(at, end));
    row.append(was, is);
    yield row;
  }

  #mark(element, edit) {
    const mark = document.createElement(element);
    mark.dataset.edit = String(edit.index);
    if (element === "ins") {
      mark.tabIndex = -1;
      mark.setAttribute("role", "button");
    }
    this.#dress(mark, edit);
    return mark;
  }

  #dress(mark, edit) {
    const isMade = this.#result.isMade(edit);
    const text = mark.localName === "del" || !isMade ? edit.before : edit.replacement;
    const isBare = text.trim() === "";
    mark.textContent = text;
    mark.className = `mark ${edit.kind}${isMade ? "" : " off"}${isBare ? " bare" : ""}${isBare && text.includes("\n") ? " break" : ""}`;
    if (mark.localName === "ins") {
      mark.setAttribute("aria-pressed", String(isMade));
      mark.setAttribute("aria-label", this.#describe(edit));
    }
  }

  #toggle(mark) {
    if (mark === null || mark === undefined) return;
    const edit = this.#editOf(mark);
    if (!this.#result.undone.delete(edit.index)) this.#result.undone.add(edit.index);
    for (const either of this.#root.querySelectorAll(`[data-edit="${edit.index}"]`)) this.#dress(either, edit);
    this.#choose(this.#root.querySelector(`ins[data-edit="${edit.index}"]`), false);
    this.#changed(edit);
  }

  // One mark is reached by Tab; arrows go on from it.
  #choose(mark, isFocused) {
    if (mark === null) return;
    if (this.#current !== null) this.#current.tabIndex = -1;
    mark.tabIndex = 0;
    this.#current = mark;
    if (isFocused) mark.focus();
  }

  #key(event) {
    const mark = event.target.closest("ins.mark");
    if (mark === null) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      this.#toggle(mark);
      return;
    }
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = this.#root.querySelector(`ins[data-edit="${Number(mark.dataset.edit) + step}"]`);
    this.#choose(next, true);
  }
}
