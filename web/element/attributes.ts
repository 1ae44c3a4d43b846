import type { ErrorDetail, ReadyDetail, ResultDetail, StepDetail } from "./element.ts";

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

/** What the element tells, by the names of the events. */
export interface EligibilityCheckerEventMap {
  "eligibility-ready": CustomEvent<ReadyDetail>;
  "eligibility-step": CustomEvent<StepDetail>;
  "eligibility-result": CustomEvent<ResultDetail>;
  "eligibility-error": CustomEvent<ErrorDetail>;
}
