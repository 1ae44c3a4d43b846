import { html, nothing, type TemplateResult } from "lit/html.js";
import type { PolicyPack, Text, Topic } from "../../wasm/types.ts";
import { addressOf } from "../journey/address.ts";
import { questionNumber } from "../journey/answering.ts";
import type { Entry } from "../journey/entry.ts";
import type { Advice, Moves } from "../journey/moves.ts";
import type { Device, Journey, Lang, Settings, Step } from "../journey/state.ts";
import { contactOf } from "../reading/face.ts";
import { texts } from "../words/texts.ts";

/** What every view of a running journey is a function of. */
export interface Scene {
  lang: Lang;
  policy: PolicyPack;
  /** What the page is narrowed to; none means all. */
  topics: readonly Topic[];
  journey: Journey;
  settings: Settings;
  device: Device;
  moves: Moves;
  advice: Advice;
}

export interface OptionRow {
  kind: "radio" | "checkbox";
  name: string;
  value: string;
  label: string;
  note?: string;
  chosen: boolean;
}

/** A choice as wide as the page: the whole row is the target. */
export function optionRow(row: OptionRow): TemplateResult {
  return html`
    <label class="option">
      <input type=${row.kind} name=${row.name} value=${row.value} ?checked=${row.chosen}>
      <span class="face">${row.label}${row.note ? html` <span class="note">${row.note}</span>` : nothing}</span>
    </label>
  `;
}

/** What is wrong with the form; it takes the focus, and its link leads to the field. */
export function errorSummary(error: Text | null, lang: Lang): TemplateResult | typeof nothing {
  if (!error) return nothing;
  return html`
    <div class="error-summary" role="alert" tabindex="-1">
      <h2>${texts.errors.heading[lang]}</h2>
      <p><a href="#answer" @click=${toField}>${error[lang]}</a></p>
    </div>
  `;
}

/** The fragment of the address is the step's: the link moves the focus only, to where the answer is begun. */
function toField(event: Event): void {
  event.preventDefault();
  treeOf(event).querySelector<HTMLElement>("#app form [data-entry], #app form [name=answer]")?.focus();
}

/** Where something was pressed: the page, or the shadow root of an element. */
export function treeOf(event: Event): Document | ShadowRoot {
  return (event.currentTarget as Node).getRootNode() as Document | ShadowRoot;
}

/** The same beside the field. Refer to it by the id `error`. */
export function fieldError(error: Text | null, lang: Lang): TemplateResult | typeof nothing {
  return error ? html`<p class="field-error" id="error">${error[lang]}</p>` : nothing;
}

/** Which question this is and how many may still come; nothing where an earlier answer is changed. */
export function progressLine({ lang, journey }: Scene): TemplateResult | typeof nothing {
  const { step, findings, real } = journey;
  if (step.name !== "question" || !findings || real || step.fact !== findings.next) return nothing;
  return html`<p class="progress">${texts.question.progress(questionNumber(journey), findings.atMost - 1)[lang]}</p>`;
}

/** Where people can ask, as the policy says it. */
export function contactView({ lang, policy }: Scene): TemplateResult | typeof nothing {
  const contact = contactOf(policy, lang);
  if (!contact) return nothing;
  const { before, phone, after } = contact;
  return html`<p>${before}${phone ? html`<a href=${phone.href}>${phone.number}</a>` : nothing}${after}</p>`;
}

/** A form of one question: `read` takes what it holds, `send` gets what was read; a fault is shown. */
export function questionForm<Value>(
  { lang, moves }: Scene,
  content: TemplateResult,
  read: (form: FormData) => Entry<Value>,
  send: (value: Value) => void,
  back: (() => void) | null = moves.back,
): TemplateResult {
  // Enter in a field presses the button too. A form in a sandboxed frame is never submitted.
  const press = (event: Event): void => {
    event.preventDefault();
    const entry = read(new FormData((event.currentTarget as HTMLButtonElement).form ?? undefined));
    if ("error" in entry) moves.reject(entry.error);
    else send(entry.value);
  };
  return html`
    <form novalidate autocomplete="off">
      ${content}
      <div class="buttons">
        <button class="main" type="submit" @click=${press}>${texts.next[lang]}</button>
        ${back ? html`<button class="second" type="button" @click=${back}>${texts.back[lang]}</button>` : nothing}
      </div>
    </form>
  `;
}

/** A link to another step of this journey; only a click keeps the answers, so it does not load the page anew. */
export function stepLink({ moves }: Scene, step: Step, content: unknown): TemplateResult {
  const visit = (event: Event): void => {
    event.preventDefault();
    moves.visit(step);
  };
  return html`<a href=${addressOf(step)} @click=${visit}>${content}</a>`;
}

/** The question as the heading of the page and of its fields. */
export function questionLegend({ lang }: Scene, question: Text): TemplateResult {
  return html`<legend><h1 tabindex="-1">${question[lang]}</h1></legend>`;
}
