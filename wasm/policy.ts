/** Where a policy comes from: the bundle, which was checked when it was built, or a pack that the caller brings. */
import { policyUnavailable } from "../build/wasm/messages.mjs";
import * as assets from "./assets.ts";
import { type Compiled, withCompiler } from "./compiler.ts";
import { addEnglish, fillEnglish } from "./english.ts";
import { EligibilityError } from "./error.ts";
import { giveInput } from "./flatten.ts";
import { giveOrThrow, throwIssues } from "./hand.ts";
import { addressOf, fetchText, isAddress } from "./load.ts";
import { resultReader } from "./results.ts";
import { say } from "./say.ts";
import type {
  AuditReport,
  CoreKind,
  ImplementingDocument,
  Issue,
  Language,
  LoadedPolicy,
  PolicyPack,
} from "./types.ts";

/** A policy as data, and as the bytes that the core loads. */
export interface PolicySource {
  policy: LoadedPolicy;
  bytes: Uint8Array;
}

/** Without its English the bundled policy stands in Chinese only. @throws EligibilityError `policy-unavailable` */
export async function bundledPolicy(withEnglish: boolean, lang: Language): Promise<PolicySource> {
  const [policy, bytes, english] = await Promise.all([
    parsed<LoadedPolicy>(assets.policy(), lang),
    there(assets.compactPolicy(), lang),
    withEnglish ? fetchEnglish(lang) : [],
  ]);
  addEnglish(policy, english);
  return { policy, bytes };
}

export function fetchEnglish(lang: Language): Promise<string[]> {
  return parsed(assets.english(), lang);
}

function there<Part>(part: Promise<Part>, lang: Language): Promise<Part> {
  return part.catch((cause: unknown) => {
    throw new EligibilityError("policy-unavailable", [], lang, say(policyUnavailable, [String(cause)]));
  });
}

function parsed<Value>(text: Promise<string>, lang: Language): Promise<Value> {
  return there(
    text.then((json) => JSON.parse(json) as Value),
    lang,
  );
}

/** @throws EligibilityError `policy-unavailable`, or `invalid-policy` with every fault */
export async function givenPolicy(
  source: PolicyPack | string | URL,
  kind: CoreKind,
  lang: Language,
): Promise<PolicySource> {
  const pack = isAddress(source)
    ? await parsed<PolicyPack>(Promise.resolve(source).then(addressOf).then(fetchText), lang)
    : source;
  return withPack(pack, kind, lang, ({ compiler, core: { HEAPU8 } }) => {
    const address = compiler.compact();
    const bytes = HEAPU8.slice(address, address + compiler.compactSize());
    return { policy: { ...fillEnglish(pack), hash: compiler.hash() }, bytes };
  });
}

/** @throws EligibilityError `invalid-policy` with every fault, or when there is too much to prove */
export function audit(
  pack: PolicyPack,
  documents: readonly ImplementingDocument[],
  kind: CoreKind,
  lang: Language,
): Promise<AuditReport> {
  return withPack(pack, kind, lang, ({ compiler, core, said }) => {
    for (const document of documents) {
      giveInput({ engine: compiler, core }, document);
      compiler.addDocument();
    }
    if (documents.length > 0) compiler.readDocuments();
    const read = resultReader(pack, said);
    const { report, issues } = read<{ report?: AuditReport; issues: Issue[] }>("AuditFound", core, compiler.audit());
    if (!report) throw new EligibilityError("invalid-policy", issues, lang);
    return report;
  });
}

/** Reads a pack whole. */
async function withPack<Result>(
  pack: PolicyPack,
  kind: CoreKind,
  lang: Language,
  use: (compiled: Compiled) => Result,
): Promise<Result> {
  return withCompiler(kind, lang, (compiled) => {
    const { compiler, core, said } = compiled;
    giveOrThrow({ engine: compiler, core }, pack, "invalid-policy", lang);
    throwIssues("invalid-policy", lang, resultReader(undefined, said), core, compiler.read());
    return use(compiled);
  });
}
