import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Text } from "../../../wasm/types.ts";
import { addressOf } from "../../journey/address.ts";
import { known } from "../../journey/known.ts";
import type { Step } from "../../journey/state.ts";
import { type Scene, treeOf } from "../../parts/parts.ts";
import { restartView } from "../../parts/restart.ts";
import { lastSlips } from "../../parts/slips.ts";
import { bearing } from "../../reading/documents.ts";
import { provisionOf } from "../../reading/lookup.ts";
import { type Plan, type PlanGroup, type PlanName, planOf } from "../../reading/plan.ts";
import { dateText } from "../../words/date.ts";
import { planTexts } from "../../words/plan.ts";
import { resultTexts } from "../../words/results.ts";
import { changesView } from "../trial/trial.ts";
import { unusedView } from "./documents.ts";
import { entryView } from "./entry.ts";
import { firstView } from "./first.ts";
import { openedView } from "./opened.ts";
import { routesTo } from "./routes.ts";
import { sourcesView } from "./sources.ts";
import { visitsView } from "./visits.ts";

/** What the results come to: first in words, then whom to ask, then group by group. */
export function resultsView(scene: Scene): TemplateResult {
  const { lang, policy, journey, advice } = scene;
  const assessment = journey.findings?.assessment;
  if (!assessment) return html``;
  const plan = planFor(scene);
  const words = resultTexts.results;
  const used = bearing(advice.documents, assessment.provisions).length;
  return html`
    <div class="results">
      <header class="lead-in">
        <h1 tabindex="-1">${headingText(scene, plan)[lang]}</h1>
        ${unusedView(scene)} ${openedView(scene)} ${lastSlips(scene)} ${changesView(scene)}
        <p class="hint">${planTexts.basis(policy.year, used, dateText(assessment.asOf))[lang]}</p>
        ${plan.first.length === 0 ? nothingView(scene) : nothing}
        ${Object.keys(journey.corrections).length > 0 ? html`<p class="hint">${words.corrected[lang]}</p>` : nothing}
        ${againView(scene)}
      </header>
      ${firstView(scene, plan.first)} ${indexView(scene, plan)}
      <div class="lists">
        ${outsideView(scene)} ${plan.groups.map((group) => groupView(scene, plan, group))} ${notesView(scene)}
        ${sourcesView(scene)} ${actionsView(scene)}
        <p class="hint">${words.basis(assessment.asOf, policy.documentNumber, assessment.policy.hash.slice(0, 12))[lang]}</p>
      </div>
    </div>
  `;
}

/** The plan for what is shown: the real answers, or those that are tried. */
export function planFor(scene: Scene): Plan {
  const { policy, journey, advice } = scene;
  const { findings, audience } = journey;
  return planOf({
    policy,
    documents: advice.documents,
    asker: { audience, answers: known(journey) },
    asOf: findings?.assessment.asOf ?? "",
    assessed: findings?.assessment.provisions ?? [],
    routes: (id) => routesTo(scene, id).routes,
  });
}

function headingText({ journey }: Scene, { first }: Plan): Text {
  if (journey.real) return resultTexts.results.trialHeading;
  return first.length > 0 ? planTexts.heading(first.length) : planTexts.nothing;
}

/** Never a page without a word. */
function nothingView({ lang, moves }: Scene): TemplateResult {
  return html`
    <p>${planTexts.nothingHint[lang]}</p>
    <button class="second" type="button" @click=${() => moves.visit({ name: "needs" })}>${planTexts.otherNeeds[lang]}</button>
  `;
}

/** For whom an option that was chosen offers it: the same once more, as somebody else. */
function againView({ lang, policy, journey, moves }: Scene): TemplateResult[] {
  const answers = known(journey);
  return policy.facts.flatMap((fact) => {
    const again = fact.values?.find(({ value }) => value === answers[fact.id])?.again;
    if (!again || journey.real) return [];
    return [
      html`<button class="second again" type="button" @click=${() => moves.again(fact, again.audience)}>${again.label[lang]}</button>`,
    ];
  });
}

const folded: readonly PlanName[] = ["arrangement", "notSatisfied", "notApplicable"];

function groupHeading(name: PlanName): Text {
  return name === "asked" ? planTexts.visits.heading : planTexts.groups[name].heading;
}

