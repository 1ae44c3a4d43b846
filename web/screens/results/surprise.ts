import { html, type TemplateResult } from "lit/html.js";
import type { Explanation, Fact, Provision } from "../../../wasm/types.ts";
import { known } from "../../journey/known.ts";
import { contactView, type Scene } from "../../parts/parts.ts";
import { factsIn } from "../../reading/conditions.ts";
import { factOf } from "../../reading/lookup.ts";
import { resultTexts } from "../../words/results.ts";
import { answerRow } from "../answers/answers.ts";

const words = resultTexts.surprise;

/** For those who expected another result: the answers used, what is easily mistaken, and whom to ask. */
export function surpriseView(scene: Scene, provision: Provision, explanation: Explanation): TemplateResult {
  const { lang, journey, moves } = scene;
  const used = factsUsed(scene, explanation);
  const asOf = journey.findings?.assessment.asOf ?? "";
  const mistakes = [
    ...provision.notes,
    ...(used.some((fact) => fact.unit === "year") ? [words.years(asOf)] : []),
    words.effectAlone(provision.effect),
  ];
  return html`
    <details class="surprise">
      <summary>${words.summary[lang]}</summary>
      <p>${words.used[lang]}</p>
      <ul class="answers">
        ${used.map((fact) => {
          const step = { name: "question", fact: fact.id } as const;
          const note = explanation.decisive.includes(fact.id) ? fact.help[lang] : "";
          return answerRow(scene, fact, step, resultTexts.answers.change[lang], note);
        })}
      </ul>
      <h4>${words.mistakes[lang]}</h4>
      <ul>${mistakes.map((mistake) => html`<li>${mistake[lang]}</li>`)}</ul>
      ${contactView(scene)}
      <button class="second" type="button" @click=${() => moves.visit({ name: "try" })}>
        ${resultTexts.actions.try[lang]}
      </button>
    </details>
  `;
}

/** The answers that a provision looks at, those that decided first. */
function factsUsed({ policy, journey }: Scene, { decisive, appliesWhen, when }: Explanation): Fact[] {
  const all = new Set([...decisive, ...(appliesWhen ? factsIn(appliesWhen) : []), ...factsIn(when)]);
  return Array.from(all)
    .filter((id) => id in known(journey))
    .map((id) => factOf(policy, id));
}
