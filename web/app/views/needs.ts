import { html, nothing, type TemplateResult } from "lit/html.js";
import { texts } from "../../texts.ts";
import { readNeeds } from "../entry.ts";
import type { Need } from "../needs.ts";
import { needsFor } from "../scope.ts";
import type { Lang } from "../state.ts";
import { errorSummary, fieldError, optionRow, promise, questionForm, type Scene } from "./parts.ts";

export function needsView(scene: Scene): TemplateResult {
  const { lang, policy, topics, journey, moves } = scene;
  const offered = journey.audience ? needsFor(policy, journey.audience, topics) : [];
  const ids = offered.map((need) => need.id);
  const rows = offered.map((need) =>
    optionRow({
      kind: "checkbox",
      name: "answer",
      value: need.id,
      label: need.label[lang],
      note: articlesOf(need, lang),
      chosen: journey.needs?.includes(need.id) ?? false,
    }),
  );
  const all = optionRow({
    kind: "checkbox",
    name: "answer",
    value: "all",
    label: texts.needs.all[lang],
    chosen: journey.needs?.length === 0,
  });
  const content = html`
    <fieldset aria-describedby="hint error" @change=${allOrSome}>
      <legend><h1 tabindex="-1">${texts.needs.question[lang]}</h1></legend>
      <p class="hint" id="hint">${texts.needs.hint[lang]}</p>
      ${fieldError(journey.error, lang)} ${rows.length > 1 ? rows : nothing} ${all}
    </fieldset>
  `;
  return html`
    ${errorSummary(journey.error, lang)} ${questionForm(scene, content, (form) => readNeeds(form, ids), moves.needs)}
    ${promise(lang)}
  `;
}

/** "第 5、17 条" */
function articlesOf({ sentences }: Need, lang: Lang): string {
  const numbers = Array.from(new Set(sentences.map((sentence) => Number(sentence.split(".")[0])))).filter(Boolean);
  return numbers.length > 0 ? texts.needs.articles(numbers)[lang] : "";
}

/** “All” and single needs exclude each other. */
function allOrSome(event: Event): void {
  const ticked = event.target as HTMLInputElement;
  if (!ticked.checked) return;
  const boxes = (event.currentTarget as HTMLElement).querySelectorAll<HTMLInputElement>("input[name=answer]");
  for (const box of Array.from(boxes)) {
    if ((box.value === "all") !== (ticked.value === "all")) box.checked = false;
  }
}
