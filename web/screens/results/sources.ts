import { html, nothing, type TemplateResult } from "lit/html.js";
import type { LoadedDocument } from "../../../wasm/types.ts";
import { known } from "../../journey/known.ts";
import type { Scene } from "../../parts/parts.ts";
import { documentWith, nameOfDocument, speaking } from "../../reading/documents.ts";
import { dateText } from "../../words/date.ts";
import { planTexts } from "../../words/plan.ts";

const words = planTexts.documents;

/** What was compared with: the document itself, those in force where the applicant is, and those that nobody verified. */
export function sourcesView(scene: Scene): TemplateResult {
  const { lang, policy, journey, advice } = scene;
  const assessment = journey.findings?.assessment;
  const there = speaking(policy, advice.documents, known(journey), assessment?.asOf ?? "");
  const related = relatedTo(scene);
  const newest = advice.documents
    .map(({ document }) => document?.checkedOn ?? "")
    .sort()
    .pop();
  return html`
    <section class="group sources">
      <h2 id="sources" tabindex="-1">${words.heading[lang]}</h2>
      <ul>
        <li><b>${policy.documentNumber}</b>《${policy.title}》<p class="source">${policy.face?.validity?.[lang]}</p></li>
        ${there.map((one) => documentItem(one))}
      </ul>
      ${
        related.length > 0
          ? html`
              <details>
                <summary>${words.related(related.length)[lang]}</summary>
                <ul>${related.map((one) => documentItem(one))}</ul>
              </details>
            `
          : nothing
      }
      ${newest ? html`<p class="hint">${words.register(dateText(newest))[lang]}</p>` : nothing}
    </section>
  `;
}

function documentItem(one: LoadedDocument): TemplateResult {
  return html`<li>${nameOfDocument(one)}<p class="source">${one.document?.issuer}</p></li>`;
}

/** Not verified, and possibly about something of the results. */
function relatedTo({ journey, advice }: Scene): LoadedDocument[] {
  const ids = journey.findings?.assessment.provisions.flatMap(({ related = [] }) => related.map(({ id }) => id)) ?? [];
  return Array.from(new Set(ids)).flatMap((id) => {
    const found = documentWith(advice.documents, id);
    return found && !found.confirmed ? [found] : [];
  });
}
