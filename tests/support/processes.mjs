// Programs and folders that must be gone when the run ends, however it ends.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";

/** @typedef {import("node:child_process").ChildProcess} ChildProcess */

/** @type {Set<ChildProcess>} */
const running = new Set();
/** @type {Set<string>} */
const folders = new Set();

process.on("exit", () => {
  for (const child of running) signal(child, "SIGKILL");
  for (const folder of folders) removeFolder(folder);
});
for (const [name, code] of /** @type {const} */ ([
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
])) {
  process.once(name, () => process.exit(code));
}

/**
 * Starts a program in a process group of its own, so that its helpers can be ended with it.
 * @param {string} program
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions} options
 * @returns {ChildProcess}
 */
export function start(program, args, options) {
  const child = spawn(program, args, { ...options, detached: true });
  running.add(child);
  // Without a listener a program that is not there would end this one.
  child.on("error", () => running.delete(child));
  return child;
}

/**
 * Ends a program and all it has started: by asking, and after a second by force.
 * @param {ChildProcess} child
 */
export async function end(child) {
  if (!running.has(child)) return;
  const gone = child.exitCode !== null || child.signalCode !== null;
  const ended = gone ? Promise.resolve() : new Promise((resolve) => child.once("exit", resolve));
  signal(child, "SIGTERM");
  await Promise.race([ended, after(1000)]);
  signal(child, "SIGKILL");
  await ended;
  running.delete(child);
}

/** @param {ChildProcess} child @param {NodeJS.Signals} name */
function signal(child, name) {
  try {
    if (child.pid) process.kill(-child.pid, name);
  } catch {
    // The group is gone already.
  }
}

/** An empty folder outside the project; removed with `removeFolder`, or when the run ends. */
export function makeFolder() {
  const folder = mkdtempSync(join(tmpdir(), "browser-"));
  folders.add(folder);
  return folder;
}

/** @param {string} folder */
export function removeFolder(folder) {
  // A browser that is just ending may still write there.
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  folders.delete(folder);
}

/**
 * The first group of what a pattern finds in the lines that a program writes.
 * @param {ChildProcess} child
 * @param {import("node:stream").Readable} stream
 * @param {RegExp} pattern
 * @returns {Promise<string>}
 */
export function said(child, stream, pattern) {
  return new Promise((resolve, reject) => {
    let text = "";
    const fail = (/** @type {string} */ why) => reject(new Error(`${child.spawnfile}: ${why}\n${text.slice(-2000)}`));
    const late = setTimeout(fail, 30_000, `did not say ${pattern} in 30 s`);
    child.once("error", (fault) => fail(fault.message));
    child.once("exit", (code, name) => fail(`ended with ${code ?? name}`));
    stream.on("data", (piece) => {
      text += piece;
      const found = pattern.exec(text);
      if (!found) return;
      clearTimeout(late);
      resolve(found[1] ?? found[0]);
    });
  });
}

/**
 * The promise's outcome, or an error after `ms`.
 * @template T
 * @param {Promise<T>} promise
 * @param {number} ms
 * @param {string} what
 * @returns {Promise<T>}
 */
export async function within(promise, ms, what) {
  const stop = new AbortController();
  const late = after(ms, undefined, { signal: stop.signal }).then(
    () => Promise.reject(new Error(`${what}: no answer in ${ms / 1000} s`)),
    () => new Promise(() => {}),
  );
  try {
    return /** @type {T} */ (await Promise.race([promise, late]));
  } finally {
    stop.abort();
  }
}
