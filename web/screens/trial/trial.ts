import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Answer, Fact } from "../../../wasm/types.ts";
import { type Entry, readAnswer } from "../../journey/entry.ts";
import { known } from "../../journey/known.ts";
import { errorSummary, fieldError, questionForm, type Scene, stepLink } from "../../parts/parts.ts";
import { verdictMark } from "../../parts/verdict.ts";
import { answerText, factOf, provisionOf } from "../../reading/lookup.ts";
import { resultTexts } from "../../words/results.ts";
import { texts } from "../../words/texts.ts";
import { answerRow, answersBySection } from "../answers/answers.ts";
import { fields } from "../question/question.ts";
import { type Change, changesOf, triedText } from "./changes.ts";

type Part = TemplateResult | typeof nothing;

const words = resultTexts.trial;

/** First which answer to vary, then what to. */
export function trialView(scene: Scene): TemplateResult {
  const { step } = scene.journey;
  return step.name === "try" && step.fact ? formView(scene, factOf(scene.policy, step.fact)) : chooseView(scene);
}

function chooseView(scene: Scene): TemplateResult {
  const { lang, moves } = scene;
  return html`
    <h1 tabindex="-1">${words.choose[lang]}</h1>
    <p class="hint">${words.chooseHint[lang]}</p>
    ${answersBySection(scene, (fact) => answerRow(scene, fact, { name: "try", fact: fact.id }, words.pick[lang]))}
    <div class="buttons">
      <button class="second" type="button" @click=${moves.back}>${texts.back[lang]}</button>
    </div>
  `;
}

function formView(scene: Scene, fact: Fact): TemplateResult {
  const { lang, policy, journey, moves } = scene;
  const now = known(journey)[fact.id] ?? "unsure";
  const content = html`
    <fieldset aria-describedby="hint error">
      <legend>
        <span class="section">${words.section[lang]}</span>
        <h1 tabindex="-1">${fact.question[lang]}</h1>
      </legend>
      <p class="hint" id="hint">${words.now(answerText(policy, fact, now))[lang]}</p>
      ${fieldError(journey.error, lang)} ${fields(scene, fact)}
    </fieldset>
  `;
  return html`
    ${errorSummary(journey.error, lang)}
    ${questionForm(
      scene,
      content,
      (form) => another(readAnswer(fact, form), now),
      (value) => moves.tryAnswer(fact, value),
    )}
  `;
}

function another(entry: Entry<Answer>, now: Answer): Entry<Answer> {
  return "value" in entry && entry.value === now ? { error: words.another } : entry;
}

/** Says on every screen that the answers are not the real ones, and leads back to them. */
export function bannerView({ lang, policy, journey, moves }: Scene): Part {
  const { real, answers } = journey;
  if (!real) return nothing;
  return html`
    <section class="trial" aria-label=${words.region[lang]}>
      <p>${words.trying(triedText(policy, known(real), answers))[lang]}</p>
      <div class="buttons pair">
        <button class="main" type="button" @click=${() => moves.endTrial(false)}>${words.undo[lang]}</button>
        <button class="second" type="button" @click=${() => moves.endTrial(true)}>${words.keep[lang]}</button>
      </div>
    </section>
  `;
}

/** What the trial changes, at the head of its results. */
export function changesView(scene: Scene): Part {
  const { lang, journey, moves } = scene;
  const { real, findings } = journey;
  if (!real || !findings) return nothing;
  const changes = changesOf(journey);
  const { next, atMost } = findings;
  return html`
    <section class="changes">
      <p>${(changes.length > 0 ? words.differs(changes.length) : words.nothing)[lang]}</p>
      ${changes.length > 0 ? html`<ul class="links">${changes.map((change) => changeView(scene, change))}</ul>` : nothing}
      ${
        next === null
          ? nothing
          : html`
            <p>${words.open(atMost)[lang]}</p>
            <button class="second" type="button" @click=${() => moves.visit({ name: "question", fact: next })}>
              ${words.goOn[lang]}
            </button>
          `
      }
    </section>
  `;
}

function changeView(scene: Scene, { id, from, to }: Change): TemplateResult {
  const { lang, policy } = scene;
  const { title } = provisionOf(policy, id);
  const turn = html`${words.from[lang]} ${verdictMark(from, lang)} → ${words.to[lang]} ${verdictMark(to, lang)}`;
  return html`<li>${stepLink(scene, { name: "results", provision: id }, title[lang])}<p class="turn">${turn}</p></li>`;
}
