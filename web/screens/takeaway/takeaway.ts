import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Text } from "../../../wasm/types.ts";
import { linkOf, shortLinkOf } from "../../journey/link.ts";
import { own } from "../../journey/own.ts";
import type { Takeaway, Way } from "../../journey/takeaway.ts";
import { optionRow, type Scene, treeOf } from "../../parts/parts.ts";
import { dateText } from "../../words/date.ts";
import { takeawayTexts } from "../../words/takeaway.ts";
import { planFor } from "../results/results.ts";
import { calendarOf, remindersOf } from "./calendar.ts";
import { codeOf } from "./code.ts";
import { type Sheet, sheetOf } from "./content.ts";
import { copy, download } from "./device.ts";
import { drawPicture } from "./picture.ts";
import { plainText } from "./plain.ts";
import { qrView } from "./qr.ts";
import { receiptText } from "./receipt.ts";
import { sheetView } from "./sheet.ts";

type Part = TemplateResult | typeof nothing;

/** All the ways to keep the results, the sheet itself, and the way to leave nothing behind. */
export function takeawayView(scene: Scene): TemplateResult {
  const { lang, journey, moves } = scene;
  const { codeIncluded } = journey.takeaway;
  return html`
    <div class="takeaway">
      <h1 tabindex="-1">${takeawayTexts.heading[lang]}</h1>
      <p class="hint">${takeawayTexts.hint[lang]}</p>
      <div class="ways">
        ${printView(scene)} ${pictureView(scene)} ${copyView(scene)} ${reminderView(scene)} ${linkView(scene)}
        ${receiptView(scene)} ${clearView(scene)}
      </div>
      <div class="buttons">
        <button class="second" type="button" @click=${() => moves.visit({ name: "results" })}>
          ${takeawayTexts.toResults[lang]}
        </button>
      </div>
      <details class="preview">
        <summary><h2>${takeawayTexts.preview[lang]}</h2></summary>
        ${sheetView(sheetFor(scene), lang, codeIncluded ? codeView(scene) : nothing)}
      </details>
    </div>
  `;
}

/** The sheet of the applicant's own answers. */
export function sheetFor(scene: Scene): Sheet {
  const { lang, policy, journey, advice } = scene;
  const mine = { ...scene, journey: { ...journey, ...own(journey), real: null } };
  const planned = { plan: planFor(mine), explain: advice.explain, register: advice.documentsHash };
  return sheetOf(policy, journey, advice.documents, lang, planned);
}

/** Changes what is open on this screen. */
function show({ moves, journey }: Scene, change: Partial<Takeaway>): void {
  moves.show({ takeaway: { ...journey.takeaway, ...change } });
}

function report(scene: Scene, about: Way, words: Text, change: Partial<Takeaway> = {}): void {
  show(scene, { byHand: null, ...change, said: { about, words } });
}

/** Copies, or shows the text selected to be copied by hand. */
function copyOrShow(event: Event, scene: Scene, way: Way, words: string, done: Text): void {
  const tree = treeOf(event);
  copy(words, tree).then((copied) => {
    if (copied) report(scene, way, done);
    else showByHand(tree, scene, way, takeawayTexts.copy.byHand);
  }, console.error);
}

function showByHand(tree: ParentNode, scene: Scene, way: Way, why: Text): void {
  report(scene, way, why, { byHand: way });
  tree.querySelector<HTMLTextAreaElement>(`#${way}-by-hand`)?.select();
}

/** One way: its row, what belongs to it, and what came of it. */
function wayView(scene: Scene, way: Way, content: Part): TemplateResult {
  const { lang, journey } = scene;
  const { said } = journey.takeaway;
  return html`
    <section class="way" data-way=${way}>
      ${content}
      <p class="said" role="status">${said?.about === way ? said.words[lang] : ""}</p>
    </section>
  `;
}

/** A row that is pressed as a whole: what is done, and what it is good for. */
function row({ lang }: Scene, words: Text, hint: Text, press: (event: Event) => void): TemplateResult {
  return html`
    <button class="row" type="button" @click=${press}><b>${words[lang]}</b> <span>${hint[lang]}</span></button>
  `;
}

function button({ lang }: Scene, words: Text, press: (event: Event) => void, kind = "second"): TemplateResult {
  return html`<button class=${kind} type="button" @click=${press}>${words[lang]}</button>`;
}

function byHandField({ lang, journey }: Scene, way: Way, label: Text, words: () => string): Part {
  if (journey.takeaway.byHand !== way) return nothing;
  return html`
    <label class="by-hand">
      ${label[lang]}
      <textarea id="${way}-by-hand" readonly rows="8" .value=${words()}></textarea>
    </label>
  `;
}

function printView(scene: Scene): TemplateResult {
  const { lang } = scene;
  const { hint, button: label, insideChat, embedded } = takeawayTexts.print;
  return html`
    <section class="way" data-way="print">
      ${
        scene.device.canPrint
          ? row(scene, label, hint, () => window.print())
          : html`<p class="hint">${(scene.device.inChat ? insideChat : embedded)[lang]}</p>`
      }
    </section>
  `;
}

function pictureView(scene: Scene): TemplateResult {
  const { lang, journey } = scene;
  const { picture, codeIncluded } = journey.takeaway;
  const words = takeawayTexts.picture;
  const make = (): void => {
    const code = codeIncluded ? codeOf(addressOfCode(scene)) : null;
    const drawn = drawPicture(sheetFor(scene), lang, code);
    report(scene, "picture", drawn ? words.made : words.failed, { picture: drawn ? { lang, address: drawn } : null });
  };
  const file = `${fileName(scene)}.png`;
  const shown =
    picture?.lang === lang
      ? html`
          <p class="save">
            ${words.save[lang]}
            ${scene.device.canDownload ? html`<a href=${picture.address} download=${file}>${words.download[lang]}</a>` : nothing}
          </p>
          <div class="picture" tabindex="0"><img src=${picture.address} alt=${words.alternative[lang]}></div>
        `
      : nothing;
  return html`${wayView(scene, "picture", row(scene, words.button, words.hint, make))}${shown}`;
}

