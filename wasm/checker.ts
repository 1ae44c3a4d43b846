import type { CoreModule, Engine } from "../build/wasm/core.mjs";
import { isInForce, today } from "./date.ts";
import { Decoder } from "./decode.ts";
import { Encoder } from "./encode.ts";
import { addEnglish } from "./english.ts";
import { EligibilityError, type EligibilityErrorCode } from "./error.ts";
import { readExplanation } from "./explain.ts";
import { giveInput, type Input, UnfitValueError } from "./flatten.ts";
import { Interview, type InterviewScope } from "./interview.ts";
import type {
  Answers,
  Assessment,
  AuditReport,
  CoreKind,
  Explanation,
  Fact,
  Issue,
  Overlay,
  PolicyPack,
  Routes,
  ServiceRecord,
  Years,
} from "./types.ts";

export interface AssessOptions {
  /** The date of assessment, YYYY-MM-DD; today when absent. */
  asOf?: string;
  /** Ids of the provisions to assess, in the order of the result; all when absent. */
  provisions?: readonly string[];
}

/** The policy as data, with the hash that identifies its version. */
export type LoadedPolicy = PolicyPack & { readonly hash: string };

/** @internal */
export function throwIssues(code: EligibilityErrorCode, json: string): void {
  const issues = JSON.parse(json) as Issue[];
  if (issues.length > 0) throw new EligibilityError(code, issues);
}

/** @internal What a checker fetches only when it is asked for. */
export interface Later {
  /** Absent where the pack has its English already. */
  fetchEnglish?(): Promise<string[]>;
  audit(pack: PolicyPack, kind: CoreKind): Promise<AuditReport>;
}

/** @internal Hands a value to the core; a value that is no JSON throws under `code`. */
export function giveOrThrow(to: Input, value: unknown, code: EligibilityErrorCode): void {
  try {
    giveInput(to, value);
  } catch (fault) {
    if (!(fault instanceof UnfitValueError)) throw fault;
    const hint = "give plain JSON data";
    const issue = { severity: "error", code: "too-deep", pointer: "", detail: fault.message, hint } as const;
    throw new EligibilityError(code, [fault.message.startsWith("nested") ? issue : { ...issue, code: "wrong-type" }]);
  }
}

function overlayOn(overlay: Overlay, asOf: string): NonNullable<Assessment["overlay"]> {
  const { number, title, issuer } = overlay.document;
  return { id: overlay.id, number, title, issuer, inForce: isInForce(overlay, asOf) };
}

/** Checks applicants against one policy. Owns memory of the core: call `dispose()` when done. */
export class Checker {
  readonly policy: LoadedPolicy;
  /** What the core runs as here; the answers are the same. */
  readonly core: CoreKind;
  readonly #core: CoreModule;
  readonly #engine: Engine;
  readonly #encoder: Encoder;
  readonly #decoder: Decoder;
  readonly #provisions = new Map<string, number>();
  readonly #all: readonly number[];
  readonly #later: Later;
  #overlay: Overlay | undefined;
  #date = "";

  /** @internal Use `loadChecker`. */
  constructor(core: CoreModule, kind: CoreKind, engine: Engine, policy: LoadedPolicy, later: Later) {
    this.policy = policy;
    this.core = kind;
    this.#later = later;
    this.#core = core;
    this.#engine = engine;
    this.#encoder = new Encoder(policy);
    this.#decoder = new Decoder(policy);
    policy.provisions.forEach(({ id }, at) => {
      this.#provisions.set(id, at);
    });
    this.#all = policy.provisions.map((_, at) => at);
  }

