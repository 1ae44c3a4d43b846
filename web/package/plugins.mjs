import { readFileSync } from "node:fs";
import { replaced } from "./replaced.mjs";
import { shellModule } from "./shell.mjs";
import { shadowSheet } from "./styles.mjs";

const built = new URL("../../build/wasm/", import.meta.url);

/** Modules that the build makes itself (element/virtual.d.ts); styles that a module would add to the page are left out. */
export function madeModules() {
  const make = {
    "virtual:shell": shellModule,
    "virtual:styles": () =>
      `export const sheet = ${JSON.stringify(shadowSheet())};\n` +
      'export const href = () => new URL("./element.css", import.meta.url).href;',
  };
  return {
    name: "made-modules",
    resolveId: (id) => (id in make ? `\0${id}.js` : id.endsWith(".css") ? { id: "\0no-styles.js" } : null),
    load: (id) => (id === "\0no-styles.js" ? "" : (make[id.slice(1, -3)]?.() ?? null)),
  };
}

/** The package keeps code and other files in one folder. */
export function filesBeside() {
  return forAssets("files-beside", (code) => replaced(code, /new URL\("\.\.\/build\/wasm\//g, 'new URL("./'));
}

/** What a classic script knows of where it came from. */
export const classicIntro = "const scriptAddress = (document.currentScript || {}).src || document.baseURI;";

/** A classic script has no import.meta. */
export function inClassicScript() {
  return {
    name: "in-classic-script",
    transform: (code) => code.replaceAll("import.meta.url", "scriptAddress"),
    generateBundle(_, bundle) {
      for (const { fileName, code = "" } of Object.values(bundle))
        if (/\bimport\.meta\b/.test(code)) throw new Error(`${fileName} has an import.meta left`);
    },
  };
}

/** What a classic script fetches later stays in the files of the package's modules. */
export function modulesBeside() {
  return forAssets("modules-beside", (code) =>
    replaced(code, /import\("\.\.\/build\/wasm\/(\w+)\.mjs"\)/g, (_, name) => {
      return `import(new URL("./${name}.js", scriptAddress).href)`;
    }),
  );
}

/** Everything inside the code; only the modules as plain JavaScript, which need nothing fetched. */
export function everythingInside() {
  const text = (name) => JSON.stringify(readFileSync(new URL(name, built), "utf8"));
  const bytes = JSON.stringify(readFileSync(new URL("policy.bin", built)).toString("base64"));
  const module = (name) => JSON.stringify(new URL(name, built).pathname);
  const inside = {
    "assets.ts": () => `
      import createCore from ${module("core_js.mjs")};
      export const core = { name: "Engine", js: () => Promise.resolve(createCore) };
      export const policy = () => Promise.resolve(${text("policy.asking.json")});
      export const policyTexts = () => Promise.resolve(${text("policy.texts.json")});
      export const compactPolicy = () => Promise.resolve(Uint8Array.from(atob(${bytes}), (one) => one.charCodeAt(0)));
      export const english = () => Promise.resolve(${text("policy.en.json")});`,
    "late_assets.ts": () => `
      import createIntake from ${module("intake_js.mjs")};
      export const intake = { name: "Intake", js: () => Promise.resolve(createIntake) };
      export const auditor = { name: "PolicyCompiler", js: () => Promise.reject(new Error("this copy has no auditor")) };`,
  };
  return forAssets("everything-inside", (_, file) => inside[file]());
}

/** Who checks himself judges nobody else: nothing there asks for rosters, nor has their modules. */
export function withoutRosters() {
  const none = 'export const openRoster = () => Promise.reject(new Error("this copy has no rosters"));';
  return forModules(/\/wasm\/(columns\.ts)$/, "without-rosters", () => none);
}

function forAssets(name, change) {
  return forModules(/\/wasm\/((?:late_|roster_)?assets\.ts)$/, name, change);
}

/** Changes modules, of which there must be some; `change` gets the code and the name. */
function forModules(files, name, change) {
  let seen = false;
  return {
    name,
    transform(code, id) {
      const file = files.exec(id)?.[1];
      if (file === undefined) return null;
      seen = true;
      return change(code, file);
    },
    buildEnd(fault) {
      if (!fault && !seen) throw new Error(`${name}: there is no ${files}`);
    },
  };
}
