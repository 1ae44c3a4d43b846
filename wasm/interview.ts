import { interviewDisposed } from "../build/wasm/messages.mjs";
import { disposed, unknownFacts } from "./faults.ts";
import type { AsOf, AssessOptions, CompleteOptions, InterviewOptions, InterviewScope } from "./options.ts";
import { say } from "./say.ts";
import type {
  Answer,
  Answers,
  Assessment,
  Audience,
  Completion,
  Fact,
  Language,
  NextQuestion,
  PolicyPack,
  Progress,
} from "./types.ts";

/** What a page asks next, and what can be said already. */
export interface InterviewScreen {
  /** The fact to ask; null when everything is settled. */
  next: string | null;
  /** The facts of a list in which one ticks what is so, in place of `next` where that is among them; see `tick`. */
  gathered: readonly string[];
  /** At most so many screens are left, this one included. */
  atMost: number;
  /** What was assessed: the answers, those that follow, and `unsure` for what is assumed. */
  answers: Answers;
  /** The facts whose answers follow. */
  added: readonly string[];
  /** Facts left for later that could matter: taken as not recognised yet. */
  assumed: readonly string[];
  assessment: Assessment;
}

/** @internal What asks the core. */
export type Ask = (
  provisions: readonly string[],
  answers: Answers,
  options: CompleteOptions & { amounts: boolean },
) => NextQuestion;

/** @internal What an interview needs of its checker. */
export interface Asked {
  readonly policy: PolicyPack;
  readonly lang: Language;
  provisionsIn(scope: InterviewScope): readonly string[];
  assess(answers: Answers, options: AssessOptions): Assessment;
  complete(answers: Answers, options: CompleteOptions): Completion;
}

/**
 * One applicant's answers and the questions that can still matter. Changing or clearing an early answer
 * keeps the later ones.
 */
export class Interview {
  /** Ids of the provisions that the interview settles. */
  readonly provisions: readonly string[];
  private readonly _checker: Asked;
  private readonly _ask: Ask;
  private readonly _audience: Audience | undefined;
  private readonly _amounts: boolean;
  private _answers: Answers;
  private _ticked: readonly string[];
  private _disposed = false;

  /** @internal Use `checker.startInterview()`. */
  constructor(checker: Asked, ask: Ask, options: InterviewOptions) {
    const { audience, provisions, amounts = false, answers = {}, ticked = [] } = options;
    const inScope = checker.provisionsIn(options);
    this.provisions = provisions ?? inScope;
    checker.assess(answers, { provisions: this.provisions });
    this._checker = checker;
    this._ask = ask;
    this._audience = audience;
    this._amounts = amounts;
    this._answers = { ...answers };
    this._ticked = ticked;
    this._allow(
      ticked,
      checker.policy.facts.map(({ id }) => id),
    );
  }

  get answers(): Answers {
    return { ...this._answers };
  }

  /** Facts that were ticked in a list and are asked on their own. */
  get ticked(): readonly string[] {
    return this._ticked;
  }

  /** The fact to ask next, or undefined when everything is settled. */
  nextQuestion(options: AsOf = {}): Fact | undefined {
    const { next } = this._next(this._answers, options);
    return this._checker.policy.facts.find(({ id }) => id === next);
  }

  /**
   * The same as the facts of the policy would have pages ask: the place first, since what is known of it settles other
   * questions; then what is `gathered` in one list; and nothing that is left for `later`.
   */
  nextScreen(options: AsOf = {}): InterviewScreen {
    const later = this._checker.policy.facts.filter((fact) => fact.later && !(fact.id in this._answers));
    const asked = this._next({ ...unsure(later), ...this._answers }, options);
    const assumed: Fact[] = [];
    for (;;) {
      const found = this._settled({ ...unsure(assumed), ...this._answers }, options);
      const open = new Set(found.assessment.provisions.flatMap(({ missing }) => missing));
      const more = later.filter((fact) => open.has(fact.id) && !assumed.includes(fact));
      if (more.length === 0) return { ...found, ...this._screen(asked, open), assumed: idsOf(assumed) };
      assumed.push(...more);
    }
  }

