import { keyed } from "lit/directives/keyed.js";
import { html, type TemplateResult } from "lit/html.js";
import type { Fact } from "../../../wasm/types.ts";
import { texts } from "../../texts.ts";
import { regionOf } from "../lookup.ts";
import type { Scene } from "./parts.ts";
import { unsureBox, valueOrUnsure } from "./unsure.ts";

/** First the prefecture, then the county. */
export function countyFields(scene: Scene, fact: Fact): TemplateResult {
  const { lang, policy, journey, moves } = scene;
  const given = regionOf(policy, String(journey.answers[fact.id] ?? ""));
  const prefecture = journey.prefecture ?? given?.prefecture ?? "";
  const prefectures = Array.from(new Set(policy.regions.map((region) => region.prefecture)));
  const counties = policy.regions.filter((region) => region.prefecture === prefecture);
  const pick = (event: Event): void => moves.show({ prefecture: (event.target as HTMLSelectElement).value });
  return html`
    <div @input=${valueOrUnsure}>
      <label class="pick">
        ${texts.question.prefecture[lang]}
        <select name="prefecture" @change=${pick}>
          <option value="">${texts.question.choose[lang]}</option>
          ${prefectures.map((name) => html`<option value=${name} ?selected=${name === prefecture}>${name}</option>`)}
        </select>
      </label>
      <label class="pick">
        ${texts.question.county[lang]}
        ${keyed(
          prefecture,
          html`
            <select name="answer" ?disabled=${counties.length === 0}>
              <option value="">${texts.question.choose[lang]}</option>
              ${counties.map(
                ({ adcode, name }) =>
                  html`<option value=${adcode} ?selected=${adcode === given?.adcode}>${name}</option>`,
              )}
            </select>
          `,
        )}
      </label>
      ${unsureBox(scene, fact.id)}
    </div>
  `;
}
