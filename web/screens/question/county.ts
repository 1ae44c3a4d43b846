import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Fact, Region, Text } from "../../../wasm/types.ts";
import { known } from "../../journey/known.ts";
import { optionRow, type Scene } from "../../parts/parts.ts";
import { searchField } from "../../parts/search.ts";
import { findCounties } from "../../reading/counties.ts";
import { regionOf, unsureText } from "../../reading/lookup.ts";
import { texts } from "../../words/texts.ts";

/** More than these are not read: typing a little more is quicker. */
const most = 8;

/** One field that searches all counties; below it the way by prefecture. What was answered stands ready. */
export function countyFields(scene: Scene, fact: Fact): TemplateResult {
  const { lang, policy, journey, moves } = scene;
  const { search } = journey;
  const answer = String(known(journey)[fact.id] ?? "");
  const given = regionOf(policy, answer);
  const note = regionOf(policy, journey.picked ?? answer)?.note;
  const prefecture = journey.prefecture ?? "";
  const members = policy.regions.filter((region) => region.prefecture === prefecture);
  const choices = search.trim() || prefecture || !given ? findCounties(policy.regions, search) : [given];
  const pick = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    moves.show({ prefecture: value, search: value ? "" : search });
  };
  const choose = (event: Event): void => {
    const { name, value } = event.target as HTMLInputElement;
    if (name === "answer") moves.show({ picked: value });
  };
  return html`
    ${searchField(scene, {
      label: texts.question.countySearch(policy.face?.placeExamples ?? [])[lang],
      found: said(choices, search)[lang],
      onSearch: (typed) => moves.show({ search: typed, prefecture: null }),
    })}
    <div class="choices" @change=${choose}>
      ${rows(scene, fact, choices.slice(0, most), true)}
      ${choices.length > most ? html`<p>${texts.question.moreCounties(choices.length - most)[lang]}</p>` : nothing}
    </div>
    <label class="pick">
      ${texts.question.prefecture[lang]}
      <select name="prefecture" .value=${live(prefecture)} @change=${pick}>
        <option value="">${texts.question.choose[lang]}</option>
        ${prefectures(policy.regions).map((name) => html`<option value=${name}>${name}</option>`)}
      </select>
    </label>
    <div class="choices" @change=${choose}>
      ${members.length > 0 ? html`<p>${texts.question.county[lang]}</p>` : nothing} ${rows(scene, fact, members, false)}
    </div>
    <p class="to-know" aria-live="polite">${note?.[lang]}</p>
    <div @change=${choose}>
      ${optionRow({
        kind: "radio",
        name: "answer",
        value: "unsure",
        label: unsureText(fact)[lang],
        chosen: answer === "unsure",
      })}
    </div>
  `;
}

function prefectures(regions: readonly Region[]): string[] {
  return Array.from(new Set(regions.map((region) => region.prefecture)));
}

function said(choices: readonly Region[], search: string): Text {
  if (search.trim()) return texts.question.countiesFound(choices.length);
  return choices.length > 0 ? texts.question.countyGiven : { zh: "", en: "" };
}

/** Keyed: a row that makes room for another must not lend it its tick. */
function rows({ lang, journey }: Scene, fact: Fact, regions: readonly Region[], withPrefecture: boolean): unknown {
  return repeat(
    regions,
    (region) => region.adcode,
    ({ adcode, name, prefecture, formerNames = [] }) => {
      const former = formerNames.map((once) => texts.question.former(once)[lang]);
      return optionRow({
        kind: "radio",
        name: "answer",
        value: adcode,
        label: name,
        note: [...(withPrefecture ? [prefecture] : []), ...former].join(" · "),
        chosen: known(journey)[fact.id] === adcode,
      });
    },
  );
}
