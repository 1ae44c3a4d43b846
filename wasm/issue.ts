/** What can be wrong with a pack, a document, a record or answers. */
import type { Text } from "./types.ts";

/** Stable codes; the same list as in core/base/issue.h. */
export type IssueCode =
  | "invalid-json"
  | "invalid-utf8"
  | "too-deep"
  | "too-large"
  | "duplicate-member"
  | "missing-member"
  | "unknown-member"
  | "wrong-type"
  | "wrong-value"
  | "out-of-range"
  | "duplicate-id"
  | "unknown-fact"
  | "unknown-option"
  | "unknown-parameter"
  | "unknown-reading"
  | "unknown-definition"
  | "unknown-tag"
  | "unknown-region"
  | "unknown-sentence"
  | "unknown-section"
  | "unknown-topic"
  | "unknown-audience"
  | "unknown-modality"
  | "unknown-sentence-class"
  | "unknown-provision"
  | "definition-cycle"
  | "quote-not-in-sentence"
  | "cue-not-in-sentence"
  | "unfit-condition"
  | "wrong-policy"
  | "outside-region"
  | "invalid-date"
  | "spell-ends-before-it-begins"
  | "spell-in-future"
  | "spell-before-birth"
  | "overlapping-posts"
  | "secondment-without-post"
  | "unreadable-file"
  | "line-too-long"
  | "gap"
  | "missing-key"
  | "unknown-key"
  | "bad-value"
  | "bad-condition"
  | "unknown-county"
  | "below-floor"
  | "row-uses-parameter"
  | "recognises-circular"
  | "below-province"
  | "bad-date"
  | "dates-out-of-order"
  | "region-level-mismatch"
  | "tag-outside-region"
  | "narrows-text"
  | "documents-conflict"
  | "bundle-damaged";

/** One fault in a pack, a document or a set of answers. */
export interface Issue {
  severity: "error" | "warning";
  /** Stable; see IssueCode. */
  code: IssueCode;
  /** JSON pointer to the place. */
  pointer: string;
  /** What is wrong, with what was given. */
  detail: Text;
  /** What to do about it, with what is allowed. */
  hint: Text;
}
