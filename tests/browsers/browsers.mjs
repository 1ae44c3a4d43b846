// One interface to every engine: a scenario says what happens in the page, not how the browser is driven.

import { setTimeout as after } from "node:timers/promises";
import { foreign, recorded } from "../support/recorder.mjs";
import { chromium } from "./chromium.mjs";
import { oldChromium } from "./downloads.mjs";
import { firefox } from "./firefox.mjs";
import { webkit } from "./webkit.mjs";

/**
 * @typedef {object} Options
 * @property {number} width of the window; WebKit's is never under 447
 * @property {number} height
 *
 * What an engine has to bring. `run` evaluates an expression, a promise of a string, in the page or in one of its frames.
 * @typedef {object} Tab
 * @property {(expression: string, patience: number, frame?: string) => Promise<string>} run
 * @property {(x: number, y: number) => Promise<unknown>} tap presses there; real input, as `type` is
 * @property {(text: string) => Promise<unknown>} type
 * @property {() => Promise<{ id: string, url: string }[]>} frames
 * @property {() => string[] | undefined} noise undefined where the engine does not tell
 * @property {() => Promise<Buffer>} screenshot
 * @property {() => Promise<unknown>} close
 *
 * @typedef {object} Driver
 * @property {string} version
 * @property {(url: string) => Promise<Tab>} open
 * @property {() => Promise<void>} close
 *
 * @typedef {Awaited<ReturnType<typeof launch>>} Browser
 * @typedef {ReturnType<typeof pageOf>} Page
 */

/** @type {Record<string, (options: Options) => Promise<Driver>>} */
const engines = {
  chromium: (options) => chromium(process.env.CHROMIUM ?? "/usr/bin/chromium", options),
  firefox: (options) => firefox(process.env.FIREFOX ?? "/usr/bin/firefox-esr", options),
  webkit: (options) => webkit(process.env.WEBKIT_DRIVER ?? "/usr/bin/WebKitWebDriver", options),
  "chromium-72": async (options) => chromium(await oldChromium(72), options),
  "chromium-80": async (options) => chromium(await oldChromium(80), options),
  "chromium-92": async (options) => chromium(await oldChromium(92), options),
  "chromium-110": async (options) => chromium(await oldChromium(110), options),
};

export const names = Object.keys(engines);

/**
 * @param {string} name one of `names`
 * @param {Partial<Options>} options
 */
export async function launch(name, { width = 360, height = 740 } = {}) {
  const engine = engines[name];
  if (!engine) throw new Error(`no engine '${name}' (${names.join(", ")})`);
  const driver = await engine({ width, height });
  return {
    name,
    version: driver.version,
    /** Opens an address with nothing kept from before, and waits until it has loaded. @param {string} url */
    open: async (url) => pageOf(await driver.open(url)),
    close: driver.close,
  };
}

/** @param {Tab} tab */
function pageOf(tab) {
  const top = evaluator(tab);
  return {
    evaluate: top,
    /** A person before the node that `root` gives. @param {string} root */
    hands: (root) => handsOf(tab, top, root),
    /** The frame whose address has `part` in it, of whatever origin; of the page itself. @param {string} part */
    async frame(part) {
      const frames = await tab.frames();
      const found = frames.find(({ url }) => url.includes(part));
      if (!found) throw new Error(`no frame of '${part}', only ${JSON.stringify(frames.map(({ url }) => url))}`);
      await listening(tab, found.id);
      const evaluate = evaluator(tab, found.id);
      const corner = (/** @type {number} */ height) => top(cornerOf, part, height);
      return { evaluate, hands: (/** @type {string} */ root) => handsOf(tab, evaluate, root, corner) };
    },
    /**
     * Errors, warnings and violations so far, as the engine tells them, else as the pages recorded them; and what was
     * asked of others than `origins`. Frames that are not watched have recorded nothing.
     * @param {readonly string[]} origins
     */
    async noise(origins) {
      const told = tab.noise();
      const noise = [...(told ?? [])];
      for (const id of [undefined, ...(await tab.frames()).map(({ id }) => id)]) {
        const evaluate = evaluator(tab, id);
        if (!told) noise.push(...(await evaluate(recorded)));
        noise.push(...(await evaluate(foreign, origins)));
      }
      return noise;
    },
    screenshot: tab.screenshot,
    close: tab.close,
  };
}

