/**
 * The eligibility checker: a policy document as data, and a core that answers exactly, in WebAssembly.
 * Works in browsers and in Node; nothing about the applicant leaves the device.
 */

import { policyDamaged } from "../build/wasm/messages.mjs";
import * as assets from "./assets.ts";
import { Checker } from "./checker.ts";
import { EligibilityError } from "./error.ts";
import { giveBytes } from "./give.ts";
import { type Arrived, fetchRest } from "./later.ts";
import { startCore } from "./load.ts";
import type { Filling } from "./options.ts";
import { bundledPolicy } from "./policy.ts";
import { isEmpty } from "./results.ts";
import { say } from "./say.ts";
import { shared } from "./shared.ts";
import type { CoreKind, DocumentsSource, Language, PolicyPack, WasmSource } from "./types.ts";

export { Checker } from "./checker.ts";
export type {
  AssessRosterOptions,
  JudgeColumnsOptions,
  JudgeOptions,
  Roster,
  RosterColumns,
  RosterOptions,
  RosterResults,
} from "./columns.ts";
export { EligibilityError, type EligibilityErrorCode } from "./error.ts";
export { Interview, type InterviewScreen } from "./interview.ts";
export type * from "./options.ts";
export type * from "./types.ts";
export { VERDICTS } from "./verdicts.ts";
export { VERSION } from "./version.ts";

export interface LoadOptions extends Filling {
  /** A policy pack, or where to fetch one; the bundled one when absent. */
  policy?: PolicyPack | string | URL;
  /**
   * Implementing documents, which fill what the policy leaves open: a bundle that the command line made of them; or the
   * documents themselves in any order, for which a module more is fetched; or where to fetch a bundle, a list of
   * documents or {"documents": […]}. A document with faults is named among `Checker.documents` and not used.
   */
  documents?: DocumentsSource;
  /** The compiled core, or where to fetch it; the bundled one when absent. */
  wasm?: WasmSource;
  /**
   * "js": run the core as plain JavaScript and do not try WebAssembly. Else that is done only where WebAssembly
   * is missing, forbidden, not to be fetched or not whole; `Checker.core` says which it is.
   */
  core?: CoreKind;
  /** False: do not fetch yet what asking does without, the texts of the bundled policy above all; see Checker.loadTexts. */
  texts?: boolean;
  /** False: do not fetch the English of the bundled policy yet; see Checker.loadEnglish. With it come the texts. */
  english?: boolean;
  /** False: do not fetch the intake yet, which service records and faulty answers need; see Checker.loadIntake. */
  intake?: boolean;
  /** The language of the messages of errors; English when absent. Their issues are in both. */
  lang?: Language;
}

/**
 * Loads the core and a policy. Checkers that are loaded from the same place share one core.
 * @throws EligibilityError `core-unavailable`, `policy-unavailable`, `documents-unavailable`, `bundle-damaged`,
 * `wrong-policy`, or `invalid-policy` or `invalid-corrections` with every fault
 */
export async function loadChecker(options: LoadOptions = {}): Promise<Checker> {
  const { core: wanted = "wasm", lang = "en", policy: given, documents = [] } = options;
  const english = options.english !== false;
  const texts = english || options.texts !== false;
  const hasDocuments = !Array.isArray(documents) || documents.length > 0;
  const needsRest = texts || options.intake !== false || given !== undefined || hasDocuments;
  const rest = needsRest ? fetchRest(lang) : undefined;
  const [{ module: core, kind }, { policy, bytes }, found, module] = await Promise.all([
    startCore(coreFrom(options.wasm), wanted, lang),
    given === undefined
      ? bundledPolicy({ texts, english }, lang)
      : fetchRest(lang).then(({ givenPolicy }) => givenPolicy(given, wanted, lang)),
    hasDocuments ? rest?.then(({ fetchDocuments }) => fetchDocuments(documents, lang)) : undefined,
    rest,
  ]);
  const late: Arrived = { isWhole: texts || given !== undefined };
  if (module && options.intake !== false) late.openIntake = await module.fetchIntake(wanted, lang, policy, bytes);
  if (module && (late.isWhole || hasDocuments)) late.readLate = module.lateReader(policy);
  const common = shared({ core, kind, policy, bytes, lang, bundled: given === undefined }, late);
  const register = found && (await module?.readRegister(found, { policy, bytes, kind, lang }));
  const engine = new core.Engine();
  try {
    giveBytes({ engine, core }, bytes);
    const told = engine.load();
    if (!isEmpty(core, told)) {
      const { lateReader, throwIssues } = await fetchRest(lang);
      throwIssues("invalid-policy", lang, lateReader(policy), core, told);
    }
    if (engine.hash() !== policy.hash) throw new EligibilityError("invalid-policy", [], lang, say(policyDamaged, []));
    return new Checker(common, engine, register, { corrections: options.corrections });
  } catch (error) {
    engine.delete();
    throw error;
  }
}

function coreFrom(binary: WasmSource | undefined): typeof assets.core {
  const { wasm } = assets.core;
  return binary !== undefined && wasm ? { ...assets.core, wasm: { create: wasm.create, binary } } : assets.core;
}
