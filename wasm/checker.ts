import type { Engine } from "../build/wasm/core.mjs";
import type { Intake } from "../build/wasm/intake.mjs";
import { bundleAltered } from "../build/wasm/messages.mjs";
import type { AssessRosterOptions, Roster, RosterColumns, RosterOptions, RosterResults } from "./columns.ts";
import { todayNumber } from "./date.ts";
import { EligibilityError, type EligibilityErrorCode } from "./error.ts";
import { Handover } from "./handover.ts";
import type { IntakeDesk } from "./intake.ts";
import { type Ask, Interview } from "./interview.ts";
import { unavailable } from "./later.ts";
import type {
  AsOf,
  AssessOptions,
  CompleteOptions,
  Filling,
  InterviewOptions,
  InterviewScope,
  Under,
} from "./options.ts";
import { noTexts, type Register, type TextsAt, usedOf } from "./register.ts";
import { say } from "./say.ts";
import type { Shared } from "./shared.ts";
import { correctionsOf, giveStanding, type Standing } from "./standing.ts";
import type {
  Answers,
  Assessment,
  AuditReport,
  Completion,
  CoreKind,
  Explanation,
  Issue,
  Language,
  LoadedDocument,
  LoadedPolicy,
  Routes,
  ServiceRecord,
  Slip,
  Years,
} from "./types.ts";

/**
 * Checks applicants against one policy, with implementing documents or without. Immutable: every call stands alone. Owns
 * memory of the core: call `dispose()` when done.
 *
 * What is private is marked so in TypeScript only: for older browsers, private names become a look-up each time.
 */
export class Checker {
  readonly policy: LoadedPolicy;
  /** What the core runs as here; the answers are the same. */
  readonly core: CoreKind;
  /** The language of the messages of errors. */
  readonly lang: Language;
  /** What identifies this version of the documents that are used; "" without any. */
  readonly documentsHash: string;
  private readonly _shared: Shared;
  private readonly _engine: Engine;
  private readonly _hand: Handover;
  private readonly _tell = (position: number): number => this._shared.core._told(this._hand.at, position);
  /**
   * The fact to ask next so that these provisions are settled, and how many questions can remain. What follows from the
   * answers, for the audience, is not asked. With `amounts` it goes on, after the verdicts, with what `gives` lacks.
   */
  private readonly _ask: Ask = (provisions, answers, { asOf, audience, amounts }) => {
    const of = this._hand.audience(audience);
    const day = this._hand.answers(answers, asOf);
    this._hand.provisions(provisions);
    return this._read("NextQuestion", this._shared.core._nextQuestion(this._hand.at, day, of, Number(amounts)));
  };
  private readonly _register: Register | undefined;
  private readonly _texts: TextsAt;
  private readonly _standing: Standing;
  private _desk: IntakeDesk | undefined;
  /** Made of this one, and gone with it. */
  private readonly _others = new Set<Checker>();

  /** @internal Use `loadChecker`. Throws `invalid-corrections`; then the engine is the caller's to delete. */
  constructor(
    common: Shared,
    engine: Engine,
    register: Register | undefined,
    { corrections = {} }: Filling,
    supposing?: string,
  ) {
    this.policy = common.policy;
    this.core = common.kind;
    this.lang = common.lang;
    this.documentsHash = register?.hash ?? "";
    this._register = register;
    this._texts = register?.texts ?? noTexts;
    const corrected = correctionsOf(corrections, common.policy);
    const supposed = supposing === undefined ? -1 : usedOf(this.documents).findIndex(({ id }) => id === supposing);
    this._standing = { documents: register?.bytes, supposed, corrections: corrected ?? [] };
    this._shared = common;
    this._engine = engine;
    if (!corrected) throw this._fault(corrections, "invalid-corrections", (intake) => intake.checkCorrections());
    if (!giveStanding({ engine, core: common.core }, this._standing))
      throw new EligibilityError("bundle-damaged", [], common.lang, say(bundleAltered, []));
    const filled = register !== undefined || corrected.length > 0;
    this._hand = new Handover(common, engine, filled, (answers) =>
      this._fault(answers, "invalid-answers", (intake) => intake.checkAnswers()),
    );
  }

  /** The documents that were given, in the order in which they stand; those with issues are last and not used. */
  get documents(): readonly LoadedDocument[] {
    return this._register?.loaded ?? [];
  }

