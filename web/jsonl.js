// JSONL: the field "text" of each record, and the records with what was made of it; every other byte stays.

const SPACE = /[ \t\r]*/y;
const STRING = /"(?:[^"\\]|\\.)*"/y;

function past(pattern, line, at) {
  pattern.lastIndex = at;
  return pattern.test(line) ? pattern.lastIndex : at;
}

// The offset behind the value that begins at an offset of a sound JSON text.
function valueEnd(line, at) {
  if (line[at] === '"') return past(STRING, line, at);
  if (line[at] !== "{" && line[at] !== "[") {
    while (at < line.length && !",}] \t\r".includes(line[at])) ++at;
    return at;
  }
  let depth = 0;
  for (; at < line.length; ++at) {
    if (line[at] === '"') at = past(STRING, line, at) - 1;
    else if (line[at] === "{" || line[at] === "[") ++depth;
    else if ((line[at] === "}" || line[at] === "]") && --depth === 0) return at + 1;
  }
  return at;
}

// Where the string that the field holds stands in a line: [begin, end), with its quotes; null where the line is no record
// that has it. Of two fields of the name the last one holds, as JSON.parse has it.
export function fieldSpan(line, field = "text") {
  let record;
  try {
    record = JSON.parse(line);
  } catch {
    return null;
  }
  if (record === null || Array.isArray(record) || typeof record[field] !== "string") return null;
  let span = null;
  let at = past(SPACE, line, line.indexOf("{") + 1);
  while (line[at] === '"') {
    const nameEnd = past(STRING, line, at);
    const name = JSON.parse(line.slice(at, nameEnd));
    const begin = past(SPACE, line, past(SPACE, line, nameEnd) + 1);
    const end = valueEnd(line, begin);
    if (name === field) span = [begin, end];
    at = past(SPACE, line, end);
    if (line[at] === ",") at = past(SPACE, line, at + 1);
  }
  return span;
}

// The records of a file: what is to be mended, and what stands before each and behind the last. `broken` lines are in
// between as they are.
export function readRecords(file) {
  const documents = [];
  let broken = 0;
  let before = "";
  for (const line of file.split(/(?<=\n)/)) {
    const bare = line.replace(/\r?\n$/, "");
    const span = fieldSpan(bare);
    if (span === null) {
      if (bare.trim() !== "") ++broken;
      before += line;
      continue;
    }
    documents.push({ before: before + line.slice(0, span[0]), text: JSON.parse(line.slice(...span)) });
    before = line.slice(span[1]);
  }
  return { documents, after: before, broken };
}

export function writeRecords({ documents, after }, texts) {
  return documents.map(({ before }, i) => before + JSON.stringify(texts[i])).join("") + after;
}