/** A table of contents; beside the lists where there is room. */
function indexView({ lang }: Scene, { groups }: Plan): TemplateResult {
  return html`
    <nav class="index" aria-label=${planTexts.index[lang]}>
      <p>${planTexts.index[lang]}</p>
      <ul>
        ${groups.map(
          ({ name, members }) =>
            html`<li>${jump(`group-${name}`, html`${groupHeading(name)[lang]} <span class="count">${members.length}</span>`)}</li>`,
        )}
        <li>${jump("sources", planTexts.documents.heading[lang])}</li>
        <li>${jump("actions", resultTexts.actions.heading[lang])}</li>
      </ul>
    </nav>
  `;
}

/** A link inside the page. The fragment of the address is the step's, so it moves the focus only. */
function jump(id: string, content: unknown): TemplateResult {
  return html`<a href=${addressOf({ name: "results" })} @click=${(event: Event) => goTo(event, id)}>${content}</a>`;
}

function goTo(event: Event, id: string): void {
  event.preventDefault();
  const target = treeOf(event).getElementById(id);
  const around = target?.closest("details");
  if (around) around.open = true;
  target?.focus();
  target?.scrollIntoView();
}

function groupView(
  scene: Scene,
  { visits, groups }: Plan,
  { name, members }: PlanGroup,
): TemplateResult | typeof nothing {
  const { lang, journey } = scene;
  if (name === "asked") return visitsView(scene, visits, members);
  const { heading, intro } = planTexts.groups[name];
  const count = html`<span class="count">${planTexts.count(members.length)[lang]}</span>`;
  const entries = html`<div class="entries">${members.map((member) => entryView(scene, member))}</div>`;
  if (!folded.includes(name)) {
    return html`
      <section class="group" data-group=${name}>
        <h2 id="group-${name}" tabindex="-1">${heading[lang]} ${count}</h2>
        <p class="hint">${intro[lang]}</p>
        ${entries}
      </section>
    `;
  }
  const named = members.some(({ provision }) => provision.id === namedProvision(journey.step));
  const open = named || groups.every((group) => folded.includes(group.name));
  return html`
    <details class="group" data-group=${name} ?open=${open}>
      <summary class="folded" id="group-${name}"><h2>${heading[lang]}</h2> ${count}<span class="hint">${intro[lang]}</span></summary>
      ${entries}
    </details>
  `;
}

/** What to know of the options that were chosen: often why so much does not apply. */
function notesView({ lang, policy, journey }: Scene): TemplateResult[] {
  const answers = known(journey);
  const chosen = policy.facts.flatMap(
    ({ id, values = [] }) => values.find(({ value }) => value === answers[id])?.note ?? [],
  );
  return chosen.map((note) => html`<p class="to-know">${note[lang]}</p>`);
}

function namedProvision(step: Step): string | undefined {
  return step.name === "results" ? step.provision : undefined;
}

/** A provision that the address names though it was not chosen: it is shown first, and apart. */
function outsideView(scene: Scene): TemplateResult | typeof nothing {
  const { lang, journey, advice } = scene;
  const named = namedProvision(journey.step);
  if (!named || journey.findings?.assessment.provisions.some(({ id }) => id === named)) return nothing;
  const assessed = advice.everything().provisions.find(({ id }) => id === named);
  if (!assessed) return nothing;
  return html`
    <section class="group">
      <p class="hint">${resultTexts.results.outside[lang]}</p>
      ${entryView(scene, { assessed, provision: provisionOf(scene.policy, named) })}
    </section>
  `;
}

function actionsView(scene: Scene): TemplateResult {
  const { lang, moves } = scene;
  const { heading, takeaway, document, change, try: another } = resultTexts.actions;
  const action = (label: string, step: Step, kind = "second"): TemplateResult =>
    html`<button class=${kind} type="button" @click=${() => moves.visit(step)}>${label}</button>`;
  return html`
    <section class="group">
      <h2 id="actions" tabindex="-1">${heading[lang]}</h2>
      <div class="buttons">
        ${action(takeaway[lang], { name: "takeaway" }, "main")} ${action(document[lang], { name: "document" })}
        ${action(change[lang], { name: "answers" })} ${action(another[lang], { name: "try" })}
      </div>
      ${restartView(scene)}
    </section>
  `;
}
