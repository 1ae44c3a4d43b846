/** What is wrong with the answers of many people. */
import { answerNotData, giveData } from "../build/wasm/said.mjs";
import { EligibilityError } from "./error.ts";
import { issue } from "./faults.ts";
import type { IntakeDesk } from "./intake.ts";
import { said } from "./said.ts";
import type { Issue, Language } from "./types.ts";

const MOST_FAULTS = 20;

/** As far as it is told. */
export class Faults {
  readonly issues: Issue[] = [];
  private readonly _desk: IntakeDesk;

  constructor(desk: IntakeDesk) {
    this._desk = desk;
  }

  get isFull(): boolean {
    return this.issues.length >= MOST_FAULTS;
  }

  /** `place` gives the pointer of what is at a pointer inside of the answers. */
  add(answers: unknown, place: (pointer: string) => string): void {
    const found = this._issuesOf(answers);
    const unnamed = issue("wrong-value", "", said(answerNotData, []), said(giveData, []));
    for (const one of found.length > 0 ? found : [unnamed]) this.issues.push({ ...one, pointer: place(one.pointer) });
  }

  throwAny(lang: Language): void {
    if (this.issues.length > 0) throw new EligibilityError("invalid-answers", this.issues, lang);
  }

  private _issuesOf(answers: unknown): readonly Issue[] {
    try {
      return this._desk.fault(answers, "invalid-answers", (intake) => intake.checkAnswers()).issues;
    } catch (fault) {
      if (fault instanceof EligibilityError) return fault.issues;
      throw fault;
    }
  }
}
