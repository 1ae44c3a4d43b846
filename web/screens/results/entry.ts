import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Explanation, Provision, ProvisionAssessment, Route } from "../../../wasm/types.ts";
import { known } from "../../journey/known.ts";
import type { Lang } from "../../journey/state.ts";
import type { Scene } from "../../parts/parts.ts";
import { symbols, verdictWord } from "../../parts/verdict.ts";
import { type About, givesLine, reasonLine } from "../../reading/brief.ts";
import { sentenceOf } from "../../reading/lookup.ts";
import type { Member } from "../../reading/plan.ts";
import { dateText } from "../../words/date.ts";
import { planTexts } from "../../words/plan.ts";
import { texts } from "../../words/texts.ts";
import { cardBody } from "./card.ts";

type Part = TemplateResult | typeof nothing;

/** What the lines of a card are made of. */
export function aboutOf({ policy, journey, advice }: Scene): About {
  return { policy, documents: advice.documents, answers: known(journey) };
}

/** A short title; a line breaks only where it says so. */
export function shortTitle({ short, title }: Provision, lang: Lang): unknown {
  if (!short) return title[lang];
  return short[lang].split("|").map((piece) => html`<span class="whole">${piece}</span>`);
}

/** A provision in four lines; opened, all that there is to say of it. `asked`: under an office, without its verdict. */
export function entryView(scene: Scene, { assessed, provision, route }: Member, asked = false): TemplateResult {
  const { lang, journey, advice, moves } = scene;
  const { verdict } = assessed;
  const { unfolded } = journey;
  const isOpen = unfolded.includes(provision.id);
  const unfold = (event: Event): void => {
    if (!isOpen && (event.target as HTMLDetailsElement).open) moves.show({ unfolded: [...unfolded, provision.id] });
  };
  const named = journey.step.name === "results" && journey.step.provision === provision.id;
  const found = advice.explain(provision.id);
  return html`
    <article
      class="entry"
      tabindex="-1"
      data-provision=${provision.id}
      data-verdict=${verdict}
      data-focus=${named ? "" : nothing}
      aria-labelledby="title-${provision.id}"
    >
      <details ?open=${named} @toggle=${unfold}>
        <summary class="lines">
          <span class="sign" aria-hidden="true">${route ? "→" : symbols[verdict]}</span>
          <h3 id="title-${provision.id}">${shortTitle(provision, lang)}</h3>
          ${
            asked
              ? openLine(scene, assessed, found)
              : route
                ? nearLine(scene, assessed, found, route)
                : verdictLine(scene, assessed, found)
          }
          ${sourceLine(scene, assessed, provision)}
        </summary>
        <div class="body">${named || isOpen ? cardBody(scene, provision, assessed, found) : nothing}</div>
      </details>
    </article>
  `;
}

function verdictLine(scene: Scene, assessed: ProvisionAssessment, found: Explanation): TemplateResult {
  const { lang } = scene;
  const about = aboutOf(scene);
  const reached = assessed.verdict === "satisfied" || assessed.verdict === "needsDecision";
  return html`
    <span class="line">
      <span class="verdict ${assessed.verdict}">${verdictWord(assessed.verdict, lang)}</span>
      ${reasonLine(about, assessed, found)[lang]}
    </span>
    ${reached ? html`<span class="line">${givesLine(about, assessed)[lang]}</span>` : nothing}
  `;
}

/** What brings it nearer stands in the place of the verdict, which is said to those who do not see the sign. */
function nearLine(scene: Scene, assessed: ProvisionAssessment, found: Explanation, { date }: Route): TemplateResult {
  const { lang } = scene;
  const head = date ? planTexts.reached(dateText(date)) : planTexts.oneStep;
  return html`
    <span class="visually-hidden verdict">${verdictWord(assessed.verdict, lang)}</span>
    <span class="line"><b>${head[lang]}</b> ${reasonLine(aboutOf(scene), assessed, found)[lang]}</span>
    <span class="line">${givesLine(aboutOf(scene), assessed)[lang]}</span>
  `;
}

function openLine(scene: Scene, assessed: ProvisionAssessment, found: Explanation): Part {
  const line = reasonLine(aboutOf(scene), assessed, found)[scene.lang];
  return html`
    <span class="visually-hidden verdict">${verdictWord(assessed.verdict, scene.lang)}</span>
    <span class="line">${line}</span>
  `;
}

function sourceLine(
  { lang, policy }: Scene,
  { documents = [] }: ProvisionAssessment,
  provision: Provision,
): TemplateResult {
  const { article, sentence } = sentenceOf(policy, provision.sentence);
  const source = texts.article(article.number, article.label, sentence.id)[lang];
  return html`
    <span class="line source">
      <span class="whole">${source}</span>
      ${documents.map(({ number }) => html`<span class="whole">${number}</span> `)}
      <span class="more">${planTexts.open[lang]}</span>
    </span>
  `;
}
