import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { transform } from "lightningcss";

const folder = new URL("../styles/", import.meta.url);

/** All styles of the page as one sheet. */
export function pageSheet() {
  return ["index.css", "later.css"].map((name) => imported(new URL(name, folder))).join("\n");
}

/** The same for a shadow root: what is the page's own gives way to what is the element's own. Paper is the page's. */
export function shadowSheet() {
  const own = imported(new URL("element.css", folder));
  const common = ["index.css", "later.css"].map((name) => imported(new URL(name, folder), /\/(page|print)\.css$/));
  return minified([own, ...common].join("\n"));
}

/** A sheet with those that it imports, except some. */
function imported(sheet, except = /^$/) {
  return readFileSync(sheet, "utf8").replace(/@import "(.*)";/g, (_, file) =>
    except.test(file) ? "" : imported(new URL(file, sheet), except),
  );
}

export function minified(css) {
  const targets = { chrome: 72 << 16, safari: 14 << 16 };
  const { code } = transform({ filename: fileURLToPath(folder), code: Buffer.from(css), minify: true, targets });
  return code.toString();
}
