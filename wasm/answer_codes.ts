/** The codes of the answers of one fact, as a roster takes them. */
import type { RosterEngine } from "../build/wasm/roster.mjs";
import { ABSENT, type AnswerNumber } from "./encode.ts";
import type { Answer } from "./types.ts";

/** Of nobody's answer. */
export const MISSING = 255;
/** Of what is no answer to the fact. */
export const FAULT = -1;
const MOST_KNOWN = 65_536;

/** What was seen is looked up. */
export class Column {
  readonly id: string;
  readonly at: number;
  private readonly _engine: RosterEngine;
  private readonly _number: AnswerNumber;
  /** Of whole numbers from 0 on; FAULT where nothing is known. */
  private readonly _small = new Int16Array(256).fill(FAULT);
  private readonly _known = new Map<unknown, number>([
    [null, MISSING],
    [undefined, MISSING],
  ]);

  constructor(id: string, at: number, engine: RosterEngine, number: AnswerNumber) {
    this.id = id;
    this.at = at;
    this._engine = engine;
    this._number = number;
  }

  /** FAULT for what is no answer to the fact. */
  code(answer: Answer | null | undefined): number {
    if (typeof answer === "number") {
      const code = this._small[answer];
      if (code !== undefined && code >= 0) return code;
    }
    return this._known.get(answer) ?? this._learn(answer as Answer);
  }

  private _learn(answer: Answer): number {
    const number = this._number(answer, this.at);
    if (number === ABSENT) return FAULT;
    const code = this._engine.code(this.at, number);
    if (typeof answer === "number" && answer < this._small.length) this._small[answer] = code;
    else if (this._known.size < MOST_KNOWN) this._known.set(answer, code);
    return code;
  }
}
