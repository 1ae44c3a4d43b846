import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { replaced } from "./replaced.mjs";

const changes = [
  [/<noscript[\s\S]*?<\/noscript>/, ""],
  ["<header ", '<header part="header" '],
  ["<main ", '<main part="content" '],
  ['<div id="app"', '<div part="screen" id="app"'],
  ["<footer ", '<footer part="footer" '],
  [/<(\/?)(header|main|footer)\b/g, (_, slash) => `<${slash}div`],
  [/\s+/g, " "],
];

const read = (name) => readFileSync(new URL(name, import.meta.url), "utf8");

/** The shell of the bundled policy, and what puts it into index.html. */
async function bundled() {
  // Node cannot read TypeScript as it is
  const bundle = await rolldown({ input: fileURLToPath(new URL("../shell/fill.ts", import.meta.url)) });
  const { output } = await bundle.generate({ format: "esm" });
  const { filled, shellFor } = await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
  const policy = JSON.parse(read("../../build/wasm/policy.json"));
  const shell = shellFor(policy, JSON.parse(read("../../build/wasm/policy.en.json")));
  return { name: shell.title, fill: (html) => filled(html, shell, policy.hash) };
}

/** What the bundled policy calls the self-check. */
export async function siteName() {
  return (await bundled()).name;
}

/** index.html, which is given, with what the bundled policy says. */
export async function withShell(html) {
  return (await bundled()).fill(html);
}

/** The whole page as it is before any script. */
export function wholePage() {
  return withShell(read("../index.html"));
}

/** The body of the page as a lit template, for an element in somebody else's page: no landmarks of a page's own. */
export async function shellModule() {
  const [, body] = /<body>([\s\S]*)<\/body>/.exec(await wholePage()) ?? [];
  if (!body) throw new Error("index.html has no body");
  const shell = changes.reduce((text, [pattern, by]) => replaced(text, pattern, by), body);
  const written = shell.trim().replace(/[`\\]|\$\{/g, (sign) => `\\${sign}`);
  return `import { html } from "lit/html.js";\nexport const shell = html\`${written}\`;`;
}
