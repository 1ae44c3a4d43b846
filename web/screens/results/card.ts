import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Explanation, Provision, ProvisionAssessment } from "../../../wasm/types.ts";
import { known } from "../../journey/known.ts";
import { type Scene, stepLink } from "../../parts/parts.ts";
import { evidenceText, exerciseText, parameterNote, reasonText, saidText } from "../../parts/reasons.ts";
import { excludedBy, factOf, quotesOf, sentenceOf } from "../../reading/lookup.ts";
import { resultTexts } from "../../words/results.ts";
import { texts } from "../../words/texts.ts";
import { answerRow } from "../answers/answers.ts";
import { documentsView, supposedView } from "./documents.ts";
import { causesView, readingsView, treeView } from "./explanation.ts";
import { alternativesView, routesList, waysView } from "./routes.ts";
import { surpriseView } from "./surprise.ts";

type Part = TemplateResult | typeof nothing;

const words = resultTexts.results;
const colon = { zh: "：", en: ": " };
const comma = { zh: "，", en: ": " };

/** All that there is to say of one provision: its words, how it stands, and what is folded. */
export function cardBody(
  scene: Scene,
  provision: Provision,
  assessed: ProvisionAssessment,
  found: Explanation,
): TemplateResult {
  const { lang, policy } = scene;
  const { verdict } = assessed;
  const reached = verdict === "satisfied" || verdict === "needsDecision";
  const { article, sentence } = sentenceOf(policy, provision.sentence);
  const source = texts.article(article.number, article.label, sentence.id);
  return html`
    <blockquote lang="zh-CN">${provision.quote}</blockquote>
    <p class="source">${policy.documentNumber} ${stepLink(scene, { name: "document", sentence: sentence.id }, source[lang])}</p>
    ${alsoView(scene, provision)}
    ${reached ? nothing : html`<p>${words.about(provision.effect)[lang]}</p>`}
    ${excludesView(scene, provision)} ${metView(scene, assessed)} ${standingView(scene, provision, assessed, found)}
    ${conditionsMet(assessed) ? html`<p class="may-say">${provision.maySay[lang]}</p>` : nothing}
    ${documentsView(scene, assessed, found)} ${supposedView(scene, assessed)} ${foldsView(scene, provision, assessed, found)}
    ${verdict === "notSatisfied" ? html`<p class="only-this">${words.onlyThis[lang]}</p>` : nothing}
  `;
}

/** The further sentences that it stands on. */
function alsoView(scene: Scene, { alsoFrom = [] }: Provision): TemplateResult[] {
  return alsoFrom.map(({ sentence: id, quote }) => {
    const { article } = sentenceOf(scene.policy, id);
    const source = texts.article(article.number, article.label, id)[scene.lang];
    return html`
      <p class="source">${words.also[scene.lang]}${colon[scene.lang]}${stepLink(scene, { name: "document", sentence: id }, source)}</p>
      <blockquote lang="zh-CN">${quote}</blockquote>
    `;
  });
}

function excludesView({ lang, policy }: Scene, provision: Provision): TemplateResult[] {
  const others = excludedBy(policy, provision);
  return others.map(({ title }) => html`<p class="excludes">${words.excludes(title)[lang]}</p>`);
}

