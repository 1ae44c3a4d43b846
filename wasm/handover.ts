/** What a checker asks about, as its engine takes it: the day, answers, and positions instead of ids. */
import type { Engine } from "../build/wasm/core.mjs";
import { dayNumber, todayNumber } from "./date.ts";
import { EligibilityError } from "./error.ts";
import { disposed, invalidDate, positionOf, unknownFacts, unknownProvision } from "./faults.ts";
import { isEmpty } from "./results.ts";
import type { Shared } from "./shared.ts";
import type { Answers, Audience, Issue, Topic } from "./types.ts";

const NO_DAY = -0x80000000;

/** Private names are marked so in TypeScript only, as in the checker. */
export class Handover {
  /** Where the engine is in the core's memory; 0 once it is gone. */
  at: number;
  private readonly _common: Shared;
  private readonly _engine: Engine;
  private readonly _faultOf: (answers: Answers) => EligibilityError;
  /** Where the engine takes answers. */
  private readonly _answers: number;
  /** Whether what holds hangs on the day, and the day for which that was put together last. */
  private readonly _filled: boolean;
  private _prepared = NO_DAY;
  /** The text of a day and its number: what was asked last is asked again. */
  private _known: readonly [string | undefined, number] = [undefined, NO_DAY];

  /** `filled`: what holds hangs on the day. `faultOf`: what is wrong with answers. */
  constructor(common: Shared, engine: Engine, filled: boolean, faultOf: (answers: Answers) => EligibilityError) {
    this._common = common;
    this._engine = engine;
    this._faultOf = faultOf;
    this._filled = filled;
    this.at = engine.address();
    this._answers = engine.answers();
  }

  /** @throws EligibilityError `disposed` */
  check(): void {
    if (this.at === 0) throw disposed(this._common.lang);
  }

  /** Hands over the answers; gives the day. @throws EligibilityError `invalid-answers` or `invalid-date` */
  answers(answers: Answers, asOf: string | undefined): number {
    this.check();
    const { core, encode } = this._common;
    const day = this._ready(asOf);
    const codes = encode(answers);
    if (codes) {
      core.HEAP32.set(codes, this._answers >> 2);
      return day;
    }
    const fault = this._faultOf(answers);
    throw fault.issues.length > 0 ? fault : this._unnamed(answers);
  }

  /** The day as the core counts it; today where none is given. @throws EligibilityError `invalid-date` */
  day(asOf: string | undefined): number {
    if (asOf === undefined) return todayNumber();
    const [text, known] = this._known;
    if (asOf === text) return known;
    const day = dayNumber(asOf);
    if (day === undefined) throw invalidDate(asOf, this._common.lang);
    this._known = [asOf, day];
    return day;
  }

  /** The position of the audience; -1 where none is given. @throws EligibilityError `unknown-audience` */
  audience(id: Audience | undefined): number {
    this.check();
    const { policy, lang } = this._common;
    return id === undefined ? -1 : positionOf(policy.audiences, id, "unknown-audience", lang);
  }

  /** @throws EligibilityError `unknown-provision` */
  provision(id: string): number {
    const at = this._common.provisions.get(id);
    if (at === undefined) throw unknownProvision(id, this._common.lang);
    return at;
  }

  /** What the next call is about. @throws EligibilityError `unknown-provision` */
  provisions(ids: readonly string[]): void {
    this._choose(ids.map((id) => this.provision(id)));
  }

  /** The same. @throws EligibilityError `unknown-topic` */
  topics(ids: readonly Topic[]): void {
    const { policy, lang } = this._common;
    this._choose(ids.map((topic) => positionOf(policy.topics, topic, "unknown-topic", lang)));
  }

  /** The day, and what holds on it made ready. */
  private _ready(asOf: string | undefined): number {
    const day = this.day(asOf);
    if (!this._filled || day === this._prepared) return day;
    const { core, later, lang } = this._common;
    const told = this._engine.prepare(day);
    // What reads issues came with the documents.
    const issues = isEmpty(core, told) ? [] : later.readLate?.<{ issues: Issue[] }>("IssueList", core, told).issues;
    if (issues?.length !== 0) throw new EligibilityError("documents-unavailable", issues ?? [], lang);
    this._prepared = day;
    return day;
  }

  /** What JSON does not show: a member that is undefined, or inherited. */
  private _unnamed(answers: Answers): EligibilityError {
    const { policy, lang } = this._common;
    const known = new Set(policy.facts.map(({ id }) => id));
    const unknown: string[] = [];
    for (const id in answers) if (!known.has(id)) unknown.push(id);
    return unknownFacts(unknown, lang);
  }

  private _choose(positions: readonly number[]): void {
    const { core } = this._common;
    const address = core._choose(this.at, positions.length);
    core.HEAPU16.set(positions, address >> 1);
  }
}
