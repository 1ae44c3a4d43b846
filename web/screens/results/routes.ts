import { html, nothing, type TemplateResult } from "lit/html.js";
import type {
  Answer,
  Explanation,
  Fact,
  PolicyPack,
  Region,
  Route,
  RouteStep,
  Routes,
  Text,
} from "../../../wasm/types.ts";
import { known } from "../../journey/known.ts";
import { type Scene, stepLink } from "../../parts/parts.ts";
import { verdictMark } from "../../parts/verdict.ts";
import { factsIn } from "../../reading/conditions.ts";
import { answerText, factOf, provisionOf, regionOf } from "../../reading/lookup.ts";
import { dateText } from "../../words/date.ts";
import { explanationTexts } from "../../words/explanation.ts";
import { resultTexts } from "../../words/results.ts";
import { answerRow } from "../answers/answers.ts";

type Part = TemplateResult | typeof nothing;

const words = explanationTexts.routes;

/** More ways than these are folded. */
const shown = 2;
/** A longer list of counties is folded. */
const fewCounties = 6;

/** Facts that a provision looks at and nobody was asked, since a verdict was decided before. */
function unaskedOf({ journey, policy }: Scene, { appliesWhen, when }: Explanation): Fact[] {
  const asked = [appliesWhen, when].flatMap((node) => (node ? factsIn(node) : []));
  return Array.from(new Set(asked))
    .filter((id) => !(id in known(journey)))
    .map((id) => factOf(policy, id));
}

/** What would lead to a provision; where nothing does as it is, what was not asked is taken as 说不清. */
export function routesTo(scene: Scene, provision: string): Routes {
  const { advice } = scene;
  const found = advice.routes(provision);
  if (found.routes.length > 0) return found;
  const unasked = unaskedOf(scene, advice.explain(provision)).map(({ id }) => id);
  return unasked.length > 0 ? advice.routes(provision, unasked) : found;
}

/**
 * What would lead to the conditions of a provision, and other provisions with the same benefit. What was taken as
 * 说不清 for it is said.
 */
export function waysView(scene: Scene, explanation: Explanation): TemplateResult {
  const { advice, lang } = scene;
  const found = advice.routes(explanation.provision);
  const unasked = unaskedOf(scene, explanation);
  if (found.routes.length > 0 || unasked.length === 0) {
    return html`${routesView(scene, found)} ${alternativesView(scene, found)}`;
  }
  const assumed = routesTo(scene, explanation.provision);
  const reached = assumed.routes.length > 0;
  const fill = resultTexts.results.fill[lang];
  return html`
    ${routesView(scene, assumed)}
    <details>
      <summary>${(reached ? words.assumed(unasked.length) : words.heading)[lang]}</summary>
      ${reached ? nothing : html`<p>${words.unasked[lang]}</p>`}
      <ul class="answers">
        ${unasked.map((fact) => answerRow(scene, fact, { name: "question", fact: fact.id }, fill))}
      </ul>
    </details>
    ${alternativesView(scene, found)}
  `;
}

function routesView(scene: Scene, found: Routes): Part {
  if (found.routes.length === 0 && !found.notComputed) return nothing;
  return html`
    <h4>${words.heading[scene.lang]}</h4>
    ${routesList(scene, found)}
  `;
}

/** What changes of the answers would lead nearer, the cheapest first; never a promise. */
export function routesList({ lang, policy }: Scene, { routes, notComputed }: Routes): TemplateResult {
  const items = routes.map((route) => routeView(policy, route, lang));
  const rest = items.slice(shown);
  return html`
    <ul class="routes">${items.slice(0, shown)}</ul>
    ${
      rest.length > 0
        ? html`<details><summary>${words.more(rest.length)[lang]}</summary><ul class="routes">${rest}</ul></details>`
        : nothing
    }
    ${notComputed ? html`<p class="hint">${explanationTexts.notComputed[lang]}</p>` : nothing}
    <p class="hint">${words.noPromise[lang]}</p>
  `;
}

function routeView(policy: PolicyPack, { steps, verdict, date }: Route, lang: Scene["lang"]): TemplateResult {
  const facts = steps.map((step) => ({ step, fact: factOf(policy, step.fact) }));
  const said = facts.map(({ step, fact }) => stepText(policy, fact, step)[lang]).join(words.and[lang]);
  const when = date ? words.date(dateText(date))[lang] : "";
  return html`
    <li>
      ${said}${when}${words.leadsTo[lang]}${verdictMark(verdict, lang)}
      ${facts.map(({ step, fact }) => countiesView(policy, fact, step.to, lang))}
    </li>
  `;
}

/** A step in words. Of numbers and levels the least that will do is named. */
export function stepText(policy: PolicyPack, fact: Fact, { kind, to, wait }: RouteStep): Text {
  const [first] = to;
  const target = targetText(policy, fact, to);
  if (kind === "time" && wait && first !== undefined)
    return words.wait(answerText(policy, fact, wait), fact.label, answerText(policy, fact, first));
  if (kind === "time") return words.waitUntil(fact.label, target);
  if (kind === "choice") return words.change(fact.label, target);
  return fact.ordered || typeof first === "number" ? words.reach(fact.label, target) : words.become(fact.label, target);
}

function targetText(policy: PolicyPack, fact: Fact, to: readonly Answer[]): Text {
  if (fact.type === "place" && to.length > 1) return words.oneOfCounties(to.length);
  const labels = to.map((value) => answerText(policy, fact, value));
  const [first] = labels;
  if (fact.type === "place") return explanationTexts.either(labels);
  return fact.values || !first ? explanationTexts.either(labels) : words.number(first);
}

function countiesView(policy: PolicyPack, fact: Fact, to: readonly Answer[], lang: Scene["lang"]): Part {
  if (fact.type !== "place" || to.length < 2) return nothing;
  const regions = to.map((code) => regionOf(policy, String(code))).filter((region): region is Region => !!region);
  const list = html`
    <ul class="counties">
      ${Array.from(byPrefecture(regions), ([prefecture, names]) => {
        return html`<li>${words.prefecture(prefecture)[lang]}${names.join("、")}</li>`;
      })}
    </ul>
  `;
  if (regions.length <= fewCounties) return list;
  return html`<details><summary>${words.theseCounties(regions.length)[lang]}</summary>${list}</details>`;
}

function byPrefecture(regions: readonly Region[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { prefecture, name } of regions) found.set(prefecture, [...(found.get(prefecture) ?? []), name]);
  return found;
}

/** Other provisions that give the same. */
export function alternativesView(scene: Scene, { alternatives }: Routes): Part {
  if (alternatives.length === 0) return nothing;
  const { lang, policy } = scene;
  const items = alternatives.map(({ provision, verdict }) => {
    const { title } = provisionOf(policy, provision);
    const content = html`${title[lang]} ${verdictMark(verdict, lang)}`;
    return html`<li>${stepLink(scene, { name: "results", provision }, content)}</li>`;
  });
  return html`
    <h4>${explanationTexts.alternatives.heading[lang]}</h4>
    <ul class="links">${items}</ul>
  `;
}
