import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { HtmlTagDescriptor, Plugin } from "vite";
import { earlyScript } from "./package/early.mjs";
import { notices } from "./package/notices.mjs";
import { replaced } from "./package/replaced.mjs";
import { siteName } from "./package/shell.mjs";

/** Makes the built page installable and lets it keep a copy of itself on the device; see sw.js. */
export function standalone(): Plugin {
  return {
    name: "standalone",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: async (html, { bundle }) => ({
        // It holds up the picture and not the reading; a browser that does not know the word may draw once before it.
        html: replaced(
          html,
          "<title>",
          `<script async blocking="render" src="./${(await early()).name}"${fetchedFirst(Object.keys(bundle ?? {}))}></script>\n    <title>`,
        ),
        tags,
      }),
    },
    async generateBundle() {
      const { name, code } = await early();
      this.emitFile({ type: "asset", fileName: name, source: code });
      const source = manifest(await siteName());
      this.emitFile({ type: "asset", fileName: "manifest.webmanifest", source });
      this.emitFile({ type: "asset", fileName: "third-party.txt", source: notices() });
      this.emitFile({ type: "asset", fileName: "frame.js", source: readFileSync(here("embed/frame.js")) });
      for (const icon of icons) this.emitFile({ type: "asset", fileName: icon, source: readFileSync(here(icon)) });
    },
    writeBundle({ dir = "." }, bundle) {
      const all = Object.keys(bundle).filter((file) => !unused.test(file));
      all.sort();
      const files = all.filter((file) => !plain.test(file));
      const worker = readFileSync(here("sw.js"), "utf8");
      const build = digest([worker, ...all.map((file) => readFileSync(`${dir}/${file}`))]);
      for (const file of files.filter((name) => name.endsWith(".html"))) {
        const html = readFileSync(`${dir}/${file}`, "utf8");
        writeFileSync(`${dir}/${file}`, html.replace(`content="${unknownBuild}"`, `content="${build}"`));
      }
      const filled = worker
        .replace('"BUILD"', JSON.stringify(build))
        .replace('["FILES"]', JSON.stringify(files))
        .replace('["PLAIN"]', JSON.stringify(all.filter((file) => plain.test(file))));
      writeFileSync(`${dir}/sw.js`, filled);
    },
  };
}

/** early.ts, named by what is in it as the other files are. */
async function early(): Promise<{ name: string; code: string }> {
  const code = await earlyScript();
  return { name: `assets/early-${digest([code])}.js`, code };
}

/** What the loader fetches at its start; early.ts asks for it where the page is not opened with something else. */
function fetchedFirst(files: readonly string[]): string {
  const named = (pattern: RegExp) => files.filter((file) => pattern.test(file)).map((file) => `./${file}`);
  const core = named(/^assets\/core-.*\.wasm$/).join(" ");
  return ` data-core="${core}" data-policy="${named(/^assets\/policy(\.asking)?-.*\.(json|bin)$/).join(" ")}"`;
}

/** Only who brings a policy or documents needs the auditor; frame.js is for the page around a frame; nobody fetches licences. */
const unused = /^assets\/auditor|^frame\.js$|^third-party\.txt$/;

/** The modules as plain JavaScript. */
const plain = /^assets\/(core|intake)_js-/;

const icons = ["icons/icon.svg", "icons/icon-192.png", "icons/icon-512.png"];

const unknownBuild = "BUILD";

const tags: HtmlTagDescriptor[] = [
  { tag: "meta", attrs: { name: "build", content: unknownBuild }, injectTo: "head" },
  { tag: "meta", attrs: { name: "theme-color", content: token("band") }, injectTo: "head" },
  { tag: "link", attrs: { rel: "manifest", href: "./manifest.webmanifest" }, injectTo: "head" },
  // In the page itself: Chromium fetches an icon with an address again at every step of the journey.
  { tag: "link", attrs: { rel: "icon", type: "image/svg+xml", href: dataAddress("icons/icon.svg") }, injectTo: "head" },
  { tag: "link", attrs: { rel: "apple-touch-icon", href: "./icons/icon-192.png" }, injectTo: "head" },
];

function manifest(name: string): string {
  const png = (size: number) => ({
    src: `icons/icon-${size}.png`,
    sizes: `${size}x${size}`,
    type: "image/png",
    purpose: "any maskable",
  });
  return JSON.stringify({
    name,
    short_name: name,
    lang: "zh-CN",
    id: "./",
    start_url: "./?installed",
    scope: "./",
    display: "standalone",
    theme_color: token("band"),
    background_color: token("paper"),
    icons: [{ src: "icons/icon.svg", sizes: "any", type: "image/svg+xml" }, png(192), png(512)],
  });
}

/** The value of a colour of styles/tokens.css, in the light scheme. */
function token(name: string): string {
  const value = readFileSync(here("styles/tokens.css"), "utf8").match(
    new RegExp(`--${name}: var\\([\\w-]+, (#\\w+)`),
  )?.[1];
  if (!value) throw new Error(`no colour '--${name}' in tokens.css`);
  return value;
}

function dataAddress(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(readFileSync(here(svg), "utf8").replace(/\n\s*/g, ""))}`;
}

function digest(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex").slice(0, 12);
}

function here(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
