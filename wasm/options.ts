/** What callers say beside answers. */
import type { Answers, Audience, Corrections, Topic } from "./types.ts";

export interface AsOf {
  /** The date of assessment, YYYY-MM-DD; the device's day when absent. */
  asOf?: string;
}

export interface AssessOptions extends AsOf {
  /** Ids of the provisions to assess, in the order of the result; all when absent. */
  provisions?: readonly string[];
}

export interface CompleteOptions extends AsOf {
  /** Who answers, so that rules for these people count. */
  audience?: Audience | undefined;
}

export interface InterviewScope {
  /** Only provisions for these people; all when absent. */
  audience?: Audience;
  /** Only provisions on these topics; all when absent or empty. */
  topics?: readonly Topic[];
}

export interface InterviewOptions extends InterviewScope {
  /** Ids of the provisions to settle, in place of all in the scope. */
  provisions?: readonly string[];
  /** Also what amounts in documents hang on, after what the verdicts do. */
  amounts?: boolean;
  /** What was said before: an interview goes on from the `answers` and the `ticked` of another one. */
  answers?: Answers;
  ticked?: readonly string[];
}

/** What fills what the policy leaves open beside documents. */
export interface Filling {
  /** What the applicant knows better about counties; it stands after all documents. */
  corrections?: Corrections | undefined;
}

export interface Under extends Filling {
  /** False: without the documents. */
  documents?: boolean;
  /** Id of a document that is to count as confirmed. */
  supposing?: string;
}
