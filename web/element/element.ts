import { shell } from "virtual:shell";
import { render } from "lit/html.js";
import {
  type Checker,
  type CoreKind,
  EligibilityError,
  type ImplementingDocument,
  VERSION,
  type Verdict,
} from "../../wasm/index.ts";
import { type Running, start } from "../boot/start.ts";
import { loadSources } from "../checking/load.ts";
import { type Given, givenSettings, givenSources, givenTopics, isOn } from "../host/given.ts";
import { addressOf } from "../journey/address.ts";
import type { Journey, State } from "../journey/state.ts";
import { isClaim } from "../reading/groups.ts";
import { provisionOf } from "../reading/lookup.ts";
import type { EligibilityCheckerEventMap, ErrorDetail, ReadyDetail, ResultDetail, StepDetail } from "./attributes.ts";
import { ElementPlace } from "./place.ts";
import { dress } from "./styles.ts";

export type { ErrorDetail, ReadyDetail, ResultDetail, StepDetail } from "./attributes.ts";

// Where a server renders the portal's page there are no elements: importing this must do no harm.
const Base: typeof HTMLElement = typeof HTMLElement === "function" ? HTMLElement : (class {} as typeof HTMLElement);

const live = ["lang", "size", "contrast", "theme", "heading-level", "show-issuer"];
/** What no setting of the applicant's own is about. */
const ofPlace = ["theme", "heading-level", "show-issuer"];
const anew = ["policy", "documents", "topics", "core", "page-url"];

/**
 * The self-check as a part of a portal's page. Everything runs in the browser; the applicant's answers stay in it.
 *
 * @element eligibility-checker
 * @summary The eligibility self-check, to be put into any page.
 *
 * @attr {string} policy - Address of a policy pack in place of the bundled one, as seen from the page.
 * @attr {string} documents - Address of implementing documents (JSON: a list of them), which fill what the policy leaves open.
 * @attr {string} topics - Only these topics of the policy, separated by commas: their ids.
 * @attr {"zh-CN"|"en"} lang - Language; Chinese when absent.
 * @attr {"standard"|"large"|"largest"} size - Size of type: 18, 22 or 28 px.
 * @attr {"standard"|"high"} contrast - Contrast of colours.
 * @attr {"light"|"dark"|"auto"} theme - Colours; "auto" follows the device. Light when absent.
 * @attr {number} heading-level - Level of the element's first heading in the page's outline, 1 to 4; 2 when absent.
 * @attr {string} page-url - Address of the self-check's own page, to which links and QR codes lead; when absent, this page.
 * @attr {"wasm"|"js"} core - "js": run as plain JavaScript and do not try WebAssembly.
 * @attr {boolean} show-issuer - The band at the top names who issued the document.
 * @attr {boolean} share-answers - Events carry answers and verdicts too. Say so to the applicants.
 *
 * @fires {CustomEvent<ReadyDetail>} eligibility-ready - The first question can be answered.
 * @fires {CustomEvent<StepDetail>} eligibility-step - Another screen is shown.
 * @fires {CustomEvent<ResultDetail>} eligibility-result - Results are shown, or changed while they are.
 * @fires {CustomEvent<ErrorDetail>} eligibility-error - The check could not start; the guide to the document is shown.
 *
 * @csspart page - Everything.
 * @csspart header - The band at the top with the name and the buttons.
 * @csspart issuer - In the band: who issued the document.
 * @csspart content - Below the band.
 * @csspart screen - The present screen.
 * @csspart footer - Whom to ask, at the bottom.
 *
 * @cssprop [--eligibility-main=#0b5a5e] - Colour of buttons, links and marks.
 * @cssprop [--eligibility-on-main=#fff] - Text on that.
 * @cssprop [--eligibility-main-tint=#e5f0ef] - Its tint, behind chosen rows and notes.
 * @cssprop [--eligibility-paper=#fbfaf7] - Background.
 * @cssprop [--eligibility-card=#fff] - Background of cards and fields.
 * @cssprop [--eligibility-ink=#1d2526] - Text.
 * @cssprop [--eligibility-ink-soft=#4a5658] - Secondary text.
 * @cssprop [--eligibility-line=#c3cac8] - Fine lines.
 * @cssprop [--eligibility-line-strong=#6f7c7d] - Edges of fields.
 * @cssprop [--eligibility-band=#0b5a5e] - Background of the header.
 * @cssprop [--eligibility-on-band=#fff] - Text on that.
 * @cssprop [--eligibility-band-line=#fbfaf7] - Line below it.
 * @cssprop [--eligibility-mark=#fbeeb9] - Behind what is marked.
 * @cssprop [--eligibility-warning=#a3231b] - Colour of warnings and faults.
 * @cssprop [--eligibility-warning-tint=#fbecea] - Its tint, behind them.
 * @cssprop [--eligibility-font] - Fonts.
 * @cssprop [--eligibility-font-law] - Fonts of the document's own words.
 * @cssprop [--eligibility-font-size=18px] - Standard size of type; the larger ones follow it.
 * @cssprop [--eligibility-radius=10px] - Radius of corners.
 * @cssprop [--eligibility-space=1rem] - Room left and right of the column.
 * @cssprop [--eligibility-width=40rem] - Greatest width of the column.
 */
