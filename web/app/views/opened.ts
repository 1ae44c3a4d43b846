import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Verdict } from "../../../wasm/types.ts";
import { openedTexts } from "../../texts/takeaway.ts";
import { texts } from "../../texts.ts";
import { provisionOf, sentenceOf } from "../lookup.ts";
import { own } from "../own.ts";
import type { Journey, OpenedLink } from "../state.ts";
import type { Scene } from "./parts.ts";
import { verdictMark } from "./verdict.ts";

type Part = TemplateResult | typeof nothing;

/** When and under which version the link was made by which the answers came, and what is different since. */
export function openedView(scene: Scene): Part {
  const { lang, journey, moves } = scene;
  const { opened } = journey;
  const hash = journey.findings?.assessment.policy.hash.slice(0, 12);
  if (!opened || !hash) return nothing;
  const changed = opened.hash !== hash;
  const words = changed ? openedTexts.changed(opened.asOf, opened.hash, hash) : openedTexts.same(opened.asOf, hash);
  return html`
    <aside class="opened" aria-label=${openedTexts.label[lang]}>
      <p>${words[lang]}</p>
      ${changed ? differencesView(scene, opened) : nothing} ${droppedView(scene, opened)}
      <button class="quiet" type="button" @click=${() => moves.show({ opened: null })}>${openedTexts.close[lang]}</button>
    </aside>
  `;
}

function differencesView(scene: Scene, opened: OpenedLink): TemplateResult {
  const { lang, journey } = scene;
  if (!sameAnswers(journey, opened)) return html`<p>${openedTexts.answersChanged[lang]}</p>`;
  const found = differences(journey, opened);
  if (found.length === 0) return html`<p>${openedTexts.noDifference[lang]}</p>`;
  return html`
    <p>${openedTexts.differences(found.length)[lang]}</p>
    <ul>${found.map((difference) => differenceView(scene, difference))}</ul>
  `;
}

export interface Difference {
  provision: string;
  before: Verdict;
  after: Verdict;
}

/** The provisions that the link had another verdict on, in the order of the results. */
export function differences(journey: Journey, { verdicts }: Pick<OpenedLink, "verdicts">): Difference[] {
  const assessed = own(journey).findings?.assessment.provisions ?? [];
  return assessed.flatMap(({ id, verdict }) => {
    const before = verdicts[id];
    return before === undefined || before === verdict ? [] : [{ provision: id, before, after: verdict }];
  });
}

/** Whether all that the link brought still stands; answers to further questions may have come to it. */
export function sameAnswers(journey: Journey, opened: Pick<OpenedLink, "answers" | "corrections">): boolean {
  const { answers, corrections } = own(journey);
  const tags = Object.keys({ ...corrections, ...opened.corrections });
  return (
    Object.keys(opened.answers).every((id) => answers[id] === opened.answers[id]) &&
    tags.every((tag) => corrections[tag] === opened.corrections[tag])
  );
}

function differenceView({ lang, policy }: Scene, { provision: id, before, after }: Difference): TemplateResult {
  const provision = provisionOf(policy, id);
  const { article, sentence } = sentenceOf(policy, provision.sentence);
  return html`
    <li data-changed=${id}>
      ${provision.title[lang]} <span class="source">${texts.article(article.number, article.label, sentence.id)[lang]}</span><br>
      ${verdictMark(before, lang)} → ${verdictMark(after, lang)}
    </li>
  `;
}

function droppedView({ lang, policy }: Scene, { dropped }: OpenedLink): Part {
  if (dropped.length === 0) return nothing;
  const item = (token: string): TemplateResult => {
    const fact = policy.facts.find(({ id }) => id === token.split(".")[0]);
    return html`<li>${fact ? openedTexts.oldOption(fact.label)[lang] : html`<code>${token}</code>`}</li>`;
  };
  return html`
    <p>${openedTexts.dropped(dropped.length)[lang]}</p>
    <ul>${dropped.map(item)}</ul>
  `;
}
