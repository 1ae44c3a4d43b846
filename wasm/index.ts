/**
 * The eligibility checker: a policy document as data, and a core that answers exactly, in WebAssembly.
 * Works in browsers and in Node; nothing about the applicant leaves the device.
 */

import * as assets from "./assets.ts";
import { Checker, shared } from "./checker.ts";
import { EligibilityError } from "./error.ts";
import { giveBytes } from "./flatten.ts";
import { textAt, throwIssues } from "./hand.ts";
import { startCore } from "./load.ts";
import { audit, bundledPolicy, fetchEnglish, givenOverlay, givenPolicy } from "./policy.ts";
import type { CoreKind, Overlay, PolicyPack, WasmSource } from "./types.ts";

export type { AsOf, AssessOptions, LoadedPolicy } from "./checker.ts";
export { Checker, VERDICTS } from "./checker.ts";
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
 * Loads the core and a policy. Checkers that are loaded from the same place share one core.
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
  const common = shared(core, kind, policy, options.policy === undefined ? { fetchEnglish, audit } : { audit });
  const engine = core._create();
  try {
    giveBytes({ engine, core }, bytes);
    throwIssues("invalid-policy", common.read, core, core._load(engine));
    if (textAt(core, core._hash(engine)) !== policy.hash)
      throw new EligibilityError("invalid-policy", [], "policy.bin is damaged or of another version than policy.json");
    return new Checker(common, engine, overlay);
  } catch (error) {
    core._destroy(engine);
    throw error;
  }
}

function coreFrom(binary: WasmSource | undefined): typeof assets.core {
  const { wasm } = assets.core;
  return binary !== undefined && wasm ? { ...assets.core, wasm: { create: wasm.create, binary } } : assets.core;
}