/** Of what is reached, or only somebody's to decide: the answers by which it is. */
function metView(scene: Scene, assessed: ProvisionAssessment): Part {
  const { lang, policy, journey } = scene;
  if (!conditionsMet(assessed) || assessed.decisive.length === 0) return nothing;
  const lines = assessed.decisive.map((id) => saidText(policy, known(journey), id)[lang]);
  return html`<h4>${words.met[lang]}</h4><ul class="met">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}

/** Whether every condition is met, so that only somebody's decision can be open. */
function conditionsMet({ verdict, reasons }: ProvisionAssessment): boolean {
  if (verdict !== "needsDecision") return verdict === "satisfied";
  return reasons.every(({ kind }) => kind === "authority");
}

/** What follows from the verdict: who makes use of it or decides, what is unclear, what stands against it. */
function standingView(scene: Scene, provision: Provision, assessed: ProvisionAssessment, found: Explanation): Part {
  const { lang, advice } = scene;
  switch (assessed.verdict) {
    case "satisfied": {
      const { exercisedBy } = provision;
      return exercisedBy
        ? html`<p>${words.exercised[lang]}${comma[lang]}${exerciseText(exercisedBy)[lang]}</p>`
        : nothing;
    }
    case "needsDecision": {
      return html`
        <h4>${words.open[lang]}</h4>${reasonsList(scene, assessed)}
        ${alternativesView(scene, advice.routes(provision.id))}
      `;
    }
    case "unknown":
      return unclearView(scene, assessed);
    case "notSatisfied": {
      const refused = assessed.reasons.length > 0 ? reasonsList(scene, assessed) : nothing;
      return html`${refused} ${causesView(scene, found)} ${waysView(scene, found)}`;
    }
    case "notApplicable":
      return causesView(scene, found);
  }
}

function reasonsList({ lang, policy, advice }: Scene, { reasons }: ProvisionAssessment): TemplateResult {
  return list(
    reasons.map((reason) => {
      const note = reason.kind === "localNumber" ? parameterNote(policy, reason.parameter) : undefined;
      return html`${reasonText(policy, reason, advice.documents)[lang]}${note ? html`<br><span class="hint">${note[lang]}</span>` : nothing}`;
    }),
  );
}

function unclearView(scene: Scene, { missing, unsure }: ProvisionAssessment): Part {
  const { lang, policy } = scene;
  const facts = [...missing, ...unsure].map((id) => factOf(policy, id));
  if (facts.length === 0) return nothing;
  return html`
    <h4>${words.unclear[lang]}</h4>
    <ul class="answers">
      ${facts.map((fact) => answerRow(scene, fact, { name: "question", fact: fact.id }, words.fill[lang]))}
    </ul>
  `;
}

function foldsView(
  scene: Scene,
  provision: Provision,
  assessed: ProvisionAssessment,
  found: Explanation,
): TemplateResult {
  const possible = assessed.verdict !== "notSatisfied" && assessed.verdict !== "notApplicable";
  return html`
    <div class="folds">
      ${sentenceView(scene, provision)} ${decisiveView(scene, assessed, found)}
      ${possible ? evidenceView(scene, provision) : nothing} ${readingsView(scene, found)} ${betterView(scene, assessed)}
      ${surpriseView(scene, provision, found)}
    </div>
  `;
}

function sentenceView({ lang, policy }: Scene, provision: Provision): TemplateResult {
  const whole = quotesOf(provision).map(({ sentence: id, quote }) => {
    const { text } = sentenceOf(policy, id).sentence;
    const start = text.indexOf(quote);
    const end = start + quote.length;
    const marked = start < 0 ? text : html`${text.slice(0, start)}<mark>${quote}</mark>${text.slice(end)}`;
    return html`<p lang="zh-CN">${marked}</p>`;
  });
  return html`<details><summary>${words.sentence[lang]}</summary>${whole}</details>`;
}

/** The answers that decided, then every condition; while nothing is decided the conditions alone. */
function decisiveView(scene: Scene, assessed: ProvisionAssessment, found: Explanation): TemplateResult {
  const { lang, policy, journey } = scene;
  const { decisive } = assessed;
  // What is met stands above already.
  if (decisive.length === 0 || conditionsMet(assessed)) return treeView(scene, found);
  const lines = decisive.map((id) => saidText(policy, known(journey), id)[lang]);
  return html`<details><summary>${words.decisive[lang]}</summary>${list(lines)}${treeView(scene, found)}</details>`;
}

function evidenceView({ lang }: Scene, { evidence }: Provision): Part {
  const lines = evidence.map((one) => evidenceText(one)[lang]);
  if (lines.length === 0) return nothing;
  return html`<details><summary>${words.evidence[lang]}</summary>${list(lines)}</details>`;
}

/** What could settle what is for others to decide. */
function betterView(scene: Scene, { id, verdict }: ProvisionAssessment): Part {
  if (verdict !== "needsDecision") return nothing;
  const routes = scene.advice.routes(id);
  if (routes.routes.length === 0) return nothing;
  return html`<details><summary>${words.better[scene.lang]}</summary>${routesList(scene, routes)}</details>`;
}

function list(lines: readonly unknown[]): TemplateResult {
  return html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}
