// WebKit as GTK programs have it: the small browser of its own package, by WebDriver, on a screen that nobody sees.
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as after } from "node:timers/promises";
import { end, makeFolder, removeFolder, said, start } from "../support/processes.mjs";

/** @typedef {import("./browsers.mjs").Driver} Driver */
/** @typedef {import("./browsers.mjs").Options} Options */

const element = "element-6066-11e4-a52e-4f735466cecf";

/** @returns {string} */
export function miniBrowser() {
  const folders = ["4.1", "4.0", "6.0"].map((version) => `/usr/lib/${machine()}-linux-gnu/webkit2gtk-${version}`);
  const found = folders.map((folder) => `${folder}/MiniBrowser`).find((path) => existsSync(path));
  if (!found) throw new Error("there is no MiniBrowser; Debian has it in webkit2gtk-driver's dependencies");
  return found;
}

function machine() {
  return process.arch === "arm64" ? "aarch64" : "x86_64";
}

/**
 * @param {string} program WebKitWebDriver
 * @param {Options} options
 * @returns {Promise<Driver>}
 */
export async function webkit(program, options) {
  const home = makeFolder();
  /** @type {import("node:child_process").ChildProcess[]} */
  const children = [];
  const close = async () => {
    for (const child of children.reverse()) await end(child);
    removeFolder(home);
  };
  try {
    const screenArgs = ["-displayfd", "3", "-screen", "0", "1280x1600x24", "-nolisten", "tcp"];
    const screen = start("Xvfb", screenArgs, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
    children.push(screen);
    const display = await said(screen, /** @type {any} */ (screen.stdio[3]), /(\d+)\n/);
    const port = await freePort();
    const env = {
      ...process.env,
      DISPLAY: `:${display}`,
      HOME: home,
      XDG_RUNTIME_DIR: home,
      // Without these the browser starts a bus that outlives it.
      DBUS_SESSION_BUS_ADDRESS: "disabled:",
      NO_AT_BRIDGE: "1",
      GDK_BACKEND: "x11",
      LANG: "C.UTF-8",
    };
    const driver = start(program, [`--port=${port}`, "--host=127.0.0.1"], { env, stdio: "ignore" });
    children.push(driver);
    const base = `http://127.0.0.1:${port}`;
    await answers(`${base}/status`);
    const first = await begin(base);
    await first.call("DELETE", "");
    return { version: first.version, open: (url) => open(base, url, options), close };
  } catch (fault) {
    await close();
    throw fault;
  }
}

/** A session is a browser of its own that keeps nothing. @param {string} base */
async function begin(base) {
  const options = { binary: miniBrowser(), args: ["--automation"] };
  const alwaysMatch = { "webkitgtk:browserOptions": options, timeouts: { script: 120_000, pageLoad: 60_000 } };
  const { sessionId, capabilities } = await request("POST", `${base}/session`, { capabilities: { alwaysMatch } });
  /** @type {(method: string, path: string, body?: unknown) => Promise<any>} */
  const call = (method, path, body) => request(method, `${base}/session/${sessionId}${path}`, body);
  return { version: capabilities.browserVersion, call };
}

/**
 * @param {string} base
 * @param {string} url
 * @param {Options} options
 */
async function open(base, url, { width, height }) {
  const { call } = await begin(base);
  try {
    await call("POST", "/window/rect", { x: 0, y: 0, width, height });
    await call("POST", "/url", { url });
  } catch (fault) {
    await call("DELETE", "");
    throw fault;
  }
  const enter = (/** @type {unknown} */ id) => call("POST", "/frame", { id });
  const script = (/** @type {string} */ body) => call("POST", "/execute/async", { script: body, args: [] });
  return {
    /** @param {string} expression @param {number} patience @param {string} [frame] the place of the frame in the page */
    async run(expression, patience, frame) {
      await call("POST", "/timeouts", { script: patience });
      if (frame) await enter(Number(frame));
      try {
        return await script(`var done = arguments[arguments.length - 1]; (${expression}).then(done, done);`);
      } finally {
        if (frame) await enter(null);
      }
    },
    /** @param {number} x @param {number} y from the corner of the window */
    async tap(x, y) {
      const move = { type: "pointerMove", x: Math.round(x), y: Math.round(y), origin: "viewport", duration: 0 };
      const actions = [move, { type: "pointerDown", button: 0 }, { type: "pointerUp", button: 0 }];
      await call("POST", "/actions", { actions: [{ type: "pointer", id: "hand", actions }] });
    },
    /** @param {string} text */
    async type(text) {
      const actions = [...text].flatMap((value) => ["keyDown", "keyUp"].map((type) => ({ type, value })));
      await call("POST", "/actions", { actions: [{ type: "key", id: "keys", actions }] });
    },
    async frames() {
      const found = await call("POST", "/elements", { using: "css selector", value: "iframe" });
      const addresses = [];
      for (const one of found) addresses.push(await call("GET", `/element/${one[element]}/property/src`));
      return addresses.map((address, at) => ({ id: String(at), url: address }));
    },
    noise: () => undefined,
    screenshot: async () => Buffer.from(await call("GET", "/screenshot"), "base64"),
    close: () => call("DELETE", ""),
  };
}

/** @param {string} method @param {string} url @param {unknown} [body] @returns {Promise<any>} */
async function request(method, url, body) {
  const answer = await fetch(url, body === undefined ? { method } : { method, body: JSON.stringify(body) });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${value?.error}: ${value?.message}`);
  return value;
}

/** @param {string} url */
async function answers(url) {
  for (let tries = 0; tries < 300; tries++) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await after(100);
  }
  throw new Error(`${url}: no answer`);
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}
