/** Many people at once: columns of answers in, columns of verdicts out, by a module that is fetched for this only. */

import type { RosterEngine, RosterModule } from "../build/wasm/roster.mjs";
import { columnLength, giveSameLength, rosterDisposed } from "../build/wasm/said.mjs";
import { Column, FAULT, MISSING } from "./answer_codes.ts";
import { dayText } from "./date.ts";
import { answerNumber } from "./encode.ts";
import { EligibilityError } from "./error.ts";
import { disposed, issue } from "./faults.ts";
import { giveBytes } from "./give.ts";
import { throwIssues } from "./hand.ts";
import type { IntakeDesk } from "./intake.ts";
import { startCore } from "./load.ts";
import { Faults } from "./people_faults.ts";
import * as assets from "./roster_assets.ts";
import { said } from "./said.ts";
import { giveStanding, type Standing } from "./standing.ts";
import { lateReader } from "./told.ts";
import type { Answer, Answers, Language, LoadedPolicy, Verdict } from "./types.ts";
import { VERDICTS } from "./verdicts.ts";

/** By id of the fact: an answer a person, `null` or `undefined` for none. All are of one length. */
export type RosterColumns = Readonly<Record<string, ArrayLike<Answer | null | undefined>>>;

export interface RosterOptions {
  /** The date of assessment, YYYY-MM-DD; the device's day when absent. */
  asOf?: string;
  /** Ids of the provisions, in the order of the results; all when absent. */
  provisions?: readonly string[];
  /** False: without the instructions for many bytes at once, even where there are some. The results are the same. */
  simd?: boolean;
}

export interface JudgeOptions {
  /** Also the best and the worst verdict that are still possible. */
  bounds?: boolean;
  /** Also how many people have each verdict. */
  counts?: boolean;
}

export interface JudgeColumnsOptions extends JudgeOptions {
  /**
   * Results of as many people by the same roster with the same options: they are written over and given again. New memory
   * takes longer than judging.
   */
  into?: RosterResults;
}

export interface AssessRosterOptions extends JudgeOptions {
  /** Told now and then of how many people are done. */
  onProgress?: (done: number, people: number) => void;
  /** Stops it: the promise is rejected with the reason of the signal. */
  signal?: AbortSignal;
}

export interface RosterResults {
  readonly people: number;
  /** Ids of the provisions that the columns below are of. */
  readonly provisions: readonly string[];
  /** A column a provision: a code a person, see VERDICTS. */
  readonly verdicts: readonly Uint8Array[];
  /** As `verdicts`; without `bounds` empty. */
  readonly best: readonly Uint8Array[];
  readonly worst: readonly Uint8Array[];
  /** One a provision: how many people have each verdict; without `counts` empty. */
  readonly counts: readonly Readonly<Record<Verdict, number>>[];
}

/** @internal What a roster is made of. */
export interface RosterGround {
  readonly policy: LoadedPolicy;
  readonly bytes: Uint8Array;
  readonly standing: Standing;
  readonly lang: Language;
  /** The roster's own. */
  readonly desk: IntakeDesk;
  /** The day as the core counts it, and the positions of the provisions. */
  readonly day: number;
  readonly provisions: readonly number[];
}

/** RosterEngine::kPeople */
const BATCH = 4096;
/** Between these many others may have the thread. */
const SLICE = 16 * BATCH;

/** Says what 16 bytes at once have in common: valid where the instructions are those of the standard. */
const SIMD_PROBE = Uint8Array.of(
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...[1, 5, 1, 0x60, 0, 1, 0x7f],
  ...[3, 2, 1, 0],
  ...[0x0a, 0x0a, 1, 8, 0, 0x41, 0, 0xfd, 0x0f, 0xfd, 0x64, 0x0b],
);

/** @internal @throws EligibilityError `core-unavailable` */
export async function openRoster(ground: RosterGround, simd: boolean | undefined): Promise<Roster> {
  const fast = simd !== false && typeof WebAssembly === "object" && WebAssembly.validate(SIMD_PROBE);
  const { module } = await startCore(fast ? assets.rosterSimd : assets.roster, "wasm", ground.lang);
  return new Roster(ground, module, fast);
}

/** Columns of results, in which there is room for so many people. */
class Results implements RosterResults {
  readonly people: number;
  readonly provisions: readonly string[];
  readonly verdicts: readonly Uint8Array[];
  readonly best: readonly Uint8Array[];
  readonly worst: readonly Uint8Array[];
  readonly counts: readonly Record<Verdict, number>[];

  constructor(people: number, provisions: readonly string[], { bounds = false, counts = false }: JudgeOptions) {
    const columns = (count: number) => {
      const all = new Uint8Array(count * people);
      return Array.from({ length: count }, (_, at) => all.subarray(at * people, (at + 1) * people));
    };
    const { length } = provisions;
    this.people = people;
    this.provisions = provisions;
    this.verdicts = columns(length);
    this.best = columns(bounds ? length : 0);
    this.worst = columns(bounds ? length : 0);
    this.counts = (counts ? provisions : []).map(() => {
      const none = {} as Record<Verdict, number>;
      for (const verdict of VERDICTS) none[verdict] = 0;
      return none;
    });
  }

