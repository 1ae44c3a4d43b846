import { html, nothing, type TemplateResult } from "lit/html.js";
import type { PolicyPack, ProvisionAssessment } from "../../../wasm/types.ts";
import type { Lang } from "../../journey/state.ts";
import type { Scene } from "../../parts/parts.ts";
import { provisionOf, sentenceOf } from "../../reading/lookup.ts";
import { texts } from "../../words/texts.ts";

/** More than this many sentences at once are not read. */
const shown = 3;

/** The sentences whose verdict still hangs on a fact, each once, with the provisions drawn from it. */
export function whyView({ lang, policy, journey, advice }: Scene, factId: string): TemplateResult | typeof nothing {
  const hanging = journey.findings?.assessment.provisions.filter(({ missing }) => missing.includes(factId)) ?? [];
  if (hanging.length === 0) return nothing;
  const content = advice.hasTexts
    ? sentencesView(policy, lang, hanging)
    : html`<p role="status">${texts.loading[lang]}</p>`;
  return html`<details class="why"><summary>${texts.question.why[lang]}</summary>${content}</details>`;
}

function sentencesView(policy: PolicyPack, lang: Lang, hanging: readonly ProvisionAssessment[]): TemplateResult {
  const titles = new Map<string, string[]>();
  for (const { id, sentence } of hanging)
    titles.set(sentence, [...(titles.get(sentence) ?? []), provisionOf(policy, id).title[lang]]);
  const items = Array.from(titles, ([id, names]) => {
    const { article, sentence } = sentenceOf(policy, id);
    return html`
      <li>
        <p class="source">${texts.article(article.number, article.label, id)[lang]}</p>
        <p>${names.join(lang === "zh" ? "；" : "; ")}</p>
        <blockquote lang="zh-CN">${sentence.text}</blockquote>
      </li>
    `;
  });
  return html`
    <p>${texts.question.whyIntro[lang]}</p>
    <ul class="sentences">${items.slice(0, shown)}</ul>
    ${
      items.length > shown
        ? html`
            <details>
              <summary>${texts.question.moreSentences(items.length - shown)[lang]}</summary>
              <ul class="sentences">${items.slice(shown)}</ul>
            </details>
          `
        : nothing
    }
  `;
}
