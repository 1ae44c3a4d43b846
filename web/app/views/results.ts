import { html, nothing, type TemplateResult } from "lit/html.js";
import { resultTexts } from "../../texts/results.ts";
import { addressOf } from "../address.ts";
import { type Group, type GroupName, groupsOf } from "../groups.ts";
import { known } from "../known.ts";
import type { Lang, Step } from "../state.ts";
import { cardView } from "./card.ts";
import { unusedView } from "./documents.ts";
import { openedView } from "./opened.ts";
import { type Scene, treeOf } from "./parts.ts";
import { restartView } from "./restart.ts";
import { lastSlips } from "./slips.ts";
import { changesView } from "./trial.ts";
import { verdictMark } from "./verdict.ts";

const order: readonly GroupName[] = [
  "satisfied",
  "needsDecision",
  "unknown",
  "notSatisfied",
  "duty",
  "arrangement",
  "consequence",
  "notApplicable",
];

/** The verdicts in groups, what was found first; then what can be done with them. */
export function resultsView(scene: Scene): TemplateResult {
  const { lang, policy, journey } = scene;
  const assessment = journey.findings?.assessment;
  if (!assessment) return html``;
  const words = resultTexts.results;
  const groups = groupsOf(policy, assessment.provisions, order);
  return html`
    <h1 tabindex="-1">${(journey.real ? words.trialHeading : words.heading)[lang]}</h1>
    ${unusedView(scene)} ${openedView(scene)} ${lastSlips(scene)} ${changesView(scene)} ${tallyView(groups, assessment.provisions.length, lang)}
    <p class="disclaimer">${words.disclaimer[lang]}</p>
    ${Object.keys(journey.corrections).length > 0 ? html`<p class="hint">${words.corrected[lang]}</p>` : nothing}
    <p class="jump">${jump("actions", words.toActions[lang])}</p>
    ${outsideView(scene)} ${groups.filter((group) => !isFolded(group)).map((group) => groupView(scene, group))}
    ${notesView(scene)} ${groups.filter(isFolded).map((group) => foldedView(scene, group))} ${actionsView(scene)}
    <p class="hint">
      ${words.basis(assessment.asOf, policy.documentNumber, assessment.policy.hash.slice(0, 12))[lang]}
    </p>
  `;
}

function tallyView(groups: readonly Group[], total: number, lang: Lang): TemplateResult {
  const { count, tally } = resultTexts.results;
  const [comma, stop] = lang === "zh" ? ["，", "。"] : [", ", "."];
  const links = groups.map(({ name, members }, at) => {
    const link = jump(`group-${name}`, html`${nameOf(name, lang)}${tally(members.length)[lang]}`);
    return html`<span>${link}${at < groups.length - 1 ? comma : stop}</span> `;
  });
  return html`<p class="tally">${count(total)[lang]}${links}</p>`;
}

/** A link inside the page. The fragment of the address is the step's, so it moves the focus only. */
function jump(id: string, content: unknown): TemplateResult {
  return html`<a href=${addressOf({ name: "results" })} @click=${(event: Event) => goTo(event, id)}>${content}</a>`;
}

function goTo(event: Event, id: string): void {
  event.preventDefault();
  const target = treeOf(event).getElementById(id);
  const folded = target?.closest("details");
  if (folded) folded.open = true;
  target?.focus();
  target?.scrollIntoView();
}

/** Claims go by their verdict. Of the others each card says how it stands. */
function nameOf(name: GroupName, lang: Lang): unknown {
  return isKind(name) ? resultTexts.kinds[name].heading[lang] : verdictMark(name, lang);
}

function isKind(name: GroupName): name is keyof typeof resultTexts.kinds {
  return name in resultTexts.kinds;
}

function introOf(name: GroupName, lang: Lang): string {
  return (isKind(name) ? resultTexts.kinds[name].intro : resultTexts.groups[name])[lang];
}

function groupView(scene: Scene, { name, members }: Group): TemplateResult {
  const { lang } = scene;
  return html`
    <section class="group" data-group=${name}>
      <h2 id="group-${name}" tabindex="-1">${nameOf(name, lang)}${resultTexts.results.tally(members.length)[lang]}</h2>
      <p class="hint">${introOf(name, lang)}</p>
      ${members.map((assessed) => cardView(scene, assessed))}
    </section>
  `;
}

function isFolded({ name }: Group): boolean {
  return name === "notApplicable";
}

function foldedView(scene: Scene, { name, members }: Group): TemplateResult {
  const { lang, journey } = scene;
  const named = members.some(({ id }) => id === namedProvision(journey.step));
  return html`
    <details class="group" data-group=${name} ?open=${named}>
      <summary id="group-${name}">${nameOf(name, lang)}${resultTexts.results.tally(members.length)[lang]}</summary>
      <p class="hint">${introOf(name, lang)}</p>
      ${members.map((assessed) => cardView(scene, assessed))}
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
      ${cardView(scene, assessed)}
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
