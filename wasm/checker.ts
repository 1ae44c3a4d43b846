import type { CoreModule, Engine } from "../build/wasm/core.mjs";
import type { IntakeModule } from "../build/wasm/intake.mjs";
import { bundleAltered } from "../build/wasm/messages.mjs";
import { words } from "../build/wasm/readers.mjs";
import type {
  AssessRosterOptions,
  Roster,
  RosterColumns,
  RosterGround,
  RosterOptions,
  RosterResults,
} from "./columns.ts";
import { dayNumber, todayNumber } from "./date.ts";
import { type DocumentTexts, noTexts, type Register } from "./documents.ts";
import { type Encode, encoder } from "./encode.ts";
import { addEnglish } from "./english.ts";
import { EligibilityError } from "./error.ts";
import { disposed, invalidDate, positionOf, unknownFacts, unknownProvision } from "./faults.ts";
import { throwIssues } from "./hand.ts";
import { type Arrival, correctionsOf, giveStanding, IntakeDesk, type Standing } from "./intake.ts";
import { Interview, type InterviewScope } from "./interview.ts";
import { type ReadResult, resultReader } from "./results.ts";
import { say } from "./say.ts";
import type {
  Answers,
  Assessment,
  Audience,
  AuditReport,
  Completion,
  CoreKind,
  Corrections,
  Explanation,
  ImplementingDocument,
  Issue,
  Language,
  LoadedDocument,
  NextQuestion,
  PolicyPack,
  Routes,
  ServiceRecord,
  Slip,
  Verdict,
  Years,
} from "./types.ts";

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

export interface QuestionOptions extends CompleteOptions {
  /** Also what amounts in documents hang on, after what the verdicts do. */
  amounts?: boolean | undefined;
}

/** The policy as data, with the hash that identifies its version. */
export type LoadedPolicy = PolicyPack & { readonly hash: string };

/** By the number of the verdict. */
export const VERDICTS = words.Verdict as readonly Verdict[];

const NO_DAY = -0x80000000;

/** @internal What a checker fetches only when it is asked for. */
export interface Later {
  /** Absent where the pack has its English already. */
  fetchEnglish?(lang: Language): Promise<string[]>;
  fetchIntake(kind: CoreKind, lang: Language): Promise<IntakeModule>;
  openRoster(ground: RosterGround, simd: boolean | undefined): Promise<Roster>;
  audit(
    pack: PolicyPack,
    documents: readonly ImplementingDocument[],
    kind: CoreKind,
    lang: Language,
  ): Promise<AuditReport>;
}

/** @internal What all checkers of one policy have in common. */
export interface Shared {
  readonly core: CoreModule;
  readonly kind: CoreKind;
  readonly policy: LoadedPolicy;
  /** Its compact form. */
  readonly bytes: Uint8Array;
  readonly later: Later;
  readonly intake: Arrival;
  readonly lang: Language;
  readonly encode: Encode;
  readonly read: ReadResult;
  /** Positions by id. */
  readonly provisions: ReadonlyMap<string, number>;
  readonly count: number;
}

