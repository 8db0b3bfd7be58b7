/**
 * Mends Vietnamese prose that was scraped from pages or pulled out of PDFs. Every change is an edit.
 *
 * Offsets into a string count UTF-16 code units, as `slice` and `length` do; those into bytes count bytes.
 */

/** What may be told of an option; each says what it does where it is left out. */
export interface Options {
  /** `"restore"` puts marks in. Default `"restore"`. */
  punctuation: "keep" | "restore";
  /** Default `"restore"`. */
  capitals: "keep" | "restore";
  /**
   * `"repair"` mends mojibake, and reads HTML's entities where there is no markup; `"mojibake"` mends that alone, for
   * text whose entities a parser has read. Default `"repair"`.
   */
  encoding: "keep" | "mojibake" | "repair";
  /** `"repair"` splits, joins and respaces. Default `"repair"`. */
  spacing: "keep" | "repair";
  /** `"auto"` rejoins lines only where the text shows that it was wrapped. Default `"auto"`. */
  lines: "auto" | "join" | "keep";
  /**
   * `"auto"` gives letters back their marks where the text shows that it lost some or all of them, `"restore"` where it
   * may have lost all, too. Default `"auto"`.
   */
  diacritics: "auto" | "restore" | "keep";
  /** `"expand"` writes them out, `"first"` writes "Thông tin và Truyền thông (TT&TT)" once. Default `"expand"`. */
  abbreviations: "keep" | "first" | "expand";
  /** `"drop"` takes out what is left over of the page. Default `"drop"`. */
  boilerplate: "keep" | "drop";
  /** `"old"` writes hòa, thủy; `"new"` writes hoà, thuỷ. Default `"old"`. */
  tones: "old" | "new" | "keep";
  /** One sentence a line. Default `false`. */
  sentences: boolean;
  /** The tagger that restores punctuation: `"best"` is right more often, `"fast"` needs less. Default `"best"`. */
  quality: "fast" | "best";
  /** An edit less sure than this, in [0, 1], is not made. Default 0. */
  minConfidence: number;
}

export type EditKind =
  | "encoding"
  | "unicode"
  | "space"
  | "split"
  | "join"
  | "line"
  | "duplicate"
  | "punctuation"
  | "capital"
  | "abbreviation"
  | "boilerplate"
  | "diacritic"
  | "scan";

/** One stretch of the source and what is put in its place. */
export interface Edit {
  /** Where the stretch begins. */
  readonly begin: number;
  /** Where it ends, half-open; the same as `begin` for an insertion. */
  readonly end: number;
  /** What stands there. */
  readonly before: string;
  /** What is put there; empty for a deletion. */
  readonly replacement: string;
  readonly kind: EditKind;
  /** How sure the repairer is, in [0, 1]. */
  readonly confidence: number;
}

/** Bytes, in any of the charsets that `decode` reads. */
export type Bytes = Uint8Array | ArrayBuffer | ArrayBufferView;

/** A mended text and the edits that lead to it. */
export class Repaired<Source extends string | Uint8Array = string> {
  private constructor();
  readonly source: Source;
  readonly text: string;
  /** Sorted, not overlapping; made when asked for. */
  readonly edits: readonly Edit[];
  /**
   * The source with all edits made, or only those of some kinds or above some confidence; bytes become UTF-8.
   * Throws RangeError for a kind that there is not.
   */
  apply(which?: { kinds?: Iterable<EditKind>; minConfidence?: number }): Source;
  /** The text. */
  toString(): string;
  toJSON(): { text: string; edits: readonly Edit[] };
}

/** Puts each edit's replacement in place of what it replaces. Throws RangeError where they overlap or lie outside. */
export function apply<Source extends string | Uint8Array>(
  source: Source,
  edits: Iterable<{ begin: number; end: number; replacement: string }>,
): Source;

/** What a page told of a stretch of its text. */
export type Trait = "begins" | "goesOn" | "furniture" | "noteMark" | "heading" | "table" | "code" | "protect" | "scanned";

export interface Told {
  /** Stretches that stay as they are, each `[begin, end]`, in any order; they may overlap. */
  protect?: Iterable<readonly [begin: number, end: number]>;
  /** What the page tells of the text's rows, in any order. */
  evidence?: Iterable<{ begin: number; end: number; trait: Trait }>;
}

/** Told while files come in; `total` is null where the host does not say, as where it compresses. */
export interface Progress {
  file: "vectors" | "scalar" | "core" | "best" | "diacritics" | "senses";
  loaded: number;
  total: number | null;
}

export interface Loading {
  onProgress?: (progress: Progress) => void;
}

/**
 * Repairs texts with one set of options. Make one and use it for many texts. In a page or a worker, `load` comes before,
 * or `Repairer.create` in its place.
 *
 * Throws TypeError for an option that there is not or a value of another type, RangeError for a value that an option
 * does not have.
 */
