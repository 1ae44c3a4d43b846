import type {
  Answers,
  Assessment,
  CompleteOptions,
  Completion,
  CoreKind,
  Corrections,
  Explanation,
  Interview,
  InterviewOptions,
  InterviewScope,
  LoadedDocument,
  LoadedPolicy,
  Routes,
  ServiceRecord,
  Slip,
  Years,
} from "../../wasm/index.ts";

/** What the page needs of the checker. */
export interface Core {
  readonly policy: LoadedPolicy;
  readonly core: CoreKind;
  /** In the order in which they stand; those with issues are last and not used. */
  readonly documents: readonly LoadedDocument[];
  /** What identifies their version; "" without any. */
  readonly documentsHash: string;
  assess(answers: Answers, options?: { provisions?: readonly string[]; asOf?: string }): Assessment;
  explain(provision: string, answers: Answers): Explanation;
  routes(provision: string, answers: Answers): Routes;
  /** @throws EligibilityError for what the policy does not know */
  provisionsIn(scope: InterviewScope): string[];
  /** Whether records can be read, and faulty answers explained, already. */
  readonly hasIntake: boolean;
  yearsFrom(record: ServiceRecord): Years;
  startInterview(options: InterviewOptions): Interview;
  complete(answers: Answers, options?: CompleteOptions): Completion;
  implausible(answers: Answers): Slip[];
  /** The same with what the applicant corrects about counties, or as if a document were confirmed; gone with this one at the latest. */
  under(filling: { corrections?: Corrections; supposing?: string }): Core;
  dispose(): void;
  /** Whether the policy is whole, and results can be explained. */
  readonly hasTexts: boolean;
  loadTexts(): Promise<void>;
  loadEnglish(): Promise<void>;
  loadIntake(): Promise<void>;
}