  /**
   * A checker of the same policy with these corrections, or with none, and with the same documents, of which one may
   * be supposed to be confirmed, or with none.
   * Disposed of with this one, at the latest.
   * @throws EligibilityError `invalid-corrections` with every fault
   */
  under({ documents = true, supposing, corrections }: Under): Checker {
    this._hand.check();
    const engine = this._engine.share();
    try {
      const other = new Checker(
        this._shared,
        engine,
        documents ? this._register : undefined,
        { corrections },
        supposing,
      );
      this._others.add(other);
      return other;
    } catch (fault) {
      engine.delete();
      throw fault;
    }
  }

  /**
   * Verdicts, missing facts, reasons and decisive answers. What is said of a provision is frozen: assessments in which
   * it is the same share it.
   * @throws EligibilityError `invalid-answers`, `invalid-date` or `unknown-provision`
   */
  assess(answers: Answers, { asOf, provisions }: AssessOptions = {}): Assessment {
    const day = this._hand.answers(answers, asOf);
    if (provisions) this._hand.provisions(provisions);
    const { core, later } = this._shared;
    const address = core._assess(this._hand.at, day, provisions === undefined);
    return later.read("Assessment", core, address, this._tell, this._texts);
  }

  /**
   * The fast path: one verdict code a provision, in the order of the policy; see VERDICTS.
   * @throws EligibilityError as `assess`
   */
  verdicts(answers: Answers, { asOf }: AsOf = {}): Uint8Array {
    const { core, count } = this._shared;
    const day = this._hand.answers(answers, asOf);
    const address = core._verdicts(this._hand.at, day);
    return core.HEAPU8.slice(address, address + count);
  }

  /**
   * Why: the conditions of a provision, each with its standing, the answers that decided, and the contested readings
   * under which the verdict would be another.
   * @throws EligibilityError as `assess`, or `core-unavailable` before the texts are there (see `loadTexts`)
   */
  explain(provisionId: string, answers: Answers, { asOf }: AsOf = {}): Explanation {
    const at = this._hand.provision(provisionId);
    const day = this._hand.answers(answers, asOf);
    return this._readLate("Explanation", this._shared.core._explain(this._hand.at, day, at));
  }

  /**
   * The cheapest changes that lead to a better verdict, and other provisions with the same benefit. Empty while the
   * verdict is unknown: answer what is missing first.
   * @throws EligibilityError as `explain`
   */
  routes(provisionId: string, answers: Answers, { asOf }: AsOf = {}): Routes {
    const at = this._hand.provision(provisionId);
    const day = this._hand.answers(answers, asOf);
    return this._readLate("Routes", this._shared.core._routes(this._hand.at, day, at));
  }

  /**
   * Asks question by question; see Interview.
   * @throws EligibilityError `unknown-audience`, `unknown-topic`, `unknown-provision` or `invalid-answers`
   */
  startInterview(options: InterviewOptions = {}): Interview {
    return new Interview(this, this._ask, options);
  }

  /**
   * Ids of the provisions for an audience and on some topics, in the order of the policy; without either, all.
   * @throws EligibilityError `unknown-audience` or `unknown-topic`
   */
  provisionsIn({ audience, topics = [] }: InterviewScope): string[] {
    const of = this._hand.audience(audience);
    this._hand.topics(topics);
    return this._read<{ provisions: string[] }>("ProvisionList", this._engine.provisionsIn(of)).provisions;
  }

  /**
   * The answers with those that follow from them by the policy's rules; what was answered stays. Rules for an audience
   * count only where it is given.
   * @throws EligibilityError as `assess`, or `unknown-audience`
   */
  complete(answers: Answers, { asOf, audience }: CompleteOptions = {}): Completion {
    const of = this._hand.audience(audience);
    return this._read("Completion", this._engine.complete(this._hand.answers(answers, asOf), of));
  }

  /**
   * Answers that are most likely a slip: to be warned of, never refused.
   * @throws EligibilityError as `assess`
   */
  implausible(answers: Answers, { asOf }: AsOf = {}): Slip[] {
    return this._read<{ slips: Slip[] }>("SlipList", this._engine.implausible(this._hand.answers(answers, asOf))).slips;
  }