/** A file for the calendar, where waiting brings something. */
function reminderView(scene: Scene): TemplateResult | typeof nothing {
  const { journey, lang, policy, advice } = scene;
  const mine = { ...scene, journey: { ...journey, ...own(journey), real: null } };
  const dated = { documents: advice.documents, asOf: own(journey).findings?.assessment.asOf ?? "" };
  const dates = remindersOf(planFor(mine), dated, lang);
  if (dates.length === 0 || !scene.device.canDownload) return nothing;
  const words = takeawayTexts.reminder;
  const save = (): void => {
    download(`${fileName(scene)}.ics`, "text/calendar", calendarOf(policy, dates, lang));
    report(scene, "reminder", words.done);
  };
  return wayView(
    scene,
    "reminder",
    html`
      ${row(scene, words.button, words.hint, save)}
      <ul class="dates">${dates.map(({ date, title }) => html`<li>${dateText(date)[lang]} ${title}</li>`)}</ul>
    `,
  );
}

function copyView(scene: Scene): TemplateResult {
  const { lang } = scene;
  const words = takeawayTexts.copy;
  const content = (): string => plainText(sheetFor(scene), lang);
  return wayView(
    scene,
    "text",
    html`
      ${row(scene, words.button, words.hint, (event) => copyOrShow(event, scene, "text", content(), words.done))}
      ${byHandField(scene, "text", words.field, content)}
    `,
  );
}

/** The page with these answers in its fragment. */
function addressOfLink({ policy, journey, device, advice }: Scene): string {
  return `${device.linkBase}${linkOf(policy, journey, advice.documentsHash)}`;
}

/** The same as short as it gets, for a code that is read from paper. */
function addressOfCode({ policy, journey, device, advice }: Scene): string {
  return `${device.linkBase}${shortLinkOf(policy, journey, advice.documentsHash)}`;
}

function codeView(scene: Scene): TemplateResult {
  const { code, noCode } = takeawayTexts.link;
  return qrView(addressOfCode(scene), code[scene.lang], noCode[scene.lang]);
}

function linkView(scene: Scene): TemplateResult {
  const { lang, journey } = scene;
  const words = takeawayTexts.link;
  return wayView(
    scene,
    "link",
    scene.device.linkBase === null
      ? html`<p class="hint">${words.nowhere[lang]}</p>`
      : html`
          ${row(scene, words.button, words.hint, () => show(scene, { link: true }))}
          ${journey.takeaway.link ? madeLinkView(scene) : nothing}
        `,
  );
}

function madeLinkView(scene: Scene): TemplateResult {
  const { lang, journey } = scene;
  const words = takeawayTexts.link;
  const address = addressOfLink(scene);
  const row = optionRow({
    kind: "checkbox",
    name: "code",
    value: "included",
    label: words.include[lang],
    note: words.includeNote[lang],
    chosen: journey.takeaway.codeIncluded,
  });
  const include = (event: Event): void =>
    show(scene, { codeIncluded: (event.target as HTMLInputElement).checked, picture: null, said: null });
  return html`
    <p class="warning">${words.warning[lang]}</p>
    <label class="by-hand">
      ${words.field[lang]}
      <textarea id="link-by-hand" readonly rows="4" .value=${address}></textarea>
    </label>
    ${button(scene, words.copy, (event) => copyOrShow(event, scene, "link", address, words.done))}
    ${codeView(scene)}
    <div @change=${include}>${row}</div>
  `;
}

function receiptView(scene: Scene): TemplateResult {
  const { policy, journey, advice } = scene;
  const words = takeawayTexts.receipt;
  const content = (): string => receiptText(policy, journey, advice.documents, advice.documentsHash);
  const save = (): void => {
    download(`${fileName(scene)}.json`, "application/json", content());
    report(scene, "receipt", words.done);
  };
  return wayView(
    scene,
    "receipt",
    html`
      ${
        scene.device.canDownload
          ? row(scene, words.button, words.hint, save)
          : row(scene, words.show, words.hint, (event) => showByHand(treeOf(event), scene, "receipt", words.byHand))
      }
      ${byHandField(scene, "receipt", words.field, content)}
    `,
  );
}

/** Names that any system can store. */
function fileName({ journey }: Scene): string {
  return `eligibility-${journey.findings?.assessment.asOf ?? ""}`;
}

function clearView(scene: Scene): TemplateResult {
  const { lang, journey, moves } = scene;
  const words = takeawayTexts.clear;
  const clear = (): void => {
    moves.settings({ kept: false });
    moves.restart();
    moves.visit({ name: "cleared" });
  };
  return html`
    <section class="way" data-way="clear">
      ${row(scene, words.button, words.hint, () => show(scene, { clearing: true }))}
      ${
        journey.takeaway.clearing
          ? html`
              <p role="alert">${words.sure[lang]}</p>
              <div class="buttons pair">
                ${button(scene, words.yes, clear, "main")}
                ${button(scene, words.no, () => show(scene, { clearing: false }))}
              </div>
            `
          : nothing
      }
    </section>
  `;
}

/** The sheet for paper, from whatever screen is printed. */
export function paperView(scene: Scene): TemplateResult {
  const code = scene.journey.takeaway.codeIncluded && scene.device.linkBase !== null ? codeView(scene) : nothing;
  return sheetView(sheetFor(scene), scene.lang, code);
}
