import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Provision, Sentence } from "../../../wasm/types.ts";
import { addressOf } from "../../journey/address.ts";
import type { Lang } from "../../journey/state.ts";
import type { Scene } from "../../parts/parts.ts";
import { symbols, verdictMark } from "../../parts/verdict.ts";
import { byId, drawnFrom, quoteFrom } from "../../reading/lookup.ts";
import { hits, type Span, type Term } from "../../reading/search.ts";
import { cut } from "./pieces.ts";
import { concerns, type Standing } from "./standing.ts";
import { documentTexts } from "./texts.ts";

/** What the document is read with. */
export interface Reader {
  terms: readonly Term[];
  /** By provision; null until it is known who reads. */
  standings: ReadonlyMap<string, Standing> | null;
  /** The provisions that have a card in the results. */
  results: ReadonlySet<string>;
}

const signs = { others: "·", notAsked: "…" };
const numerals = "①②③④⑤⑥⑦⑧⑨";

/** One sentence: its exact text, what it is, and the provisions drawn from it. */
export function sentenceView(scene: Scene, reader: Reader, sentence: Sentence, shown: boolean): TemplateResult {
  const { lang, policy, journey } = scene;
  const { step } = journey;
  const named = step.name === "document" && step.sentence === sentence.id;
  const provisions = drawnFrom(policy, sentence.id);
  const quotes = quotesOf(provisions, sentence.id);
  const { label, assessable } = byId(policy.sentenceClasses, sentence.class);
  const what = documentTexts.reason(assessable ? label : documentTexts.notAssessable(label), sentence.reason)[lang];
  return html`
    <div
      class="sentence"
      id="sentence-${sentence.id}"
      data-sentence=${sentence.id}
      data-mine=${isMine(reader, provisions) ? "" : nothing}
      data-focus=${named ? "" : nothing}
      tabindex=${named ? "-1" : nothing}
      ?hidden=${!shown}
    >
      ${standingSign(reader, provisions)}
      <p class="clause" lang="zh-CN">${clause(reader, sentence, provisions, quotes)}</p>
      <p class="class"><span class="place">${sentence.id}</span> ${what}</p>
      ${
        provisions.length > 0
          ? html`<ul class="drawn">${provisions.map((one) => provisionItem(scene, reader, one, numeralOf(one, quotes, sentence.id)))}</ul>`
          : nothing
      }
    </div>
  `;
}

/** How the sentence stands to the applicant at its best, in the margin: what is drawn from it says it in words. */
function standingSign({ standings }: Reader, provisions: readonly Provision[]): TemplateResult | typeof nothing {
  const found = provisions.map(({ id }) => standings?.get(id));
  const best = bestFirst.find((standing) => found.includes(standing));
  return best ? html`<span class="sign" aria-hidden="true">${symbols[best]}</span>` : nothing;
}

const bestFirst = ["satisfied", "needsDecision", "unknown", "notSatisfied"] as const;

/** Whether a sentence, by the provisions drawn from it, says anything to the applicant. */
export function isMine({ standings }: Reader, provisions: readonly Provision[]): boolean {
  return concerns(provisions.map(({ id }) => standings?.get(id) ?? "others"));
}

/** A text with what was searched for marked. */
export function marked(text: string, terms: readonly Term[]): unknown {
  return cut(text, [], hits(text, terms)).map((piece) => (piece.hit ? html`<mark>${piece.text}</mark>` : piece.text));
}

/** The different quotes of a sentence; their order is that of their numbers. */
function quotesOf(provisions: readonly Provision[], sentence: string): string[] {
  return Array.from(new Set(provisions.map((one) => quoteFrom(one, sentence) ?? "")));
}

/** The number of the quote, where there are several. */
function numeralOf(provision: Provision, quotes: readonly string[], sentence: string): string | undefined {
  return quotes.length > 1 ? numerals[quotes.indexOf(quoteFrom(provision, sentence) ?? "")] : undefined;
}

/** No space may come between the pieces: joined they are the text of the document. */
function clause(reader: Reader, { id, text }: Sentence, provisions: readonly Provision[], quotes: string[]): unknown {
  const spans = quotes.map((quote): Span => {
    const start = text.indexOf(quote);
    return { start, end: start + quote.length };
  });
  const own = quotes.map((quote) =>
    provisions.some((one) => quoteFrom(one, id) === quote && !isForOthers(reader, one)),
  );
  return cut(text, spans, hits(text, reader.terms)).map((piece) => {
    const words = piece.hit ? html`<mark>${piece.text}</mark>` : piece.text;
    if (piece.quotes.length === 0) return words;
    const kind = `quote${piece.quotes.length > 1 ? " shared" : ""}${piece.quotes.some((at) => own[at]) ? "" : " others"}`;
    const ending = quotes.length > 1 ? piece.ending.map((at) => numerals[at]).join("") : "";
    return html`<span class=${kind} data-ends=${ending || nothing}>${words}</span>`;
  });
}

function isForOthers({ standings }: Reader, { id }: Provision): boolean {
  return standings?.get(id) === "others";
}

function provisionItem(
  scene: Scene,
  reader: Reader,
  provision: Provision,
  numeral: string | undefined,
): TemplateResult {
  const { lang } = scene;
  const standing = reader.standings?.get(provision.id);
  return html`
    <li data-provision=${provision.id} data-standing=${standing ?? nothing}>
      ${standing ? standingMark(standing, lang) : nothing}
      <p>${numeral ? html`<span class="numeral">${numeral}</span>` : nothing} ${titleOf(scene, reader, provision)}</p>
    </li>
  `;
}

function titleOf({ lang, moves }: Scene, reader: Reader, { id, title }: Provision): unknown {
  const words = marked(title[lang], reader.terms);
  if (!reader.results.has(id)) return words;
  const card = { name: "results", provision: id } as const;
  const open = (event: Event): void => {
    event.preventDefault();
    moves.visit(card);
  };
  return html`<a href=${addressOf(card)} @click=${open}>${words}</a>`;
}

function standingMark(standing: Standing, lang: Lang): TemplateResult {
  if (standing !== "others" && standing !== "notAsked") return verdictMark(standing, lang);
  return html`
    <span class="verdict ${standing}"><span aria-hidden="true">${signs[standing]}</span> ${documentTexts.standings[standing][lang]}</span>
  `;
}
