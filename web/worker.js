// Mends in the background, so that the page never waits. Messages in: {id, bytes} to be read as text, {id, documents,
// options} to be mended; a later id takes the place of what is under way. Messages out all carry the id they are of.
import { decode, load, Repairer } from "./vietmend/src/browser.js";

// A longer text is mended a stretch at a time, between blank lines where there are any, so that it shows how far it is.
const STRETCH = 1 << 18;

let latest = 0;
let repairer = null;
let made = "";

const turn = () => new Promise((resolve) => setTimeout(resolve));

function* stretches(text) {
  for (let begin = 0; begin < text.length; ) {
    let end = text.length;
    if (end - begin > STRETCH + STRETCH / 2) {
      const from = begin + STRETCH;
      const blank = text.indexOf("\n\n", from);
      const line = text.indexOf("\n", from);
      if (blank >= 0 && blank < from + STRETCH / 2) end = blank + 2;
      else if (line >= 0 && line < from + STRETCH / 2) end = line + 1;
      else {
        const space = text.indexOf(" ", from);
        end = space >= 0 ? space + 1 : text.length;
      }
    }
    yield [begin, end];
    begin = end;
  }
}

async function ready(options, id) {
  const loaded = new Map();
  await load(options, {
    onProgress({ file, loaded: bytes, total }) {
      loaded.set(file, [bytes, total]);
      const all = [...loaded.values()];
      postMessage({
        id,
        loaded: all.reduce((sum, [part]) => sum + part, 0),
        total: all.every(([, part]) => part !== null) ? all.reduce((sum, [, part]) => sum + part, 0) : null,
      });
    },
  });
  const key = JSON.stringify(options);
  if (key !== made) {
    repairer?.dispose();
    repairer = new Repairer(options);
    made = key;
  }
}

async function mend({ id, documents, options }) {
  await ready(options, id);
  const began = performance.now();
  const whole = documents.reduce((size, { text }) => size + text.length, 0);
  let done = 0;
  let shown = began;
  for (const [number, { text, evidence = [] }] of documents.entries()) {
    for (const [begin, end] of stretches(text)) {
      if (id !== latest) return;
      const within = evidence
        .filter((seen) => seen.begin < end && seen.end > begin)
        .map((seen) => ({ ...seen, begin: Math.max(seen.begin, begin) - begin, end: Math.min(seen.end, end) - begin }));
      const { edits } = repairer.repair(text.slice(begin, end), { evidence: within });
      postMessage({
        id,
        number,
        edits: edits.map((edit) => [edit.begin + begin, edit.end + begin, edit.replacement, edit.kind, edit.confidence]),
      });
      done += end - begin;
      if (performance.now() - shown > 50) {
        shown = performance.now();
        postMessage({ id, share: done / whole });
        await turn();
      }
    }
  }
  postMessage({ id, seconds: (performance.now() - began) / 1000 });
}

addEventListener("message", async ({ data }) => {
  latest = data.id;
  try {
    if (data.bytes !== undefined) {
      await load({ quality: "fast", diacritics: "keep", abbreviations: "keep" });
      postMessage({ id: data.id, text: decode(data.bytes) });
    } else {
      await mend(data);
    }
  } catch (error) {
    postMessage({ id: data.id, trouble: error.message });
  }
});
