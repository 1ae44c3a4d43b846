// What a page records of itself, in every browser: its errors and warnings, which not every browser tells, and among them
// violations of its policy and what was not loaded. It is the first script of the page, and ES5.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export const recorder = `(function () {
  var recorded = (window.recorded = []);
  function told(fault) {
    return String((fault && (fault.stack || fault.message)) || fault);
  }
  addEventListener("securitypolicyviolation", function (event) {
    console.error("violation: " + event.violatedDirective + " " + event.blockedURI);
  });
  addEventListener("error", function (event) {
    var node = event.target;
    // That is no error: the observer goes on with the next picture.
    if (/^ResizeObserver loop/.test(event.message)) return;
    if (node === window) recorded.push("uncaught: " + event.message + " " + told(event.error));
    else recorded.push("not loaded: " + (node.src || node.href));
  }, true);
  addEventListener("unhandledrejection", function (event) {
    recorded.push("uncaught in a promise: " + told(event.reason));
  });
  ["error", "warn"].forEach(function (level) {
    var say = console[level];
    console[level] = function () {
      recorded.push("console " + level + ": " + Array.prototype.map.call(arguments, told).join(" "));
      return say.apply(console, arguments);
    };
  });
})();`;

/** An expression for what was recorded. */
export const recorded = "window.recorded || []";

/** Runs in the page: what it asked of others than these origins, whether it came or not. @param {readonly string[]} origins */
export function foreign(origins) {
  return performance
    .getEntriesByType("resource")
    .map(({ name }) => name)
    .filter((name) => /^(https?|wss?):/.test(name) && !origins.includes(new URL(name).origin))
    .map((name) => `request: ${name}`);
}

/** Before the policy of the page itself, which would forbid the script. @param {string} html @param {string} address */
export function watched(html, address) {
  return html.replace("<head>", `<head><script src="${address}"></script>`);
}

/**
 * A copy of a page that is opened from the disk, which differs by the recorder only.
 * @param {string} file @param {string} folder
 * @returns {string} its address
 */
export function watchedCopy(file, folder) {
  writeFileSync(join(folder, "watch.js"), recorder);
  const copy = join(folder, "page.html");
  writeFileSync(copy, watched(readFileSync(file, "utf8"), "watch.js"));
  return pathToFileURL(copy).href;
}
