import { readFileSync } from "node:fs";
import { shellModule } from "./shell.mjs";
import { shadowSheet } from "./styles.mjs";

const built = new URL("../../build/wasm/", import.meta.url);

/** Modules that the build makes itself (element/virtual.d.ts); styles that a module would add to the page are left out. */
export function madeModules() {
  const make = {
    "virtual:shell": shellModule,
    "virtual:styles": () =>
      `export const sheet = ${JSON.stringify(shadowSheet())};\n` +
      'export const href = new URL("./element.css", import.meta.url).href;',
  };
  return {
    name: "made-modules",
    resolveId: (id) => (id in make ? `\0${id}.js` : id.endsWith(".css") ? { id: "\0no-styles.js" } : null),
    load: (id) => (id === "\0no-styles.js" ? "" : (make[id.slice(1, -3)]?.() ?? null)),
  };
}

/** The package keeps code and other files in one folder. */
export function filesBeside() {
  return forAssets((code) => code.replace(/new URL\("\.\.\/build\/wasm\//g, 'new URL("./'));
}

/** What a classic script knows of where it came from. */
export const classicIntro = "const scriptAddress = (document.currentScript || {}).src || document.baseURI;";

/** A classic script has no import.meta; what it fetches later stays in files of its own. */
export function inClassicScript() {
  const from = (code) => code.replaceAll("import.meta.url", "scriptAddress");
  const later = (code) =>
    from(code).replace(/import\("\.\.\/build\/wasm\/(\w+)\.mjs"\)/g, 'import(new URL("./$1.js", scriptAddress).href)');
  return { name: "in-classic-script", transform: (code, id) => (isAssets(id) ? later(code) : from(code)) };
}

/** Everything inside the code; only the plain JavaScript core, which needs nothing fetched. */
export function everythingInside() {
  const text = (name) => JSON.stringify(readFileSync(new URL(name, built), "utf8"));
  const bytes = JSON.stringify(readFileSync(new URL("policy.bin", built)).toString("base64"));
  return forAssets(
    () => `
      import createCore from ${JSON.stringify(new URL("core_js.mjs", built).pathname)};
      export const core = { js: () => Promise.resolve(createCore) };
      export const auditor = { js: () => Promise.reject(new Error("this copy has no auditor")) };
      export const policy = () => Promise.resolve(${text("policy.json")});
      export const compactPolicy = () => Promise.resolve(Uint8Array.from(atob(${bytes}), (one) => one.charCodeAt(0)));
      export const english = () => Promise.resolve(${text("policy.en.json")});`,
  );
}

function forAssets(change) {
  return { name: "assets", transform: (code, id) => (isAssets(id) ? change(code) : null) };
}

function isAssets(id) {
  return id.endsWith("/wasm/assets.ts");
}
