/**
 * The public face of the package `eligibility-checker`, written by hand.
 * A test compares these shapes with what the real module returns.
 */

import type { Issue } from "./issue.ts";

export type * from "./audit.ts";
export type * from "./document.ts";
export type * from "./issue.ts";
export type * from "./pack.ts";

/** A text in Chinese and English. English is the second language of the interface. */
export interface Text {
  zh: string;
  en: string;
}

export type Language = keyof Text;

/** The five verdicts of a provision; the order of the four decided ones is
 *  notSatisfied < notApplicable < needsDecision < satisfied. */
export type Verdict = "notSatisfied" | "notApplicable" | "needsDecision" | "satisfied" | "unknown";
export type DecidedVerdict = Exclude<Verdict, "unknown">;

/** Ids of the policy's own lists. */
export type Audience = string;
export type Topic = string;

/** Why a part of a result is not there: it would take more work than one answer may. */
export type NotComputed = "too-much-work";

/** A value that an applicant gives: true/false, an option's value, whole years or percent,
 *  a post grade, or a county's six-digit code. `"unsure"` is the answer 说不清. */
export type Answer = boolean | string | number;
export type Answers = Readonly<Record<string, Answer>>;

export interface Decider {
  by: Text;
  over: Text;
  /** The word in the sentence that leaves the decision to somebody. */
  cue: string;
  /** Whether the document itself names who decides. */
  namedInText: boolean;
}

/** Why a provision is `needsDecision`, and who decides. */
export type Reason =
  | ({ kind: "authority" } & Decider)
  /** An authority has to recognise the fact: `cue` is the word in the sentence. Or, with `tag`, nobody
   *  could confirm whether the county has it, and `by` keeps the list. */
  | { kind: "recognition"; fact: string; by: Text; cue?: string; tag?: string }
  /** A number or a flag that the text leaves to documents. With `fact` and `value`:
   *  the condition holds wherever the local number is at most `value`. */
  | { kind: "localNumber"; parameter: string; by: Text; fact?: string; value?: number }
  /** A document decided against it; `document` is its id. */
  | { kind: "document"; document: string; by: Text }
  /** A condition of a document that cannot be tested here. */
  | { kind: "unchecked"; document: string; text: Text; by?: Text };

/** A document that bears on a result. */
export interface NamedDocument {
  id: string;
  number: string;
  issuer: string;
  /** Of the document's own that says so. */
  sentence?: string;
}

/** What a table of a document's rule gives; positions are those in the document. */
export interface Given {
  /** Id of the document. */
  document: string;
  rule: number;
  table: number;
  title: Text;
  /** The row that applies, or else those that may. */
  row?: number;
  rows?: readonly number[];
  /** Unanswered facts on which it depends. */
  missing: readonly string[];
  /** The next row that waiting alone brings, and the day. */
  reached?: ReachedRow;
}

export interface ReachedRow {
  row: number;
  date: string;
}

/** Frozen: assessments in which it is the same share it. */
export interface ProvisionAssessment {
  readonly id: string;
  /** Id of the sentence, such as "6.3". */
  readonly sentence: string;
  readonly verdict: Verdict;
  /** The best and the worst verdict that unanswered facts can still lead to. */
  readonly best: DecidedVerdict;
  readonly worst: DecidedVerdict;
  /** Unanswered facts that can still change the verdict, in the order of the pack. */
  readonly missing: readonly string[];
  /** Facts answered `unsure` (and not recognised by an authority) that could change the verdict. */
  readonly unsure: readonly string[];
  /** Filled when the verdict is `needsDecision`. */
  readonly reasons: readonly Readonly<Reason>[];
  /** A smallest set of given answers that already forces the verdict; empty when it is unknown. */
  readonly decisive: readonly string[];
  /** `decisive` is not there. */
  readonly notComputed?: NotComputed;
  /** Where documents were given: those that bear on it, those that are only related, and what their rules give. */
  readonly documents?: readonly Readonly<NamedDocument>[];
  readonly related?: readonly Readonly<NamedDocument>[];
  readonly gives?: readonly Readonly<Given>[];
}

export type Standing = "no" | "needsDecision" | "yes" | "open";

/**
 * What a rule of a document does. Its node is what the rule says where its `when` holds, and elsewhere what holds without
 * it. `parts`: the `when`, unless the rule is for everybody; the rule's own condition, if it has one; and what it takes
 * the place of, where some are left to that.
 */
export type RuleEffect = "addresses" | "replaces" | "admits" | "requires" | "adopts" | "refuses" | "unchecked";

/**
 * A condition with its standing; a leaf has `answer` or a parameter or reading, the others `parts`. Rules of the documents
 * that speak where the applicant is stand among them, as does who decides.
 */
