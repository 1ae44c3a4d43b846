import { interviewDisposed } from "../build/wasm/messages.mjs";
import type { AsOf, Checker } from "./checker.ts";
import { disposed } from "./faults.ts";
import type {
  Answer,
  Answers,
  Assessment,
  Audience,
  Completion,
  Fact,
  NextQuestion,
  Progress,
  Topic,
} from "./types.ts";

export interface InterviewScope {
  /** Only provisions for these people; all when absent. */
  audience?: Audience;
  /** Only provisions on these topics; all when absent or empty. */
  topics?: readonly Topic[];
  /** Also what amounts in documents hang on, after what the verdicts do. */
  amounts?: boolean;
}

/**
 * One applicant's answers and the questions that can still matter. Changing or clearing an early answer
 * keeps the later ones.
 */
export class Interview {
  /** Ids of the provisions that the interview settles. */
  readonly provisions: readonly string[];
  readonly #checker: Checker;
  readonly #audience: Audience | undefined;
  readonly #amounts: boolean;
  readonly #answers = new Map<string, Answer>();
  #disposed = false;

  /** Use `checker.startInterview()`. */
  constructor(checker: Checker, scope: InterviewScope) {
    this.#checker = checker;
    this.#audience = scope.audience;
    this.#amounts = scope.amounts ?? false;
    this.provisions = checker.provisionsIn(scope);
  }

  get answers(): Answers {
    const answers: Record<string, Answer> = {};
    this.#answers.forEach((value, id) => {
      answers[id] = value;
    });
    return answers;
  }

  /** The fact to ask next, or undefined when everything is settled. */
  nextQuestion(options: AsOf = {}): Fact | undefined {
    this.#check();
    const { next } = this.#next(options);
    return this.#checker.policy.facts.find(({ id }) => id === next);
  }

  /** @throws EligibilityError `invalid-answers`; the answers stay as they were */
  answer(id: string, value: Answer): void {
    this.#check();
    this.#checker.assess({ ...this.answers, [id]: value }, { provisions: [] });
    this.#answers.set(id, value);
  }

  clear(id: string): void {
    this.#check();
    this.#answers.delete(id);
  }

  /** The answers with what follows from them. */
  completion(options: AsOf = {}): Completion {
    this.#check();
    return this.#checker.complete(this.answers, { ...options, audience: this.#audience });
  }

  /** Of the answers with what follows from them. */
  assessment(options: AsOf = {}): Assessment {
    this.#check();
    return this.#checker.assess(this.completion(options).answers, { ...options, provisions: this.provisions });
  }

  progress(options: AsOf = {}): Progress {
    this.#check();
    return this.#next(options).progress;
  }

  /** Forgets the answers. The checker stays. */
  dispose(): void {
    this.#answers.clear();
    this.#disposed = true;
  }

  #next(options: AsOf): NextQuestion {
    return this.#checker.nextQuestion(this.provisions, this.answers, {
      ...options,
      audience: this.#audience,
      amounts: this.#amounts,
    });
  }

  #check(): void {
    if (this.#disposed) throw disposed(this.#checker.lang, interviewDisposed);
  }
}
