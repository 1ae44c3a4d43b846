/**
 * What the package consists of beside its code. Builds that keep these elsewhere put another module in its place.
 * Addresses are made when they are needed: some workers run code that has none itself.
 */
import createCore, { type CoreModule } from "../build/wasm/core.mjs";
import { core as integrity } from "../build/wasm/integrity.json";
import { imported } from "./again.ts";
import { fetchBytes, fetchText, type ModuleSource } from "./load.ts";

export const core: ModuleSource<CoreModule> = {
  name: "Engine",
  wasm: {
    create: () => Promise.resolve(createCore),
    get binary() {
      return new URL("../build/wasm/core.wasm", import.meta.url);
    },
    integrity,
  },
  js: () => imported(() => import("../build/wasm/core_js.mjs")).then((module) => module.default),
};

/** What asking needs of the policy, and the rest. */
export const policy = (): Promise<string> => fetchText(new URL("../build/wasm/policy.asking.json", import.meta.url));
export const policyTexts = (): Promise<string> =>
  fetchText(new URL("../build/wasm/policy.texts.json", import.meta.url));

/** The same in the form that the core loads. */
export const compactPolicy = (): Promise<Uint8Array> =>
  fetchBytes(new URL("../build/wasm/policy.bin", import.meta.url));

/** Its English texts, in document order. */
export const english = (): Promise<string> => fetchText(new URL("../build/wasm/policy.en.json", import.meta.url));
