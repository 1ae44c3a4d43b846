import { html, nothing, type TemplateResult } from "lit/html.js";
import { VERSION } from "../../../wasm/version.ts";
import { pageBuild } from "../../host/offline.ts";
import type { Settings } from "../../journey/state.ts";
import { optionRow, type Scene } from "../../parts/parts.ts";
import { settingTexts } from "../../words/settings.ts";

/** Each setting applies at once. */
export function settingsView(scene: Scene): TemplateResult {
  const { lang, settings, device, moves } = scene;
  return html`
    <h1 tabindex="-1">${settingTexts.heading[lang]}</h1>
    <p class="hint">${settingTexts.hint[lang]}</p>
    <form class="settings" autocomplete="off" @submit=${stay} @change=${(event: Event) => apply(scene, event)}>
      ${sizeRows(scene)} ${lookRows(scene)} ${languageRows(scene)}
      <fieldset>
        <legend><h2>${settingTexts.memory[lang]}</h2></legend>
        ${tick("kept", settings.kept, settingTexts.keep[lang], settingTexts.keepNote[lang])}
        <p class="field-error" role="status" ?hidden=${!settings.kept || !device.refusesToKeep}>
          ${settingTexts.refused[lang]}
        </p>
      </fieldset>
    </form>
    <div class="buttons">
      <button class="main" type="button" @click=${moves.back}>${settingTexts.done[lang]}</button>
    </div>
    ${versionView(scene)}
  `;
}

function stay(event: Event): void {
  event.preventDefault();
}

function apply({ moves }: Scene, event: Event): void {
  const { name, value, checked } = event.target as HTMLInputElement;
  const change: Record<string, Partial<Settings>> = {
    size: { size: value as Settings["size"] },
    contrast: { contrast: checked ? "high" : "standard" },
    aloud: { aloud: checked },
    lang: { lang: value as Settings["lang"] },
    kept: { kept: checked },
  };
  moves.settings(change[name] ?? {});
}

function tick(name: keyof Settings, chosen: boolean, label: string, note: string): TemplateResult {
  return optionRow({ kind: "checkbox", name, value: name, label, note, chosen });
}

/** Each size is shown in itself. */
function sizeRows({ lang, settings }: Scene): TemplateResult {
  const sizes = ["standard", "large", "largest"] as const;
  return html`
    <fieldset>
      <legend><h2>${settingTexts.size[lang]}</h2></legend>
      ${sizes.map((size) => {
        const label = settingTexts.sizes[size][lang];
        return html`
          <div class="in-size ${size}">
            ${optionRow({ kind: "radio", name: "size", value: size, label, chosen: settings.size === size })}
          </div>
        `;
      })}
    </fieldset>
  `;
}

function lookRows({ lang, settings, device }: Scene): TemplateResult {
  return html`
    <fieldset>
      <legend><h2>${settingTexts.look[lang]}</h2></legend>
      ${tick("contrast", settings.contrast === "high", settingTexts.contrast[lang], settingTexts.contrastNote[lang])}
      ${
        device.voices.includes(lang)
          ? tick("aloud", settings.aloud, settingTexts.aloud.option[lang], settingTexts.aloud.note[lang])
          : html`<p class="hint">${settingTexts.aloud.none[lang]}</p>`
      }
    </fieldset>
  `;
}

function languageRows({ lang, settings }: Scene): TemplateResult {
  const languages = ["zh", "en"] as const;
  return html`
    <fieldset>
      <legend><h2>${settingTexts.language[lang]}</h2></legend>
      <div class="side-by-side">
        ${languages.map((value) => {
          const label = settingTexts.languages[value][lang];
          return optionRow({ kind: "radio", name: "lang", value, label, chosen: settings.lang === value });
        })}
      </div>
    </fieldset>
  `;
}

function versionView({ lang, device, advice }: Scene): TemplateResult {
  const { id, hash } = advice.everything().policy;
  const build = pageBuild();
  const { version } = settingTexts;
  const without = device.stored ? version.offline : version.offlineOpen;
  const standing = device.online ? (device.stored ? version.stored : null) : without;
  return html`
    <section class="version">
      <h2>${version.heading[lang]}</h2>
      <p>${version.data(id, hash.slice(0, 12))[lang]}</p>
      <p>${version.program(VERSION)[lang]}${build ? version.build(build)[lang] : ""}</p>
      ${advice.core === "js" ? html`<p>${version.plain[lang]}</p>` : nothing}
      ${standing ? html`<p role="status">${standing[lang]}</p>` : nothing}
    </section>
  `;
}
