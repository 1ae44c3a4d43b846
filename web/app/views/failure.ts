import { html, nothing, type TemplateResult } from "lit/html.js";
import { texts } from "../../texts.ts";
import type { Moves } from "../moves.ts";
import type { State } from "../state.ts";

/** The checker did not come. What the shell says stays on the page. */
export function failureView({ settings, device }: State, moves: Moves): TemplateResult {
  const { lang } = settings;
  return html`
    <section class="failure" role="alert">
      <h2>${texts.failure.heading[lang]}</h2>
      <p>${(device.online ? texts.failure.advice : texts.failure.offline)[lang]}</p>
      ${device.inChat ? html`<p>${texts.failure.inChat[lang]}</p>` : nothing}
      <p>${texts.failure.guide[lang]}</p>
      <button class="main" type="button" @click=${moves.retry}>${texts.failure.retry[lang]}</button>
    </section>
  `;
}
