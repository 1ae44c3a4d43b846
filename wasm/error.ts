import type { Issue, Language, Text } from "./types.ts";

export type EligibilityErrorCode =
  | "core-unavailable"
  | "policy-unavailable"
  | "documents-unavailable"
  | "bundle-damaged"
  | "wrong-policy"
  | "invalid-policy"
  | "invalid-corrections"
  | "invalid-answers"
  | "invalid-date"
  | "invalid-record"
  | "unknown-provision"
  | "unknown-audience"
  | "unknown-topic"
  | "disposed";

/** What went wrong, for a program (`code`), and every fault found (`issues`); the message is in one language. */
export class EligibilityError extends Error {
  readonly code: EligibilityErrorCode;
  readonly issues: readonly Issue[];

  /** Without issues, `said` is what there is to say. */
  constructor(code: EligibilityErrorCode, issues: readonly Issue[], lang: Language = "en", said?: Text) {
    super(said?.[lang] ?? issues.map((issue) => told(issue, lang)).join("\n"));
    this.name = "EligibilityError";
    this.code = code;
    this.issues = issues;
  }
}

function told({ pointer, detail, hint }: Issue, lang: Language): string {
  return `${pointer}: ${detail[lang]} (${hint[lang]})`;
}
