// Builds what others take: the npm package in build/package, and the page as a single file in build/single.
import { chmodSync, cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { writeManifests } from "./manifests.mjs";
import { writeNotices } from "./notices.mjs";
import { classicIntro, filesBeside, inClassicScript, madeModules, modulesBeside, withoutRosters } from "./plugins.mjs";
import { writeSinglePage } from "./single.mjs";
import { shadowSheet } from "./styles.mjs";
import { writeTypes } from "./types.mjs";

const root = new URL("../../", import.meta.url);
const path = (name) => fileURLToPath(new URL(name, root));
const output = path("build/package");

rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });

const transform = { target: ["es2019", "chrome72", "safari14"], assumptions: { setPublicClassFields: true } };
const entries = {
  index: "wasm/index.ts",
  element: "web/element/element.ts",
  core_js: "build/wasm/core_js.mjs",
  intake_js: "build/wasm/intake_js.mjs",
  auditor_js: "build/wasm/auditor_js.mjs",
};
/** The bundler would name what several entries share after any module in it. */
const chunks = {
  wasm: "checker",
  question: "shared",
  later: "screens",
  rest: "rest",
  intake: "intake",
  auditor: "auditor",
};
const modules = await rolldown({
  input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, path(file)])),
  transform,
  // That build of lit which can be imported where there is no document, too
  platform: "neutral",
  resolve: { conditionNames: ["node", "import", "default"] },
  plugins: [filesBeside(), madeModules()],
});
await modules.write({
  dir: output,
  format: "esm",
  minify: true,
  chunkFileNames: ({ name }) => `${chunks[name] ?? name}.js`,
});

const script = await rolldown({
  input: path("web/element/element.ts"),
  transform,
  plugins: [modulesBeside(), filesBeside(), withoutRosters(), madeModules(), inClassicScript()],
});
const iife = await script.generate({
  format: "iife",
  name: "EligibilityChecker",
  intro: classicIntro,
  minify: true,
  codeSplitting: false,
});
writeFileSync(`${output}/eligibility-checker.iife.js`, inAscii(iife.output[0].code));

const policy = ["policy.asking.json", "policy.bin", "policy.en.json", "policy.texts.json"];
const modulesOfWasm = ["core", "intake", "auditor", "roster", "roster_simd"].map((name) => `${name}.wasm`);
for (const name of [...modulesOfWasm, ...policy]) {
  cpSync(path(`build/wasm/${name}`), `${output}/${name}`);
  // The linker makes modules executable
  chmodSync(`${output}/${name}`, 0o644);
}
writeFileSync(`${output}/element.css`, `@charset "utf-8";${shadowSheet()}`);
cpSync(path("LICENSE"), `${output}/LICENSE`);
cpSync(path("web/package/README.md"), `${output}/README.md`);
writeNotices(output);
writeTypes(`${output}/types`, [
  "wasm/index.d.ts",
  "web/element/element.d.ts",
  "web/element/react.d.ts",
  "web/element/vue.d.ts",
]);
writeManifests(output);

await writeSinglePage(path("build/single/eligibility-checker.html"), transform);

/** A classic script, unlike a module, is read in the encoding of its page, which may be GBK. */
function inAscii(code) {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
