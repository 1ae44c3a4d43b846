import { html, nothing, type TemplateResult } from "lit/html.js";
import { errorSummary, type Scene } from "../../parts/parts.ts";
import { texts } from "../../words/texts.ts";

/** The first screen has its heading and its doors in the shell; here is what only a running page can say. */
export function audienceView(scene: Scene): TemplateResult {
  const { lang, journey, device, moves } = scene;
  return html`
    ${errorSummary(journey.error, lang)}
    ${
      device.kept || journey.audience !== null
        ? html`
            <section class="resume">
              <h2>${texts.audience.resume[lang]}</h2>
              <p>${texts.audience.resumeNote[lang]}</p>
              <button class="main" type="button" @click=${moves.resume}>${texts.audience.goOn[lang]}</button>
            </section>
          `
        : nothing
    }
  `;
}
