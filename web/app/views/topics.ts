import { html, type TemplateResult } from "lit/html.js";
import { texts } from "../../texts.ts";
import { topicsFor } from "../scope.ts";
import { errorSummary, fieldError, optionRow, promise, questionForm, type Scene } from "./parts.ts";

export function topicsView({ lang, policy, journey, moves }: Scene): TemplateResult {
  const offered = journey.audience ? topicsFor(policy, journey.audience) : [];
  const chosen = journey.topics;
  const rows = offered.map((topic) =>
    optionRow({
      kind: "checkbox",
      name: "answer",
      value: topic.id,
      label: topic.label[lang],
      chosen: chosen?.includes(topic.id) ?? false,
    }),
  );
  const all = optionRow({
    kind: "checkbox",
    name: "answer",
    value: "all",
    label: texts.topics.all[lang],
    chosen: chosen?.length === 0,
  });
  const content = html`
    <fieldset aria-describedby="hint error" @change=${allOrSome}>
      <legend><h1 tabindex="-1">${texts.topics.question[lang]}</h1></legend>
      <p class="hint" id="hint">${texts.topics.hint[lang]}</p>
      ${fieldError(journey.error, lang)}
      ${rows} ${all}
    </fieldset>
  `;
  const send = (form: FormData): void =>
    moves.topics(
      form,
      offered.map((topic) => topic.id),
    );
  return html`
    ${errorSummary(journey.error, lang)} ${questionForm(send, content, lang, moves.back)}
    ${promise(lang)}
  `;
}

/** “All” and single topics exclude each other. */
function allOrSome(event: Event): void {
  const ticked = event.target as HTMLInputElement;
  if (!ticked.checked) return;
  const boxes = (event.currentTarget as HTMLElement).querySelectorAll<HTMLInputElement>("input[name=answer]");
  for (const box of Array.from(boxes)) {
    if ((box.value === "all") !== (ticked.value === "all")) box.checked = false;
  }
}
