import { html, type TemplateResult } from "lit/html.js";
import { texts } from "../../texts.ts";
import { audiences, readAudience } from "../entry.ts";
import { errorSummary, fieldError, optionRow, promise, questionForm, type Scene } from "./parts.ts";

/** The first question. The introduction above it has the page's h1. */
export function audienceView(scene: Scene): TemplateResult {
  const { lang, journey, moves } = scene;
  const rows = audiences.map((audience) =>
    optionRow({
      kind: "radio",
      name: "answer",
      value: audience,
      label: texts.audience.labels[audience][lang],
      note: texts.audience.notes[audience][lang],
      chosen: journey.audience === audience,
    }),
  );
  const content = html`
    <fieldset aria-describedby="error">
      <legend><h2>${texts.audience.question[lang]}</h2></legend>
      ${fieldError(journey.error, lang)}
      ${rows}
    </fieldset>
  `;
  return html`
    ${errorSummary(journey.error, lang)} ${questionForm(scene, content, readAudience, moves.audience, null)}
    ${promise(lang)}
  `;
}
