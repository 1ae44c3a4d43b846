import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import config from "./cem.config.mjs";
import { replaced } from "./replaced.mjs";

const root = new URL("../../", import.meta.url);

/** Writes package.json and custom-elements.json of the package. */
export function writeManifests(output) {
  const { name, version, description, license } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));
  const manifest = {
    name,
    version,
    description,
    license,
    type: "module",
    // The first with process.getBuiltinModule
    engines: { node: ">=20.16" },
    exports: {
      ".": { types: "./types/wasm/index.d.ts", default: "./index.js" },
      "./element": { types: "./types/web/element/element.d.ts", default: "./element.js" },
      "./react": { types: "./types/web/element/react.d.ts", default: "./element.js" },
      "./vue": { types: "./types/web/element/vue.d.ts", default: "./element.js" },
      "./core.wasm": { types: "./types/core.wasm.d.ts", default: "./core.wasm" },
      "./custom-elements.json": "./custom-elements.json",
      "./package.json": "./package.json",
    },
    customElements: "custom-elements.json",
    sideEffects: ["./element.js", "./eligibility-checker.iife.js"],
  };
  writeFileSync(`${output}/package.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  describeElement(output);
}

function describeElement(output) {
  const folder = fileURLToPath(root);
  const [source] = config.globs;
  execFileSync("npx", ["cem", "analyze", "--config", "web/package/cem.config.mjs"], { cwd: folder, stdio: "inherit" });
  const file = `${output}/custom-elements.json`;
  const manifest = JSON.parse(replaced(readFileSync(file, "utf8"), new RegExp(source, "g"), "element.js"));
  const declarations = manifest.modules.flatMap((module) => module.declarations);
  const element = declarations.find(({ customElement }) => customElement);
  if (!element) throw new Error(`${source} has no element that could be described`);
  element.members = element.members.filter(({ privacy, description }) => privacy !== "private" && description);
  element.events = element.events.filter(({ description }) => description);
  element.superclass = { name: "HTMLElement" };
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
}
