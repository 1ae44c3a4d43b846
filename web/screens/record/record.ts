import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Issue, ServiceRecord, Spell, Years } from "../../../wasm/types.ts";
import type { Scene } from "../../parts/parts.ts";
import { regionOf } from "../../reading/lookup.ts";
import { spellForm } from "./spell.ts";
import {
  answersOf,
  attributesOf,
  countedFacts,
  draftOf,
  faultsAt,
  gapAt,
  judged,
  marks,
  newDraft,
  optionTexts,
  withoutSpell,
} from "./spells.ts";
import { recordTexts } from "./texts.ts";
import { yearsView } from "./years.ts";

/** Either the spells with the years they give, or the form of one spell. */
export function recordView(scene: Scene): TemplateResult {
  const { policy, journey, advice } = scene;
  const { record, spell } = journey;
  if (spell) return spellForm(scene, spell);
  return record?.spells.length ? listView(scene, record) : spellForm(scene, newDraft(policy, journey, advice));
}

function listView(scene: Scene, record: ServiceRecord): TemplateResult {
  const { lang, policy, journey, moves, advice } = scene;
  const found = judged(advice, record);
  const issues = "years" in found ? found.years.warnings : found.issues;
  const gap = (at: number): TemplateResult | typeof nothing =>
    "years" in found ? gapLine(scene, gapAt(record, found.years.gaps, at), at < record.spells.length) : nothing;
  const add = (): void => moves.turn({ spell: newDraft(policy, journey, advice), error: null });
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
  const { lang, policy, moves } = scene;
  const spell = record.spells[at] as Spell;
  const span = recordTexts.span(spell.from, spell.to)[lang];
  const change = (): void => moves.turn({ spell: draftOf(policy, spell, at), error: null });
  const remove = (): void => moves.turn({ record: withoutSpell(record, at) });
  return html`
    <li class="card" data-spell=${at}>
      <h2>${span}</h2>
      <p>${described(scene, spell)}</p>
      ${faultsAt(policy, issues, at).map((fault) => html`<p class="field-error">${fault.text[lang]}</p>`)}
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

function described({ lang, policy }: Scene, spell: Spell): string {
  const attributes = attributesOf(policy).filter(({ id }) => spell[id]);
  const places = attributes.flatMap(({ id }) => regionOf(policy, String(spell[id]))?.name ?? []);
  const ticked = attributes.filter(({ fact }) => !fact).map(({ label }) => label[lang]);
  const said = marks.filter((mark) => spell[mark]).map((mark) => recordTexts.marks[mark][lang]);
  const options = optionTexts(policy, spell).map((part) => part[lang]);
  return [...options, ...places, ...ticked, ...said].join(lang === "zh" ? "；" : "; ");
}

function gapLine(
  { lang }: Scene,
  gap: Years["gaps"][number] | undefined,
  ends: boolean,
): TemplateResult | typeof nothing {
  if (!gap) return nothing;
  return html`<li class="gap">${(ends ? recordTexts.gap(gap.from, gap.to) : recordTexts.lastGap(gap.from))[lang]}</li>`;
}
