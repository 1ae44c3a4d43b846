import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Lang } from "../../journey/state.ts";
import { planTexts } from "../../words/plan.ts";
import { sheetTexts } from "../../words/takeaway.ts";
import type { Entry, Group, Row, Sheet } from "./content.ts";

/** The result sheet, to be read and to be printed: nothing of it is folded away. `code` goes to its foot. */
export function sheetView(sheet: Sheet, lang: Lang, code: TemplateResult | typeof nothing): TemplateResult {
  return html`
    <section class="sheet" aria-labelledby="sheet-title">
      <table role="presentation">
        <thead aria-hidden="true">
          <tr><td><p class="running">${sheet.running}</p></td></tr>
        </thead>
        <tbody>
          <tr>
            <td>
              <h2 class="title" id="sheet-title">${sheet.title}</h2>
              <p class="not-a-decision">${sheet.notADecision}</p>
              ${rowsView("about", sheet.about)}
              ${thingsView(sheet, lang)} ${visitsView(sheet, lang)} ${sheet.groups.map((group) => groupView(group, lang))}
              <h3>${sheetTexts.answers[lang]}</h3>
              ${rowsView("given", sheet.answers)}
              <ul class="closing">${sheet.closing.map((sentence) => html`<li>${sentence}</li>`)}</ul>
              ${code === nothing ? nothing : html`<div class="scan">${code}<p>${sheetTexts.code[lang]}</p></div>`}
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  `;
}

function rowsView(name: string, rows: readonly Row[]): TemplateResult {
  return html`
    <dl class=${name}>
      ${rows.map(({ label, said }) => html`<div class="row"><dt>${label}</dt><dd>${said}</dd></div>`)}
    </dl>
  `;
}

function thingsView({ things }: Sheet, lang: Lang): TemplateResult | typeof nothing {
  if (things.length === 0) return nothing;
  return html`
    <section class="things">
      <h3>${planTexts.heading(things.length)[lang]}</h3>
      <div class="entries">
        ${things.map(
          ({ title, why, rows }, at) => html`
            <article class="entry">
              <h4>${at + 1} ${title}</h4>
              <p>${why}</p>
              ${rows.map(({ label, said }) => labelled(label, [said], lang))}
            </article>
          `,
        )}
      </div>
    </section>
  `;
}

/** A label and what stands under it, in one run. */
function labelled(label: string, lines: readonly string[], lang: Lang): TemplateResult {
  const [colon, semicolon] = lang === "zh" ? ["：", "；"] : [": ", "; "];
  return html`<p class="row"><b>${label}${colon}</b>${lines.join(semicolon)}</p>`;
}

function visitsView({ visits }: Sheet, lang: Lang): TemplateResult | typeof nothing {
  if (visits.length === 0) return nothing;
  return html`
    <section class="errands">
      <h3>${planTexts.visits.heading[lang]}</h3>
      <div class="entries">
        ${visits.map(
          ({ place, says, papers }) => html`
            <article class="entry">
              <h4>${place}</h4>
              <ul>${says.map((one) => html`<li>${one}</li>`)}</ul>
              ${papers.length > 0 ? labelled(planTexts.visits.papers[lang], papers, lang) : nothing}
            </article>
          `,
        )}
      </div>
    </section>
  `;
}

function groupView(group: Group, lang: Lang): TemplateResult {
  return html`
    <section class="verdicts">
      <h3>
        ${
          group.sign
            ? html`<span class="verdict ${group.about}"><span aria-hidden="true">${group.sign}</span> ${group.name}</span>`
            : group.name
        }
        · ${group.count}
      </h3>
      <p class="intro">${group.intro}</p>
      ${
        group.brief
          ? html`<ul class="brief">${group.entries.map((entry) => briefView(entry, lang))}</ul>`
          : html`<div class="entries">${group.entries.map((entry) => entryView(entry, lang))}</div>`
      }
      ${group.after ? html`<p class="intro">${group.after}</p>` : nothing}
    </section>
  `;
}

function entryView({ id, article, title, quote, parts }: Entry, lang: Lang): TemplateResult {
  return html`
    <article class="entry" data-provision=${id}>
      <h4>${title} <span class="source">${article}</span></h4>
      <blockquote lang="zh-CN">${quote}</blockquote>
      ${parts.map(({ label, lines }) => labelled(label, lines, lang))}
    </article>
  `;
}

function briefView({ id, article, title, parts }: Entry, lang: Lang): TemplateResult {
  return html`
    <li data-provision=${id}>
      ${title} <span class="source">${article}</span>
      ${parts.map(({ label, lines }) => labelled(label, lines, lang))}
    </li>
  `;
}
