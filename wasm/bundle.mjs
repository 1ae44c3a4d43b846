// Joins the files of a policy pack. Refuses a pack with faults. Writes to build/wasm:
//   policy.bin      what the core loads
//   policy.json     the pack with its hash, without the English texts
//   policy.en.json  those, in document order; wasm/english.ts puts them together again
//   integrity.json  the hashes by which browsers tell that a module is whole and of this build
import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { transformWithOxc } from "vite";
import createAuditor from "../build/wasm/auditor.mjs";

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

const binary = await readFile(new URL("auditor.wasm", output));
const core = await createAuditor({
  instantiateWasm(imports, done) {
    WebAssembly.instantiate(binary, imports).then(({ instance, module }) => done(instance, module));
    return {};
  },
});
// Node cannot read the loader's TypeScript as it is
const { code } = await transformWithOxc(await readFile(new URL("flatten.ts", import.meta.url), "utf8"), "flatten.ts");
await writeFile(new URL("flatten.mjs", output), code);
const { giveInput } = await import(new URL("flatten.mjs", output));

const compiler = new core.PolicyCompiler();
giveInput({ engine: compiler, core }, pack);
const issues = JSON.parse(compiler.read());
if (issues.length > 0) {
  for (const { pointer, code: issueCode, detail, hint } of issues)
    console.error(`${pointer}: ${issueCode}: ${detail} (${hint})`);
  process.exit(1);
}
const address = compiler.compact();
await writeFile(new URL("policy.bin", output), core.HEAPU8.slice(address, address + compiler.compactSize()));
const english = [];
const withoutEnglish = (_key, value) => {
  if (typeof value?.zh !== "string") return value;
  english.push(value.en);
  return { zh: value.zh };
};
await writeFile(new URL("policy.json", output), JSON.stringify({ hash: compiler.hash(), ...pack }, withoutEnglish));
await writeFile(new URL("policy.en.json", output), JSON.stringify(english));
const integrity = {};
for (const name of ["core", "auditor"]) {
  const module = await readFile(new URL(`${name}.wasm`, output));
  integrity[name] = `sha256-${createHash("sha256").update(module).digest("base64")}`;
}
await writeFile(new URL("integrity.json", output), JSON.stringify(integrity));
