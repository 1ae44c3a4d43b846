import type { Answers, CoreKind, Verdict } from "../../wasm/types.ts";

/** The attributes of the element as markup has them, for the templates of frameworks. */
export interface EligibilityCheckerAttributes {
  policy?: string;
  topics?: string;
  lang?: "zh-CN" | "en";
  size?: "standard" | "large" | "largest";
  contrast?: "standard" | "high";
  theme?: "light" | "dark" | "auto";
  "heading-level"?: number | string;
  "page-url"?: string;
  core?: "wasm" | "js";
  /** "false" is off, too. */
  "show-issuer"?: boolean | string;
  "share-answers"?: boolean | string;
}

/** Detail of `eligibility-ready`. */
export interface ReadyDetail {
  policy: { id: string; hash: string };
  version: string;
  core: CoreKind;
}

/** Detail of `eligibility-step`. */
export interface StepDetail {
  /** audience, needs, question, record, answers, results, … */
  step: string;
}

/** Detail of `eligibility-result`: how many of the provisions that give something have which verdict. */
export interface ResultDetail {
  counts: Record<Verdict, number>;
  /** Only with the attribute `share-answers`: what the applicant answered. */
  answers?: Answers;
  /** Only with the attribute `share-answers`: the verdict of each provision. */
  verdicts?: Record<string, Verdict>;
}

/** Detail of `eligibility-error`. */
export interface ErrorDetail {
  code: string;
  message: string;
}

/** What the element tells, by the names of the events. */
export interface EligibilityCheckerEventMap {
  "eligibility-ready": CustomEvent<ReadyDetail>;
  "eligibility-step": CustomEvent<StepDetail>;
  "eligibility-result": CustomEvent<ResultDetail>;
  "eligibility-error": CustomEvent<ErrorDetail>;
}
