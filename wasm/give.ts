/** What takes an input (wasm/input.h), and the memory it is in. */
export interface Input {
  engine: { input(words: number, characters: number): number; inputCharacters(): number };
  core: { readonly HEAP32: Int32Array; readonly HEAPU8: Uint8Array };
}

/** Hands over bytes as they are. */
export function giveBytes({ engine, core }: Input, bytes: Uint8Array): void {
  engine.input(0, bytes.length);
  core.HEAPU8.set(bytes, engine.inputCharacters());
}
