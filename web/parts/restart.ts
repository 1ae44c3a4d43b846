import { html, type TemplateResult } from "lit/html.js";
import { resultTexts } from "../words/results.ts";
import type { Scene } from "./parts.ts";

/** Starting again takes two steps, so that no slip loses the answers: the first only opens the question. */
export function restartView({ lang, moves }: Scene): TemplateResult {
  const { restart, sure, clear, keep } = resultTexts.actions;
  return html`
    <details class="restart">
      <summary>${restart[lang]}</summary>
      <p>${sure[lang]}</p>
      <div class="buttons">
        <button class="second" type="button" @click=${moves.restart}>${clear[lang]}</button>
        <button class="second" type="button" @click=${close}>${keep[lang]}</button>
      </div>
    </details>
  `;
}

function close(event: Event): void {
  const details = (event.currentTarget as HTMLElement).closest("details");
  if (!details) return;
  details.open = false;
  details.querySelector("summary")?.focus();
}
