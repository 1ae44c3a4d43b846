import { html, nothing, type TemplateResult } from "lit/html.js";
import { settingTexts } from "../words/settings.ts";
import type { Scene } from "./parts.ts";

/** Above every step: reading aloud, where it was asked for, and word of a new version. */
export function toolsView(scene: Scene): TemplateResult {
  return html`${newerLine(scene)} ${aloudButton(scene)}`;
}

/** Word of a newer page, else of newer documents. Nothing is loaded before the applicant says so. */
function newerLine({ lang, device, moves }: Scene): TemplateResult | typeof nothing {
  if (!device.newVersion && !device.newDocuments) return nothing;
  const { waiting, documents, reload } = settingTexts.version;
  return html`
    <p class="new-version" role="status">
      <span>${(device.newVersion ? waiting : documents)[lang]}</span>
      <button class="quiet" type="button" @click=${device.newVersion ? moves.useNewVersion : moves.retry}>${reload[lang]}</button>
    </p>
  `;
}

function aloudButton({ lang, journey, settings, device, moves }: Scene): TemplateResult | typeof nothing {
  const { name } = journey.step;
  if (!settings.aloud || !device.voices.includes(lang) || name === "settings") return nothing;
  const words = device.speaking ? settingTexts.aloud.stop : settingTexts.aloud.read;
  return html`<button class="second aloud" type="button" @click=${moves.readAloud}>${words[lang]}</button>`;
}
