/** What is handed to the core, with the faults of whoever hands it over. */
import { EligibilityError, type EligibilityErrorCode } from "./error.ts";
import { giveInput, type Input, UnfitValueError } from "./flatten.ts";
import type { Memory, ReadResult } from "./results.ts";
import type { Issue } from "./types.ts";

/** Hands a value to the core; a value that is no JSON throws under `code`. */
export function giveOrThrow(to: Input, value: unknown, code: EligibilityErrorCode): void {
  try {
    giveInput(to, value);
  } catch (fault) {
    if (!(fault instanceof UnfitValueError)) throw fault;
    const { issue, message: detail } = fault;
    throw new EligibilityError(code, [
      { severity: "error", code: issue, pointer: "", detail, hint: "give plain JSON data" },
    ]);
  }
}

/** The text in the core's memory that ends with 0. */
export function textAt({ HEAPU8 }: Memory, address: number): string {
  return new TextDecoder().decode(HEAPU8.slice(address, HEAPU8.indexOf(0, address)));
}

/** Throws the issues that the core gives at this address, if there are any. */
export function throwIssues(code: EligibilityErrorCode, read: ReadResult, memory: Memory, address: number): void {
  const { issues } = read<{ issues: Issue[] }>("IssueList", memory, address);
  if (issues.length > 0) throw new EligibilityError(code, issues);
}
