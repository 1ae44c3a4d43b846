import type { Issue } from "./types.ts";

export type EligibilityErrorCode =
  | "core-unavailable"
  | "policy-unavailable"
  | "overlay-unavailable"
  | "invalid-policy"
  | "invalid-overlay"
  | "invalid-answers"
  | "invalid-date"
  | "invalid-record"
  | "unknown-provision"
  | "unknown-audience"
  | "unknown-topic"
  | "disposed";

/** What went wrong, for a program (`code`), and every fault found (`issues`). */
export class EligibilityError extends Error {
  readonly code: EligibilityErrorCode;
  readonly issues: readonly Issue[];

  constructor(code: EligibilityErrorCode, issues: readonly Issue[], message?: string) {
    super(message ?? issues.map((issue) => `${issue.pointer}: ${issue.detail} (${issue.hint})`).join("\n"));
    this.name = "EligibilityError";
    this.code = code;
    this.issues = issues;
  }
}
