/** What a checker stands on, as the core's modules take it; and the one of them that reads what applicants state. */
import type { Sources } from "../build/wasm/core.mjs";
import type { Intake, IntakeModule } from "../build/wasm/intake.mjs";
import { coreUnavailable } from "../build/wasm/messages.mjs";
import type { Register } from "./documents.ts";
import { EligibilityError, type EligibilityErrorCode } from "./error.ts";
import { giveBytes, type Input } from "./flatten.ts";
import { giveOrThrow } from "./hand.ts";
import type { ReadResult } from "./results.ts";
import { say } from "./say.ts";
import type { Issue, Language, PolicyPack } from "./types.ts";

/** What is said of a county: its position, the tag's, and whether it holds. */
export type Correction = readonly [region: number, tag: number, holds: boolean];

export interface Standing {
  readonly register: Register | undefined;
  /** The position of the document that is to count as confirmed; -1 for none. */
  readonly supposed: number;
  readonly corrections: readonly Correction[];
}

/** Hands over all but the policy; whether the bytes of the documents are whole. */
export function giveStanding(to: Input & { engine: Sources }, { register, supposed, corrections }: Standing): boolean {
  const { engine } = to;
  if (register) {
    giveBytes(to, register.bytes);
    if (!engine.loadDocuments()) return false;
    if (supposed >= 0) engine.suppose(supposed);
  }
  for (const [region, tag, holds] of corrections) engine.correct(region, tag, holds);
  return true;
}

/** Corrections as the core takes them; undefined where one of them is not valid. */
export function correctionsOf(given: unknown, { regions, regionTags }: PolicyPack): Correction[] | undefined {
  const found: Correction[] = [];
  for (const [name, counties] of membersOf(given) ?? [["", null]]) {
    if (name !== "regionTags") return undefined;
    for (const [code, tags] of membersOf(counties) ?? [["", null]]) {
      const region = regions.findIndex(({ adcode }) => adcode === code);
      for (const [id, holds] of membersOf(tags) ?? [["", null]]) {
        const tag = regionTags.findIndex((tag) => tag.id === id);
        if (region < 0 || tag < 0 || typeof holds !== "boolean") return undefined;
        found.push([region, tag, holds]);
      }
    }
  }
  return found;
}

/** What JSON would hold of an object. */
function membersOf(value: unknown): [string, unknown][] | undefined {
  if (Object.prototype.toString.call(value) !== "[object Object]") return undefined;
  return Object.entries(value as object).filter(([, member]) => member !== undefined);
}

/** A module that has arrived, or not yet. */
export interface Arrival {
  module?: IntakeModule;
}

/** The intake of one checker, made when it is first asked. */
export class IntakeDesk {
  private readonly _arrival: Arrival;
  private readonly _policy: Uint8Array;
  private readonly _standing: Standing;
  private readonly _read: ReadResult;
  private readonly _lang: Language;
  private _intake: Intake | undefined;

  constructor(arrival: Arrival, policy: Uint8Array, standing: Standing, read: ReadResult, lang: Language) {
    this._arrival = arrival;
    this._policy = policy;
    this._standing = standing;
    this._read = read;
    this._lang = lang;
  }

  /** What the intake makes of a value. @throws EligibilityError under `code` for what is no JSON; `core-unavailable` */
  ask<Result>(value: unknown, code: EligibilityErrorCode, shape: string, call: (intake: Intake) => number): Result {
    const { module } = this._arrival;
    if (!module) throw new EligibilityError("core-unavailable", [], this._lang, say(coreUnavailable, ["loadIntake()"]));
    this._intake ??= this._open(module);
    giveOrThrow({ engine: this._intake, core: module }, value, code, this._lang);
    return this._read<Result>(shape, module, call(this._intake));
  }

  /** What is wrong with a value, as an error; while the intake is not there, without issues. */
  fault(value: unknown, code: EligibilityErrorCode, call: (intake: Intake) => number): EligibilityError {
    const issues = this._arrival.module ? this.ask<{ issues: Issue[] }>(value, code, "IssueList", call).issues : [];
    return new EligibilityError(code, issues, this._lang);
  }

  dispose(): void {
    this._intake?.delete();
    this._intake = undefined;
  }

  private _open(module: IntakeModule): Intake {
    const intake = new module.Intake();
    const to = { engine: intake, core: module };
    giveBytes(to, this._policy);
    intake.loadPolicy();
    giveStanding(to, this._standing);
    return intake;
  }
}
