// The columns of the matrix; matrix.mjs says how to add one.
import { setTimeout as after } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { makeFolder, removeFolder } from "../support/processes.mjs";
import { watchedCopy } from "../support/recorder.mjs";
import { altered, missing, pages, policy, shared, typed } from "../support/server.mjs";
import { walkRightly } from "./expected.mjs";

/** @typedef {import("./matrix.mjs").Column} Column */

const built = (/** @type {string} */ path) => fileURLToPath(new URL(`../../build/${path}`, import.meta.url));
const site = built("site");
const modules = built("package");

/** What portals with a policy of their own are asked to allow. */
const strict =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; " +
  "img-src 'self' data:; require-trusted-types-for 'script'";
const withoutWasm = strict.replace(" 'wasm-unsafe-eval'", "");

/** Before Chromium 97 that word was not known, and WebAssembly forbidden without a stronger one. */
const old = ["chromium-72", "chromium-80", "chromium-92"];
const unknownWord = /invalid source: ''wasm-unsafe-eval''|Unrecognized Content-Security-Policy directive/;
const olderPolicy = altered(/\/$/, (body) =>
  Buffer.from(String(body).replace("'wasm-unsafe-eval'", "'wasm-unsafe-eval' 'unsafe-eval'")),
);

const saidBy = (/** @type {RegExp[]} */ ...words) => new RegExp(words.map(({ source }) => source).join("|"), "i");
const inOld = (/** @type {RegExp} */ words) => (/** @type {string} */ browser) =>
  old.includes(browser) ? words : undefined;

/** They say that they forbid the empty module which is tried; some say so even where they do not. */
const tried = /violation: script-src .*eval|Wasm code generation|preloaded using link preload but not used/;
/** What is not there, or not whole, is said. */
const gone = /404|Failed to load|integrity|digest/;

/** And that there is no core at all; the module to run instead is answered by a text. */
const neither = /the core could not be loaded|disallowed MIME type|integrity/;

const elementRoot = `(document.querySelector("eligibility-checker").shadowRoot || document).getElementById("app")`;

