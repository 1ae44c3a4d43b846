import { html, type TemplateResult } from "lit/html.js";
import { texts } from "../../texts.ts";
import { readAudience } from "../entry.ts";
import { errorSummary, fieldError, optionRow, promise, questionForm, type Scene } from "./parts.ts";

/** The first question. The introduction above it has the page's h1. */
export function audienceView(scene: Scene): TemplateResult {
  const { lang, policy, journey, moves } = scene;
  const offered = policy.audiences.map(({ id }) => id);
  const rows = policy.audiences.map(({ id, label, note }) =>
    optionRow({
      ...{ kind: "radio", name: "answer", value: id, label: label[lang], chosen: journey.audience === id },
      ...(note ? { note: note[lang] } : {}),
    }),
  );
  const content = html`
    <fieldset aria-describedby="error">
      <legend><h2>${texts.audience.question[lang]}</h2></legend>
      ${fieldError(journey.error, lang)}
      ${rows}
    </fieldset>
  `;
  const read = (form: FormData) => readAudience(form, offered);
  return html`
    ${errorSummary(journey.error, lang)} ${questionForm(scene, content, read, moves.audience, null)} ${promise(lang)}
  `;
}
