import type {
  Answers,
  Assessment,
  CoreKind,
  Explanation,
  Fact,
  LoadedPolicy,
  Overlay,
  Routes,
  ServiceRecord,
  Years,
} from "../../wasm/index.ts";

/** What the page needs of the checker. */
export interface Core {
  readonly policy: LoadedPolicy;
  readonly core: CoreKind;
  /** The local document in use. */
  readonly overlay: Overlay | undefined;
  assess(answers: Answers, options?: { provisions?: readonly string[]; asOf?: string }): Assessment;
  explain(provision: string, answers: Answers): Explanation;
  routes(provision: string, answers: Answers): Routes;
  yearsFrom(record: ServiceRecord): Years;
  nextQuestion(provisions: readonly string[], answers: Answers): Fact | undefined;
  questionsLeft(provisions: readonly string[], answers: Answers): number;
  /** The local document to use from now on. */
  useOverlay(overlay: Overlay | undefined): void;
  loadEnglish(): Promise<void>;
}
