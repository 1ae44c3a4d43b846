// Joins the files of a policy pack and adds the hash that the core computes. Refuses a pack with faults.
// Writes build/wasm/policy.json without the English texts, and those, in document order, to
// policy.en.json; wasm/english.ts puts them together again.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { transformWithOxc } from "vite";
import createCore from "../build/wasm/core.mjs";

const folder = new URL("../core/policies/hunan-2016-91/", import.meta.url);
const output = new URL("../build/wasm/", import.meta.url);

const pack = {};
for (const name of (await readdir(folder)).filter((file) => file.endsWith(".json")).sort()) {
  const { $schema, ...members } = JSON.parse(await readFile(new URL(name, folder), "utf8"));
  for (const [member, value] of Object.entries(members)) {
    if (member in pack) throw new Error(`${name}: '${member}' is in another file too`);
    pack[member] = value;
  }
}

const binary = await readFile(new URL("core.wasm", output));
const core = await createCore({
  instantiateWasm(imports, done) {
    WebAssembly.instantiate(binary, imports).then(({ instance, module }) => done(instance, module));
    return {};
  },
});
// Node cannot read the loader's TypeScript as it is
const { code } = await transformWithOxc(await readFile(new URL("flatten.ts", import.meta.url), "utf8"), "flatten.ts");
await writeFile(new URL("flatten.mjs", output), code);
const { giveInput } = await import(new URL("flatten.mjs", output));

const engine = new core.Engine();
giveInput({ engine, core }, pack);
const issues = JSON.parse(engine.load(""));
if (issues.length > 0) {
  for (const { pointer, code: issueCode, detail, hint } of issues)
    console.error(`${pointer}: ${issueCode}: ${detail} (${hint})`);
  process.exit(1);
}
const english = [];
const withoutEnglish = (_key, value) => {
  if (typeof value?.zh !== "string") return value;
  english.push(value.en);
  return { zh: value.zh };
};
await writeFile(new URL("policy.json", output), JSON.stringify({ hash: engine.hash(), ...pack }, withoutEnglish));
await writeFile(new URL("policy.en.json", output), JSON.stringify(english));
