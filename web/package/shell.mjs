import { readFileSync } from "node:fs";
import { replaced } from "./replaced.mjs";

const changes = [
  [/<noscript>[\s\S]*?<\/noscript>/, ""],
  ["<header ", '<header part="header" '],
  ["<main ", '<main part="content" '],
  ['<div id="app"', '<div part="screen" id="app"'],
  ["<footer ", '<footer part="footer" '],
  [/<(\/?)(header|main|footer)\b/g, (_, slash) => `<${slash}div`],
  [/\s+/g, " "],
];

/** The body of index.html as a lit template, for an element in somebody else's page: no landmarks of a page's own. */
export function shellModule() {
  const html = readFileSync(new URL("../index.html", import.meta.url), "utf8");
  const [, body] = /<body>([\s\S]*)<\/body>/.exec(html) ?? [];
  if (!body) throw new Error("index.html has no body");
  const shell = changes.reduce((text, [pattern, by]) => replaced(text, pattern, by), body);
  if (/[`\\]|\$\{/.test(shell)) throw new Error("index.html has a character that ends a template");
  return `import { html } from "lit/html.js";\nexport const shell = html\`${shell.trim()}\`;`;
}
