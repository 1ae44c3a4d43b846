import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Scene } from "../../parts/parts.ts";
import { provisionOf, sentenceOf } from "../../reading/lookup.ts";
import { texts } from "../../words/texts.ts";

/** More than this many sentences at once are not read. */
const shown = 3;

/** The sentences whose verdict still hangs on a fact, each once, with the provisions drawn from it. */
export function whyView({ lang, policy, journey }: Scene, factId: string): TemplateResult | typeof nothing {
  const titles = new Map<string, string[]>();
  for (const assessed of journey.findings?.assessment.provisions ?? []) {
    if (!assessed.missing.includes(factId)) continue;
    const title = provisionOf(policy, assessed.id).title[lang];
    titles.set(assessed.sentence, [...(titles.get(assessed.sentence) ?? []), title]);
  }
  if (titles.size === 0) return nothing;
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
    <details class="why">
      <summary>${texts.question.why[lang]}</summary>
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
    </details>
  `;
}
