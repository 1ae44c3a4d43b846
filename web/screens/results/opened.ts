import { html, nothing, type TemplateResult } from "lit/html.js";
import { inLink } from "../../journey/link.ts";
import type { OpenedLink } from "../../journey/state.ts";
import type { Scene } from "../../parts/parts.ts";
import { openedTexts } from "../../words/takeaway.ts";

type Part = TemplateResult | typeof nothing;

/** When the link was made by which the answers came, whether documents changed since, and what could not be used. */
export function openedView(scene: Scene): Part {
  const { lang, journey, moves, advice } = scene;
  const { opened } = journey;
  if (!opened) return nothing;
  const sameDocuments = opened.register === inLink(advice.documentsHash);
  return html`
    <aside class="opened" aria-label=${openedTexts.label[lang]}>
      <p>${openedTexts.made(opened.asOf)[lang]}</p>
      ${sameDocuments ? nothing : html`<p>${openedTexts.otherDocuments[lang]}</p>`}
      ${droppedView(scene, opened)}
      <button class="quiet" type="button" @click=${() => moves.show({ opened: null })}>${openedTexts.close[lang]}</button>
    </aside>
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
