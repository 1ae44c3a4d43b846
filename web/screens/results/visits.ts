import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Scene } from "../../parts/parts.ts";
import type { Member, Visit } from "../../reading/plan.ts";
import { saysOf } from "../../reading/things.ts";
import { planTexts } from "../../words/plan.ts";
import { entryView } from "./entry.ts";

const words = planTexts.visits;

/** A list to take along: one entry an office, what to say there, and the papers for all of it once. */
export function visitsView(
  scene: Scene,
  visits: readonly Visit[],
  asked: readonly Member[],
): TemplateResult | typeof nothing {
  if (asked.length === 0) return nothing;
  const { lang } = scene;
  const placed = new Set(visits.flatMap(({ members }) => members));
  const others = asked.filter((member) => !placed.has(member));
  return html`
    <section class="group" data-group="asked">
      <h2 id="group-asked" tabindex="-1">
        ${words.heading[lang]} <span class="count">${planTexts.count(asked.length)[lang]}</span>
      </h2>
      <p class="hint">${words.intro[lang]}</p>
      ${visits.map((visit) => visitView(scene, visit))}
      ${
        others.length > 0
          ? html`
              ${visits.length > 0 ? html`<h3 class="office">${words.none[lang]}</h3>` : nothing}
              ${others.map((member) => entryView(scene, member, true))}
            `
          : nothing
      }
    </section>
  `;
}

function visitView(scene: Scene, visit: Visit): TemplateResult {
  const { place, members, papers } = visit;
  const { lang } = scene;
  return html`
    <section class="visit" data-office=${place.name.zh}>
      <h3 class="office">
        ${place.name[lang]} <span class="count">◐ ${words.count(members.length)[lang]}</span>
      </h3>
      ${place.address || place.phone ? html`<p class="hint">${place.address} ${place.phone ? words.phone(place.phone)[lang] : nothing}</p>` : nothing}
      <div class="say">
        <h4>${planTexts.youCanSay[lang]}</h4>
        <ul>${saysOf(visit).map((ask) => html`<li>${ask[lang]}</li>`)}</ul>
      </div>
      ${
        papers.length > 0
          ? html`
              <details class="papers" open>
                <summary><h4>${words.papers[lang]}</h4></summary>
                <ul>${papers.map((paper) => html`<li>${paper[lang]}</li>`)}</ul>
              </details>
            `
          : nothing
      }
      ${basisView(scene, members)}
    </section>
  `;
}

/** What each question rests on: the questions are above, so that the cards need not be read to go there. */
function basisView(scene: Scene, members: readonly Member[]): TemplateResult {
  const { lang, journey } = scene;
  const { step } = journey;
  const isNamed = members.some(({ provision }) => step.name === "results" && provision.id === step.provision);
  return html`
    <details class="basis" ?open=${isNamed}>
      <summary>${words.basis(members.length)[lang]}</summary>
      <div class="entries">${members.map((member) => entryView(scene, member, true))}</div>
    </details>
  `;
}
