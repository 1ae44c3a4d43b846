import { keyed } from "lit/directives/keyed.js";
import { html, nothing, type TemplateResult } from "lit/html.js";
import type { SpellDraft } from "../../journey/spell.ts";
import { optionRow, type Scene, treeOf } from "../../parts/parts.ts";
import { texts } from "../../words/texts.ts";
import { faultLines, markFields, placeField, unitFields } from "./attributes.ts";
import { attributesOf, draftFrom, type Fault, faultsAt, fieldName, judged, readSpell, withSpell } from "./spells.ts";
import { recordTexts } from "./texts.ts";

/** The form of one spell. Whatever is typed goes into the journey at once, so that nothing is lost by leaving. */
export function spellForm(scene: Scene, draft: SpellDraft): TemplateResult {
  const { lang, policy, journey, moves } = scene;
  const { record } = journey;
  const isFirst = !record?.spells.length;
  const faults = journey.error ? faultsOf(scene, draft) : [];
  const save = (event: Event): void => {
    event.preventDefault();
    const read = readSpell(policy, draft);
    if ("faults" in read || faultsOf(scene, draft).length > 0) {
      moves.reject(texts.errors.heading);
      return;
    }
    moves.turn({ record: withSpell(record, draft.at, read.spell), spell: null, error: null });
  };
  const type = (event: Event): void =>
    moves.show({ spell: draftFrom(policy, new FormData(event.currentTarget as HTMLFormElement), draft.at) });
  const drop = (): void => moves.turn({ spell: null, error: null });
  return html`
    ${faultSummary(faults, scene)}
    <h1 tabindex="-1">${(isFirst ? recordTexts.heading : draft.at === null ? recordTexts.another : recordTexts.changing)[lang]}</h1>
    ${isFirst ? html`<p class="hint">${recordTexts.intro[lang]}</p>` : nothing}
    ${keyed(
      draft.at,
      html`
        <form class="spell" novalidate autocomplete="off" @input=${type}>
          ${beginField(scene, draft, faults)} ${endFields(scene, draft, faults)} ${unitFields(scene, draft, faults)}
          ${markFields(scene, draft)} ${moreFields(scene, draft, faults)}
          <div class="buttons">
            <button class="main" type="submit" @click=${save}>${recordTexts.save[lang]}</button>
            ${
              isFirst
                ? html`<button class="second" type="button" @click=${moves.back}>${recordTexts.leave[lang]}</button>`
                : html`
                  <button class="second" type="button" @click=${drop}>
                    ${(draft.at === null ? recordTexts.noAddition : recordTexts.noChange)[lang]}
                  </button>
                `
            }
          </div>
        </form>
      `,
    )}
  `;
}

/** What is missing in the form or, when nothing is, why the core refuses the record with it. */
function faultsOf({ policy, journey, advice }: Scene, draft: SpellDraft): Fault[] {
  const read = readSpell(policy, draft);
  if ("faults" in read) return read.faults;
  const record = withSpell(journey.record, draft.at, read.spell);
  const found = judged(advice, record);
  return "years" in found ? [] : faultsAt(policy, found.issues, record.spells.indexOf(read.spell));
}

function faultSummary(faults: readonly Fault[], { lang }: Scene): TemplateResult | typeof nothing {
  if (faults.length === 0) return nothing;
  const toField = (event: Event, { field }: Fault): void => {
    event.preventDefault();
    treeOf(event).querySelector<HTMLElement>(`#app form [name=${field}]`)?.focus();
  };
  return html`
    <div class="error-summary" role="alert" tabindex="-1">
      <h2>${texts.errors.heading[lang]}</h2>
      <ul class="faults">
        ${faults.map(
          (fault) =>
            html`<li><a href="#" @click=${(event: Event) => toField(event, fault)}>${fault.text[lang]}</a></li>`,
        )}
      </ul>
    </div>
  `;
}

type TypedField = "fromYear" | "fromMonth" | "fromDay" | "toYear" | "toMonth" | "toDay";

/** A number in front of its unit. */
function typedField(
  { lang }: Scene,
  draft: SpellDraft,
  faults: readonly Fault[],
  name: TypedField,
  unit: "year" | "month" | "day",
): TemplateResult {
  return html`
    <label class=${unit}>
      <input
        name=${name}
        type="text"
        inputmode="numeric"
        maxlength="6"
        aria-invalid=${faults.some(({ field }) => field === name) ? "true" : nothing}
        .value=${draft[name]}
      >
      <span>${recordTexts[unit][lang]}</span>
    </label>
  `;
}

function beginField(scene: Scene, draft: SpellDraft, faults: readonly Fault[]): TemplateResult {
  return html`
    <fieldset aria-describedby="from-error">
      <legend><h2>${recordTexts.from[scene.lang]}</h2></legend>
      ${faultLines("from-error", faults, ["fromYear", "fromMonth"], scene)}
      <div class="when">
        ${typedField(scene, draft, faults, "fromYear", "year")} ${typedField(scene, draft, faults, "fromMonth", "month")}
      </div>
    </fieldset>
  `;
}

function endFields(scene: Scene, draft: SpellDraft, faults: readonly Fault[]): TemplateResult {
  const { lang } = scene;
  const row = (value: "open" | "closed"): TemplateResult =>
    optionRow({ kind: "radio", name: "ends", value, label: recordTexts[value][lang], chosen: draft.ends === value });
  const end = html`
    <fieldset aria-describedby="to-error">
      <legend>${recordTexts.ended[lang]}</legend>
      ${faultLines("to-error", faults, ["toYear", "toMonth"], scene)}
      <div class="when">
        ${typedField(scene, draft, faults, "toYear", "year")} ${typedField(scene, draft, faults, "toMonth", "month")}
      </div>
    </fieldset>
  `;
  return html`
    <fieldset aria-describedby="ends-error">
      <legend><h2>${recordTexts.until[lang]}</h2></legend>
      ${faultLines("ends-error", faults, ["ends"], scene)} ${row("open")} ${row("closed")}
    </fieldset>
    ${draft.ends === "closed" ? end : nothing}
  `;
}

/** Opened where it holds something that is wrong or was filled in before. */
function moreFields(scene: Scene, draft: SpellDraft, faults: readonly Fault[]): TemplateResult {
  const { lang, policy, journey } = scene;
  const places = attributesOf(policy).filter(({ fact }) => fact?.type === "place");
  const stored = draft.at === null ? undefined : journey.record?.spells[draft.at];
  const filled =
    stored && (stored.from.length > 7 || (stored.to ?? "").length > 7 || places.some(({ id }) => stored[id]));
  const fields = ["fromDay", "toDay", ...places.map(({ id }) => fieldName(id))];
  const wrong = faults.some(({ field }) => fields.includes(field));
  return html`
    <details ?open=${wrong || filled}>
      <summary>${recordTexts.more[lang]}</summary>
      <p class="hint">${recordTexts.dayHint[lang]}</p>
      <div role="group" aria-labelledby="from-day">
        <p id="from-day">${recordTexts.fromDay[lang]}</p>
        ${faultLines("from-day-error", faults, ["fromDay"], scene)}
        <div class="when">${typedField(scene, draft, faults, "fromDay", "day")}</div>
      </div>
      <div role="group" aria-labelledby="to-day" ?hidden=${draft.ends !== "closed"}>
        <p id="to-day">${recordTexts.toDay[lang]}</p>
        ${faultLines("to-day-error", faults, ["toDay"], scene)}
        <div class="when">${typedField(scene, draft, faults, "toDay", "day")}</div>
      </div>
      ${places.map((place) => placeField(scene, place, draft, faults))}
    </details>
  `;
}
