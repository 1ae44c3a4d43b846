import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Issue, ServiceRecord, Years } from "../../../wasm/types.ts";
import { recordTexts } from "../../texts/record.ts";
import { regionOf } from "../lookup.ts";
import {
  answersOf,
  countedFacts,
  draftOf,
  faultsAt,
  gapAt,
  judged,
  marks,
  newDraft,
  type StatedSpell,
  unitTexts,
  withoutSpell,
} from "../record.ts";
import type { Scene } from "./parts.ts";
import { spellForm } from "./spell.ts";
import { yearsView } from "./years.ts";

/** Either the spells with the years they give, or the form of one spell. */
export function recordView(scene: Scene): TemplateResult {
  const { journey } = scene;
  const { record, spell, audience, answers } = journey;
  if (spell) return spellForm(scene, spell);
  return record?.spells.length ? listView(scene, record) : spellForm(scene, newDraft(record, audience, answers));
}

function listView(scene: Scene, record: ServiceRecord): TemplateResult {
  const { lang, journey, moves, advice } = scene;
  const found = judged(advice, record);
  const issues = "years" in found ? found.years.warnings : found.issues;
  const gap = (at: number): TemplateResult | typeof nothing =>
    "years" in found ? gapLine(scene, gapAt(record, found.years.gaps, at), at < record.spells.length) : nothing;
  const add = (): void => {
    moves.turn({ spell: newDraft(record, journey.audience, journey.answers), error: null });
  };
  return html`
    <h1 tabindex="-1">${recordTexts.list[lang]}</h1>
    <ol class="spells">
      ${record.spells.map((_, at) => html`${gap(at)}${spellCard(scene, record, at, issues)}`)} ${gap(record.spells.length)}
    </ol>
    <button class="second wide" type="button" @click=${add}>${recordTexts.another[lang]}</button>
    ${"years" in found ? yearsView(scene, record, found.years) : html`<p class="field-error">${recordTexts.unusable[lang]}</p>`}
    <div class="buttons">
      ${"years" in found ? useButton(scene, record, found.years) : nothing}
      <button class="second" type="button" @click=${moves.back}>${recordTexts.leave[lang]}</button>
    </div>
  `;
}

function useButton({ lang, policy, journey, moves }: Scene, record: ServiceRecord, years: Years): TemplateResult {
  const facts = countedFacts(policy, journey.audience, record);
  const use = (): void => moves.record(record, answersOf(facts, years));
  return html`<button class="main" type="button" @click=${use}>${recordTexts.use[lang]}</button>`;
}

function spellCard(scene: Scene, record: ServiceRecord, at: number, issues: readonly Issue[]): TemplateResult {
  const { lang, moves } = scene;
  const spell = record.spells[at] as StatedSpell;
  const span = recordTexts.span(spell.from, spell.to)[lang];
  const change = (): void => moves.turn({ spell: draftOf(spell, at), error: null });
  const remove = (): void => moves.turn({ record: withoutSpell(record, at) });
  return html`
    <li class="card" data-spell=${at}>
      <h2>${span}</h2>
      <p>${described(scene, spell)}</p>
      ${faultsAt(issues, at).map((fault) => html`<p class="field-error">${fault.text[lang]}</p>`)}
      <p class="acts">
        <button class="quiet" type="button" @click=${change}>
          ${recordTexts.change[lang]}<span class="visually-hidden"> ${span}</span>
        </button>
        <button class="quiet" type="button" @click=${remove}>
          ${recordTexts.remove[lang]}<span class="visually-hidden"> ${span}</span>
        </button>
      </p>
    </li>
  `;
}

function described({ lang, policy }: Scene, spell: StatedSpell): string {
  const county = spell.county ? regionOf(policy, spell.county)?.name : undefined;
  const said = marks.filter((mark) => spell[mark]).map((mark) => recordTexts.marks[mark][lang]);
  const unit = unitTexts(policy, spell).map((part) => part[lang]);
  return [...unit, ...(county ? [county] : []), ...said].join(lang === "zh" ? "；" : "; ");
}

function gapLine(
  { lang }: Scene,
  gap: Years["gaps"][number] | undefined,
  ends: boolean,
): TemplateResult | typeof nothing {
  if (!gap) return nothing;
  return html`<li class="gap">${(ends ? recordTexts.gap(gap.from, gap.to) : recordTexts.lastGap(gap.from))[lang]}</li>`;
}
