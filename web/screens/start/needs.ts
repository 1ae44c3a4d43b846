import { html, nothing, type TemplateResult } from "lit/html.js";
import { readNeeds } from "../../journey/entry.ts";
import { needsFor, type Offer } from "../../journey/scope.ts";
import { errorSummary, fieldError, optionRow, questionForm, type Scene } from "../../parts/parts.ts";
import { texts } from "../../words/texts.ts";

/** What the applicant came for, in the groups of the policy; all of it comes last. */
export function needsView(scene: Scene): TemplateResult {
  const { lang, policy, topics, journey, moves } = scene;
  const offered = journey.audience ? needsFor(policy, journey.audience, topics) : [];
  const ids = offered.map((need) => need.id);
  const groups = policy.face?.needGroups ?? [];
  const inGroups = groups.map(({ id, label }) => {
    const needs = offered.filter(({ group }) => group === id);
    if (needs.length === 0) return nothing;
    return html`
      <fieldset class="needs">
        <legend><h2>${label[lang]}</h2></legend>
        ${needs.map((need) => needRow(scene, need))}
      </fieldset>
    `;
  });
  const others = offered.filter(({ group }) => !groups.some(({ id }) => id === group));
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
      ${fieldError(journey.error, lang)}
      ${offered.length > 1 ? html`${inGroups}<div class="needs">${others.map((need) => needRow(scene, need))}${all}</div>` : all}
    </fieldset>
  `;
  return html`
    ${errorSummary(journey.error, lang)} ${questionForm(scene, content, (form) => readNeeds(form, ids), moves.needs)}
  `;
}

function needRow({ lang, journey }: Scene, { id, label }: Offer): TemplateResult {
  const chosen = journey.needs?.includes(id) ?? false;
  return optionRow({ kind: "checkbox", name: "answer", value: id, label: label[lang], chosen });
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
