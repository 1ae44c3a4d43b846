import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Region, Text } from "../../../wasm/types.ts";
import type { SpellDraft } from "../../journey/spell.ts";
import { optionRow, type Scene } from "../../parts/parts.ts";
import {
  type Attribute,
  attributesOf,
  type Fault,
  fieldName,
  isOption,
  marks,
  newDraft,
  optionTexts,
} from "./spells.ts";
import { recordTexts } from "./texts.ts";

/** The fields of a spell beside its dates: what the policy has spells state, and what any spell may have. */

/** What is wrong with these fields, for their `aria-describedby`. */
export function faultLines(
  id: string,
  faults: readonly Fault[],
  fields: readonly string[],
  { lang }: Scene,
): TemplateResult {
  const own = faults.filter(({ field }) => fields.includes(field));
  return html`<div id=${id}>${own.map((fault) => html`<p class="field-error">${fault.text[lang]}</p>`)}</div>`;
}

/** What was answered before is one line, with the fields behind it. */
export function unitFields(scene: Scene, draft: SpellDraft, faults: readonly Fault[]): TemplateResult | typeof nothing {
  const { lang, policy, journey, advice } = scene;
  const options = attributesOf(policy).filter(isOption);
  if (options.length === 0) return nothing;
  const before = newDraft(policy, journey, advice);
  if (draft.at !== null || options.some(({ id }) => before.said[id] === undefined))
    return optionFields(scene, options, draft, faults);
  const said = optionTexts(policy, draft.said).map((part) => part[lang]);
  return html`
    <h2>${recordTexts.unit[lang]}</h2>
    <p>${said.join(lang === "zh" ? "；" : "; ")}<br><span class="hint">${recordTexts.prefilled[lang]}</span></p>
    <details ?open=${options.some(({ id }) => faults.some(({ field }) => field === fieldName(id)))}>
      <summary>${recordTexts.correct[lang]}</summary>
      ${optionFields(scene, options, draft, faults)}
    </details>
  `;
}

function optionFields(
  scene: Scene,
  options: readonly Attribute[],
  draft: SpellDraft,
  faults: readonly Fault[],
): TemplateResult {
  const { lang } = scene;
  return html`
    ${options.map((option) => {
      const values = (option.fact?.values ?? []).map(
        ({ value, label }) =>
          html`<option value=${String(value)} ?selected=${draft.said[option.id] === value}>${label[lang]}</option>`,
      );
      return listField(scene, option, faults, values);
    })}
    <details>
      <summary>${recordTexts.help[lang]}</summary>
      ${options.map(({ label, fact }) => html`<p><strong>${label[lang]}</strong> ${fact?.help[lang]}</p>`)}
    </details>
  `;
}

/** An attribute that is chosen from a list. */
function listField(
  scene: Scene,
  { id, question, note, fact }: Attribute,
  faults: readonly Fault[],
  options: unknown,
): TemplateResult {
  const { lang } = scene;
  const name = fieldName(id);
  return html`
    <div class="pick">
      <label class=${fact?.type === "enum" ? "ask" : nothing} for=${name}>${question[lang]}</label>
      ${note ? html`<p class="hint">${note[lang]}</p>` : nothing} ${faultLines(`${name}-error`, faults, [name], scene)}
      <select id=${name} name=${name} aria-describedby="${name}-error">
        <option value="">${recordTexts.choose[lang]}</option>
        ${options}
      </select>
    </div>
  `;
}

export function markFields({ lang, policy }: Scene, draft: SpellDraft): TemplateResult {
  const tick = (name: string, chosen: boolean, label: Text, note: Text | null | undefined): TemplateResult =>
    optionRow({
      ...{ kind: "checkbox", name, value: name, chosen, label: label[lang] },
      ...(note ? { note: note[lang] } : {}),
    });
  const [seconded, ...others] = marks.map((mark) =>
    tick(mark, draft[mark], recordTexts.marks[mark], recordTexts.markNotes[mark]),
  );
  const own = attributesOf(policy)
    .filter(({ fact }) => !fact)
    .map(({ id, question, note }) => tick(fieldName(id), id in draft.said, question, note));
  return html`
    <fieldset>
      <legend><h2>${recordTexts.marksLegend[lang]}</h2></legend>
      ${seconded} ${own} ${others}
    </fieldset>
  `;
}

/** An attribute that is a place: listed by prefecture. */
export function placeField(
  scene: Scene,
  attribute: Attribute,
  { said }: SpellDraft,
  faults: readonly Fault[],
): TemplateResult {
  const options = byPrefecture(scene.policy.regions).map(
    ({ prefecture, regions }) => html`
      <optgroup label=${prefecture}>
        ${regions.map(
          ({ adcode, name }) =>
            html`<option value=${adcode} ?selected=${adcode === said[attribute.id]}>${name}</option>`,
        )}
      </optgroup>
    `,
  );
  return listField(scene, attribute, faults, options);
}

function byPrefecture(regions: readonly Region[]): { prefecture: string; regions: Region[] }[] {
  const prefectures = Array.from(new Set(regions.map((region) => region.prefecture)));
  return prefectures.map((prefecture) => ({
    prefecture,
    regions: regions.filter((region) => region.prefecture === prefecture),
  }));
}
