// Firefox, by WebDriver BiDi.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import WebSocket from "ws";
import { end, makeFolder, removeFolder, said, start } from "../support/processes.mjs";
import { Protocol } from "./protocol.mjs";

/** @typedef {import("./browsers.mjs").Driver} Driver */
/** @typedef {import("./browsers.mjs").Options} Options */
/** @typedef {import("./protocol.mjs").Json} Json */

/** Nothing of the browser's own may go to the network or come over the page. */
const preferences = {
  "app.normandy.enabled": false,
  "app.update.disabledForTesting": true,
  "browser.region.network.url": "",
  "browser.safebrowsing.downloads.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "browser.search.update": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.homepage_override.mstone": "ignore",
  "browser.startup.page": 0,
  "browser.topsites.contile.enabled": false,
  "browser.newtabpage.enabled": false,
  "datareporting.healthreport.uploadEnabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "dom.push.connection.enabled": false,
  "extensions.getAddons.cache.enabled": false,
  "extensions.systemAddon.update.enabled": false,
  "extensions.update.enabled": false,
  "intl.accept_languages": "zh-CN",
  "media.gmp-manager.updateEnabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "network.prefetch-next": false,
  "services.settings.server": "data:,#remote-settings-dummy/v1",
  "toolkit.telemetry.enabled": false,
  "toolkit.telemetry.server": "",
  "toolkit.telemetry.reportingpolicy.firstRun": false,
};

/**
 * @param {string} program
 * @param {Options} options
 * @returns {Promise<Driver>}
 */
export async function firefox(program, options) {
  const profile = makeFolder();
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`);
  writeFileSync(join(profile, "user.js"), lines.join(""));
  const args = ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port=0", "about:blank"];
  const env = { ...process.env, HOME: profile, MOZ_CRASHREPORTER_DISABLE: "1" };
  const child = start(program, args, { env, stdio: ["ignore", "ignore", "pipe"] });
  const close = async () => {
    await end(child);
    removeFolder(profile);
  };
  try {
    const stderr = /** @type {import("node:stream").Readable} */ (child.stderr);
    const address = await said(child, stderr, /WebDriver BiDi listening on (ws:\S+)/);
    const protocol = await overSocket(`${address}/session`);
    const { capabilities } = await protocol.call("session.new", { capabilities: {} });
    await protocol.call("session.subscribe", { events: ["log.entryAdded", "browsingContext.contextCreated"] });
    return { version: capabilities.browserVersion, open: (url) => open(protocol, url, options), close };
  } catch (fault) {
    await close();
    throw fault;
  }
}

/** @param {string} address @returns {Promise<Protocol>} */
function overSocket(address) {
  const socket = new WebSocket(address, { perMessageDeflate: false });
  const protocol = new Protocol((text) => socket.send(text));
  socket.on("message", (data) => protocol.receive(String(data)));
  socket.on("close", () => protocol.close("the browser closed the connection"));
  return new Promise((resolve, reject) => {
    socket.once("open", () => resolve(protocol));
    socket.on("error", (fault) => {
      protocol.close(fault.message);
      reject(fault);
    });
  });
}

/**
 * @param {Protocol} browser
 * @param {string} url
 * @param {Options} options
 */
async function open(browser, url, { width, height }) {
  const { userContext } = await browser.call("browser.createUserContext");
  const { context } = await browser.call("browsingContext.create", { type: "tab", userContext });
  /** @type {string[]} */
  const noise = [];
  /** The tab and the frames in it. */
  const own = new Set([context]);
  const forget = browser.listen(({ method, params }) => {
    if (method === "browsingContext.contextCreated" && own.has(params.parent)) own.add(params.context);
    if (method !== "log.entryAdded" || !own.has(params.source?.context)) return;
    const { type, level, text, stackTrace } = params;
    const [top] = stackTrace?.callFrames ?? [];
    const where = top ? ` at ${top.url}:${top.lineNumber + 1}:${top.columnNumber + 1}` : "";
    if (type === "javascript") noise.push(`uncaught ${level}: ${text}${where}`);
    else if (level === "error" || level === "warn") noise.push(`console ${level}: ${text}${where}`);
  });
  const tab = {
    /** @param {string} expression @param {number} patience @param {string} [frame] */
    async run(expression, patience, frame) {
      const params = { expression, target: { context: frame ?? context }, awaitPromise: true };
      const answer = await browser.call("script.evaluate", params, {}, patience);
      if (answer.type === "exception") throw new Error(answer.exceptionDetails.text);
      return answer.result.value;
    },
    /** @param {number} x @param {number} y from the corner of the window */
    async tap(x, y) {
      const actions = [{ type: "pointerMove", x: Math.round(x), y: Math.round(y) }, ...press("pointer", { button: 0 })];
      await browser.call("input.performActions", { context, actions: [{ type: "pointer", id: "hand", actions }] });
    },
    /** @param {string} text */
    async type(text) {
      const actions = [...text].flatMap((value) => press("key", { value }));
      await browser.call("input.performActions", { context, actions: [{ type: "key", id: "keys", actions }] });
    },
    async frames() {
      const { contexts } = await browser.call("browsingContext.getTree", { root: context });
      return below(contexts[0]);
    },
    noise: () => noise,
    async screenshot() {
      const { data } = await browser.call("browsingContext.captureScreenshot", { context });
      return Buffer.from(data, "base64");
    },
    async close() {
      forget();
      await browser.call("browsingContext.close", { context });
      await browser.call("browser.removeUserContext", { userContext });
    },
  };
  try {
    await browser.call("browsingContext.setViewport", { context, viewport: { width, height } });
    await browser.call("browsingContext.navigate", { context, url, wait: "complete" });
    return tab;
  } catch (fault) {
    await tab.close();
    throw fault;
  }
}

/** @param {"pointer" | "key"} device @param {Json} what */
function press(device, what) {
  return ["Down", "Up"].map((way) => ({ type: `${device}${way}`, ...what }));
}

/** @param {Json} context @returns {{ id: string, url: string }[]} */
function below({ children }) {
  return (children ?? []).flatMap((/** @type {Json} */ child) => [
    { id: child.context, url: child.url },
    ...below(child),
  ]);
}
