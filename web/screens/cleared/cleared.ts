import { html, type TemplateResult } from "lit/html.js";
import type { Scene } from "../../parts/parts.ts";
import { clearedTexts } from "../../words/takeaway.ts";

/** What was forgotten, and what cannot be called back. */
export function clearedView({ lang, moves }: Scene): TemplateResult {
  return html`
    <h1 tabindex="-1">${clearedTexts.heading[lang]}</h1>
    <p>${clearedTexts.intro[lang]}</p>
    <ul>${clearedTexts.forgotten.map((piece) => html`<li>${piece[lang]}</li>`)}</ul>
    <p>${clearedTexts.beyond[lang]}</p>
    <div class="buttons">
      <button class="main" type="button" @click=${() => moves.visit({ name: "audience" })}>
        ${clearedTexts.again[lang]}
      </button>
    </div>
  `;
}
