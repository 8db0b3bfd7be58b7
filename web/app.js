// The page: what is given, the worker that mends it, the result and its controls.
import { EXAMPLES } from "./examples.js";
import { readRecords, writeRecords } from "./jsonl.js";
import { pageText } from "./page_text.js";
import { Result } from "./result.js";
import { View } from "./view.js";
import { WORDS } from "./words.js";

const LARGEST = 20 << 20;
// A longer text is not put into the field, which would be slow; it is mended all the same.
const LONGEST_FIELD = 400_000;
const PAUSE = 250;

const $ = (id) => document.getElementById(id);
const DEFAULTS = {
  quality: "fast", diacritics: "keep", abbreviations: "expand", punctuation: "restore", capitals: "restore", spacing: "repair",
  lines: "auto", boilerplate: "drop", tones: "old",
};

let language = remembered("language") ?? (navigator.languages.some((tag) => tag.startsWith("vi")) ? "vi" : "en");
let options = { ...DEFAULTS };
// What is being mended: its documents, how to write them, a name to save it under.
let given = null;
let result = null;
let hidden = new Set();
let seconds = 0;
let request = 0;
let waiting = 0;
let notice = "";

const words = () => WORDS[language];
const worker = new Worker("worker.js", { type: "module" });

function remembered(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
function remember(name, value) {
  try {
    localStorage.setItem(name, value);
  } catch {
    // A browser that keeps nothing.
  }
}

const visible = (text) => (text === "" ? words().nothing : `“${text.replaceAll("\n", "⏎").replaceAll(" ", "␣")}”`);

const describe = (edit) =>
  words().told(
    words().edits[edit.kind],
    visible(edit.before),
    visible(edit.replacement),
    Math.round(edit.confidence * 100),
    result !== null && !result.isMade(edit),
  );

const view = new View($("view"), $("more"), {
  describe,
  changed(edit) {
    $("told").textContent = describe(edit);
    tell();
  },
  seen: (edit) => ($("told").textContent = describe(edit)),
});

function say(text) {
  $("status").textContent = text;
}
function trouble(text) {
  $("trouble").textContent = text;
  $("trouble").hidden = text === "";
}
function progress(share) {
  const bar = $("progress");
  bar.hidden = share === undefined;
  if (share === null) bar.removeAttribute("value");
  else if (share !== undefined) bar.value = share;
  bar.setAttribute("aria-label", $("status").textContent);
}

// How many edits are made, and what can be done with them.
function tell() {
  $("redo").disabled = result === null || result.undone.size === 0;
  for (const id of ["copy", "download"]) $(id).disabled = result === null;
  if (result === null) {
    say(notice || words().ready);
    return;
  }
  const done = words().done(result.made, result.edits.length, seconds.toFixed(seconds < 10 ? 2 : 0));
  say(notice === "" ? done : `${done} ${notice}`);
}

function showKinds() {
  const kinds = $("kinds");
  kinds.querySelectorAll("label").forEach((label) => label.remove());
  const counts = result === null ? new Map() : result.counts();
  for (const [kind, name] of Object.entries(words().edits)) {
    if (!counts.has(kind)) continue;
    const label = document.createElement("label");
    const box = document.createElement("input");
    box.type = "checkbox";
    box.value = kind;
    box.checked = !hidden.has(kind);
    box.addEventListener("change", () => {
      if (box.checked) hidden.delete(kind);
      else hidden.add(kind);
      filter();
    });
    label.append(box, ` ${name} (${counts.get(kind)})`);
    kinds.append(label);
  }
}

function filter() {
  $("least").textContent = `${$("confidence").value} %`;
  if (result === null) return;
  result.hidden = hidden;
  result.least = Number($("confidence").value);
  view.refresh();
  tell();
}

function mend() {
  clearTimeout(waiting);
  ++request;
  trouble("");
  $("told").textContent = "";
  result = null;
  for (const id of ["copy", "download", "redo"]) $(id).disabled = true;
  if (given === null || given.documents.every(({ text }) => text === "")) {
    view.show(new Result([]));
    progress(undefined);
    showKinds();
    tell();
    return;
  }
  seconds = 0;
  say(words().mending(0));
  worker.postMessage({ id: request, documents: given.documents, options: { ...options, encoding: given.encoding ?? "repair" } });
  coming = new Result(given.documents);
}
let coming = null;

worker.addEventListener("error", (event) => trouble(words().failed(event.message)));
worker.addEventListener("message", ({ data }) => {
  if (data.id !== request) return;
  if (data.trouble !== undefined) {
    progress(undefined);
    trouble(words().failed(data.trouble));
  } else if (data.loaded !== undefined) {
    const mb = (bytes) => (bytes / 1e6).toFixed(1);
    say(words().loading(mb(data.loaded), data.total && mb(data.total)));
    progress(data.total === null ? null : data.loaded / data.total);
  } else if (data.text !== undefined) {
    opened(data.text);
  } else if (data.edits !== undefined) {
    coming.add(data.number, data.edits);
  } else if (data.share !== undefined) {
    say(words().mending(Math.floor(data.share * 100)));
    progress(data.share);
  } else if (data.seconds !== undefined) {
    progress(undefined);
    // The model came before a text did.
    if (coming.source === "") {
      tell();
      return;
    }
    seconds = data.seconds;
    result = coming;
    result.hidden = hidden;
    result.least = Number($("confidence").value);
    showKinds();
    view.show(result);
    tell();
  }
});

function giveText(text) {
  notice = "";
  given = { documents: [{ text }], write: (texts) => texts[0], name: "vietmend.txt" };
  mend();
}

// Files.
let file = null;

async function openFile(chosen) {
  trouble("");
  if (chosen.size > LARGEST) {
    trouble(words().tooLarge(chosen.name));
    return;
  }
  file = chosen;
  ++request;
  const reading = request;
  say(words().reading);
  progress(null);
  const bytes = new Uint8Array(await chosen.arrayBuffer());
  if (reading === request) worker.postMessage({ id: request, bytes }, [bytes.buffer]);
}

function opened(text) {
  const extension = /\.([^.]*)$/.exec(file.name)?.[1].toLowerCase() ?? "";
  const base = file.name.replace(/\.[^.]*$/, "");
  notice = words().fileGiven(file.name, Math.ceil(file.size / 1000));
  if (extension === "jsonl" || extension === "ndjson") {
    const records = readRecords(text);
    if (records.documents.length === 0) {
      progress(undefined);
      tell();
      trouble(words().noField(file.name));
      return;
    }
    if (records.broken > 0) notice += ` ${words().broken(records.broken)}`;
    given = { documents: records.documents.map(({ text }) => ({ text })), write: (texts) => writeRecords(records, texts), name: `${base}.mended.${extension}` };
  } else if (extension === "html" || extension === "htm") {
    // A parser has read the references: what looks like one now is text.
    given = { documents: [pageText(text)], write: (texts) => texts[0], name: `${base}.txt`, encoding: "mojibake" };
  } else {
    given = { documents: [{ text }], write: (texts) => texts[0], name: `${base}.mended.${extension || "txt"}` };
  }
  const shown = given.documents.map(({ text }) => text).join("\n\n");
  $("given").value = shown.length > LONGEST_FIELD ? "" : shown;
  mend();
}

addEventListener("dragover", (event) => {
  event.preventDefault();
  document.body.classList.add("over");
});
addEventListener("dragleave", () => document.body.classList.remove("over"));
addEventListener("drop", (event) => {
  event.preventDefault();
  document.body.classList.remove("over");
  const [dropped] = event.dataTransfer.files;
  if (dropped !== undefined) {
    openFile(dropped);
  } else {
    const text = event.dataTransfer.getData("text/plain");
    if (text !== "") {
      $("given").value = text;
      giveText(text);
    }
  }
});
$("open").addEventListener("click", () => $("file").click());
$("file").addEventListener("change", () => {
  const [chosen] = $("file").files;
  if (chosen !== undefined) openFile(chosen);
  $("file").value = "";
});

$("given").addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => giveText($("given").value), PAUSE);
});
$("example").addEventListener("change", () => {
  const text = EXAMPLES[$("example").value];
  if (text === undefined) return;
  // What an example is there to show needs its part of the model.
  if (["bare", "scan"].includes($("example").value) && options.diacritics === "keep") setOption("diacritics", "auto");
  $("given").value = text;
  giveText(text);
});
$("clear").addEventListener("click", () => {
  $("given").value = "";
  $("example").value = "";
  giveText("");
  $("given").focus();
});
$("confidence").addEventListener("input", filter);
$("redo").addEventListener("click", () => {
  result.undone.clear();
  view.refresh();
  tell();
});
$("copy").addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(given.write(result.texts()));
    say(words().copied);
  } catch (error) {
    trouble(words().failed(error.message));
  }
});
$("download").addEventListener("click", () => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([given.write(result.texts())], { type: "text/plain;charset=utf-8" }));
  link.download = given.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
});

