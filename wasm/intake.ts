/** The module that reads what applicants state: their service record, and what is wrong with answers. */
import type { Intake, IntakeModule } from "../build/wasm/intake.mjs";
import { EligibilityError, type EligibilityErrorCode } from "./error.ts";
import { giveBytes } from "./give.ts";
import { giveOrThrow } from "./hand.ts";
import * as assets from "./late_assets.ts";
import { startCore } from "./load.ts";
import type { ReadResult } from "./results.ts";
import { giveStanding, type Standing } from "./standing.ts";
import { lateReader } from "./told.ts";
import type { CoreKind, Issue, Language, LoadedPolicy } from "./types.ts";

/** Opens the intake for a checker. */
export type OpenIntake = (standing: Standing) => IntakeDesk;

/** @throws EligibilityError `core-unavailable` */
export async function fetchIntake(
  kind: CoreKind,
  lang: Language,
  policy: LoadedPolicy,
  bytes: Uint8Array,
): Promise<OpenIntake> {
  const { module } = await startCore(assets.intake, kind, lang);
  const read = lateReader(policy);
  return (standing) => new IntakeDesk(module, bytes, standing, read, lang);
}

/** The intake of one checker, made when it is first asked. */
export class IntakeDesk {
  private readonly _module: IntakeModule;
  private readonly _policy: Uint8Array;
  private readonly _standing: Standing;
  private readonly _read: ReadResult;
  private readonly _lang: Language;
  private _intake: Intake | undefined;

  constructor(module: IntakeModule, policy: Uint8Array, standing: Standing, read: ReadResult, lang: Language) {
    this._module = module;
    this._policy = policy;
    this._standing = standing;
    this._read = read;
    this._lang = lang;
  }

  /** What the intake makes of a value. @throws EligibilityError under `code` for what is no JSON */
  ask<Result>(value: unknown, code: EligibilityErrorCode, shape: string, call: (intake: Intake) => number): Result {
    this._intake ??= this._open();
    giveOrThrow({ engine: this._intake, core: this._module }, value, code, this._lang);
    return this._read<Result>(shape, this._module, call(this._intake));
  }

  /** What is wrong with a value, as an error. */
  fault(value: unknown, code: EligibilityErrorCode, call: (intake: Intake) => number): EligibilityError {
    return new EligibilityError(code, this.ask<{ issues: Issue[] }>(value, code, "IssueList", call).issues, this._lang);
  }

  dispose(): void {
    this._intake?.delete();
    this._intake = undefined;
  }

  private _open(): Intake {
    const intake = new this._module.Intake();
    const to = { engine: intake, core: this._module };
    giveBytes(to, this._policy);
    intake.loadPolicy();
    giveStanding(to, this._standing);
    return intake;
  }
}