  /** Whether it is what these would make; then nobody is counted in it any more. */
  fits(people: number, provisions: readonly string[], { bounds = false, counts = false }: JudgeOptions): boolean {
    const lists = [this.best.length > 0, this.counts.length > 0];
    const fits = people === this.people && provisions === this.provisions && lists[0] === bounds && lists[1] === counts;
    for (const one of fits ? this.counts : []) for (const verdict of VERDICTS) one[verdict] = 0;
    return fits;
  }
}

/** A column that was made ready, and which fact it answers. */
type Ready = readonly [fact: number, codes: Uint8Array];

/** Fills codes[0 …] with those of the people from `first` on. */
type Fill = (codes: readonly Uint8Array[], first: number, count: number, faults: Faults) => void;

/**
 * Verdicts of many people under one policy, its documents and a day, column by column. No reasons and no lists of what is
 * missing: `Checker.assess` gives those of the people that somebody looks at. Owns memory: call `dispose()` when done.
 */
export class Roster {
  /** The date of assessment. */
  readonly asOf: string;
  /** Ids of the provisions, in the order of the results. */
  readonly provisions: readonly string[];
  /** Whether it works on many bytes at once. */
  readonly simd: boolean;
  private readonly _lang: Language;
  private readonly _desk: IntakeDesk;
  private readonly _core: RosterModule;
  private readonly _engine: RosterEngine;
  private readonly _columns: ReadonlyMap<string, Column>;
  private _live = true;

  /** @internal Use `Checker.openRoster`. */
  constructor(ground: RosterGround, core: RosterModule, simd: boolean) {
    const { policy, lang } = ground;
    this.asOf = dayText(ground.day);
    this.provisions = ground.provisions.map((at) => policy.provisions[at]?.id ?? "");
    this.simd = simd;
    this._lang = lang;
    this._desk = ground.desk;
    this._core = core;
    this._engine = new core.RosterEngine();
    const number = answerNumber(policy);
    this._columns = new Map(policy.facts.map(({ id }, at) => [id, new Column(id, at, this._engine, number)]));
    try {
      this._load(ground);
    } catch (fault) {
      this.dispose();
      throw fault;
    }
  }

  /**
   * How an answer stands in a column: answers that no condition tells apart have one code. A code is of this roster only.
   * @throws EligibilityError `invalid-answers`
   */
  code(factId: string, answer: Answer | null | undefined): number {
    return this.column(factId, [answer])[0] as number;
  }

  /**
   * The codes of a column of answers.
   * @throws EligibilityError `invalid-answers` with the first 20 faults, each at `/factId/row`, rows counted from 0
   */
  column(factId: string, answers: ArrayLike<Answer | null | undefined>): Uint8Array {
    this._check();
    const faults = new Faults(this._desk);
    const codes = new Uint8Array(answers.length);
    this._encode(this._column(factId), answers, 0, codes, faults);
    faults.throwAny(this._lang);
    return codes;
  }

  /**
   * Judges columns of codes, by id of the fact; nobody has answered a fact without a column. What is said of a person
   * with a byte that is no code means nothing.
   * @throws EligibilityError `invalid-answers` for an id that is no fact's, and for columns of different lengths
   * @throws RangeError for `into` of other people, another roster or other options
   */
  judge(columns: Readonly<Record<string, Uint8Array>>, options: JudgeColumnsOptions = {}): RosterResults {
    this._check();
    const ready = Object.entries(columns).map(([id, codes]): Ready => [this._column(id).at, codes]);
    const people = this._people(columns);
    const { into } = options;
    if (into !== undefined && !(into instanceof Results && into.fits(people, this.provisions, options)))
      throw new RangeError("`into` is of other people, another roster or other options");
    const results = into ?? new Results(people, this.provisions, options);
    this._judge(ready, people, results, 0);
    return results;
  }

  /**
   * Judges people, given as columns of answers or one by one.
   * @throws EligibilityError `invalid-answers` with the first 20 faults: in columns at `/factId/row`, one by one at
   * `/row/factId`, rows counted from 0
   */
  async assess(people: RosterColumns | readonly Answers[], options: AssessRosterOptions = {}): Promise<RosterResults> {
    this._check();
    if (Array.isArray(people)) {
      const facts = Array.from(this._columns.values(), ({ at }) => at);
      return this._assess(people.length, facts, this._rows(people), options);
    }
    const given = Object.entries(people as RosterColumns);
    const columns = given.map(([id, answers]) => [this._column(id), answers] as const);
    const fill: Fill = (codes, first, count, faults) => {
      columns.forEach(([column, answers], at) => {
        this._encode(column, answers, first, (codes[at] as Uint8Array).subarray(0, count), faults);
      });
    };
    const facts = columns.map(([{ at }]) => at);
    return this._assess(this._people(people as RosterColumns), facts, fill, options);
  }

