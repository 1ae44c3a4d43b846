import type { CoreModule, Engine } from "../build/wasm/core.mjs";
import { words } from "../build/wasm/readers.mjs";
import { todayNumber } from "./date.ts";
import { type Encode, encoder } from "./encode.ts";
import { addEnglish } from "./english.ts";
import { EligibilityError } from "./error.ts";
import { disposed, invalidDate, positionOf, unknownFacts, unknownProvision } from "./faults.ts";
import { giveOrThrow, throwIssues } from "./hand.ts";
import { Interview, type InterviewScope } from "./interview.ts";
import { type ReadResult, resultReader } from "./results.ts";
import type {
  Answers,
  Assessment,
  AuditReport,
  CoreKind,
  Explanation,
  Issue,
  Language,
  NextQuestion,
  Overlay,
  PolicyPack,
  Routes,
  ServiceRecord,
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

/** The policy as data, with the hash that identifies its version. */
export type LoadedPolicy = PolicyPack & { readonly hash: string };

/** By the number of the verdict. */
export const VERDICTS = words.Verdict as readonly Verdict[];

const NO_DAY = -0x80000000;

/** @internal What a checker fetches only when it is asked for. */
export interface Later {
  /** Absent where the pack has its English already. */
  fetchEnglish?(lang: Language): Promise<string[]>;
  audit(pack: PolicyPack, kind: CoreKind, lang: Language): Promise<AuditReport>;
}

/** @internal What all checkers of one policy have in common. */
export interface Shared {
  readonly core: CoreModule;
  readonly kind: CoreKind;
  readonly policy: LoadedPolicy;
  readonly later: Later;
  readonly lang: Language;
  readonly encode: Encode;
  readonly read: ReadResult;
  /** Positions by id. */
  readonly provisions: ReadonlyMap<string, number>;
  readonly all: readonly number[];
}

/** @internal */
export function shared(core: CoreModule, kind: CoreKind, policy: LoadedPolicy, later: Later, lang: Language): Shared {
  return {
    core,
    kind,
    policy,
    later,
    lang,
    encode: encoder(policy),
    read: resultReader(policy),
    provisions: new Map(policy.provisions.map(({ id }, at) => [id, at])),
    all: policy.provisions.map((_, at) => at),
  };
}

/**
 * Checks applicants against one policy, with a local document or without. Immutable: every call stands alone. Owns
 * memory of the core: call `dispose()` when done.
 */
export class Checker {
  readonly policy: LoadedPolicy;
  /** What the core runs as here; the answers are the same. */
  readonly core: CoreKind;
  /** The language of the messages of errors. */
  readonly lang: Language;
  /** The local document that fills what the policy leaves open, while it is in force. */
  readonly overlay: Overlay | undefined;
  readonly #shared: Shared;
  readonly #engine: Engine;
  /** Made of this one, and gone with it. */
  readonly #others = new Set<Checker>();
  /** The text of a day and its number: what was asked last is asked again. */
  #known: readonly [string | undefined, number] = [undefined, NO_DAY];

  /** @internal Use `loadChecker`. Throws `invalid-overlay` with every fault; then the engine is the caller's to delete. */
  constructor(common: Shared, engine: Engine, overlay: Overlay | undefined) {
    this.policy = common.policy;
    this.core = common.kind;
    this.lang = common.lang;
    this.overlay = overlay;
    this.#shared = common;
    this.#engine = engine;
    if (overlay === undefined) return;
    giveOrThrow({ engine, core: common.core }, overlay, "invalid-overlay", this.lang);
    throwIssues("invalid-overlay", this.lang, common.read, common.core, engine.loadOverlay());
  }

  /**
   * A checker of the same policy with this local document, or with none. Disposed of with this one, at the latest.
   * @throws EligibilityError `invalid-overlay` with every fault
   */
  under(overlay: Overlay | undefined): Checker {
    this.#live();
    const engine = this.#engine.share();
    try {
      const other = new Checker(this.#shared, engine, overlay);
      this.#others.add(other);
      return other;
    } catch (fault) {
      engine.delete();
      throw fault;
    }
  }

  /**
   * Verdicts, missing facts, reasons and decisive answers.
   * @throws EligibilityError `invalid-answers`, `invalid-date` or `unknown-provision`
   */
  assess(answers: Answers, { asOf, provisions }: AssessOptions = {}): Assessment {
    const day = this.#prepare(answers, asOf);
    this.#choose(provisions ? this.#positions(provisions) : this.#shared.all);
    return this.#read("Assessment", this.#engine.assess(day));
  }

  /**
   * The fast path: one verdict code a provision, in the order of the policy; see VERDICTS.
   * @throws EligibilityError as `assess`
   */
  verdicts(answers: Answers, { asOf }: AsOf = {}): Uint8Array {
    const address = this.#engine.verdicts(this.#prepare(answers, asOf));
    return this.#shared.core.HEAPU8.slice(address, address + this.#shared.all.length);
  }

  /**
   * Why: the conditions of a provision, each with its standing, the answers that decided, and the contested readings
   * under which the verdict would be another.
   * @throws EligibilityError as `assess`
   */
  explain(provisionId: string, answers: Answers, { asOf }: AsOf = {}): Explanation {
    const at = this.#position(provisionId);
    return this.#read("Explanation", this.#engine.explain(this.#prepare(answers, asOf), at));
  }

  /**
   * The cheapest changes that lead to a better verdict, and other provisions with the same benefit. Empty while the
   * verdict is unknown: answer what is missing first.
   * @throws EligibilityError as `assess`
   */
  routes(provisionId: string, answers: Answers, { asOf }: AsOf = {}): Routes {
    const at = this.#position(provisionId);
    return this.#read("Routes", this.#engine.routes(this.#prepare(answers, asOf), at));
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
    this.#live();
    const { audiences, topics: known } = this.policy;
    const of = audience === undefined ? -1 : positionOf(audiences, audience, "unknown-audience", this.lang);
    this.#choose(topics.map((topic) => positionOf(known, topic, "unknown-topic", this.lang)));
    return this.#read<{ provisions: string[] }>("ProvisionList", this.#engine.provisionsIn(of)).provisions;
  }

  /**
   * The fact to ask next so that these provisions are settled, and how many questions can remain.
   * @throws EligibilityError as `assess`
   */
  nextQuestion(provisions: readonly string[], answers: Answers, { asOf }: AsOf = {}): NextQuestion {
    const day = this.#prepare(answers, asOf);
    this.#choose(this.#positions(provisions));
    return this.#read("NextQuestion", this.#engine.nextQuestion(day));
  }

  /**
   * The facts that a service record gives as of a day, and when each threshold of the policy is reached.
   * @throws EligibilityError `invalid-record` (with every fault) or `invalid-date`
   */
  yearsFrom(record: ServiceRecord, asOf?: string): Years {
    this.#live();
    const day = this.#day(asOf);
    giveOrThrow({ engine: this.#engine, core: this.#shared.core }, record, "invalid-record", this.lang);
    const address = this.#engine.years(day, todayNumber());
    const { years, issues } = this.#read<{ years?: Years; issues: Issue[] }>("YearsFound", address);
    if (!years) throw new EligibilityError("invalid-record", issues, this.lang);
    return years;
  }

  /** Proofs and counterexamples over all possible applicants; fetches a module of its own. */
  async audit(): Promise<AuditReport> {
    return this.#shared.later.audit(this.policy, this.core, this.lang);
  }

  /** Fetches the English texts of the bundled policy, which stand in Chinese until then. */
  async loadEnglish(): Promise<void> {
    const { fetchEnglish } = this.#shared.later;
    if (fetchEnglish) addEnglish(this.policy, await fetchEnglish(this.lang));
  }

  /** Frees the memory of the core. The checker cannot be used afterwards; a second call does nothing. */
  dispose(): void {
    for (const other of this.#others) other.dispose();
    this.#others.clear();
    if (!this.#engine.isDeleted()) this.#engine.delete();
  }

  #live(): void {
    if (this.#engine.isDeleted()) throw disposed(this.lang);
  }

  #read<Result>(shape: string, address: number): Result {
    return this.#shared.read<Result>(shape, this.#shared.core, address);
  }

  /** The day as the core counts it. */
  #day(asOf: string | undefined): number {
    if (asOf === undefined) return todayNumber();
    const [text, known] = this.#known;
    if (asOf === text) return known;
    const day = typeof asOf === "string" ? this.#engine.day(asOf) : NO_DAY;
    if (day === NO_DAY) throw invalidDate(asOf, this.lang);
    this.#known = [asOf, day];
    return day;
  }

  /** Hands over the answers; gives the day. */
  #prepare(answers: Answers, asOf: string | undefined): number {
    this.#live();
    const { core, encode } = this.#shared;
    const day = this.#day(asOf);
    const codes = encode(answers);
    if (codes) {
      core.HEAP32.set(codes, this.#engine.answers() >> 2);
      return day;
    }
    giveOrThrow({ engine: this.#engine, core }, answers, "invalid-answers", this.lang);
    throwIssues("invalid-answers", this.lang, this.#shared.read, core, this.#engine.checkAnswers());
    throw this.#unnamed(answers);
  }

  /** What JSON does not show: a member that is undefined, or inherited. */
  #unnamed(answers: Answers): EligibilityError {
    const known = new Set(this.policy.facts.map(({ id }) => id));
    const unknown: string[] = [];
    for (const id in answers) if (!known.has(id)) unknown.push(id);
    return unknownFacts(unknown, this.lang);
  }

  #choose(positions: readonly number[]): void {
    const address = this.#engine.choose(positions.length);
    this.#shared.core.HEAPU16.set(positions, address >> 1);
  }

  #positions(ids: readonly string[]): number[] {
    return ids.map((id) => this.#position(id));
  }

  #position(id: string): number {
    const at = this.#shared.provisions.get(id);
    if (at === undefined) throw unknownProvision(id, this.lang);
    return at;
  }
}
