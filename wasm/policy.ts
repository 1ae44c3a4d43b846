/** Where a policy comes from: the bundle, which was checked when it was built, or a pack that the caller brings. */
import type { AuditorModule, PolicyCompiler } from "../build/wasm/auditor.mjs";
import { giveOrThrow, type LoadedPolicy, throwIssues } from "./checker.ts";
import { addEnglish } from "./english.ts";
import { EligibilityError } from "./error.ts";
import { fetchBytes, fetchText, startCore } from "./load.ts";
import type { AuditReport, Issue, PolicyPack } from "./types.ts";

/** A policy as data, and as the bytes that the core loads. */
export interface PolicySource {
  policy: LoadedPolicy;
  bytes: Uint8Array;
}

/** Without its English the bundled policy stands in Chinese only. */
export async function bundledPolicy(withEnglish: boolean): Promise<PolicySource> {
  const [text, bytes, english] = await Promise.all([
    fetchText(new URL("../build/wasm/policy.json", import.meta.url)),
    fetchBytes(new URL("../build/wasm/policy.bin", import.meta.url)),
    withEnglish ? fetchEnglish() : [],
  ]);
  const policy = JSON.parse(text) as LoadedPolicy;
  addEnglish(policy, english);
  return { policy, bytes };
}

export async function fetchEnglish(): Promise<string[]> {
  return JSON.parse(await fetchText(new URL("../build/wasm/policy.en.json", import.meta.url))) as string[];
}

/** @throws EligibilityError `invalid-policy` with every fault */
export async function givenPolicy(source: PolicyPack | string | URL): Promise<PolicySource> {
  const fetched = typeof source === "string" || source instanceof URL;
  const pack = fetched ? (JSON.parse(await fetchText(new URL(source, import.meta.url))) as PolicyPack) : source;
  return withCompiler(pack, (compiler, { HEAPU8 }) => {
    const address = compiler.compact();
    const bytes = HEAPU8.slice(address, address + compiler.compactSize());
    return { policy: { ...pack, hash: compiler.hash() }, bytes };
  });
}

/** @throws EligibilityError `invalid-policy` with every fault, or when there is too much to prove */
export function audit(pack: PolicyPack): Promise<AuditReport> {
  return withCompiler(pack, (compiler) => {
    const report = JSON.parse(compiler.audit()) as AuditReport | Issue[];
    if (Array.isArray(report)) throw new EligibilityError("invalid-policy", report);
    return report;
  });
}

/** Reads a pack whole, in a module that is fetched for this only. */
async function withCompiler<Result>(
  pack: PolicyPack,
  use: (compiler: PolicyCompiler, core: AuditorModule) => Result,
): Promise<Result> {
  const { default: createAuditor } = await import("../build/wasm/auditor.mjs");
  const core = await startCore(createAuditor, new URL("../build/wasm/auditor.wasm", import.meta.url));
  const compiler = new core.PolicyCompiler();
  try {
    giveOrThrow({ engine: compiler, core }, pack, "invalid-policy");
    throwIssues("invalid-policy", compiler.read());
    return use(compiler, core);
  } finally {
    compiler.delete();
  }
}