// Options and words.
function setOption(name, value) {
  options[name] = value;
  remember("options", JSON.stringify(options));
  const select = document.querySelector(`#options select[name="${name}"]`);
  if (select !== null) select.value = value;
}

function showOptions() {
  const list = $("options");
  list.replaceChildren();
  for (const [name, [title, choices]] of Object.entries(words().choices)) {
    const label = document.createElement("label");
    const select = document.createElement("select");
    select.name = name;
    for (const [value, text] of Object.entries(choices)) select.append(new Option(text, value, false, options[name] === value));
    select.addEventListener("change", () => {
      setOption(name, select.value);
      mend();
    });
    label.append(title, select);
    list.append(label);
  }
}

function showExamples() {
  const chosen = $("example").value;
  $("example").replaceChildren(new Option(words().choose, ""));
  for (const [name, text] of Object.entries(words().examples)) $("example").append(new Option(text, name));
  $("example").value = chosen;
}

function speak(chosen) {
  language = chosen;
  remember("language", chosen);
  document.documentElement.lang = chosen;
  for (const element of document.querySelectorAll("[data-text]")) element.textContent = words()[element.dataset.text];
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", String(button.dataset.language === chosen));
  }
  $("given").setAttribute("aria-label", words().given);
  document.title = `vietmend: ${words().mended.toLowerCase()}`;
  showOptions();
  showExamples();
  showKinds();
  if (result !== null) view.refresh();
  tell();
}
for (const button of document.querySelectorAll("[data-language]")) {
  button.addEventListener("click", () => speak(button.dataset.language));
}

try {
  const kept = JSON.parse(remembered("options") ?? "{}");
  for (const [name, [, choices]] of Object.entries(WORDS.en.choices)) {
    if (Object.hasOwn(choices, kept[name])) options[name] = kept[name];
  }
} catch {
  // What somebody else kept under the name.
}
speak(language);
// The model comes before the first text does; a field that the browser filled again is mended.
given = { documents: [{ text: $("given").value }], write: (texts) => texts[0], name: "vietmend.txt" };
++request;
worker.postMessage({ id: request, documents: given.documents, options: { ...options, encoding: "repair" } });
coming = new Result(given.documents);

if ("serviceWorker" in navigator && location.protocol.startsWith("http")) {
  navigator.serviceWorker.register("offline.js").catch(() => {
    // A page that is not served safely works all the same, with a network.
  });
}
