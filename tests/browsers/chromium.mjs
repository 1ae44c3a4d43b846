// Any Chromium from 72 on, by the DevTools protocol over a pipe.
import { end, makeFolder, removeFolder, start, within } from "../support/processes.mjs";
import { Protocol } from "./protocol.mjs";

/** @typedef {import("./browsers.mjs").Driver} Driver */
/** @typedef {import("./browsers.mjs").Options} Options */
/** @typedef {import("./protocol.mjs").Json} Json */

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-breakpad",
  "--disable-dev-shm-usage",
  "--hide-scrollbars",
  "--mute-audio",
];

/**
 * @param {string} program
 * @param {Options} options
 * @returns {Promise<Driver>}
 */
export async function chromium(program, options) {
  const profile = makeFolder();
  const args = [...quiet, "--headless", "--lang=zh-CN", "--remote-debugging-pipe", `--user-data-dir=${profile}`];
  const env = { ...process.env, HOME: profile, LANG: "zh_CN.UTF-8" };
  const child = start(program, args, { env, stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
  const protocol = overPipe(child);
  const close = async () => {
    await end(child);
    removeFolder(profile);
  };
  try {
    const { product } = await protocol.call("Browser.getVersion", {}, {}, 30_000);
    const version = String(product).replace(/^.*\//, "");
    return { version, open: (url) => open(protocol, url, options), close };
  } catch (fault) {
    await close();
    throw fault;
  }
}

/** @param {import("node:child_process").ChildProcess} child */
function overPipe(child) {
  const [, , , input, output] = /** @type {any[]} */ (child.stdio);
  const protocol = new Protocol((text) => input.write(`${text}\0`));
  /** @type {Buffer[]} */
  let pieces = [];
  output.on("data", (/** @type {Buffer} */ piece) => {
    for (let at = piece.indexOf(0); at >= 0; at = piece.indexOf(0)) {
      const text = Buffer.concat([...pieces, piece.subarray(0, at)]).toString();
      pieces = [];
      piece = piece.subarray(at + 1);
      protocol.receive(text);
    }
    pieces.push(piece);
  });
  for (const stream of [input, output])
    stream.on("error", (/** @type {Error} */ { message }) => protocol.close(message));
  child.once("error", ({ message }) => protocol.close(message));
  child.once("exit", (code, name) => protocol.close(`${child.spawnfile} ended with ${code ?? name}`));
  return protocol;
}

/**
 * @param {Protocol} browser
 * @param {string} url
 * @param {Options} options
 */
async function open(browser, url, { width, height }) {
  const { browserContextId } = await browser.call("Target.createBrowserContext");
  const { targetId } = await browser.call("Target.createTarget", { url: "about:blank", browserContextId });
  const { sessionId } = await browser.call("Target.attachToTarget", { targetId, flatten: true });
  /** @type {string[]} */
  const noise = [];
  /** The context in which a frame's own scripts run. @type {Map<string, number>} */
  const contexts = new Map();
  let whenLoaded = () => {};
  const loaded = /** @type {Promise<void>} */ (
    new Promise((resolve) => {
      whenLoaded = resolve;
    })
  );
  const forget = browser.listen((event) => {
    if (event.sessionId !== sessionId) return;
    const { method, params } = event;
    if (method === "Page.loadEventFired") whenLoaded();
    if (method === "Inspector.targetCrashed") noise.push("the page crashed");
    if (method === "Runtime.executionContextCreated") {
      const { id, auxData } = params.context;
      if (auxData?.isDefault) contexts.set(auxData.frameId, id);
    }
    const heard = noiseOf(method, params);
    if (heard) noise.push(heard);
  });
  /** @type {(method: string, params?: Json, patience?: number) => Promise<Json>} */
  const call = (method, params, patience) => browser.call(method, params, { sessionId }, patience);
  const tab = {
    /** @param {string} expression @param {number} patience @param {string} [frame] */
    async run(expression, patience, frame) {
      const where = frame ? { contextId: contexts.get(frame) } : {};
      const params = { expression, awaitPromise: true, returnByValue: true, ...where };
      const { result, exceptionDetails } = await call("Runtime.evaluate", params, patience);
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    /** @param {number} x @param {number} y from the corner of the window */
    async tap(x, y) {
      const at = { x, y, button: "left", clickCount: 1 };
      for (const type of ["mousePressed", "mouseReleased"]) await call("Input.dispatchMouseEvent", { type, ...at });
    },
    /** @param {string} text */
    type: (text) => call("Input.insertText", { text }),
    async frames() {
      const { frameTree } = await call("Page.getFrameTree");
      return framesBelow(frameTree).filter(({ id }) => contexts.has(id));
    },
    noise: () => noise,
    screenshot: async () => Buffer.from((await call("Page.captureScreenshot")).data, "base64"),
    async close() {
      forget();
      await browser.call("Target.closeTarget", { targetId });
      await browser.call("Target.disposeBrowserContext", { browserContextId });
    },
  };
  try {
    for (const domain of ["Page", "Runtime", "Log"]) await call(`${domain}.enable`);
    await call("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
    const { errorText } = await call("Page.navigate", { url });
    if (errorText) throw new Error(`${url}: ${errorText}`);
    await within(loaded, 60_000, url);
    return tab;
  } catch (fault) {
    await tab.close();
    throw fault;
  }
}

/** @param {string} method @param {Json} params */
function noiseOf(method, params) {
  if (method === "Runtime.exceptionThrown") {
    const { exception, text, url, lineNumber, columnNumber } = params.exceptionDetails;
    const where = url ? ` at ${url}:${lineNumber + 1}:${columnNumber + 1}` : "";
    return `uncaught: ${exception?.description ?? text}${where}`;
  }
  if (method === "Runtime.consoleAPICalled" && /^(error|warning|assert)$/.test(params.type)) {
    const words = params.args.map((/** @type {Json} */ one) => one.description ?? String(one.value));
    return `console ${params.type}: ${words.join(" ")}`;
  }
  if (method === "Log.entryAdded" && /^(error|warning)$/.test(params.entry.level)) {
    return `${params.entry.source} ${params.entry.level}: ${params.entry.text} ${params.entry.url ?? ""}`.trim();
  }
  return undefined;
}

/** @param {Json} tree @returns {{ id: string, url: string }[]} */
function framesBelow({ childFrames = [] }) {
  return childFrames.flatMap((/** @type {Json} */ child) => [
    { id: child.frame.id, url: child.frame.url },
    ...framesBelow(child),
  ]);
}
