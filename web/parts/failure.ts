import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Moves } from "../journey/moves.ts";
import type { Lang, State } from "../journey/state.ts";
import { texts } from "../words/texts.ts";

type Failed = Extract<State, { phase: "failed" }>;

/** The checker did not come. What the shell says stays on the page. */
export function failureView({ settings, device, fault }: Failed, moves: Moves): TemplateResult {
  const { lang } = settings;
  return html`
    <section class="failure" role="alert">
      <h2>${texts.failure.heading[lang]}</h2>
      <p>${(fault ? texts.failure.faulty(fault) : device.online ? texts.failure.advice : texts.failure.offline)[lang]}</p>
      ${device.inChat ? html`<p>${texts.failure.inChat[lang]}</p>` : nothing}
      <p>${texts.failure.guide[lang]}</p>
      <button class="main" type="button" @click=${moves.retry}>${texts.failure.retry[lang]}</button>
    </section>
  `;
}

/** A screen that could not be drawn: the answers stay, and another try may do. */
export function brokenView(lang: Lang, moves: Moves): TemplateResult {
  return html`
    <section class="failure" role="alert">
      <h1 tabindex="-1">${texts.failure.broken[lang]}</h1>
      <p>${texts.failure.kept[lang]}</p>
      <div class="buttons">
        <button class="main" type="button" @click=${moves.redraw}>${texts.failure.retry[lang]}</button>
        <button class="second" type="button" @click=${moves.back}>${texts.back[lang]}</button>
      </div>
    </section>
  `;
}
