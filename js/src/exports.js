// What both entrances have.
import { known } from "./engine.js";

export { blocks, decode, detectCharset, parseSyllable, tokenize } from "./documents.js";
export { apply, Repaired } from "./edits.js";
export { outline } from "./outline.js";
export { clean, Repairer } from "./repairer.js";

// Of the library: "0.1.0".
export const version = () => known().version;