export interface ExplanationNode {
  kind: "all" | "any" | "not" | "definition" | "fact" | "parameter" | "reading" | "rule" | "decidedBy";
  standing: Standing;
  /** The leaf's answer is among those that decided. */
  decisive?: true;
  parts?: ExplanationNode[];
  /** `parts` are not there. */
  notComputed?: NotComputed;
  definition?: string;
  fact?: string;
  parameter?: string;
  reading?: string;
  label?: Text;
  answer?: Answer | null;
  is?: boolean;
  isSet?: boolean;
  in?: Answer[];
  atLeast?: Answer;
  atMost?: Answer;
  /** Days, YYYY-MM-DD. */
  onOrAfter?: Answer;
  before?: Answer;
  /** Another fact that the number is not to exceed. */
  atMostFact?: string;
  atLeastParameter?: string;
  tagged?: string;
  oneAbove?: string;
  /** Id of the document: of a rule, or of what filled a leaf for the applicant. */
  document?: string;
  /** Of a leaf that a document filled: the number, flag, reading or tag, or what it makes of `unsure`. */
  value?: Answer | null;
  /** Of a rule. */
  effect?: RuleEffect;
  /** The document's own. */
  sentence?: string;
  quote?: string;
  /** What cannot be tested here, and who tests it. */
  text?: Text;
  /** Who decides over what; or who tests. */
  by?: Text;
  over?: Text;
}

export interface OtherReading {
  reading: string;
  is: boolean;
  verdict: Verdict;
}

export interface Explanation {
  provision: string;
  sentence: string;
  /** The exact part of the sentence. */
  quote: string;
  verdict: Verdict;
  decisive: string[];
  /** `decisive` is not there. */
  notComputed?: NotComputed;
  /** Contested readings under which this applicant's verdict is another. */
  readings: OtherReading[];
  /** Contested readings whose other side could not be looked at. */
  readingsNotComputed?: string[];
  /** Where places differ in which the applicant may be: the documents that may matter. The trees are then the text's. */
  mayMatter?: readonly NamedDocument[];
  /** Whom the sentence addresses; everybody when absent. */
  appliesWhen?: ExplanationNode;
  /** All that it takes. */
  when: ExplanationNode;
}

export interface RouteStep {
  fact: string;
  kind: "time" | "effort" | "choice";
  from: Answer;
  /** Any one of these; of numbers and levels the least that will do; of counties their codes. */
  to: Answer[];
  /** How much more it takes by waiting, in the unit of the fact. */
  wait?: number;
}

export interface Route {
  /** The steps lead to this at least, whatever is still unanswered. */
  verdict: "needsDecision" | "satisfied";
  steps: RouteStep[];
  /** Where waiting alone does it: the latest day, counted from the date of assessment. */
  date?: string;
}

export interface Routes {
  provision: string;
  verdict: Verdict;
  /** At most 5, the cheapest first; none is as good as another in every way. */
  routes: Route[];
  /** Other provisions with the same benefit that are open already or nearer. */
  alternatives: Alternative[];
  /** There may be more routes, and cheaper ones. */
  notComputed?: NotComputed;
}

export interface Alternative {
  provision: string;
  verdict: Verdict;
  /** Satisfied or left to a decision already. */
  open: boolean;
}

/**
 * One spell of employment. Dates are YYYY-MM-DD or YYYY-MM; without `to` it goes on. Its other members are the policy's
 * `spellAttributes`: an option of the fact of that id, the code of a county (may be missing), or whether something holds.
 */
export interface Spell {
  from: string;
  to?: string | null;
  /** Sent there by another unit. */
  seconded?: boolean;
  /** A loan, a leave or the like: whether it counts is for an authority. */
  disputed?: boolean;
  partTime?: boolean;
  [attribute: string]: string | boolean | null | undefined;
}

export interface ServiceRecord {
  birthDate?: string;
  spells: Spell[];
}

export interface Years {
  asOf: string;
  /** Whole years, or "unsure" where disputed spells decide. */
  facts: Record<string, number | "unsure">;
  /** `date` is the first day with that many years if nothing changes; null when there is none. */
  thresholds: ThresholdDate[];
  gaps: Gap[];
  warnings: Issue[];
}

export interface ThresholdDate {
  fact: string;
  /** In the unit of the fact. */
  value: Answer;
  date: string | null;
  reached: boolean;
}

/** Days that no spell covers, both included. */
export interface Gap {
  from: string;
  to: string;
}

export interface PolicyName {
  id: string;
  hash: string;
}

/** Answers with those that follow from them. */
export interface Completion {
  answers: Record<string, Answer>;
  /** The facts that were not answered, in the order in which their answers were found. */
  added: string[];
}

/** Answers that are most likely a slip. */
export interface Slip {
  text: Text;
  /** The facts that it is about, answered or not. */
  facts: string[];
}

export interface NextQuestion {
  /** The fact to ask; null when every verdict is settled. */
  next: string | null;
  question: Text | null;
  progress: Progress;
}

export interface Progress {
  answered: number;
  /** Bounds of the number of questions that remain. */
  atLeast: number;
  atMost: number;
}

export interface Assessment {
  /** The date of assessment, YYYY-MM-DD. */
  asOf: string;
  policy: PolicyName;
  provisions: ProvisionAssessment[];
}

/** The compiled core: a place to fetch it from, its bytes, or a module that was compiled already. */
export type WasmSource = string | URL | ArrayBuffer | Uint8Array | WebAssembly.Module;

/** What the core runs as: WebAssembly, or the same as plain JavaScript. */
export type CoreKind = "wasm" | "js";