  /** Frees the memory. The roster cannot be used afterwards; a second call does nothing. */
  dispose(): void {
    if (this._live) this._engine.delete();
    this._desk.dispose();
    this._live = false;
  }

  private _load({ policy, bytes, standing, day, provisions }: RosterGround): void {
    const [engine, core] = [this._engine, this._core];
    giveBytes({ engine, core }, bytes);
    engine.loadPolicy();
    giveStanding({ engine, core }, standing);
    const chosen = engine.choose(provisions.length);
    core.HEAPU16.set(provisions, chosen >> 1);
    throwIssues("documents-unavailable", this._lang, lateReader(policy), core, engine.prepare(day));
  }

  private _check(): void {
    if (!this._live) throw disposed(this._lang, said(rosterDisposed, []));
  }

  private _column(id: string): Column {
    const column = this._columns.get(id);
    if (column) return column;
    throw this._desk.fault({ [id]: true }, "invalid-answers", (intake) => intake.checkAnswers());
  }

  /** How many people there are. */
  private _people(columns: Readonly<Record<string, ArrayLike<unknown>>>): number {
    const all = Object.entries(columns);
    const people = all[0]?.[1].length ?? 0;
    const issues = all
      .filter(([, { length }]) => length !== people)
      .map(([id, { length }]) => {
        const detail = said(columnLength, [String(length), all[0]?.[0] ?? "", String(people)]);
        return issue("wrong-value", `/${id}`, detail, said(giveSameLength, []));
      });
    if (issues.length > 0) throw new EligibilityError("invalid-answers", issues, this._lang);
    return people;
  }

  private _encode(
    column: Column,
    answers: ArrayLike<Answer | null | undefined>,
    first: number,
    codes: Uint8Array,
    faults: Faults,
  ): void {
    const { id } = column;
    for (let at = 0; at < codes.length; at++) {
      const answer = answers[first + at];
      const code = column.code(answer);
      if (code !== FAULT) codes[at] = code;
      else if (!faults.isFull) faults.add({ [id]: answer }, () => `/${id}/${first + at}`);
    }
  }

  /** Fills from people one by one. */
  private _rows(people: readonly Answers[]): Fill {
    const byId = this._columns;
    return (codes, first, count, faults) => {
      for (const column of codes) column.fill(MISSING);
      for (let at = 0; at < count; at++) {
        const answers = people[first + at];
        let sound = typeof answers === "object" && answers !== null;
        for (const id in answers) {
          const column = byId.get(id);
          const answer = answers[id];
          const code = column === undefined || answer === null ? FAULT : column.code(answer);
          if (code === FAULT) sound = false;
          else (codes[column?.at ?? 0] as Uint8Array)[at] = code;
        }
        if (!sound && !faults.isFull) faults.add(answers, (pointer) => `/${first + at}${pointer}`);
      }
    };
  }

  /** Slice by slice; between them others have their turn. */
  private async _assess(
    people: number,
    facts: readonly number[],
    fill: Fill,
    { onProgress, signal, ...options }: AssessRosterOptions,
  ): Promise<RosterResults> {
    const results = new Results(people, this.provisions, options);
    const faults = new Faults(this._desk);
    const codes = facts.map(() => new Uint8Array(Math.min(people, SLICE)));
    const ready = facts.map((fact, at): Ready => [fact, codes[at] as Uint8Array]);
    for (let done = 0; done < people; done += SLICE) {
      if (done > 0) await new Promise((resolve) => setTimeout(resolve, 0));
      if (signal?.aborted) throw signal.reason ?? new DOMException("", "AbortError");
      this._check();
      const count = Math.min(SLICE, people - done);
      fill(codes, done, count, faults);
      if (faults.issues.length === 0) this._judge(ready, count, results, done);
      else if (faults.isFull) break;
      onProgress?.(done + count, people);
    }
    faults.throwAny(this._lang);
    return results;
  }

  /** Judges the people that the columns begin with; their results stand from `at` on. */
  private _judge(columns: readonly Ready[], people: number, results: Results, at: number): void {
    const [engine, core] = [this._engine, this._core];
    const lists = [results.verdicts, results.best, results.worst].filter(({ length }) => length > 0);
    engine.clear();
    const read = columns.filter(([fact]) => engine.reads(fact));
    const places = read.map(([fact, codes]) => [engine.column(fact), codes] as const);
    const [from, counted] = [engine.results(), engine.counts() >> 2];
    const { HEAPU8, HEAP32 } = core;
    for (let done = 0; done < people; done += BATCH) {
      const count = Math.min(BATCH, people - done);
      for (const [place, codes] of places) HEAPU8.set(codes.subarray(done, done + count), place);
      engine.judge(count, lists.length > 1, results.counts.length > 0);
      let place = from;
      for (const list of lists)
        for (const column of list) {
          column.set(HEAPU8.subarray(place, place + count), at + done);
          place += BATCH;
        }
      let sum = counted;
      for (const counts of results.counts) for (const verdict of VERDICTS) counts[verdict] += HEAP32[sum++] as number;
    }
  }
}
