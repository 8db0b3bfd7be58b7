// The text of an HTML page and what the page tells of it: blocks are rows, a table's row has tabs between its cells,
// white space is HTML's. Of the page its main content is taken, where it has one.

const BLOCKS = new Set(
  "address article aside blockquote body dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul caption".split(
    " ",
  ),
);
const LEFT_OUT = new Set("script style template noscript textarea select option input button iframe object svg head title".split(" "));
const AROUND = "nav, aside, header, footer, [role=navigation], [role=banner], [role=contentinfo], [role=complementary]";

const isHidden = (element) =>
  element.hidden || /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute("style") ?? "");
const lettersOf = (element) => element.textContent.replace(/\s+/g, "").length;

// Evidence, and a text that grows by rows.
class Rows {
  text = "";
  evidence = [];
  #gap = "";
  #isNew = true;

  say(words) {
    const plain = words.replace(/[ \t\n\f\r]+/g, " ");
    if (plain === " " || plain === "") {
      if (plain !== "" && !this.#isNew && this.#gap === "") this.#gap = " ";
      return;
    }
    const isBegun = this.#isNew;
    if (this.#isNew) this.#gap = this.#gap.replace(" ", "");
    const first = isBegun ? plain.trimStart() : plain;
    this.text += this.#gap === " " && first.startsWith(" ") ? "" : this.#gap;
    if (isBegun) this.evidence.push({ begin: this.text.length, end: this.text.length + 1, trait: "begins" });
    this.text += first.trimEnd();
    this.#gap = first.endsWith(" ") ? " " : "";
    this.#isNew = false;
  }

  keep(words) {
    this.text += this.#gap.replace(" ", "") + words;
    this.#gap = "";
    this.#isNew = false;
  }

  // A row ends here; with `blank`, a blank row comes before the next.
  end(blank) {
    if (this.text === "") return;
    const breaks = blank ? "\n\n" : "\n";
    if (!this.#gap.startsWith("\n\n")) this.#gap = this.#gap.startsWith("\n") && !blank ? "\n" : breaks;
    this.#isNew = true;
  }

  cell() {
    if (!this.#isNew) this.#gap = "\t";
  }

  finish() {
    if (this.text !== "") this.text += "\n";
    return { text: this.text, evidence: this.evidence };
  }
}

function write(node, rows) {
  if (node.nodeType === Node.TEXT_NODE) {
    rows.say(node.data);
    return;
  }
  if (node.nodeType !== Node.ELEMENT_NODE) return;
  const name = node.localName;
  if (LEFT_OUT.has(name) || isHidden(node)) return;
  if (name === "br") {
    rows.end(false);
    return;
  }
  const isBlock = BLOCKS.has(name);
  const isRow = name === "li" || name === "tr" || name === "dt" || name === "dd";
  if (isBlock) rows.end(!isRow);
  if (name === "td" || name === "th") rows.cell();
  const begin = rows.text.length;
  if (name === "pre") rows.keep(node.textContent.replace(/\n+$/, ""));
  else for (const child of node.childNodes) write(child, rows);
  // From the first letter to behind the last one.
  const from = begin + (/^\s*/.exec(rows.text.slice(begin))[0].length);
  const trait = /^h[1-6]$/.test(name) ? "heading" : name === "table" ? "table" : ["pre", "code", "samp", "kbd"].includes(name) ? "code" : null;
  if (trait !== null && rows.text.length > from) rows.evidence.push({ begin: from, end: rows.text.length, trait });
  if (isBlock) rows.end(!isRow);
}

// What of the page is its main content.
function mainOf(page) {
  const whole = page.body;
  const main = page.querySelector("main, [role=main]") ?? page.querySelector("article");
  if (main !== null && lettersOf(main) * 4 >= lettersOf(whole)) return main;
  const rest = whole.cloneNode(true);
  for (const around of rest.querySelectorAll(AROUND)) around.remove();
  return lettersOf(rest) > 0 ? rest : whole;
}

export function pageText(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const rows = new Rows();
  write(mainOf(page), rows);
  const { text, evidence } = rows.finish();
  // Cells of a table within a table are rows of one.
  const tables = evidence.filter(({ trait }) => trait === "table");
  return {
    text,
    evidence: evidence.filter(
      (seen) => !tables.some((outer) => outer !== seen && seen.trait === "table" && outer.begin <= seen.begin && seen.end <= outer.end),
    ),
  };
}
