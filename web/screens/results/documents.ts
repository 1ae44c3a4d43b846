import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Answer, Explanation, ExplanationNode, ProvisionAssessment, Text } from "../../../wasm/types.ts";
import type { Scene } from "../../parts/parts.ts";
import { verdictMark } from "../../parts/verdict.ts";
import { documentParts, documentWith, faultyDocuments, nameOfDocument } from "../../reading/documents.ts";
import { issuesText } from "../../reading/faults.ts";
import { byId } from "../../reading/lookup.ts";
import { planTexts } from "../../words/plan.ts";
import { resultTexts } from "../../words/results.ts";
import { texts } from "../../words/texts.ts";

const words = resultTexts.documents;

/** Which documents were not used: they have faults, or could not be fetched. */
export function unusedView({ lang, advice }: Scene): TemplateResult | TemplateResult[] {
  const lost = advice.documentsLost;
  if (lost) {
    const why = lost === "bundle-damaged" || lost === "wrong-policy" ? lost : "documents-unavailable";
    return html`<p class="to-know">${words.lost[why][lang]}</p>`;
  }
  return faultyDocuments(advice.documents).map((one) => {
    return html`<p class="to-know">${words.faulty(nameOfDocument(one), issuesText(one.issues))[lang]}</p>`;
  });
}

/** What the documents say of a provision, and the numbers in it that they set. */
export function documentsView(
  { lang, policy, advice }: Scene,
  assessed: ProvisionAssessment,
  found: Explanation,
): TemplateResult | typeof nothing {
  if (advice.documents.length === 0) return nothing;
  const numbers = [...new Map(numbersIn(found.when).concat(found.appliesWhen ? numbersIn(found.appliesWhen) : []))];
  const set = numbers.map(([id, value]): Text => {
    const { label, type, unit } = byId(policy.parameters, id);
    if (type === "flag") return words.set(label, resultTexts.reasons.flag(value === true));
    const { zh, en } = typeof unit === "object" ? unit : texts.question.units[unit ?? "year"];
    return words.set(label, { zh: `${value} ${zh}`, en: `${value} ${en}` });
  });
  const parts = [...documentParts(policy, advice.documents, assessed), { label: words.numbers, lines: set }];
  return html`
    <div class="documents">
      ${parts
        .filter(({ lines }) => lines.length > 0)
        .map(
          ({ label, lines }) => html`
            <h4>${label[lang]}</h4>
            <ul>${lines.map((line) => html`<li>${line[lang]}</li>`)}</ul>
          `,
        )}
    </div>
  `;
}

/** What would come of an unverified document, if it is true: a second calculation, marked as such. */
export function supposedView(
  { lang, advice }: Scene,
  { id, verdict, related = [] }: ProvisionAssessment,
): TemplateResult[] {
  return related.flatMap((named) => {
    const document = documentWith(advice.documents, named.id);
    if (!document || document.confirmed) return [];
    const supposed = advice.supposing(document, id);
    if (supposed === verdict) return [];
    return [
      html`<p class="supposed">${planTexts.documents.supposing(document.document?.title ?? "")[lang]}${verdictMark(supposed, lang)}</p>`,
    ];
  });
}

function numbersIn({ parts = [], parameter, atLeastParameter, value }: ExplanationNode): [string, Answer][] {
  const id = parameter ?? atLeastParameter;
  const own: [string, Answer][] = id === undefined || value === undefined || value === null ? [] : [[id, value]];
  return [...own, ...parts.flatMap(numbersIn)];
}
