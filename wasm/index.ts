/**
 * The eligibility checker: a policy document as data, and a core that answers exactly, in WebAssembly.
 * Works in browsers and in Node; nothing about the applicant leaves the device.
 */

import createCore from "../build/wasm/core.mjs";
import { Checker, giveOrThrow, type LoadedPolicy, throwIssues } from "./checker.ts";
import { addEnglish } from "./english.ts";
import { fetchText, startCore, type WasmSource } from "./load.ts";
import type { AuditReport, Issue, Overlay, PolicyPack } from "./types.ts";

export type { AssessOptions, LoadedPolicy } from "./checker.ts";
export { Checker } from "./checker.ts";
export { VERDICTS } from "./decode.ts";

import { EligibilityError, type EligibilityErrorCode } from "./error.ts";

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

/** What the core needs of a pack that was checked whole when it was bundled: no texts. */
export const LOGIC_MEMBERS: string[] = (
  "id facts section change becomes benefit type ordered values value min max recognisedBy parameters floor readings default definitions when " +
  "provisions sentence appliesWhen decidedBy exercisedBy regionTags regions adcode name tags unconfirmed " +
  "all any not definition fact is in atLeast atLeastParameter tagged oneAbove parameter isSet reading " +
  "derive count unitLevel unitKind postKind secondments hardArea doubt"
).split(" ");

/** Fetches the module that carries the audit, which only policy officers need, and audits this pack. */
async function audit(pack: PolicyPack): Promise<AuditReport> {
  const { default: createAuditor } = await import("../build/wasm/auditor.mjs");
  const core = await startCore(createAuditor, new URL("../build/wasm/auditor.wasm", import.meta.url));
  const engine = new core.Engine();
  try {
    giveOrThrow({ engine, core }, pack, "invalid-policy");
    throwIssues("invalid-policy", engine.load(""));
    const report = JSON.parse(engine.audit()) as AuditReport | Issue[];
    if (Array.isArray(report)) throw new EligibilityError("invalid-policy", report);
    return report;
  } finally {
    engine.delete();
  }
}

async function fetchEnglish(): Promise<string[]> {
  return JSON.parse(await fetchText(new URL("../build/wasm/policy.en.json", import.meta.url))) as string[];
}

async function readPolicy(source: LoadOptions["policy"]): Promise<{ policy: LoadedPolicy; bundled: boolean }> {
  if (source === undefined) {
    const text = await fetchText(new URL("../build/wasm/policy.json", import.meta.url));
    const policy = JSON.parse(text) as LoadedPolicy;
    addEnglish(policy, []);
    return { policy, bundled: true };
  }
  const given = typeof source === "string" || source instanceof URL;
  const pack = given ? JSON.parse(await fetchText(new URL(source, import.meta.url))) : source;
  return { policy: { ...(pack as LoadedPolicy) }, bundled: false };
}

/**
 * Loads the core and a policy.
 * @throws EligibilityError `core-unavailable`, `invalid-policy` or `invalid-overlay`, with every fault
 */
export async function loadChecker(options: LoadOptions = {}): Promise<Checker> {
  const [core, { policy, bundled }] = await Promise.all([
    startCore(createCore, options.wasm ?? new URL("../build/wasm/core.wasm", import.meta.url)),
    readPolicy(options.policy),
  ]);
  const engine = new core.Engine();
  const give = (value: unknown, code: EligibilityErrorCode, members?: readonly string[]) =>
    giveOrThrow({ engine, core }, value, code, members);
  try {
    give(policy, "invalid-policy", bundled ? LOGIC_MEMBERS : undefined);
    throwIssues("invalid-policy", engine.load(bundled ? policy.hash : ""));
    const checker = new Checker(
      core,
      engine,
      bundled ? policy : { ...policy, hash: engine.hash() },
      { fetchEnglish, audit },
    );
    checker.useOverlay(options.overlay);
    if (bundled && options.english !== false) await checker.loadEnglish();
    return checker;
  } catch (error) {
    engine.delete();
    throw error;
  }
}
