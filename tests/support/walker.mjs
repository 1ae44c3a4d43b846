// Somebody's way through the questions, by real input: taps and keys, as each browser takes them from its driver. What is
// looked at in the page is looked at by functions that run there, also in Chromium 72: nothing newer than ES2019 in them,
// and nothing from outside of them.
import { readFileSync } from "node:fs";
import { setTimeout as after } from "node:timers/promises";

/**
 * @typedef {import("./walker.d.mts").Hands} Hands
 * @typedef {import("./walker.d.mts").Screen} Screen
 * @typedef {import("./walker.d.mts").Script} Script
 * @typedef {import("./walker.d.mts").Walked} Walked
 */

/** For one step, in milliseconds. */
const patience = 20_000;

/** Counties by their codes, as people type them. @type {ReadonlyMap<string, string>} */
const counties = new Map(
  JSON.parse(
    readFileSync(new URL("../../core/policies/hunan-2016-91/regions.json", import.meta.url), "utf8"),
  ).regions.map((/** @type {{ adcode: string, name: string }} */ { adcode, name }) => [adcode, name]),
);

/** @param {Hands} hands @param {string} audience @param {readonly string[]} needs */
export async function begin(hands, audience, needs) {
  // Before the core is there a door opens as soon as it is.
  await until(hands, `door '${audience}'`, ({ doors }) => doors.includes(audience));
  await hands.tap(`[data-door="${audience}"]`);
  for (const need of needs) {
    await until(hands, `need '${need}'`, ({ options }) => options.includes(need));
    await hands.tap(`#app input[name="answer"][value="${need}"]`);
  }
  await next(hands);
}

/** @param {Hands} hands */
export function next(hands) {
  return hands.tap("#app button[type=submit]");
}

/** What is asked, or that the results are there; waits for either. @param {Hands} hands */
export function asked(hands) {
  return until(hands, "question", ({ fact, over }) => fact !== null || over);
}

/**
 * Answers the present screen and waits for the next one.
 * @param {Hands} hands @param {Script} script @returns {Promise<Walked>}
 */
export async function answer(hands, script) {
  const screen = await asked(hands);
  const walked = await enter(hands, screen, script);
  await next(hands);
  const now = await changed(hands, screen);
  // The earlier number that was offered is not the one.
  if (now.fact !== screen.fact || screen.prefill === null || screen.shape === "several") return walked;
  return { ...(await answer(hands, script)), asked: walked.asked };
}

/**
 * Answers until the results are there.
 * @param {Hands} hands @param {Script} script @param {(fact: string) => Promise<void>} [onQuestion]
 * @returns {Promise<Walked>}
 */
export async function answerAll(hands, script, onQuestion = async () => {}) {
  /** @type {Walked} */
  const all = { asked: [], ticked: [], left: [] };
  for (let screen = await asked(hands); screen.fact !== null; screen = await asked(hands)) {
    await onQuestion(screen.fact);
    const { asked: facts, ticked, left } = await answer(hands, script);
    all.asked.push(...facts);
    all.ticked.push(...ticked);
    all.left.push(...left);
  }
  return all;
}

/** The verdicts that the results show, by provision. @param {Hands} hands @returns {Promise<Record<string, string>>} */
export function verdicts(hands) {
  return hands.see((tree) =>
    Array.from(tree.querySelectorAll("#app [data-provision][data-verdict]")).reduce(
      (found, card) =>
        Object.assign(found, { [String(card.getAttribute("data-provision"))]: card.getAttribute("data-verdict") }),
      {},
    ),
  );
}

/** @param {Hands} hands @param {Screen} screen @param {Script} script @returns {Promise<Walked>} */
async function enter(hands, { fact, shape, prefill, boxes, kind }, script) {
  const walked = { asked: [String(fact)], ticked: /** @type {string[]} */ ([]), left: /** @type {string[]} */ ([]) };
  if (shape === "gather" || shape === "several") {
    for (const id of boxes) {
      const is = shape === "several" ? String(script[id]) === prefill : isSo(script[id]);
      if (is) await hands.tap(`#app input[type=checkbox][value="${id}"]`);
      if (is) walked.ticked.push(id);
      else if (shape === "gather") walked.left.push(id);
    }
    return walked;
  }
  const value = script[String(fact)];
  if (value === undefined) throw new Error(`the script has no answer for '${fact}'`);
  const option = (/** @type {unknown} */ one) => `#app input[name="answer"][value="${one}"]`;
  const [prefecture = "", county] = String(value).split("/");
  if (prefill !== null) await hands.tap(option(prefill === String(value) ? "yes" : "no"));
  else if (county !== undefined) {
    await hands.type("#app [name=search]", counties.get(county) ?? prefecture);
    await until(hands, `county '${county}'`, ({ options }) => options.includes(county));
    await hands.tap(option(county));
  } else if (kind === "radio") await hands.tap(option(value));
  else if (value === "unsure") await hands.tap("#app input[name=unsure]");
  else await hands.type("#app [name=answer]", String(value));
  return walked;
}

/** Whether somebody ticks that. @param {unknown} value */
function isSo(value) {
  return value !== undefined && !["false", "none", "unsure", "joining"].includes(String(value));
}

/** @param {Hands} hands @param {Screen} before */
function changed(hands, before) {
  const mark = ({ fact, shape, prefill, over }) => JSON.stringify([fact, shape, prefill, over]);
  return until(hands, `screen after '${before.fact}'`, (now) => {
    if (now.wrong) throw new Error(`after '${before.fact}' the page says: ${now.wrong}`);
    return (now.fact !== null || now.over) && mark(now) !== mark(before);
  });
}

/** @param {Hands} hands @param {string} what @param {(screen: Screen) => boolean} holds @returns {Promise<Screen>} */
async function until(hands, what, holds) {
  for (const begun = Date.now(); ; await after(30)) {
    const screen = await hands.see(screenOf);
    if (screen && holds(screen)) return screen;
    if (Date.now() - begun > patience) throw new Error(`no ${what}; there is: ${screen?.text ?? "nothing"}`);
  }
}

/** Runs in the page. @param {Document | ShadowRoot} tree @returns {Screen | null} */
function screenOf(tree) {
  const app = tree.getElementById("app");
  if (!app) return null;
  const seen = (/** @type {Element} */ one) => one.getClientRects().length > 0;
  const question = app.querySelector("[data-fact]");
  const attribute = (/** @type {string} */ name) => (question ? question.getAttribute(name) : null);
  const field = /** @type {HTMLInputElement | null} */ (app.querySelector("[name=answer]"));
  const wrong = app.querySelector(".failure, .error-summary");
  const valuesOf = (/** @type {string} */ selector) =>
    Array.from(app.querySelectorAll(selector), (box) => String(box.getAttribute("value")));
  return {
    fact: attribute("data-fact"),
    shape: attribute("data-shape"),
    prefill: attribute("data-prefill"),
    over: app.querySelector(".results") !== null,
    doors: Array.from(tree.querySelectorAll("[data-door]"))
      .filter(seen)
      .map((door) => String(door.getAttribute("data-door"))),
    boxes: valuesOf("input[type=checkbox]"),
    options: valuesOf("input[name=answer]"),
    kind: field ? field.type : null,
    wrong: wrong ? wrong.textContent : null,
    text: String(app.textContent).replace(/\s+/g, " ").trim().slice(0, 200),
  };
}
