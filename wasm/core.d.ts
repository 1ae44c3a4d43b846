/**
 * The raw modules, by hand; a test compares them with the real ones. Their functions are those of bindings.cpp and
 * auditor_bindings.cpp: each takes the address of what it is about first.
 */
declare module "*/auditor.mjs" {
  import type { CoreOptions, Taker } from "*/core.mjs";

  export interface AuditorModule extends Taker {
    /** Tells the module from others. */
    _kind(): number;
    _create(): number;
    _destroy(compiler: number): void;
    _input(compiler: number, words: number, characters: number): number;
    _inputCharacters(compiler: number): number;
    /** Reads the input. Address of an IssueList. */
    _readPack(compiler: number): number;
    /** Address of a text that ends with 0. */
    _hash(compiler: number): number;
    /** Address of the bytes that an engine loads. */
    _compact(compiler: number): number;
    _compactSize(compiler: number): number;
    /** Address of an AuditFound. */
    _audit(compiler: number): number;
    /** Address of the table by which results are read: JSON that ends with 0. */
    _shapes(compiler: number): number;
  }

  export default function createAuditor(options?: CoreOptions): Promise<AuditorModule>;
}

declare module "*/core.mjs" {
  /** What takes an input, and its memory. */
  export interface Taker {
    /** Makes room for a flat JSON value, or for bytes, and returns the address of its words. */
    _input(taker: number, words: number, characters: number): number;
    _inputCharacters(taker: number): number;
    readonly HEAP32: Int32Array;
    readonly HEAPU8: Uint8Array;
  }

  /** Calls that give a result return its address; see results.ts. */
  export interface CoreModule extends Taker {
    /** Tells the module from others. */
    _kind(): number;
    _create(): number;
    /** Another engine for the same policy, without a local document. */
    _share(engine: number): number;
    _destroy(engine: number): void;
    /** Engines that exist. */
    _live(): number;
    _input(engine: number, words: number, characters: number): number;
    _inputCharacters(engine: number): number;
    /** Loads a policy's compact form; an IssueList. The hash stays empty when the bytes are no policy. */
    _load(engine: number): number;
    /** An IssueList. */
    _loadOverlay(engine: number): number;
    /** Address of a text that ends with 0. */
    _hash(engine: number): number;
    /** The day that the input says, in days since 1 January 1970; -2147483648 for what is no date. */
    _day(engine: number): number;
    /** Address of one 32-bit answer a fact, the same once a policy was loaded. */
    _answers(engine: number): number;
    /** Address of 16 bits for each of so many positions. */
    _choose(engine: number, count: number): number;
    /** Address of one byte a provision. */
    _verdicts(engine: number, day: number): number;
    /** An Assessment of all provisions, or of those that were chosen. */
    _assess(engine: number, day: number, all: boolean): number;
    /** The result at a position of the last Assessment, a ProvisionAssessment. */
    _told(engine: number, position: number): number;
    /** An Explanation. */
    _explain(engine: number, day: number, provision: number): number;
    /** Routes. */
    _routes(engine: number, day: number, provision: number): number;
    /** The NextQuestion for the chosen provisions. */
    _nextQuestion(engine: number, day: number): number;
    /** A ProvisionList: those for the audience, on the topics that were chosen. */
    _provisionsIn(engine: number, audience: number): number;
    /** A YearsFound. */
    _years(engine: number, day: number, today: number): number;
    /** An IssueList. */
    _checkAnswers(engine: number): number;
    readonly HEAPU16: Uint16Array;
  }

  export interface CoreOptions {
    instantiateWasm?(
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ): Record<string, never>;
  }

  export default function createCore(options?: CoreOptions): Promise<CoreModule>;
}

/** The same as plain JavaScript; they need no options. */
declare module "*/auditor_js.mjs" {
  export { default } from "*/auditor.mjs";
}

declare module "*/core_js.mjs" {
  export { default } from "*/core.mjs";
}

declare module "*/integrity.json" {
  const hashes: { core: string; auditor: string };
  export default hashes;
}

/** What wasm/readers.mjs makes of the core's table of results. */
declare module "*/readers.mjs" {
  import type { PackTexts, ReadResult } from "./results.ts";
  import type { Text } from "./types.ts";

  /** The words of each enumeration, in the order of their codes. */
  export const words: Readonly<Record<string, readonly string[]>>;
  /** The bounds of what is handed over. */
  export const limits: { readonly depth: number; readonly members: number; readonly values: number };
  /** How each kind of comparison is put into words (core/include/eligibility/conditions/kind.h). */
  export const wordings: readonly {
    readonly on: "fact" | "parameter" | "reading";
    readonly member: string;
    readonly wordings: readonly { readonly when: WordingWhen; readonly holds: Text; readonly fails: Text }[];
  }[];
  export type WordingWhen = "always" | "set" | "options" | "date" | "named" | "is";
  export function readers(pack: PackTexts): ReadResult;
}