export class Repairer {
  constructor(options?: Partial<Options>);
  /** Loads what the options need, and makes a repairer of them. */
  static create(options?: Partial<Options>, loading?: Loading): Promise<Repairer>;
  /** All of them, those that were left out as they are by default. */
  readonly options: Readonly<Options>;
  /** Repairs a document. Any string and any bytes give an answer. Time and memory are linear in it. */
  repair(text: string, told?: Told): Repaired<string>;
  repair(bytes: Bytes, told?: Told): Repaired<Uint8Array>;
  /** The mended text alone. */
  clean(source: string | Bytes, told?: Told): string;
  /** Lets go of its memory now; the engine does so by itself some time after nobody holds it. */
  dispose(): void;
}

/** Repairs one text; the repairers of the options used last are kept. */
export function clean(source: string | Bytes, options?: Partial<Options>): string;

/**
 * Loads the module, and what these options need of the model: 12 MB, 4 more for `quality: "best"`, 10 for `diacritics`,
 * 1 for `abbreviations`. Nothing is loaded twice. In Node, where files are read as they are needed, it need not be called.
 */
export function load(options?: Partial<Options>, loading?: Loading): Promise<void>;

export type Tone = "ngang" | "huyền" | "hỏi" | "ngã" | "sắc" | "nặng";

/** The parts of a syllable in lower case, without its tone. */
export interface Syllable {
  readonly onset: string;
  readonly glide: string;
  readonly nucleus: string;
  readonly coda: string;
  readonly tone: Tone;
}

/** The parts of a text that is exactly one Vietnamese syllable; null for any other. */
export function parseSyllable(text: string): Syllable | null;

export type TokenKind =
  | "syllable"
  | "word"
  | "abbreviation"
  | "number"
  | "date"
  | "time"
  | "amount"
  | "document_number"
  | "url"
  | "mail"
  | "path"
  | "file_name"
  | "emoji"
  | "mark"
  | "other";

export interface Token {
  readonly begin: number;
  readonly end: number;
  readonly kind: TokenKind;
  readonly text: string;
  /** The parts of a syllable; null for every other kind. */
  readonly syllable: Syllable | null;
}

/** The tokens of a text, which needs no part of the model. */
export function tokenize(text: string): Token[];

export type BlockKind =
  | "title"
  | "heading"
  | "paragraph"
  | "item"
  | "table"
  | "form"
  | "caption"
  | "footnote"
  | "signature"
  | "verse"
  | "furniture"
  | "code"
  | "foreign";

export interface Block {
  readonly begin: number;
  readonly end: number;
  readonly kind: BlockKind;
  readonly text: string;
}

/** What each stretch of a text is. */
export function blocks(text: string): Block[];

export type NodeKind =
  | "document"
  | "regulation"
  | "part"
  | "chapter"
  | "section"
  | "subsection"
  | "article"
  | "clause"
  | "point"
  | "item"
  | "appendix"
  | "table"
  | "paragraph";

/** A part of a document; what does not apply is empty. */
export interface OutlineNode {
  readonly kind: NodeKind;
  /** As written: "3", "IV", "đ". */
  readonly number: string;
  readonly title: string;
  /** What it says before its first child. */
  readonly text: string;
  readonly begin: number;
  readonly end: number;
  /** "điểm b khoản 2 Điều 3 Nghị định 74/2025/NĐ-CP". */
  readonly citation: string;
  readonly children: readonly OutlineNode[];
  readonly parent: OutlineNode | null;
  /** The node and all that stand in it, in the order of the text. */
  walk(): Generator<OutlineNode, void, undefined>;
  /** As `vietmend outline` writes it, what does not apply left out. */
  toJSON(): object;
}

export interface Chunk {
  readonly citation: string;
  /** The headings above it, from the widest. */
  readonly path: readonly string[];
  /** The document's. */
  readonly title: string;
  readonly text: string;
}

export interface Reference {
  readonly begin: number;
  readonly end: number;
  /** In full: "khoản 2 Điều 35 Luật Bảo hiểm y tế". */
  readonly citation: string;
  /** Another document; empty for this one. */
  readonly document: string;
  /** The node that refers. */
  readonly source: OutlineNode;
  /** What is meant, where this document has it. */
  readonly node: OutlineNode | null;
}

/** The root of a document's tree, with what its head and its foot say; empty where they do not. */
export interface Outline extends OutlineNode {
  readonly type: string;
  readonly issuer: string;
  readonly place: string;
  readonly date: string;
  readonly signer: string;
  readonly office: string;
  readonly grounds: readonly string[];
  readonly recipients: readonly string[];
  /** Pieces for a search engine, of `most` syllables at most; a single sentence is never divided. */
  chunks(most?: number): Chunk[];
  references(): Reference[];
}

/** A law or an administrative document as a tree. The text is read as it stands: mend one that a page wrapped before. */
export function outline(text: string): Outline;

export interface Charset {
  /** "UTF-8", "TCVN3", "VNI", "windows-1258" and others. */
  readonly name: string;
  /** In [0, 1]. */
  readonly confidence: number;
  /** Its bytes were read as windows-1252 and written as UTF-8. */
  readonly misread: boolean;
}

/** What most of a text is encoded in. */
export function detectCharset(bytes: Bytes): Charset;

/** The bytes as text, and no more than that: nothing is mended. Throws RangeError for a charset that is not known. */
export function decode(bytes: Bytes, charset?: string): string;

/** The version of the library: "0.1.0". */
export function version(): string;
