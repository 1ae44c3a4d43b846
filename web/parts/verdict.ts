import { html, type TemplateResult } from "lit/html.js";
import type { Verdict } from "../../wasm/types.ts";
import type { Lang } from "../journey/state.ts";
import { resultTexts } from "../words/results.ts";

/** A sign of its own for each verdict, in the order of the results: colour alone never tells them apart. */
export const symbols: Record<Verdict, string> = {
  satisfied: "●",
  needsDecision: "◐",
  unknown: "○",
  notSatisfied: "×",
  notApplicable: "–",
};

export function verdictWord(verdict: Verdict, lang: Lang): string {
  return resultTexts.verdicts[verdict][lang];
}

export function verdictMark(verdict: Verdict, lang: Lang): TemplateResult {
  return html`
    <span class="verdict ${verdict}"><span aria-hidden="true">${symbols[verdict]}</span> ${resultTexts.verdicts[verdict][lang]}</span>
  `;
}