/** @internal */
export function shared(
  given: Pick<Shared, "core" | "kind" | "policy" | "bytes" | "later" | "intake" | "lang">,
): Shared {
  const { policy } = given;
  return {
    ...given,
    encode: encoder(policy),
    read: resultReader(policy),
    provisions: new Map(policy.provisions.map(({ id }, at) => [id, at])),
    count: policy.provisions.length,
  };
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
  /** The documents that were given, in the order in which they stand; those with issues are last and not used. */
  readonly documents: readonly LoadedDocument[];
  /** What identifies this version of the documents that are used; "" without any. */
  readonly documentsHash: string;
  private readonly _shared: Shared;
  private readonly _engine: Engine;
  /** Where the engine is in the core's memory, 0 once it is gone; and where it takes answers. */
  private _at: number;
  private readonly _answers: number;
  private readonly _tell = (position: number): number => this._shared.core._told(this._at, position);
  private readonly _register: Register | undefined;
  private readonly _standing: Standing;
  private readonly _desk: IntakeDesk;
  /** Of the documents, at their positions in the core. */
  private readonly _texts: readonly DocumentTexts[];
  /** Whether what holds hangs on the day, and the day for which that was put together last. */
  private readonly _filled: boolean;
  private _prepared = NO_DAY;
  /** Made of this one, and gone with it. */
  private readonly _others = new Set<Checker>();
  /** The text of a day and its number: what was asked last is asked again. */
  private _known: readonly [string | undefined, number] = [undefined, NO_DAY];

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
    this.documents = register?.loaded ?? [];
    this.documentsHash = register?.hash ?? "";
    this._register = register;
    this._texts = register?.texts ?? noTexts;
    const corrected = correctionsOf(corrections, common.policy);
    const supposed = this._texts.findIndex(({ id }) => id === supposing);
    const standing = { register, supposed, corrections: corrected ?? [] };
    this._standing = standing;
    this._desk = this._newDesk(common);
    if (!corrected) throw this._desk.fault(corrections, "invalid-corrections", (intake) => intake.checkCorrections());
    this._filled = this._texts.length > 1 || corrected.length > 0;
    if (!giveStanding({ engine, core: common.core }, standing))
      throw new EligibilityError("bundle-damaged", [], common.lang, say(bundleAltered, []));
    this._shared = common;
    this._engine = engine;
    this._at = engine.address();
    this._answers = engine.answers();
  }

  /**
   * A checker of the same policy with these corrections, or with none, and with the same documents, of which one may
   * be supposed to be confirmed, or with none.
   * Disposed of with this one, at the latest.
   * @throws EligibilityError `invalid-corrections` with every fault
   */
  under({ documents = true, supposing, corrections }: Under): Checker {
    this._live();
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
    const day = this._prepare(answers, asOf);
    if (provisions) this._choose(this._positions(provisions));
    const { core, read } = this._shared;
    const address = core._assess(this._at, day, provisions === undefined);
    return read("Assessment", core, address, this._tell, this._texts);
  }

  /**
   * The fast path: one verdict code a provision, in the order of the policy; see VERDICTS.
   * @throws EligibilityError as `assess`
   */
  verdicts(answers: Answers, { asOf }: AsOf = {}): Uint8Array {
    const { core, count } = this._shared;
    const day = this._prepare(answers, asOf);
    const address = core._verdicts(this._at, day);
    return core.HEAPU8.slice(address, address + count);
  }

  /**
   * Why: the conditions of a provision, each with its standing, the answers that decided, and the contested readings
   * under which the verdict would be another.
   * @throws EligibilityError as `assess`
   */
  explain(provisionId: string, answers: Answers, { asOf }: AsOf = {}): Explanation {
    const at = this._position(provisionId);
    const day = this._prepare(answers, asOf);
    return this._read("Explanation", this._shared.core._explain(this._at, day, at));
  }

  /**
   * The cheapest changes that lead to a better verdict, and other provisions with the same benefit. Empty while the
   * verdict is unknown: answer what is missing first.
   * @throws EligibilityError as `assess`
   */
  routes(provisionId: string, answers: Answers, { asOf }: AsOf = {}): Routes {
    const at = this._position(provisionId);
    const day = this._prepare(answers, asOf);
    return this._read("Routes", this._shared.core._routes(this._at, day, at));
  }

  /**
   * Asks question by question; see Interview.
   * @throws EligibilityError `unknown-audience` or `unknown-topic`
   */
  startInterview(scope: InterviewScope = {}): Interview {
    return new Interview(this, scope);
  }

  /**
   * Ids of the provisions for an audience and on some topics, in the order of the policy; without either, all.
   * @throws EligibilityError `unknown-audience` or `unknown-topic`
   */
  provisionsIn({ audience, topics = [] }: InterviewScope): string[] {
    this._live();
    const { topics: known } = this.policy;
    const of = this._audience(audience);
    this._choose(topics.map((topic) => positionOf(known, topic, "unknown-topic", this.lang)));
    return this._read<{ provisions: string[] }>("ProvisionList", this._engine.provisionsIn(of)).provisions;
  }

  /**
   * The fact to ask next so that these provisions are settled, and how many questions can remain. What follows from the
   * answers, for the audience, is not asked. With `amounts` it goes on, after the verdicts, with what `gives` lacks.
   * @throws EligibilityError as `assess`, or `unknown-audience`
   */
  nextQuestion(
    provisions: readonly string[],
    answers: Answers,
    { asOf, audience, amounts = false }: QuestionOptions = {},
  ): NextQuestion {
    const of = this._audience(audience);
    const day = this._prepare(answers, asOf);
    this._choose(this._positions(provisions));
    return this._read("NextQuestion", this._shared.core._nextQuestion(this._at, day, of, Number(amounts)));
  }

  /**
   * The answers with those that follow from them by the policy's rules; what was answered stays. Rules for an audience
   * count only where it is given.
   * @throws EligibilityError as `assess`, or `unknown-audience`
   */
  complete(answers: Answers, { asOf, audience }: CompleteOptions = {}): Completion {
    const of = this._audience(audience);
    return this._read("Completion", this._engine.complete(this._prepare(answers, asOf), of));
  }

  /**
   * Answers that are most likely a slip: to be warned of, never refused.
   * @throws EligibilityError as `assess`
   */
  implausible(answers: Answers, { asOf }: AsOf = {}): Slip[] {
    return this._read<{ slips: Slip[] }>("SlipList", this._engine.implausible(this._prepare(answers, asOf))).slips;
  }

  /**
   * The facts that a service record gives as of a day, and when each threshold of the policy is reached.
   * @throws EligibilityError `invalid-record` (with every fault), `invalid-date`, or `core-unavailable` before the
   * intake is there (see `loadIntake`)
   */
  yearsFrom(record: ServiceRecord, asOf?: string): Years {
    this._live();
    const day = this._day(asOf);
    const { years, issues } = this._desk.ask<{ years?: Years; issues: Issue[] }>(
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
    this._live();
    const { policy, bytes, read, lang, later } = this._shared;
    const chosen = provisions ? this._positions(provisions) : policy.provisions.map((_, at) => at);
    const day = this._day(asOf);
    await this.loadIntake();
    const desk = this._newDesk(this._shared);
    return later.openRoster(
      { policy, bytes, standing: this._standing, read, lang, desk, day, provisions: chosen },
      simd,
    );
  }

  /**
   * Proofs and counterexamples over all possible applicants, of the policy and of what its documents do; fetches a module
   * of its own.
   */
  async audit(): Promise<AuditReport> {
    const used = this.documents.filter(({ issues }) => issues.length === 0).map(({ given }) => given);
    return this._shared.later.audit(this.policy, used, this.core, this.lang);
  }

  /** Fetches the English texts of the bundled policy, which stand in Chinese until then. */
  async loadEnglish(): Promise<void> {
    const { fetchEnglish } = this._shared.later;
    if (fetchEnglish) addEnglish(this.policy, await fetchEnglish(this.lang));
  }

  /** Whether service records can be read. */
  get hasIntake(): boolean {
    return this._shared.intake.module !== undefined;
  }

  /**
   * Fetches the intake, which reads service records and tells what is wrong with answers, where it was left out.
   * @throws EligibilityError `core-unavailable`
   */
  async loadIntake(): Promise<void> {
    const { intake, later } = this._shared;
    intake.module ??= await later.fetchIntake(this.core, this.lang);
  }

  /** Frees the memory of the core. The checker cannot be used afterwards; a second call does nothing. */
  dispose(): void {
    for (const other of this._others) other.dispose();
    this._others.clear();
    if (this._at !== 0) this._engine.delete();
    this._desk.dispose();
    this._at = 0;
  }

  private _newDesk({ intake, bytes, read, lang }: Shared): IntakeDesk {
    return new IntakeDesk(intake, bytes, this._standing, read, lang);
  }

  /** The position of the audience; -1 where none is given. */
  private _audience(id: Audience | undefined): number {
    this._live();
    return id === undefined ? -1 : positionOf(this.policy.audiences, id, "unknown-audience", this.lang);
  }

  private _live(): void {
    if (this._at === 0) throw disposed(this.lang);
  }

  private _read<Result>(shape: string, address: number): Result {
    return this._shared.read<Result>(shape, this._shared.core, address, undefined, this._texts);
  }

  /** The day as the core counts it, made ready. */
  private _ready(asOf: string | undefined): number {
    const day = this._day(asOf);
    if (!this._filled || day === this._prepared) return day;
    const { core, read } = this._shared;
    throwIssues("documents-unavailable", this.lang, read, core, this._engine.prepare(day));
    this._prepared = day;
    return day;
  }

  private _day(asOf: string | undefined): number {
    if (asOf === undefined) return todayNumber();
    const [text, known] = this._known;
    if (asOf === text) return known;
    const day = dayNumber(asOf);
    if (day === undefined) throw invalidDate(asOf, this.lang);
    this._known = [asOf, day];
    return day;
  }

  /** Hands over the answers; gives the day. */
  private _prepare(answers: Answers, asOf: string | undefined): number {
    this._live();
    const { core, encode } = this._shared;
    const day = this._ready(asOf);
    const codes = encode(answers);
    if (codes) {
      core.HEAP32.set(codes, this._answers >> 2);
      return day;
    }
    const fault = this._desk.fault(answers, "invalid-answers", (intake) => intake.checkAnswers());
    throw fault.issues.length > 0 ? fault : this._unnamed(answers);
  }

  /** What JSON does not show: a member that is undefined, or inherited. */
  private _unnamed(answers: Answers): EligibilityError {
    const known = new Set(this.policy.facts.map(({ id }) => id));
    const unknown: string[] = [];
    for (const id in answers) if (!known.has(id)) unknown.push(id);
    return unknownFacts(unknown, this.lang);
  }

  private _choose(positions: readonly number[]): void {
    const { core } = this._shared;
    const address = core._choose(this._at, positions.length);
    core.HEAPU16.set(positions, address >> 1);
  }

  private _positions(ids: readonly string[]): number[] {
    return ids.map((id) => this._position(id));
  }

  private _position(id: string): number {
    const at = this._shared.provisions.get(id);
    if (at === undefined) throw unknownProvision(id, this.lang);
    return at;
  }
}
