// One interface to every engine: a scenario says what happens in the page, not how the browser is driven.
import { chromium } from "./chromium.mjs";
import { oldChromium } from "./downloads.mjs";
import { firefox } from "./firefox.mjs";
import { errors, violations } from "./recorder.mjs";
import { webkit } from "./webkit.mjs";

/**
 * @typedef {object} Options
 * @property {number} width of the window; WebKit's is never under 447
 * @property {number} height
 *
 * What an engine has to bring. `run` evaluates an expression, a promise of a string, in the page or in one of its frames.
 * @typedef {object} Tab
 * @property {(expression: string, patience: number, frame?: string) => Promise<string>} run
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
  return {
    evaluate: evaluator(tab),
    /** The frame whose address has `part` in it, of whatever origin. @param {string} part */
    async frame(part) {
      const frames = await tab.frames();
      const found = frames.find(({ url }) => url.includes(part));
      if (!found) throw new Error(`no frame of '${part}', only ${JSON.stringify(frames.map(({ url }) => url))}`);
      return { evaluate: evaluator(tab, found.id) };
    },
    /**
     * Errors and warnings so far, as the engine tells them, else as the pages recorded them; and violations of
     * policies. Frames that are not watched have recorded nothing.
     */
    async noise() {
      const told = tab.noise();
      const recorded = told ? violations : `(${errors}).concat(${violations})`;
      const noise = [...(told ?? [])];
      for (const id of [undefined, ...(await tab.frames()).map(({ id }) => id)])
        noise.push(...(await evaluator(tab, id)(recorded)));
      return noise;
    },
    screenshot: tab.screenshot,
    close: tab.close,
  };
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