/** A portal's page around some markup. */
function portal(/** @type {string} */ markup) {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>门户</title></head><body><h1>门户</h1>${markup}</body></html>`;
}

const element = portal(
  `<script type="module" src="/e/element.js"></script><eligibility-checker></eligibility-checker>`,
);
const script = portal(
  `<script src="/e/eligibility-checker.iife.js"></script><eligibility-checker></eligibility-checker>`,
);

/** @type {readonly Column[]} */
export const columns = [
  {
    name: "page",
    about: "the page as it is built",
    everybody: true,
    ignore: inOld(saidBy(unknownWord, tried)),
    async run({ serve, walk: go, browser }) {
      const { url } = await serve({ "/": site });
      return must(usual(browser), await go(url));
    },
  },
  {
    name: "element",
    about: "the element in a portal's page, under a strict policy with Trusted Types",
    ignore: inOld(saidBy(unknownWord, tried)),
    async run({ serve, walk: go, browser }) {
      const { url } = await serve({ "/e/": modules }, pages({ "/": element }), policy(strict));
      return must(usual(browser), await go(url, elementRoot));
    },
  },
  {
    name: "script",
    about: "the same by one classic script, and no policy",
    async run({ serve, walk: go }) {
      const { url } = await serve({ "/e/": modules }, pages({ "/": script }));
      return must("wasm", await go(url, elementRoot));
    },
  },
  {
    name: "frame",
    about: "the page in a frame of another origin",
    ignore: inOld(saidBy(unknownWord, tried)),
    async run({ serve, visit, person, browser }) {
      const page = await serve({ "/": site }, shared());
      const frame = `<iframe data-eligibility-checker title="自查" src="${page.url}" width="360"></iframe>`;
      const parent = await serve(
        { "/embed/": fileURLToPath(new URL("../../web/embed", import.meta.url)) },
        pages({ "/": portal(`${frame}<script src="/embed/frame.js"></script>`) }),
      );
      return visit(parent.url, async (outer) => {
        const inner = await outer.frame(page.url);
        // While it comes the frame still grows, and a tap may miss.
        await until("the page in it", () => inner.evaluate(`Boolean(document.querySelector("#app[data-complete]"))`));
        await walkRightly(inner, person);
        const height = () => outer.evaluate(`document.querySelector("iframe").clientHeight`);
        const needed = () => inner.evaluate(`Math.ceil(document.body.getBoundingClientRect().height)`);
        // The frame follows its page by messages.
        await until("the frame to be as high as its page", async () => (await height()) === (await needed()));
        return must(usual(browser), await inner.evaluate(`document.documentElement.dataset.core`));
      });
    },
  },
  {
    name: "file",
    about: "the single file, from the disk",
    async run({ walk: go }) {
      const folder = makeFolder();
      const address = watchedCopy(built("single/eligibility-checker.html"), folder);
      return must("js", await go(address).finally(() => removeFolder(folder)));
    },
  },
  {
    name: "wrong type",
    about: "the server sends .wasm as text/plain, and allows WebAssembly in old words too",
    ignore: inOld(saidBy(unknownWord, tried)),
    async run({ serve, walk: go }) {
      const { url } = await serve({ "/": site }, olderPolicy, typed(/\.wasm$/, "text/plain"));
      return must("wasm", await go(url));
    },
  },
  {
    name: "altered",
    about: "somebody changed a bit of the module on its way",
    ignore: (browser) => (old.includes(browser) ? saidBy(unknownWord, tried, gone) : gone),
    async run({ serve, walk: go }) {
      const { url } = await serve({ "/": site }, olderPolicy, altered(/\.wasm$/));
      return must("js", await go(url));
    },
  },
  {
    name: "no wasm file",
    about: "the module was not copied to the server",
    ignore: (browser) => (old.includes(browser) ? saidBy(unknownWord, tried, gone) : gone),
    async run({ serve, walk: go }) {
      const { url } = await serve({ "/": site }, olderPolicy, missing(/\.wasm$/));
      return must("js", await go(url));
    },
  },
  {
    name: "forbidden",
    about: "the portal's policy forbids WebAssembly, and its page says so: no violation",
    ignore: inOld(unknownWord),
    async run({ serve, walk: go }) {
      const told = element.replace("<eligibility-checker", `<eligibility-checker core="js"`);
      const { url } = await serve({ "/e/": modules }, pages({ "/": told }), policy(withoutWasm));
      return must("js", await go(url, elementRoot));
    },
  },
  {
    name: "retry",
    about: "the later screens and the core that the policy leaves do not come at first: trying again, twice, is enough",
    ignore: () => /^(?!uncaught|.*violation|request)|disallowed MIME type/,
    async run({ serve, visit, person }) {
      const late = { core: true, screens: true };
      const told = element.replace("<eligibility-checker", `<eligibility-checker core="js"`);
      const [core, screens] = [missing(/core_js\.js$/), missing(/screens\.js$/)];
      const { url } = await serve({ "/e/": modules }, pages({ "/": told }), (...request) => {
        if (late.core) core(...request);
        if (late.screens) screens(...request);
      });
      return visit(url, async (page) => {
        const failure = `(${elementRoot} || document).querySelector(".failure:not([data-old])")`;
        const failed = () => until("a failure to be told", () => page.evaluate(`Boolean(${failure})`));
        const again = () =>
          page.evaluate(`(function (node) {
            node.setAttribute("data-old", "");
            node.querySelector("button").click();
          })(${failure})`);
        await failed();
        // Nothing has changed yet.
        await again();
        await failed();
        late.core = false;
        await again();
        await failed();
        late.screens = false;
        await again();
        await walkRightly(page, person, elementRoot);
        return must("js", await page.evaluate(`${elementRoot}.closest("[data-core]").getAttribute("data-core")`));
      });
    },
  },
  {
    name: "no core",
    about: "neither core is there: the guide stays, and trying again works once they are back",
    ignore: (browser) => (old.includes(browser) ? saidBy(unknownWord, tried, gone, neither) : saidBy(gone, neither)),
    async run({ serve, visit, person }) {
      const files = { gone: true };
      const vanish = missing(/core(_js)?-.*\.(wasm|js)$/);
      const { url } = await serve({ "/": site }, (...request) => (files.gone ? vanish(...request) : undefined));
      return visit(url, async (page) => {
        await page.evaluate(whenThere, ".failure button");
        const guide = await page.evaluate(`document.querySelectorAll(".guide li").length`);
        if (guide < 20) throw new Error(`the guide has ${guide} articles`);
        files.gone = false;
        // The click loads the page anew, which may end the evaluation.
        await page
          .evaluate(`void ((window.isOld = true), document.querySelector(".failure button").click())`)
          .catch(() => {});
        await until("the page to be loaded anew", () => page.evaluate(`!("isOld" in window)`).catch(() => false));
        await walkRightly(page, person);
        return page.evaluate(`document.documentElement.dataset.core`);
      });
    },
  },
];

/** @param {string} core @param {string} ran */
function must(core, ran) {
  if (ran !== core) throw new Error(`the core ran as '${ran}', it must be '${core}'`);
  return ran;
}

/** @param {string} what @param {() => Promise<boolean>} holds */
async function until(what, holds) {
  for (const begun = Date.now(); !(await holds()); ) {
    if (Date.now() - begun > 20_000) throw new Error(`waited in vain for ${what}`);
    await after(50);
  }
}

/** What the core runs as under the usual policy. @param {{ name: string }} browser */
function usual({ name }) {
  return old.includes(name) ? "js" : "wasm";
}

/** Runs in the page. @param {string} selector @returns {Promise<boolean>} */
function whenThere(selector) {
  return new Promise((resolve, reject) => {
    const begun = Date.now();
    (function look() {
      if (document.querySelector(selector)) resolve(true);
      else if (Date.now() - begun > 20000) reject(new Error(`no ${selector}`));
      else setTimeout(look, 50);
    })();
  });
}
