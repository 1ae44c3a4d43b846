import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Provision, ProvisionAssessment } from "../../../wasm/types.ts";
import { resultTexts } from "../../texts/results.ts";
import { texts } from "../../texts.ts";
import { answerText, factOf, provisionOf, sentenceOf } from "../lookup.ts";
import type { Scene } from "./parts.ts";
import { exerciseText, reasonText } from "./reasons.ts";
import { verdictMark } from "./verdict.ts";

type Part = TemplateResult | typeof nothing;

/** One provision and what the checker says of it. */
export function cardView(scene: Scene, assessed: ProvisionAssessment): TemplateResult {
  const { lang, policy } = scene;
  const provision = provisionOf(policy, assessed.id);
  const { verdict } = assessed;
  const reached = verdict === "satisfied" || verdict === "needsDecision";
  const possible = verdict !== "notSatisfied" && verdict !== "notApplicable";
  return html`
    <article class="card" data-provision=${provision.id} data-verdict=${verdict}>
      <h3>${provision.title[lang]}</h3>
      <p class="standing">${verdictMark(verdict, lang)}</p>
      ${conditionsMet(assessed) ? html`<p class="may-say">${provision.maySay[lang]}</p>` : nothing}
      <p>${(reached ? provision.effect : resultTexts.results.about(provision.effect))[lang]}</p>
      ${quoteView(scene, provision)} ${verdict === "satisfied" ? exerciseView(scene, provision) : nothing}
      ${reasonsView(scene, assessed)} ${unclearView(scene, assessed)}
      ${possible ? evidenceView(scene, provision) : nothing} ${decisiveView(scene, assessed)}
      ${verdict === "notSatisfied" ? html`<p class="only-this">${resultTexts.results.onlyThis[lang]}</p>` : nothing}
    </article>
  `;
}

/** Whether every condition is met, so that only somebody's decision can be open. */
function conditionsMet({ verdict, reasons }: ProvisionAssessment): boolean {
  if (verdict !== "needsDecision") return verdict === "satisfied";
  return reasons.every(({ kind }) => kind === "authority");
}

function quoteView({ lang, policy }: Scene, provision: Provision): TemplateResult {
  const { article, sentence } = sentenceOf(policy, provision.sentence);
  const start = sentence.text.indexOf(provision.quote);
  const end = start + provision.quote.length;
  const marked =
    start < 0
      ? sentence.text
      : html`${sentence.text.slice(0, start)}<mark>${provision.quote}</mark>${sentence.text.slice(end)}`;
  return html`
    <blockquote lang="zh-CN">${provision.quote}</blockquote>
    <details>
      <summary>${texts.article(article.number, article.label, sentence.id)[lang]} · ${resultTexts.results.sentence[lang]}</summary>
      <p lang="zh-CN">${marked}</p>
    </details>
  `;
}

function exerciseView({ lang }: Scene, { exercisedBy }: Provision): Part {
  return exercisedBy ? part(resultTexts.results.exercised[lang], [exerciseText(exercisedBy)[lang]]) : nothing;
}

function reasonsView({ lang, policy }: Scene, { reasons }: ProvisionAssessment): Part {
  return part(
    resultTexts.results.open[lang],
    reasons.map((reason) => reasonText(policy, reason)[lang]),
  );
}

function unclearView({ lang, policy }: Scene, { verdict, missing, unsure }: ProvisionAssessment): Part {
  if (verdict !== "unknown") return nothing;
  return part(
    resultTexts.results.unclear[lang],
    [...missing, ...unsure].map((id) => factOf(policy, id).label[lang]),
  );
}

/** Open where it says what stands in the way; elsewhere it would repeat itself from card to card. */
function decisiveView({ lang, policy, journey }: Scene, { decisive, verdict }: ProvisionAssessment): Part {
  if (decisive.length === 0) return nothing;
  const lines = decisive.map((id) => {
    const fact = factOf(policy, id);
    const answer = journey.answers[id];
    const said = answer === undefined ? "" : answerText(policy, fact, answer)[lang];
    return lang === "zh" ? `${fact.label.zh}：${said}` : `${fact.label.en}: ${said}`;
  });
  return html`
    <details ?open=${verdict === "notSatisfied"}>
      <summary>${resultTexts.results.decisive[lang]}</summary>
      ${list(lines)}
    </details>
  `;
}

function evidenceView({ lang }: Scene, { evidence }: Provision): Part {
  return part(
    resultTexts.results.evidence[lang],
    evidence.map(({ item, basis }) => {
      const origin = basis === "text" ? resultTexts.results.fromText : resultTexts.results.implied;
      return lang === "zh" ? `${item.zh}（${origin.zh}）` : `${item.en} (${origin.en})`;
    }),
  );
}

function part(heading: string, lines: string[]): Part {
  if (lines.length === 0) return nothing;
  return html`
    <h4>${heading}</h4>
    ${list(lines)}
  `;
}

function list(lines: string[]): TemplateResult {
  return html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}
