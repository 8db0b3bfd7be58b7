// What a program in TypeScript writes; installed.sh has tsc read it. A line after "@wrong" is to be refused.
import {
  apply, blocks, clean, decode, detectCharset, load, outline, parseSyllable, Repairer, tokenize, version,
  type Block, type Charset, type Chunk, type Edit, type EditKind, type Options, type Outline, type Repaired, type Syllable, type Token,
} from "vietmend";

const options: Partial<Options> = { abbreviations: "keep", quality: "fast", minConfidence: 0.5, sentences: false };
const repairer = new Repairer(options);
const repaired: Repaired<string> = repairer.repair("thiếuvề số lượng", { protect: [[0, 3]], evidence: [{ begin: 0, end: 3, trait: "heading" }] });
const ofBytes: Repaired<Uint8Array> = repairer.repair(new Uint8Array([65]));
const text: string = repaired.text;
const undone: string = repaired.apply({ kinds: new Set<EditKind>(["split"]), minConfidence: 0.9 });
const bytes: Uint8Array = ofBytes.apply();
const again: string = apply(text, repaired.edits);
for (const edit of repaired.edits) {
  const { begin, end, before, replacement, kind, confidence }: Edit = edit;
  console.log(begin + end + confidence, before + replacement, kind);
}
const tokens: Token[] = tokenize(text);
const syllable: Syllable | null = tokens[0]?.syllable ?? parseSyllable("nghiêng");
const tree: Outline = outline(text);
const chunks: Chunk[] = tree.chunks(200);
for (const node of tree.walk()) console.log(node.kind, node.parent?.citation, node.children.length);
const found: Block[] = blocks(text);
const charset: Charset = detectCharset(bytes);
console.log(undone, again, syllable?.tone, chunks, found, charset.name, decode(bytes, "TCVN3"), clean(text, options), version());

export async function inAPage(): Promise<string> {
  await load(options, { onProgress: ({ file, loaded, total }) => console.log(file, loaded, total ?? 0) });
  const made: Repairer = await Repairer.create({ diacritics: "keep" });
  return made.clean(text);
}

// @wrong new v.Repairer({ quality: "good" });
// @wrong new v.Repairer({ speed: 1 });
// @wrong const n: number = new v.Repairer().repair("a").text;
// @wrong new v.Repairer().repair("a").apply({ kinds: ["comma"] });
// @wrong v.tokenize(1);
