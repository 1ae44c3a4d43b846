/** The raw module that Emscripten makes from engine.h, by hand; a test compares it with the real one. */
declare module "*/core.mjs" {
  export interface Engine {
    /** Issues as JSON; "[]" when all is well. */
    load(pack: string, hash: string): string;
    loadOverlay(overlay: string): string;
    useDate(date: string): string;
    hash(): string;
    /** Address of one 16-bit answer a fact. */
    answers(): number;
    /** Address of one byte a provision. */
    verdicts(): number;
    /** Address of the three addresses of provisions, facts and reasons. */
    assess(): number;
    checkAnswers(facts: string): string;
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