  /** @throws EligibilityError `invalid-answers`; the answers stay as they were */
  answer(id: string, value: Answer): void {
    this._check();
    const answers = { ...this._answers, [id]: value };
    this._checker.assess(answers, { provisions: [] });
    this._answers = answers;
  }

  /**
   * Answers the list of `nextScreen`: what is so is ticked, and asked on its own where a tick alone is no answer.
   * @throws EligibilityError `invalid-answers` for what is not on the list; the answers stay as they were
   */
  tick(ids: readonly string[], options: AsOf = {}): void {
    const { gathered } = this.nextScreen(options);
    this._allow(ids, gathered);
    const said: Record<string, Answer> = {};
    for (const { id, gathered: list } of this._checker.policy.facts) {
      if (!list || !gathered.includes(id)) continue;
      const value = ids.includes(id) ? list.value : list.otherwise;
      if (value === undefined) this._ticked = [...this._ticked, id];
      else said[id] = value;
    }
    this._answers = { ...this._answers, ...said };
  }

  clear(id: string): void {
    this._check();
    const { [id]: _, ...others } = this._answers;
    this._answers = others;
    this._ticked = this._ticked.filter((one) => one !== id);
  }

  /** The answers with what follows from them. */
  completion(options: AsOf = {}): Completion {
    return this._completed(this._answers, options);
  }

  /** Of the answers with what follows from them. */
  assessment(options: AsOf = {}): Assessment {
    return this._settled(this._answers, options).assessment;
  }

  progress(options: AsOf = {}): Progress {
    return this._next(this._answers, options).progress;
  }

  /** Forgets the answers. The checker stays. */
  dispose(): void {
    this._answers = {};
    this._ticked = [];
    this._disposed = true;
  }

  private _next(answers: Answers, options: AsOf): NextQuestion {
    this._check();
    const [audience, amounts] = [this._audience, this._amounts];
    return this._ask(this.provisions, answers, { ...options, audience, amounts });
  }

  private _completed(answers: Answers, options: AsOf): Completion {
    this._check();
    return this._checker.complete(answers, { ...options, audience: this._audience });
  }

  private _settled(given: Answers, options: AsOf): Completion & { assessment: Assessment } {
    const { answers, added } = this._completed(given, options);
    const { provisions } = this;
    return { answers, added, assessment: this._checker.assess(answers, { ...options, provisions }) };
  }

  private _screen(
    { next, progress }: NextQuestion,
    open: ReadonlySet<string>,
  ): Pick<InterviewScreen, "next" | "gathered" | "atMost"> {
    const { facts } = this._checker.policy;
    const place = facts.find(({ id, type }) => type === "place" && open.has(id));
    const gathered = facts.filter((fact) => open.has(fact.id) && this._isGathered(fact));
    // Each tick that leads to a question of its own makes one more.
    const onOneScreen = gathered.filter((fact) => fact.gathered?.value !== undefined).length;
    return {
      next: next === null ? null : ((place ?? gathered[0])?.id ?? next),
      gathered: idsOf(gathered),
      atMost: progress.atMost - Math.max(0, onOneScreen - 1),
    };
  }

  /** Whether these people are asked the fact together with others. */
  private _isGathered({ id, gathered }: Fact): boolean {
    if (!gathered || this._ticked.includes(id)) return false;
    return !gathered.audience || gathered.audience.includes(this._audience ?? "");
  }

  private _allow(ids: readonly string[], known: readonly string[]): void {
    const others = ids.filter((id) => !known.includes(id));
    if (others.length > 0) throw unknownFacts(others, this._checker.lang);
  }

  private _check(): void {
    if (this._disposed) throw disposed(this._checker.lang, say(interviewDisposed, []));
  }
}

function idsOf(facts: readonly Fact[]): string[] {
  return facts.map(({ id }) => id);
}

function unsure(facts: readonly Fact[]): Record<string, Answer> {
  const answers: Record<string, Answer> = {};
  for (const { id } of facts) answers[id] = "unsure";
  return answers;
}