export class EligibilityCheckerElement extends Base {
  static readonly observedAttributes: readonly string[] = [...live, ...anew];

  /** The version of this package. */
  static readonly version: string = VERSION;

  readonly #place: ElementPlace;
  #running: Running | null = null;
  #checker: Checker | null = null;
  #journey: Journey | undefined;
  #documents: readonly ImplementingDocument[] | string | undefined;
  /** Counts the starts: what an older one loads is thrown away. */
  #start = 0;
  #queued = false;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    const surface = document.createElement("div");
    surface.className = "surface";
    surface.setAttribute("part", "page");
    for (const name of ["keydown", "keypress", "keyup"])
      surface.addEventListener(name, (event) => keepInside(event as KeyboardEvent));
    root.append(surface);
    render(shell, surface);
    dress(root);
    this.#place = new ElementPlace(this, root, surface, () => this.#restart());
  }

  /** The version of this package. */
  get version(): string {
    return VERSION;
  }

  /** The hash of the policy in use, by which its version is known; null before it is loaded. */
  get policyHash(): string | null {
    return this.#checker?.policy.hash ?? null;
  }

  /** What the core runs as; null before it is loaded. */
  get core(): CoreKind | null {
    return this.#checker?.core ?? null;
  }

  /** Asks for "js", as the attribute does: frameworks set a property where there is one. */
  set core(core: CoreKind | null) {
    if (core === null) this.removeAttribute("core");
    else this.setAttribute("core", core);
  }

  /** Implementing documents as objects, or their address, in place of the attribute. Setting them starts the check anew. */
  get documents(): readonly ImplementingDocument[] | string | undefined {
    return this.#documents;
  }

  set documents(documents: readonly ImplementingDocument[] | string | undefined) {
    // Frameworks set a list anew with everything that they draw.
    const isSame = JSON.stringify(documents) === JSON.stringify(this.#documents);
    this.#documents = documents;
    if (!isSame) this.#restart();
  }

  /** Forgets all answers and goes back to the first screen. */
  restart(): void {
    this.#journey = undefined;
    this.#running?.restart();
  }

  connectedCallback(): void {
    this.#place.attach();
    if (!this.#running) this.#begin();
  }

  /** Frees the core, unless the element was only moved. What was answered stays with the element. */
  disconnectedCallback(): void {
    Promise.resolve().then(() => {
      if (this.isConnected) return;
      this.#end();
      this.#place.detach();
    });
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after || !this.#running) return;
    if (anew.includes(name)) this.#restart();
    else if (ofPlace.includes(name)) this.#place.look();
    else this.#running.settings(givenSettings((other) => (other === name ? (after ?? "") : null)));
  }

  /** Once for all attributes that are set together. */
  #restart(): void {
    if (this.#queued || !this.#running) return;
    this.#queued = true;
    Promise.resolve().then(() => {
      this.#queued = false;
      if (!this.#running) return;
      this.#end();
      this.#begin();
    });
  }

  #begin(): void {
    const now = ++this.#start;
    this.#place.look();
    this.#running = start(this.#place, {
      load: (lost) => this.#load(now, lost),
      settings: givenSettings(this.#given),
      topics: givenTopics(this.#given),
      journey: this.#journey,
      changed: (before, after) => this.#tell(before, after),
    });
    this.#running.ready.catch((fault: unknown) => {
      if (now !== this.#start) return;
      const code = fault instanceof EligibilityError ? fault.code : "failed";
      this.#fire<ErrorDetail>("eligibility-error", { code, message: String(fault) });
    });
  }

  #end(): void {
    const { state } = this.#running ?? {};
    if (state?.phase === "ready") this.#journey = state.journey;
    this.#start++;
    this.#running?.stop();
    this.#running = null;
    this.#checker?.dispose();
    this.#checker = null;
  }

  async #load(now: number, lost: (fault: EligibilityError) => void): Promise<Checker> {
    const sources = givenSources(this.#given);
    const checker = await loadSources(this.#documents ? { ...sources, documents: this.#documents } : sources, lost);
    if (now !== this.#start) checker.dispose();
    else this.#checker = checker;
    return checker;
  }

  readonly #given: Given = (name) => this.getAttribute(name);

  #tell(before: State | null, after: State): void {
    if (after.phase !== "ready") return;
    if (before?.phase !== "ready") {
      const { id, hash } = this.#checker?.policy ?? { id: "", hash: "" };
      this.#fire<ReadyDetail>("eligibility-ready", {
        policy: { id, hash },
        version: VERSION,
        core: this.core ?? "wasm",
      });
    }
    const { step, findings } = after.journey;
    const previous = before?.phase === "ready" ? before.journey : null;
    if (previous && addressOf(previous.step) !== addressOf(step))
      this.#fire<StepDetail>("eligibility-step", { step: step.name });
    if (step.name !== "results" || !findings) return;
    if (previous?.step.name !== "results" || previous.findings !== findings) this.#fireResult(after);
  }

  #fireResult({ policy, journey }: Extract<State, { phase: "ready" }>): void {
    const { findings, answers } = journey;
    const counts = { satisfied: 0, needsDecision: 0, unknown: 0, notSatisfied: 0, notApplicable: 0 };
    const verdicts: Record<string, Verdict> = {};
    for (const { id, verdict } of findings?.assessment.provisions ?? []) {
      if (isClaim(provisionOf(policy, id))) counts[verdict]++;
      verdicts[id] = verdict;
    }
    const shared = isOn(this.#given, "share-answers") ? { answers, verdicts } : {};
    this.#fire<ResultDetail>("eligibility-result", { counts, ...shared });
  }

  #fire<Detail>(name: string, detail: Detail): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

/**
 * What is typed here is not for the portal's shortcuts, which do not see that it goes into a field of ours. The keys
 * that lead out, close something or are pressed together with others go on.
 */
function keepInside(event: KeyboardEvent): void {
  const { key, ctrlKey, altKey, metaKey } = event;
  if (!ctrlKey && !altKey && !metaKey && !/^(Tab|Esc|F\d|Control|Alt|Meta)/.test(key)) event.stopPropagation();
}

// Two scripts of a portal may both bring it.
if (typeof customElements === "object" && !customElements.get("eligibility-checker"))
  customElements.define("eligibility-checker", EligibilityCheckerElement);

declare global {
  interface HTMLElementTagNameMap {
    "eligibility-checker": EligibilityCheckerElement;
  }
  interface HTMLElementEventMap extends EligibilityCheckerEventMap {}
}
