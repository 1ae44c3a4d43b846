import { html, type TemplateResult } from "lit/html.js";
import type { Article } from "../../../wasm/types.ts";
import { addressOf } from "../../journey/address.ts";
import type { Scene } from "../../parts/parts.ts";
import { documentTexts } from "./texts.ts";

/** The table of contents, folded. Its links move within the page and leave the browser's history alone. */
export function contentsView(scene: Scene): TemplateResult {
  const { lang, policy } = scene;
  const numbered = policy.clauses.filter(({ number }) => number > 0);
  return html`
    <details class="contents">
      <summary>${documentTexts.contents(numbered.length)[lang]}</summary>
      <ul lang="zh-CN">${policy.clauses.map((article) => html`<li>${articleLink(scene, article)}</li>`)}</ul>
    </details>
  `;
}

/** The title of an article as it stands in the document. */
export function articleTitle({ number, label, heading }: Article): string {
  return number === 0 ? heading : `${label}${heading}`;
}

function articleLink({ moves }: Scene, article: Article): TemplateResult {
  const sentence = article.sentences[0]?.id ?? "";
  const jump = (event: Event): void => {
    event.preventDefault();
    const link = event.currentTarget as HTMLElement;
    moves.show({ search: "", onlyMine: false });
    link.closest("details")?.removeAttribute("open");
    focusOn(link, `[data-article="${article.number}"]`);
  };
  return html`<a href=${addressOf({ name: "document", sentence })} @click=${jump}>${articleTitle(article)}</a>`;
}

/** Back to the contents, which open. */
export function toContents(event: Event): void {
  const from = event.currentTarget as HTMLElement;
  from.closest(".document")?.querySelector(".contents")?.setAttribute("open", "");
  focusOn(from, ".contents summary");
}

function focusOn(from: HTMLElement, selector: string): void {
  const target = from.closest(".document")?.querySelector<HTMLElement>(selector);
  target?.focus();
  target?.scrollIntoView();
}