/** A frame that is just changing its page may never answer to what it was asked before. @param {Tab} tab @param {string} frame */
async function listening(tab, frame) {
  for (let tries = 0; tries < 20; tries++) {
    const answer = await tab.run(inPage("document.readyState"), 1000, frame).catch(() => "");
    if (answer.includes("complete")) return;
    await after(100);
  }
  throw new Error("the frame does not load");
}

/**
 * @param {Tab} tab @param {ReturnType<typeof evaluator>} evaluate @param {string} root an expression, looked up again and
 * again, for what it gives may come late: an element's shadowRoot, a frame's contentDocument
 * @param {(height: number) => Promise<{ x: number, y: number }>} [corner] of the frame
 * @returns {import("../support/walker.d.mts").Hands}
 */
function handsOf(tab, evaluate, root, corner) {
  const seen = async (/** @type {string} */ selector) => {
    const at = await evaluate(`(${placeOf})((${root}), ${JSON.stringify(selector)})`);
    if (!at) throw new Error(`nobody sees ${selector}`);
    const from = corner ? await corner(at.y) : { x: 0, y: 0 };
    return { x: from.x + at.x, y: from.y + at.y };
  };
  const tap = async (/** @type {string} */ selector) => {
    let place = await seen(selector);
    // A frame grows with its page, and the page around scrolls at each step, both some time after it.
    for (let before = ""; corner && before !== JSON.stringify(place); place = await seen(selector)) {
      before = JSON.stringify(place);
      await after(100);
    }
    await tab.tap(place.x, place.y);
  };
  return {
    see: (look) => evaluate(`(function (app) { return app && (${look})(app.getRootNode()); })(${root})`),
    tap,
    async type(selector, text) {
      await tap(selector);
      await tab.type(text);
    },
  };
}

/** Runs in the page: where to press the first that is seen, or the label around it; brought into sight. */
function placeOf(/** @type {Element | null} */ app, /** @type {string} */ selector) {
  const tree = /** @type {ParentNode} */ (/** @type {unknown} */ (app ? app.getRootNode() : document));
  const found = Array.from(tree.querySelectorAll(selector)).find((one) => one.getClientRects().length > 0);
  if (!found) return null;
  const pressed = found.getAttribute("type") === "text" ? found : found.closest("label") || found;
  pressed.scrollIntoView({ block: "center" });
  // The first of the lines of what is broken over several.
  const { left, top, width, height } = /** @type {DOMRect} */ (pressed.getClientRects()[0]);
  return { x: left + width / 2, y: top + height / 2 };
}

/** Runs in the page: where the frame begins, once that height of it is in sight, which not every browser does itself. */
function cornerOf(/** @type {string} */ address, /** @type {number} */ height) {
  const frames = Array.from(document.querySelectorAll("iframe"));
  const frame = /** @type {HTMLElement} */ (frames.find(({ src }) => src.includes(address)));
  window.scrollBy(0, frame.getBoundingClientRect().top + height - window.innerHeight / 2);
  const { left, top } = frame.getBoundingClientRect();
  return { x: left, y: top };
}

/** @param {Tab} tab @param {string} [frame] */
function evaluator(tab, frame) {
  /**
   * Runs a function with arguments, or an expression, in the page; what it returns or promises comes back as JSON.
   * @param {((...args: any[]) => unknown) | string} code must be for the oldest of the engines
   * @param {...unknown} args
   * @returns {Promise<any>}
   */
  return async (code, ...args) => {
    const given = args.map((arg) => JSON.stringify(arg) ?? "undefined").join(", ");
    const expression = typeof code === "string" ? code : `(${code})(${given})`;
    const answer = await tab.run(inPage(expression), 90_000, frame);
    const { value, fault } = JSON.parse(answer);
    if (fault !== undefined) throw new Error(`in the page: ${fault}`);
    return value;
  };
}

/** A fault is told as a value, for each protocol has a form of its own for it. @param {string} expression */
function inPage(expression) {
  return `new Promise(function (resolve) { resolve(${expression}\n); }).then(
    function (value) { return JSON.stringify({ value: value }); },
    function (fault) { return JSON.stringify({ fault: String((fault && fault.message) || fault) }); })`;
}
