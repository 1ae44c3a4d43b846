/** A policy that the caller brings is read and checked whole, in a module that is fetched for this only. */
import { type Compiled, withCompiler } from "./compiler.ts";
import { EligibilityError } from "./error.ts";
import { fillEnglish } from "./fill_english.ts";
import { giveInput } from "./flatten.ts";
import { giveOrThrow, throwIssues } from "./hand.ts";
import { addressOf, fetchText, isAddress } from "./load.ts";
import { type PolicySource, parsed } from "./policy.ts";
import { lateReader } from "./told.ts";
import type { AuditReport, CoreKind, Issue, Language, LoadedDocument, PolicyPack } from "./types.ts";

/** @throws EligibilityError `policy-unavailable`, or `invalid-policy` with every fault */
export async function givenPolicy(
  source: PolicyPack | string | URL,
  kind: CoreKind,
  lang: Language,
): Promise<PolicySource> {
  const pack = isAddress(source) ? await parsed<PolicyPack>(() => fetchText(addressOf(source)), lang) : source;
  return withPack(pack, kind, lang, ({ compiler, core: { HEAPU8 } }) => {
    const address = compiler.compact();
    const bytes = HEAPU8.slice(address, address + compiler.compactSize());
    return { policy: { ...fillEnglish(pack), hash: compiler.hash() }, bytes };
  });
}

/** @throws EligibilityError `invalid-policy` with every fault, or when there is too much to prove */
export function audit(
  pack: PolicyPack,
  documents: readonly LoadedDocument[],
  kind: CoreKind,
  lang: Language,
): Promise<AuditReport> {
  return withPack(pack, kind, lang, ({ compiler, core, said }) => {
    for (const { given } of documents) {
      giveInput({ engine: compiler, core }, given);
      compiler.addDocument();
    }
    if (documents.length > 0) compiler.readDocuments();
    const read = lateReader(pack, said);
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
    throwIssues("invalid-policy", lang, lateReader(undefined, said), core, compiler.read());
    return use(compiled);
  });
}
