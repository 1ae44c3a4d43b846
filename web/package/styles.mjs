import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { transform } from "lightningcss";
import postcss from "postcss";

const folder = new URL("../styles/", import.meta.url);

/** The page's styles as one sheet; those for paper only with `print`. */
export function pageSheet({ print }) {
  return ["index.css", "later.css"].map((name) => imported(new URL(name, folder), print)).join("\n");
}

function imported(sheet, print) {
  return readFileSync(sheet, "utf8").replace(/@import "(.*)";/g, (_, file) =>
    file.endsWith("/print.css") && !print ? "" : imported(new URL(file, sheet), print),
  );
}

/**
 * The page's styles for a shadow root. What the page hangs on its root element hangs on `.surface`; a rem, which is
 * the portal's there, becomes a length of our own; tokens can be set from outside; dark is what `data-theme` says.
 */
export function shadowSheet() {
  const root = postcss.parse(pageSheet({ print: false }));
  root.walkAtRules("media", (rule) => {
    if (rule.params === "print") rule.remove();
    else if (isDark(rule)) rule.replaceWith(atRoot(rule.nodes, '[data-theme="dark"]'));
  });
  root.walkRules((rule) => {
    rule.selectors = rule.selectors.map((selector) => selector.replace(/^(:root|html|body)(?![\w-])/, ".surface"));
    const isBase = !/contrast/.test(rule.selector);
    rule.walkDecls((declaration) => {
      const { prop, value } = declaration;
      const token = /^--([\w-]+)$/.exec(prop)?.[1];
      if (token && isBase && !/^[ts]\d$/.test(token)) declaration.value = `var(--eligibility-${token}, ${value})`;
      if (prop === "font-size" && value.endsWith("%")) {
        const percent = Number.parseFloat(value);
        const rem = `calc(var(--eligibility-font-size, 18px) / 112.5 * ${percent})`;
        declaration.cloneBefore({
          prop: "--rem",
          value: percent === 112.5 ? "var(--eligibility-font-size, 18px)" : rem,
        });
        declaration.value = "var(--rem)";
      }
      declaration.value = declaration.value.replace(/(-?[\d.]+)rem\b/g, "calc($1 * var(--rem))");
      if (prop === "max-width" && value === "40rem")
        declaration.value = `var(--eligibility-width, ${declaration.value})`;
    });
  });
  return minified(`:host { display: block } :host([hidden]) { display: none } .surface { all: initial; display: block }
    ${root.toString()}`);
}

/** For the page: what holds on dark devices holds with `data-theme="dark"` too, and not with "light". */
export const themes = {
  postcssPlugin: "themes",
  Once(root) {
    root.walkAtRules("media", (rule) => {
      if (!isDark(rule)) return;
      const ordered = rule.clone().nodes;
      atRoot(rule.nodes, ':not([data-theme="light"])');
      rule.after(atRoot(ordered, '[data-theme="dark"]'));
    });
  },
};

function isDark(rule) {
  return rule.params.includes("prefers-color-scheme: dark");
}

/** Rules that begin at the root element, now with this attribute. */
function atRoot(rules, attribute) {
  for (const rule of rules) rule.selector = rule.selector.replace(/^(:root|html)/, `$1${attribute}`);
  return rules;
}

export function minified(css) {
  const targets = { chrome: 72 << 16, safari: 14 << 16 };
  const { code } = transform({ filename: fileURLToPath(folder), code: Buffer.from(css), minify: true, targets });
  return code.toString();
}
