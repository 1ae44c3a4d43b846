// Joins the files of a policy pack and adds the hash that the core computes. Refuses a pack with faults.
// Writes build/wasm/policy.json without the English texts, and those, in document order, to
// policy.en.json; wasm/english.ts puts them together again.
import { readdir, readFile, writeFile } from "node:fs/promises";
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
const engine = new core.Engine();
const issues = JSON.parse(engine.load(JSON.stringify(pack), ""));
if (issues.length > 0) {
  for (const { pointer, code, detail, hint } of issues) console.error(`${pointer}: ${code}: ${detail} (${hint})`);
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
