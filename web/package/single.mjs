import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { earlyScript } from "./early.mjs";
import { notices } from "./notices.mjs";
import { classicIntro, everythingInside, inClassicScript, madeModules, withoutRosters } from "./plugins.mjs";
import { replaced } from "./replaced.mjs";
import { wholePage } from "./shell.mjs";
import { minified, pageSheet } from "./styles.mjs";

const web = new URL("../", import.meta.url);

/** Writes the whole page as one file, which opens from a disk or a chat. It can connect to nothing. */
export async function writeSinglePage(file, transform) {
  const input = fileURLToPath(new URL("main.ts", web));
  const plugins = [everythingInside(), withoutRosters(), madeModules(), inClassicScript()];
  const bundle = await rolldown({ input, transform, plugins });
  const { output } = await bundle.generate({ format: "iife", intro: classicIntro, minify: true, codeSplitting: false });
  const code = inScript(output[0].code);
  const early = inScript(await earlyScript());
  const styles = minified(pageSheet());
  const policy = [
    "default-src 'none'",
    `script-src '${hash(early)}' '${hash(code)}'`,
    `style-src '${hash(styles)}'`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const changes = [
    [/(http-equiv="Content-Security-Policy" content=")[^"]*/, (_, before) => before + policy],
    [/<link rel="stylesheet"[^>]*>/, `<script>${early}</script><style>${styles}</style>`],
    [/\s*<script type="module"[^>]*><\/script>/, ""],
    ["</body>", `<script>${code}</script></body>`],
    // Whoever gets the file gets the licences of what is in it.
    ["</html>", `</html>\n<!--\n${notices().replace(/--/g, "- -")}-->`],
  ];
  const html = await wholePage();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    changes.reduce((page, [pattern, by]) => replaced(page, pattern, by), html),
  );
}

/** Nothing in it may end the script before its end. */
function inScript(code) {
  return code.replace(/<\/(script)/gi, "<\\/$1").replace(/<!--/g, "<\\!--");
}

function hash(text) {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