  /**
   * Verdicts, missing facts, reasons and decisive answers.
   * @throws EligibilityError `invalid-answers`, `invalid-date` or `unknown-provision`
   */
  assess(answers: Answers, options: AssessOptions = {}): Assessment {
    const asOf = options.asOf ?? today();
    this.#prepare(answers, asOf);
    const wanted = options.provisions?.map((id) => this.#position(id)) ?? this.#all;
    const addresses = this.#engine.assess() >> 2;
    const heap = this.#core.HEAP32;
    const { id, hash } = this.policy;
    const provisions = [];
    for (const at of wanted) provisions.push(this.#decoder.provision(at, heap, addresses));
    const overlay = this.#overlay && overlayOn(this.#overlay, asOf);
    return { asOf, policy: { id, hash }, ...(overlay ? { overlay } : {}), provisions };
  }

  /**
   * The fast path: one verdict code a provision, in the order of the policy; see VERDICTS.
   * @throws EligibilityError as `assess`
   */
  verdicts(answers: Answers, options: Pick<AssessOptions, "asOf"> = {}): Uint8Array {
    this.#prepare(answers, options.asOf ?? (this.#date || today()));
    const address = this.#engine.verdicts();
    return this.#core.HEAPU8.slice(address, address + this.#all.length);
  }

  /**
   * Why: the conditions of a provision, each with its standing, the decisive answers, and the contested
   * readings that would change the verdict.
   * @throws EligibilityError as `assess`
   */
  explain(provisionId: string, answers: Answers, options: Pick<AssessOptions, "asOf"> = {}): Explanation {
    const at = this.#position(provisionId);
    this.#prepare(answers, options.asOf ?? today());
    return readExplanation(this.policy, at, answers, this.#engine.explain(at));
  }

  /**
   * The cheapest changes that lead from the present verdict to a better one, and other provisions with
   * the same benefit. Empty while the verdict is unknown: answer what is missing first.
   * @throws EligibilityError as `assess`
   */
  routes(provisionId: string, answers: Answers, options: Pick<AssessOptions, "asOf"> = {}): Routes {
    const at = this.#position(provisionId);
    const asOf = options.asOf ?? today();
    this.#prepare(answers, asOf);
    return JSON.parse(this.#engine.routes(at, asOf)) as Routes;
  }

  /** Asks question by question; see Interview. */
  startInterview(scope: InterviewScope = {}): Interview {
    return new Interview(this, scope);
  }

  /** The next fact to ask for these provisions. For Interview. */
  nextQuestion(provisions: readonly string[], answers: Answers): Fact | undefined {
    const at = this.#engine.nextQuestion(this.#choose(provisions, answers));
    return at < 0 ? undefined : this.policy.facts[at];
  }

  /** The most questions that can remain for these provisions. For Interview. */
  questionsLeft(provisions: readonly string[], answers: Answers): number {
    return this.#engine.questionsLeft(this.#choose(provisions, answers));
  }

  /**
   * The facts that a service record gives as of a day, and when each threshold of the policy is reached.
   * @throws EligibilityError `invalid-record` (with every fault) or `invalid-date`
   */
  yearsFrom(record: ServiceRecord, asOf: string = today()): Years {
    this.#prepare({}, asOf);
    giveOrThrow({ engine: this.#engine, core: this.#core }, record, "invalid-record");
    const found = JSON.parse(this.#engine.years(asOf, today())) as Years | Issue[];
    if (Array.isArray(found)) throw new EligibilityError("invalid-record", found);
    return found;
  }

  /**
   * Assesses under this local document from now on, or under none.
   * @throws EligibilityError `invalid-overlay` with every fault; then under none
   */
  useOverlay(overlay: Overlay | undefined): void {
    this.#overlay = undefined;
    this.#date = "";
    this.#engine.dropOverlay();
    if (!overlay) return;
    giveOrThrow({ engine: this.#engine, core: this.#core }, overlay, "invalid-overlay");
    throwIssues("invalid-overlay", this.#engine.loadOverlay());
    this.#overlay = overlay;
  }

  /** The local document in use. */
  get overlay(): Overlay | undefined {
    return this.#overlay;
  }

  /** Proofs and counterexamples over all possible applicants; fetches a module of its own. */
  async audit(): Promise<AuditReport> {
    return this.#later.audit(this.policy, this.core);
  }

  /** Fetches the English texts of the bundled policy, which stand in Chinese until then. */
  async loadEnglish(): Promise<void> {
    if (this.#later.fetchEnglish) addEnglish(this.policy, await this.#later.fetchEnglish());
  }

  /** Frees the memory of the core. The checker cannot be used afterwards; a second call does nothing. */
  dispose(): void {
    if (!this.#engine.isDeleted()) this.#engine.delete();
  }

  #prepare(answers: Answers, date: string): void {
    if (this.#engine.isDeleted()) throw new EligibilityError("disposed", [], "this checker was disposed of");
    if (date !== this.#date) {
      throwIssues("invalid-date", this.#engine.useDate(date));
      this.#date = date;
    }
    const { HEAP16 } = this.#core;
    if (this.#encoder.write(answers, HEAP16, this.#engine.answers() >> 1)) return;
    giveOrThrow({ engine: this.#engine, core: this.#core }, answers, "invalid-answers");
    throwIssues("invalid-answers", this.#engine.checkAnswers());
    throw new EligibilityError("invalid-answers", [], "an answer is not plain data");
  }

  /** Hands over the answers; gives the provisions as the core takes them. */
  #choose(provisions: readonly string[], answers: Answers): string {
    this.#prepare(answers, this.#date || today());
    const wanted = new Set(provisions.map((id) => this.#position(id)));
    return this.#all.map((at) => (wanted.has(at) ? "1" : "0")).join("");
  }

  #position(id: string): number {
    const at = this.#provisions.get(id);
    if (at === undefined) throw new EligibilityError("unknown-provision", [], `unknown provision '${id}'`);
    return at;
  }
}
