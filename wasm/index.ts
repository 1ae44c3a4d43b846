/**
 * The eligibility checker: a policy document as data, and a core that answers exactly, in WebAssembly.
 * Works in browsers and in Node; nothing about the applicant leaves the device.
 */

import createCore from "../build/wasm/core.mjs";
import { Checker, throwIssues } from "./checker.ts";
import { EligibilityError } from "./error.ts";
import { giveBytes } from "./flatten.ts";
import { startCore, type WasmSource } from "./load.ts";
import { audit, bundledPolicy, fetchEnglish, givenPolicy } from "./policy.ts";
import type { Overlay, PolicyPack } from "./types.ts";

export type { AssessOptions, LoadedPolicy } from "./checker.ts";
export { Checker } from "./checker.ts";
export { VERDICTS } from "./decode.ts";

export { EligibilityError, type EligibilityErrorCode } from "./error.ts";
export { Interview, type InterviewScope } from "./interview.ts";
export type { WasmSource } from "./load.ts";
export type * from "./types.ts";

export interface LoadOptions {
  /** A policy pack, or where to fetch one; the bundled one when absent. */
  policy?: PolicyPack | string | URL;
  /** A local document that fills what the policy leaves open. */
  overlay?: Overlay;
  /** The compiled core, or where to fetch it; the bundled one when absent. */
  wasm?: WasmSource;
  /** False: do not fetch the English of the bundled policy yet; see Checker.loadEnglish. */
  english?: boolean;
}

/**
 * Loads the core and a policy.
 * @throws EligibilityError `core-unavailable`, `invalid-policy` or `invalid-overlay`, with every fault
 */
export async function loadChecker(options: LoadOptions = {}): Promise<Checker> {
  const [core, { policy, bytes }] = await Promise.all([
    startCore(createCore, options.wasm ?? new URL("../build/wasm/core.wasm", import.meta.url)),
    options.policy === undefined ? bundledPolicy(options.english !== false) : givenPolicy(options.policy),
  ]);
  const engine = new core.Engine();
  try {
    giveBytes({ engine, core }, bytes);
    throwIssues("invalid-policy", engine.load());
    if (engine.hash() !== policy.hash)
      throw new EligibilityError("invalid-policy", [], "policy.bin is damaged or of another version than policy.json");
    const checker = new Checker(core, engine, policy, { fetchEnglish, audit });
    checker.useOverlay(options.overlay);
    return checker;
  } catch (error) {
    engine.delete();
    throw error;
  }
}
