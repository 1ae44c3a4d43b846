import type {
  Answer,
  Answers,
  Assessment,
  Audience,
  CoreKind,
  EligibilityErrorCode,
  Explanation,
  Fact,
  LoadedDocument,
  Routes,
  ServiceRecord,
  Verdict,
  Years,
} from "../../wasm/index.ts";
import type { Journey, Settings, Step } from "./state.ts";

/** What the applicant can do on a page. Whatever changes an answer lets the core look again. */
export interface Moves {
  audience(audience: Audience): void;
  /** Goes on with the journey that this tab keeps. */
  resume(): void;
  /** Ids of needs; empty means all. */
  needs(ids: readonly string[]): void;
  answer(fact: Fact, value: Answer): void;
  /** Answers the list in which one ticks what is so. */
  tick(facts: readonly string[]): void;
  /** Several facts on one screen: their answers, and those to which an offer does not fit. */
  answerTogether(said: Said): void;
  /** Answers the section of a fact once more, as another audience. */
  again(fact: Fact, audience: Audience): void;
  /** Shows what another answer would give, and keeps the real ones. */
  tryAnswer(fact: Fact, value: Answer): void;
  /** Ends the trial: back to the real answers, or the tried ones become real. */
  endTrial(keep: boolean): void;
  /** What the applicant knows better about the county chosen. */
  correct(corrections: Readonly<Record<string, boolean>>): void;
  /** Keeps the service record; the years go into the answers when they are given. */
  record(record: ServiceRecord | null, years?: Answers): void;
  /** Something on the screen alone: what was typed or opened. */
  show(
    change: Partial<
      Pick<
        Journey,
        | "prefecture"
        | "picked"
        | "search"
        | "onlyMine"
        | "unfolded"
        | "record"
        | "opened"
        | "spell"
        | "error"
        | "takeaway"
      >
    >,
  ): void;
  /** The same, where that gives a screen of its own: what was pressed is no longer there. */
  turn(change: Partial<Pick<Journey, "record" | "spell" | "declined" | "error">>): void;
  reject(error: NonNullable<Journey["error"]>): void;
  settings(change: Partial<Settings>): void;
  /** Reads the screen aloud, or stops reading. */
  readAloud(): void;
  /** Loads the page anew, in the version that waits. */
  useNewVersion(): void;
  visit(step: Step): void;
  back(): void;
  restart(): void;
  retry(): void;
  /** Shows the present screen once more. */
  redraw(): void;
}

/** What one screen said of several facts. */
export interface Said {
  facts: readonly Fact[];
  answers: Answers;
  declined: readonly string[];
}

/** What the core says beyond the findings, asked for when a screen shows it. */
export interface Advice {
  explain(provision: string): Explanation;
  /** As if the facts `unsure` had been answered 说不清. */
  routes(provision: string, unsure?: readonly string[]): Routes;
  /** The verdict if a document that is not verified were. */
  supposing(document: LoadedDocument, provision: string): Verdict;
  /** Whether an answer is another than what follows from who the applicant is. */
  contradicted(): boolean;
  /** Whether what the sentences say is there already. */
  hasTexts: boolean;
  /** Whether records can be read already. */
  readsRecords: boolean;
  /** @throws EligibilityError `invalid-record` with every fault. */
  yearsFrom(record: ServiceRecord): Years;
  /** What the core runs as. */
  core: CoreKind;
  /** The documents of the page. */
  documents: readonly LoadedDocument[];
  /** What identifies their version; "" without any. */
  documentsHash: string;
  /** Why they are not there, where they could not be had. */
  documentsLost: EligibilityErrorCode | null;
  /** Verdicts of all provisions for the present answers, whether chosen or not. */
  everything(): Assessment;
}
