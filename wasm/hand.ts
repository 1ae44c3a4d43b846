/** What is handed to the core, with the faults of whoever hands it over. */
import { giveData } from "../build/wasm/said.mjs";
import { EligibilityError, type EligibilityErrorCode } from "./error.ts";
import { issue } from "./faults.ts";
import { giveInput, UnfitValueError } from "./flatten.ts";
import type { Input } from "./give.ts";
import type { Memory, ReadResult } from "./results.ts";
import { said } from "./said.ts";
import type { Issue, Language } from "./types.ts";

/** Hands a value to the core; gives what is wrong with a value that is no JSON. */
export function giveOrTell(to: Input, value: unknown): Issue | null {
  try {
    giveInput(to, value);
    return null;
  } catch (fault) {
    if (!(fault instanceof UnfitValueError)) throw fault;
    return issue(fault.issue, "", fault.detail, said(giveData, []));
  }
}

/** Hands a value to the core; a value that is no JSON throws under `code`. */
export function giveOrThrow(to: Input, value: unknown, code: EligibilityErrorCode, lang: Language): void {
  const fault = giveOrTell(to, value);
  if (fault) throw new EligibilityError(code, [fault], lang);
}

/** Throws the issues that the core gives at this address, if there are any. */
export function throwIssues(
  code: EligibilityErrorCode,
  lang: Language,
  read: ReadResult,
  memory: Memory,
  address: number,
): void {
  const { issues } = read<{ issues: Issue[] }>("IssueList", memory, address);
  if (issues.length > 0) throw new EligibilityError(code, issues, lang);
}
