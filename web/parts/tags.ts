import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Region, Text } from "../../wasm/types.ts";
import { correctionsFor } from "../journey/corrections.ts";
import { type RegionTag, tagState, tagsAtWork } from "../journey/tags.ts";
import { byId } from "../reading/lookup.ts";
import { countyTexts } from "../words/county.ts";
import { optionRow, type Scene } from "./parts.ts";

/** The lists that matter for the county that was answered, and what the applicant found instead; else nothing. */
export function countyTagsView(scene: Scene): TemplateResult | typeof nothing {
  const { lang, policy, journey } = scene;
  const work = tagsAtWork(policy, journey);
  if (!work) return nothing;
  return html`
    <section class="tags">
      <h2>${countyTexts.heading(work.region.name)[lang]}</h2>
      <p>${countyTexts.intro[lang]}</p>
      ${work.tags.map((tag) => tagView(scene, work.region, tag))}
      <div aria-live="polite">${correctionNote(scene)}</div>
    </section>
  `;
}

/** That the verdicts rest on what the applicant himself said of the county; nothing when they do not. */
export function correctionNote({ lang, policy, journey }: Scene): TemplateResult | typeof nothing {
  const { answers, corrections } = journey;
  if (!correctionsFor(policy, answers, corrections)) return nothing;
  const region = tagsAtWork(policy, journey)?.region.name ?? "";
  const tags = Object.keys(corrections).map((id) => says(byId(policy.regionTags, id).label, corrections[id] === true));
  const listed = { zh: tags.map(({ zh }) => zh).join("；"), en: tags.map(({ en }) => en).join("; ") };
  return html`<p class="corrected">${countyTexts.note(region, listed)[lang]}</p>`;
}

function says(label: Text, holds: boolean): Text {
  const word = countyTexts.says[holds ? "yes" : "no"];
  return { zh: `${word.zh}“${label.zh}”`, en: `${word.en}, “${label.en}”` };
}

function tagView(scene: Scene, region: Region, tag: RegionTag): TemplateResult {
  const { lang, journey } = scene;
  const { corrections } = journey;
  const state = tagState(region, tag.id);
  const corrected = corrections[tag.id];
  const sentences = countyTexts.usedIn(tag.sentences)[lang];
  return html`
    <div class="tag" data-tag=${tag.id}>
      <h3>${tag.label[lang]}</h3>
      <p class="state">
        ${
          corrected === undefined
            ? countyTexts.states[state][lang]
            : `${countyTexts.corrected[lang]}${countyTexts.says[corrected ? "yes" : "no"][lang]}`
        }
      </p>
      <p class="hint">${countyTexts.keptBy(tag.keptBy)[lang]}${lang === "zh" ? "。" : ". "}${sentences}</p>
      <details>
        <summary>${countyTexts.correct[lang]}<span class="visually-hidden"> ${tag.label[lang]}</span></summary>
        ${correctionRows(scene, region, tag)}
      </details>
    </div>
  `;
}

function correctionRows({ lang, journey, moves }: Scene, region: Region, { id, label }: RegionTag): TemplateResult {
  const { [id]: corrected, ...others } = journey.corrections;
  const row = (holds: boolean | undefined, words: Text): TemplateResult =>
    optionRow({
      kind: "radio",
      name: `tag-${id}`,
      value: String(holds ?? "data"),
      label: words[lang],
      chosen: corrected === holds,
    });
  const correct = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    moves.correct(value === "data" ? others : { ...others, [id]: value === "true" });
  };
  return html`
    <fieldset @change=${correct}>
      <legend class="visually-hidden">${label[lang]}</legend>
      ${row(undefined, countyTexts.asInData[tagState(region, id)])} ${row(true, countyTexts.listed)}
      ${row(false, countyTexts.notListed)}
    </fieldset>
  `;
}
