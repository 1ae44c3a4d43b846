/** What asking does without: what is there of it by now, and how the rest is fetched. */
import type { CoreModule } from "../build/wasm/core.mjs";
import { coreUnavailable } from "../build/wasm/messages.mjs";
import { imported } from "./again.ts";
import type { Roster } from "./columns.ts";
import { addEnglish } from "./english.ts";
import { EligibilityError } from "./error.ts";
import type { OpenIntake } from "./intake.ts";
import { fetchEnglish, fetchTexts } from "./policy.ts";
import { type ReadResult, resultReader } from "./results.ts";
import { say } from "./say.ts";
import type { Standing } from "./standing.ts";
import { addTexts } from "./texts.ts";
import type { AuditReport, CoreKind, Language, LoadedDocument, LoadedPolicy } from "./types.ts";

/** A core with a policy. */
export interface Loaded {
  readonly core: CoreModule;
  readonly kind: CoreKind;
  readonly policy: LoadedPolicy;
  /** Its compact form. */
  readonly bytes: Uint8Array;
  readonly lang: Language;
  /** Whether it is the one that comes with the program, of which parts may be fetched later. */
  readonly bundled: boolean;
}

/** What came with the policy already. */
export interface Arrived {
  /** Whether the policy has its texts, or that they are on their way. */
  isWhole: boolean;
  /** Reads the results that asking does without, such as what is wrong with documents. */
  readLate?: ReadResult;
  openIntake?: OpenIntake;
}

/** One for all checkers of a policy: what one fetches, all have. */
export class Later {
  /** Reads the results of asking. */
  read: ReadResult;
  readLate: ReadResult | undefined;
  openIntake: OpenIntake | undefined;
  isWhole: boolean;
  private readonly _loaded: Loaded;
  private _texts: Promise<void> | undefined;

  constructor(loaded: Loaded, { isWhole, readLate, openIntake }: Arrived) {
    this._loaded = loaded;
    this.read = resultReader(loaded.policy);
    this.isWhole = isWhole;
    this.readLate = readLate;
    this.openIntake = openIntake;
  }

  async loadEnglish(): Promise<void> {
    const { bundled, policy, lang } = this._loaded;
    if (!bundled) return;
    const [english] = await Promise.all([fetchEnglish(lang), this.loadTexts()]);
    addEnglish(policy, english);
  }

  loadTexts(): Promise<void> {
    if (this.isWhole) return Promise.resolve();
    this._texts ??= this._fetchTexts();
    return this._texts;
  }

  async loadIntake(): Promise<OpenIntake> {
    const { policy, bytes, kind, lang } = this._loaded;
    this.openIntake ??= await (await fetchRest(lang)).fetchIntake(kind, lang, policy, bytes);
    return this.openIntake;
  }

  /** Of these provisions, by their positions, on this day. */
  async openRoster(
    standing: Standing,
    day: number,
    provisions: readonly number[],
    simd: boolean | undefined,
  ): Promise<Roster> {
    const { policy, bytes, lang } = this._loaded;
    const [{ openRoster }, openIntake] = await Promise.all([fetchRest(lang), this.loadIntake()]);
    return openRoster({ policy, bytes, standing, lang, desk: openIntake(standing), day, provisions }, simd);
  }

  async audit(documents: readonly LoadedDocument[]): Promise<AuditReport> {
    const { policy, kind, lang } = this._loaded;
    const [{ audit }] = await Promise.all([fetchRest(lang), this.loadTexts()]);
    return audit(policy, documents, kind, lang);
  }

  private async _fetchTexts(): Promise<void> {
    const { policy, lang } = this._loaded;
    try {
      const [{ lateReader }, texts] = await Promise.all([fetchRest(lang), fetchTexts(lang)]);
      addTexts(policy, texts);
      addEnglish(policy, []);
      // Readers look texts up when they are made.
      this.read = resultReader(policy);
      this.readLate = lateReader(policy);
      this.isWhole = true;
    } finally {
      this._texts = undefined;
    }
  }
}

/** @throws EligibilityError `core-unavailable` */
export async function fetchRest(lang: Language): Promise<typeof import("./rest.ts")> {
  try {
    return await imported(() => import("./rest.ts"));
  } catch (cause) {
    throw unavailable(String(cause), lang);
  }
}

/** What is not there: the method that fetches it, or why it could not be fetched. */
export function unavailable(missing: string, lang: Language): EligibilityError {
  return new EligibilityError("core-unavailable", [], lang, say(coreUnavailable, [missing]));
}
