/** Where a policy comes from: the bundle, which was checked when it was built, or a pack that the caller brings. */
import type { AuditorModule } from "../build/wasm/auditor.mjs";
import * as assets from "./assets.ts";
import type { LoadedPolicy } from "./checker.ts";
import { addEnglish, fillEnglish } from "./english.ts";
import { EligibilityError } from "./error.ts";
import { giveOrThrow, textAt, throwIssues } from "./hand.ts";
import { addressOf, fetchText, startCore } from "./load.ts";
import { resultReader } from "./results.ts";
import type { AuditReport, CoreKind, Issue, Overlay, PolicyPack } from "./types.ts";

/** A policy as data, and as the bytes that the core loads. */
export interface PolicySource {
  policy: LoadedPolicy;
  bytes: Uint8Array;
}

/** Without its English the bundled policy stands in Chinese only. @throws EligibilityError `policy-unavailable` */
export async function bundledPolicy(withEnglish: boolean): Promise<PolicySource> {
  const [policy, bytes, english] = await Promise.all([
    parsed<LoadedPolicy>(assets.policy()),
    there(assets.compactPolicy()),
    withEnglish ? fetchEnglish() : [],
  ]);
  addEnglish(policy, english);
  return { policy, bytes };
}

export function fetchEnglish(): Promise<string[]> {
  return parsed(assets.english());
}

function there<Part>(part: Promise<Part>, what: "policy" | "overlay" = "policy"): Promise<Part> {
  return part.catch((cause: unknown) => {
    throw new EligibilityError(`${what}-unavailable`, [], `the ${what} could not be loaded: ${String(cause)}`);
  });
}

function parsed<Value>(text: Promise<string>, what: "policy" | "overlay" = "policy"): Promise<Value> {
  return there(
    text.then((json) => JSON.parse(json) as Value),
    what,
  );
}

function isAddress(source: unknown): source is string | URL {
  return typeof source === "string" || source instanceof URL;
}

/** @throws EligibilityError `overlay-unavailable` */
export async function givenOverlay(source: Overlay | string | URL | undefined): Promise<Overlay | undefined> {
  return isAddress(source) ? parsed<Overlay>(fetchText(addressOf(source)), "overlay") : source;
}

/** @throws EligibilityError `policy-unavailable`, or `invalid-policy` with every fault */
export async function givenPolicy(source: PolicyPack | string | URL, kind: CoreKind): Promise<PolicySource> {
  const pack = isAddress(source) ? await parsed<PolicyPack>(fetchText(addressOf(source))) : source;
  return withCompiler(pack, kind, (compiler, core) => {
    const address = core._compact(compiler);
    const bytes = core.HEAPU8.slice(address, address + core._compactSize(compiler));
    return { policy: { ...fillEnglish(pack), hash: textAt(core, core._hash(compiler)) }, bytes };
  });
}

/** @throws EligibilityError `invalid-policy` with every fault, or when there is too much to prove */
export function audit(pack: PolicyPack, kind: CoreKind): Promise<AuditReport> {
  return withCompiler(pack, kind, (compiler, core) => {
    const read = resultReader(pack);
    const { report, issues } = read<{ report?: AuditReport; issues: Issue[] }>(
      "AuditFound",
      core,
      core._audit(compiler),
    );
    if (!report) throw new EligibilityError("invalid-policy", issues);
    return report;
  });
}

/** Reads a pack whole, in a module that is fetched for this only. */
async function withCompiler<Result>(
  pack: PolicyPack,
  kind: CoreKind,
  use: (compiler: number, core: AuditorModule) => Result,
): Promise<Result> {
  const { module: core } = await startCore(assets.auditor, kind);
  const compiler = core._create();
  try {
    giveOrThrow({ engine: compiler, core }, pack, "invalid-policy");
    throwIssues("invalid-policy", resultReader(), core, core._readPack(compiler));
    return use(compiler, core);
  } finally {
    core._destroy(compiler);
  }
}
