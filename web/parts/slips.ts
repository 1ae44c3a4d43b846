import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Slip } from "../../wasm/types.ts";
import { known } from "../journey/known.ts";
import type { Journey } from "../journey/state.ts";
import { factOf } from "../reading/lookup.ts";
import { texts } from "../words/texts.ts";
import type { Scene } from "./parts.ts";

/** Warnings about answers that hardly fit together. They are said and refuse nothing. */

type Part = TemplateResult | typeof nothing;

function slipsAbout({ findings }: Journey, fact: string): Slip[] {
  return (findings?.slips ?? []).filter(({ facts }) => facts.includes(fact));
}

/** At the question of one of the answers. */
export function slipsOf(scene: Scene, fact: string): Part {
  return warning(scene, slipsAbout(scene.journey, fact), nothing);
}

/** On the next screen, of the answer just given, with the way back to it. */
export function lastSlips(scene: Scene): Part {
  const { lang, policy, journey, moves } = scene;
  const fact = journey.answered ?? "";
  const slips = slipsAbout(journey, fact);
  if (slips.length === 0) return nothing;
  const { heading, change } = texts.slip;
  const { label } = factOf(policy, fact);
  return warning(
    scene,
    slips,
    html`
      <button class="quiet" type="button" @click=${() => moves.visit({ name: "question", fact })}>
        ${change[lang]}${lang === "zh" ? `“${label.zh}”` : ` “${label.en}”`}
      </button>
    `,
    html`<h2>${heading[lang]}</h2>`,
  );
}

/** In the list of answers: each once, at the last of the answers that it is about. */
export function slipsInList({ policy, journey }: Scene, fact: string): Slip[] {
  const answers = known(journey);
  const last = ({ facts }: Slip): string | undefined =>
    policy.facts.filter(({ id }) => facts.includes(id) && id in answers).pop()?.id;
  return slipsAbout(journey, fact).filter((slip) => last(slip) === fact);
}

function warning({ lang }: Scene, slips: readonly Slip[], way: Part, heading: Part = nothing): Part {
  if (slips.length === 0) return nothing;
  // Above the heading, which takes the focus, it would not be read
  const role = heading === nothing ? nothing : "alert";
  return html`<div class="slip" role=${role}>${heading} ${slips.map(({ text }) => html`<p>${text[lang]}</p>`)} ${way}</div>`;
}
