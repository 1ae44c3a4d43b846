/** The raw module that Emscripten makes from engine.h, by hand; a test compares it with the real one. */
declare module "*/auditor.mjs" {
  import type { CoreModule, CoreOptions, Engine } from "*/core.mjs";

  /** The core with the audit. */
  export interface AuditModule extends CoreModule {
    Engine: { new (): Engine & { audit(): string }; live(): number };
  }

  export default function createAuditor(options: CoreOptions): Promise<AuditModule>;
}

declare module "*/core.mjs" {
  export interface Engine {
    /** Makes room for a flat JSON value and returns the address of its words. */
    input(words: number, characters: number): number;
    inputCharacters(): number;
    /** Loads the input. Issues as JSON; "[]" when all is well. */
    load(hash: string): string;
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
    /** Standings and other readings; see engine.h. */
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
    instantiateWasm(
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ): Record<string, never>;
  }

  export default function createCore(options: CoreOptions): Promise<CoreModule>;
}
