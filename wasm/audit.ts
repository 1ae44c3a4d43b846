/** What the audit proves of a policy and its documents, and the examples by which it shows the rest. */
import type { Answers, PolicyName, Text, Verdict } from "./types.ts";

/** What the audit looks for; `AuditPropertyResult.meaning` says it in words. */
export type AuditProperty =
  | "verdict-reachable"
  | "no-dead-fact"
  | "no-dead-option"
  | "no-dead-parameter"
  | "no-dead-reading"
  | "no-dead-definition"
  | "more-never-hurts"
  | "same-function"
  | "contained"
  | "question-reachable"
  | "sentence-classed"
  | "assessable-sentence-has-provision"
  | "threshold-in-text"
  | "rule-reachable"
  | "follows-agree"
  | "follows-not-circular"
  | "excludes-meet"
  | "document-rule-reachable"
  | "documents-agree"
  | "hole-filled-once"
  | "document-within-text";

export interface AuditFinding {
  property: AuditProperty;
  /** `proved` over all applicants, `violated` by the example, `noted` for a person to judge, or too much to search. */
  status: "proved" | "violated" | "noted" | "not-computed";
  subjects: string[];
  detail: Text;
  example?: Example;
}

/** An applicant who shows something: given these facts, the rest does not matter. */
export interface Example {
  facts: Answers;
  /** The facts that the other side of a comparison has instead. */
  changed?: Answers;
  settings?: LocalSettings;
}

/** What a document has to say for an example. */
export interface LocalSettings {
  parameters?: Answers;
  readings?: Answers;
  regionTags?: NamedTags[];
}

export interface NamedTags {
  /** Its code. */
  county: string;
  tags: Answers;
}

export interface AuditPropertyResult {
  property: AuditProperty;
  meaning: Text;
  /** Nothing is violated. */
  holds: boolean;
  /** Everything that it takes to know was searched. */
  computed: boolean;
}

export interface AuditReport {
  policy: PolicyName;
  holds: boolean;
  computed: boolean;
  /** Those of documents only where some were given. */
  properties: AuditPropertyResult[];
  findings: AuditFinding[];
  /** What each of the documents that were given changes. */
  documents?: DocumentEffect[];
}

/** What a document changes, compared with everything as it is but without it. */
export interface DocumentEffect {
  id: string;
  number: string;
  title: string;
  issuer: string;
  /** Else it changes nothing. */
  confirmed: boolean;
  provisions: RegisterChange[];
  /** The number of all other provisions: proved that nobody's verdict changes on any day. */
  unchanged: number;
  /** It was not looked at. */
  notComputed?: "too-much-work";
}

/** A provision whose verdict is another for somebody under other documents. */
export interface RegisterChange {
  id: string;
  /** The first on which it is; absent where that was not found. */
  day?: string;
  /** On that day. */
  examples: ChangedVerdict[];
  /** There may be changes that are not among these. */
  notComputed?: "too-much-work";
}

/** An applicant whose verdict changes. */
export interface ChangedVerdict extends Example {
  before: Verdict;
  after: Verdict;
}
