import type {
  Answers,
  Assessment,
  CompleteOptions,
  Completion,
  CoreKind,
  Explanation,
  InterviewScope,
  LoadedPolicy,
  NextQuestion,
  Overlay,
  Routes,
  ServiceRecord,
  Slip,
  Years,
} from "../../wasm/index.ts";

/** What the page needs of the checker. */
export interface Core {
  readonly policy: LoadedPolicy;
  readonly core: CoreKind;
  /** The local document, whether in force or not. */
  readonly overlay: Overlay | undefined;
  assess(answers: Answers, options?: { provisions?: readonly string[]; asOf?: string }): Assessment;
  explain(provision: string, answers: Answers): Explanation;
  routes(provision: string, answers: Answers): Routes;
  /** @throws EligibilityError for what the policy does not know */
  provisionsIn(scope: InterviewScope): string[];
  yearsFrom(record: ServiceRecord): Years;
  nextQuestion(provisions: readonly string[], answers: Answers, options?: CompleteOptions): NextQuestion;
  complete(answers: Answers, options?: CompleteOptions): Completion;
  implausible(answers: Answers): Slip[];
  /** The same with another local document, or with none; gone with this one at the latest. */
  under(overlay: Overlay | undefined): Core;
  dispose(): void;
  loadEnglish(): Promise<void>;
}
