// What a page records of itself, in every browser: violations of its policy; and its errors and warnings, which not
// every browser tells. It is the first script of the page, and ES5.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export const recorder = `(function () {
  var recorded = (window.recorded = { violations: [], errors: [] });
  function told(fault) {
    return String((fault && (fault.stack || fault.message)) || fault);
  }
  addEventListener("securitypolicyviolation", function (event) {
    recorded.violations.push("violation: " + event.violatedDirective + " " + event.blockedURI);
  });
  addEventListener("error", function (event) {
    var node = event.target;
    // That is no error: the observer goes on with the next picture.
    if (/^ResizeObserver loop/.test(event.message)) return;
    if (node === window) recorded.errors.push("uncaught: " + event.message + " " + told(event.error));
    else recorded.errors.push("not loaded: " + (node.src || node.href));
  }, true);
  addEventListener("unhandledrejection", function (event) {
    recorded.errors.push("uncaught in a promise: " + told(event.reason));
  });
  ["error", "warn"].forEach(function (level) {
    var say = console[level];
    console[level] = function () {
      recorded.errors.push("console " + level + ": " + Array.prototype.map.call(arguments, told).join(" "));
      return say.apply(console, arguments);
    };
  });
})();`;

/** Expressions for what was recorded. */
export const violations = "window.recorded ? recorded.violations : []";
export const errors = "window.recorded ? recorded.errors : []";

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