  /**
   * The facts that a service record gives as of a day, and when each threshold of the policy is reached.
   * @throws EligibilityError `invalid-record` (with every fault), `invalid-date`, or `core-unavailable` before the
   * intake is there (see `loadIntake`)
   */
  yearsFrom(record: ServiceRecord, asOf?: string): Years {
    this._hand.check();
    const day = this._hand.day(asOf);
    const desk = this._intake();
    if (!desk) throw unavailable("loadIntake()", this.lang);
    const { years, issues } = desk.ask<{ years?: Years; issues: Issue[] }>(
      record,
      "invalid-record",
      "YearsFound",
      (intake) => intake.years(day, todayNumber()),
    );
    if (!years) throw new EligibilityError("invalid-record", issues, this.lang);
    return years;
  }

  /**
   * Verdicts of many people at once, given as columns of answers by id of the fact, or one by one; fetches a module of its
   * own, and needs WebAssembly. `openRoster` is for who asks more than once, or has the codes of columns.
   * @throws EligibilityError `invalid-answers` with the column and row of each fault, `invalid-date`,
   * `unknown-provision`, or `core-unavailable`
   */
  async assessRoster(
    people: RosterColumns | readonly Answers[],
    options: RosterOptions & AssessRosterOptions = {},
  ): Promise<RosterResults> {
    const roster = await this.openRoster(options);
    try {
      return await roster.assess(people, options);
    } finally {
      roster.dispose();
    }
  }

  /**
   * What judges many people under this policy, its documents and a day. Whoever opens it disposes of it.
   * @throws EligibilityError `invalid-date`, `unknown-provision`, or `core-unavailable`
   */
  async openRoster({ asOf, provisions, simd }: RosterOptions = {}): Promise<Roster> {
    this._hand.check();
    const { policy, later } = this._shared;
    const chosen = provisions ? provisions.map((id) => this._hand.provision(id)) : policy.provisions.map((_, at) => at);
    return later.openRoster(this._standing, this._hand.day(asOf), chosen, simd);
  }

  /**
   * Proofs and counterexamples over all possible applicants, of the policy and of what its documents do; fetches a module
   * of its own.
   */
  audit(): Promise<AuditReport> {
    return this._shared.later.audit(usedOf(this.documents));
  }

  /** Fetches the English texts of the bundled policy, which stand in Chinese until then; and all other texts. */
  loadEnglish(): Promise<void> {
    return this._shared.later.loadEnglish();
  }

  /** Whether the policy is whole and results can be explained. */
  get hasTexts(): boolean {
    return this._shared.later.isWhole;
  }

  /**
   * Fetches what asking does without, where it was left out: what the sentences say, what provisions are called, quotes,
   * notes, conditions; and what reads explanations and routes. Assess anew after it: reasons name who decides only then.
   * @throws EligibilityError `policy-unavailable` or `core-unavailable`
   */
  loadTexts(): Promise<void> {
    return this._shared.later.loadTexts();
  }

  /** Whether service records can be read. */
  get hasIntake(): boolean {
    return this._shared.later.openIntake !== undefined;
  }

  /**
   * Fetches the intake, which reads service records and tells what is wrong with answers, where it was left out.
   * @throws EligibilityError `core-unavailable`
   */
  async loadIntake(): Promise<void> {
    await this._shared.later.loadIntake();
  }

  /** Frees the memory of the core. The checker cannot be used afterwards; a second call does nothing. */
  dispose(): void {
    for (const other of this._others) other.dispose();
    this._others.clear();
    if (this._hand.at !== 0) this._engine.delete();
    this._desk?.dispose();
    this._hand.at = 0;
  }

  /** Undefined while it is not there. */
  private _intake(): IntakeDesk | undefined {
    this._desk ??= this._shared.later.openIntake?.(this._standing);
    return this._desk;
  }

  /** What is wrong with a value; while the intake is not there, without issues. */
  private _fault(value: unknown, code: EligibilityErrorCode, call: (intake: Intake) => number): EligibilityError {
    return this._intake()?.fault(value, code, call) ?? new EligibilityError(code, [], this._shared.lang);
  }

  private _read<Result>(shape: string, address: number): Result {
    const { later, core } = this._shared;
    return later.read<Result>(shape, core, address, undefined, this._texts);
  }

  private _readLate<Result>(shape: string, address: number): Result {
    const { later, core, lang } = this._shared;
    if (!later.isWhole || !later.readLate) throw unavailable("loadTexts()", lang);
    return later.readLate<Result>(shape, core, address, undefined, this._texts);
  }
}
