import { readFileSync } from "node:fs";

/** The body of index.html as a lit template, for an element in somebody else's page: no landmarks of a page's own. */
export function shellModule() {
  const html = readFileSync(new URL("../index.html", import.meta.url), "utf8");
  const [, body] = /<body>([\s\S]*)<\/body>/.exec(html) ?? [];
  if (!body) throw new Error("index.html has no body");
  const shell = body
    .replace(/<noscript>[\s\S]*?<\/noscript>/, "")
    .replace(/<header /, '<header part="header" ')
    .replace(/<main /, '<main part="content" ')
    .replace(/<div id="app"/, '<div part="screen" id="app"')
    .replace(/<footer /, '<footer part="footer" ')
    .replace(/<(\/?)(header|main|footer)\b/g, "<$1div")
    .replace(/\s+/g, " ");
  if (/[`\\]|\$\{/.test(shell)) throw new Error("index.html has a character that ends a template");
  return `import { html } from "lit/html.js";\nexport const shell = html\`${shell.trim()}\`;`;
}
