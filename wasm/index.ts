/**
 * The eligibility checker: a policy document as data, and a core that answers exactly, in WebAssembly.
 * Works in browsers and in Node; nothing about the applicant leaves the device.
 */

import * as assets from "./assets.ts";
import { Checker, throwIssues } from "./checker.ts";
import { EligibilityError } from "./error.ts";
import { giveBytes } from "./flatten.ts";
import { startCore } from "./load.ts";
import { audit, bundledPolicy, fetchEnglish, givenOverlay, givenPolicy } from "./policy.ts";
import type { CoreKind, Overlay, PolicyPack, WasmSource } from "./types.ts";

export type { AssessOptions, LoadedPolicy } from "./checker.ts";
export { Checker } from "./checker.ts";
export { VERDICTS } from "./decode.ts";

export { EligibilityError, type EligibilityErrorCode } from "./error.ts";
export { Interview, type InterviewScope } from "./interview.ts";
export type * from "./types.ts";
export { VERSION } from "./version.ts";

export interface LoadOptions {
  /** A policy pack, or where to fetch one; the bundled one when absent. */
  policy?: PolicyPack | string | URL;
  /** A local document that fills what the policy leaves open, or where to fetch one. */
  overlay?: Overlay | string | URL;
  /** The compiled core, or where to fetch it; the bundled one when absent. */
  wasm?: WasmSource;
  /**
   * "js": run the core as plain JavaScript and do not try WebAssembly. Else that is done only where WebAssembly
   * is missing, forbidden, not to be fetched or not whole; `Checker.core` says which it is.
   */
  core?: CoreKind;
  /** False: do not fetch the English of the bundled policy yet; see Checker.loadEnglish. */
  english?: boolean;
}

/**
 * Loads the core and a policy.
 * @throws EligibilityError `core-unavailable`, `policy-unavailable`, `overlay-unavailable`, or `invalid-policy` or `invalid-overlay` with
 * every fault
 */
export async function loadChecker(options: LoadOptions = {}): Promise<Checker> {
  const wanted = options.core ?? "wasm";
  const [{ module: core, kind }, { policy, bytes }, overlay] = await Promise.all([
    startCore(coreFrom(options.wasm), wanted),
    options.policy === undefined ? bundledPolicy(options.english !== false) : givenPolicy(options.policy, wanted),
    givenOverlay(options.overlay),
  ]);
  const engine = new core.Engine();
  try {
    giveBytes({ engine, core }, bytes);
    throwIssues("invalid-policy", engine.load());
    if (engine.hash() !== policy.hash)
      throw new EligibilityError("invalid-policy", [], "policy.bin is damaged or of another version than policy.json");
    const checker = new Checker(
      core,
      kind,
      engine,
      policy,
      options.policy === undefined ? { fetchEnglish, audit } : { audit },
    );
    checker.useOverlay(overlay);
    return checker;
  } catch (error) {
    engine.delete();
    throw error;
  }
}

function coreFrom(binary: WasmSource | undefined): typeof assets.core {
  const { wasm, js } = assets.core;
  return binary !== undefined && wasm ? { wasm: { create: wasm.create, binary }, js } : assets.core;
}
