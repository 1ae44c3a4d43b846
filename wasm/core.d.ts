/**
 * The raw modules that Emscripten makes from engine.h and policy_compiler.h, by hand; a test compares them
 * with the real ones.
 */
declare module "*/auditor.mjs" {
  import type { CoreOptions } from "*/core.mjs";

  export interface PolicyCompiler {
    input(words: number, characters: number): number;
    inputCharacters(): number;
    /** Reads the input. Issues as JSON; "[]" when all is well. */
    read(): string;
    hash(): string;
    /** Address of the bytes that Engine.load takes. */
    compact(): number;
    compactSize(): number;
    /** The report, or a list of issues. */
    audit(): string;
    delete(): void;
    isDeleted(): boolean;
  }

  export interface AuditorModule {
    PolicyCompiler: { new (): PolicyCompiler };
    HEAPU8: Uint8Array;
    HEAP32: Int32Array;
  }

  export default function createAuditor(options?: CoreOptions): Promise<AuditorModule>;
}

declare module "*/core.mjs" {
  export interface Engine {
    /** Makes room for a flat JSON value, or for bytes, and returns the address of its words. */
    input(words: number, characters: number): number;
    inputCharacters(): number;
    /** Loads a policy's compact form. Issues as JSON; the hash stays empty when the bytes are no policy. */
    load(): string;
    loadOverlay(): string;
    dropOverlay(): void;
    useDate(date: string): string;
    hash(): string;
    /** Address of one 16-bit answer a fact. */
    answers(): number;
    /** Address of one byte a provision. */
    verdicts(): number;
    /** Address of the three addresses of provisions, facts and reasons. */
    assess(): number;
    /** Verdict, decisive facts, standings and other readings; see engine.h. */
    explain(provision: number): string;
    routes(provision: number, date: string): string;
    /** `chosen` has one character a provision, "1" where it counts. */
    nextQuestion(chosen: string): number;
    questionsLeft(chosen: string): number;
    /** A JSON object, or a list of issues. */
    years(date: string, today: string): string;
    checkAnswers(): string;
    delete(): void;
    isDeleted(): boolean;
  }

  export interface CoreModule {
    Engine: { new (): Engine; live(): number };
    HEAP16: Int16Array;
    HEAPU8: Uint8Array;
    HEAP32: Int32Array;
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
