import { live } from "lit/directives/live.js";
import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Article } from "../../../wasm/types.ts";
import type { Scene } from "../../parts/parts.ts";
import { searchField } from "../../parts/search.ts";
import { correctionNote } from "../../parts/tags.ts";
import { drawnFrom } from "../../reading/lookup.ts";
import { findSentences, readTerms } from "../../reading/search.ts";
import { texts } from "../../words/texts.ts";
import { articleTitle, contentsView, toContents } from "./contents.ts";
import { isMine, marked, type Reader, sentenceView } from "./sentence.ts";
import { standings } from "./standing.ts";
import { documentTexts } from "./texts.ts";

/** The whole document, each sentence with how it stands to the applicant once he said who he is. */
export function documentView(scene: Scene): TemplateResult {
  const { lang, policy, journey, moves } = scene;
  const reader = readerOf(scene);
  const shown = shownSentences(scene, reader);
  const filtered = reader.terms.length > 0 || journey.onlyMine;
  return html`
    <div class="document">
      <button class="quiet" type="button" @click=${moves.back}>${texts.back[lang]}</button>
      <h1 tabindex="-1">${documentTexts.heading[lang]}</h1>
      ${searchField(scene, {
        label: documentTexts.search(policy.face?.searchExamples ?? [])[lang],
        found: documentTexts.shown(shown.size, filtered)[lang],
        onSearch: (search) => moves.show({ search }),
      })}
      ${reader.terms.length > 0 ? nothing : headView(scene)} ${reader.standings ? onlyMineBox(scene) : nothing}
      ${chaptersOf(policy.clauses).map((articles) => chapterView(scene, reader, shown, articles))}
      <div class="buttons">
        <button class="second" type="button" @click=${moves.back}>${texts.back[lang]}</button>
        <button class="second" type="button" @click=${toContents}>${documentTexts.toContents[lang]}</button>
      </div>
    </div>
  `;
}

function readerOf({ policy, journey, advice }: Scene): Reader {
  const { audience, search, findings } = journey;
  return {
    terms: readTerms(search, policy.clauses),
    standings: audience === null ? null : standings(policy.provisions, audience, advice.everything()),
    results: new Set(findings?.assessment.provisions.map(({ id }) => id)),
  };
}

/** The ids of the sentences that the filters leave. The one that the address names stays until something is typed. */
function shownSentences({ lang, policy, journey }: Scene, reader: Reader): ReadonlySet<string> {
  const { step, onlyMine } = journey;
  const found = Array.from(findSentences(policy, reader.terms, lang));
  const named = step.name === "document" && reader.terms.length === 0 ? step.sentence : undefined;
  return new Set(onlyMine ? found.filter((id) => id === named || isMine(reader, drawnFrom(policy, id))) : found);
}

/** Goes while something is searched for: what is found should be in sight. */
function headView(scene: Scene): TemplateResult {
  const { lang, policy } = scene;
  return html`
    <p class="title" lang="zh-CN">${policy.title}</p>
    <p class="source">${documentTexts.source(policy.documentNumber, policy.issuer, policy.year)[lang]}</p>
    ${introduction(scene)} ${correctionNote(scene)} ${contentsView(scene)}
  `;
}

function introduction({ lang, journey, moves }: Scene): TemplateResult {
  if (journey.audience) return html`<p>${documentTexts.painted[lang]}</p>`;
  return html`
    <p>${documentTexts.plain[lang]}</p>
    <button class="second" type="button" @click=${() => moves.visit({ name: "audience" })}>
      ${documentTexts.begin[lang]}
    </button>
  `;
}

/** Bound to the state, not a row of a form: a jump from the contents unticks it. */
function onlyMineBox({ lang, journey, moves }: Scene): TemplateResult {
  const tick = (event: Event): void => moves.show({ onlyMine: (event.target as HTMLInputElement).checked });
  return html`
    <label class="option">
      <input type="checkbox" name="onlyMine" .checked=${live(journey.onlyMine)} @change=${tick}>
      <span class="face">${documentTexts.onlyMine[lang]}</span>
    </label>
  `;
}

/** Articles by chapter, in the order of the document. */
function chaptersOf(articles: readonly Article[]): Article[][] {
  const numbers = Array.from(new Set(articles.map(({ chapter }) => chapter)));
  return numbers.map((number) => articles.filter(({ chapter }) => chapter === number));
}

function chapterView(scene: Scene, reader: Reader, shown: ReadonlySet<string>, articles: Article[]): TemplateResult {
  const chapter = scene.policy.chapters.find(({ number }) => number === articles[0]?.chapter);
  const empty = articles.every((article) => isEmpty(article, shown));
  return html`
    <section class="chapter" ?hidden=${empty}>
      ${chapter ? html`<h2 lang="zh-CN">${chapter.heading}</h2>` : nothing}
      ${articles.map((article) => articleView(scene, reader, shown, article))}
    </section>
  `;
}

function articleView(scene: Scene, reader: Reader, shown: ReadonlySet<string>, article: Article): TemplateResult {
  const title = marked(articleTitle(article), reader.terms);
  return html`
    <section class="article" ?hidden=${isEmpty(article, shown)}>
      ${
        article.number === 0
          ? html`<h2 lang="zh-CN" tabindex="-1" data-article="0">${title}</h2>`
          : html`<h3 lang="zh-CN" tabindex="-1" data-article=${article.number}>${title}</h3>`
      }
      ${article.sentences.map((sentence) => sentenceView(scene, reader, sentence, shown.has(sentence.id)))}
    </section>
  `;
}

function isEmpty({ sentences }: Article, shown: ReadonlySet<string>): boolean {
  return sentences.every(({ id }) => !shown.has(id));
}
