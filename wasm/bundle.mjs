// Joins the files of a policy pack. Refuses a pack with faults. Writes to build/wasm:
//   policy.bin      what the core loads
//   policy.json     the pack with its hash, without the English texts
//   policy.en.json  those, in document order; wasm/english.ts puts them together again
//   shapes.json     the table of the results of the core, and readers.mjs, what reads them
//   integrity.json  the hashes by which browsers tell that a module is whole and of this build
import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";
import createAuditor from "../build/wasm/auditor.mjs";
import { readersModule } from "./readers.mjs";

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
const compiler = core._create();
const textAt = (address) => new TextDecoder().decode(core.HEAPU8.slice(address, core.HEAPU8.indexOf(0, address)));
const shapes = textAt(core._shapes(compiler));
await writeFile(new URL("shapes.json", output), shapes);
await writeFile(new URL("readers.mjs", output), readersModule(JSON.parse(shapes)));

// Node cannot read the loader's TypeScript as it is
const loader = (name) => fileURLToPath(new URL(name, import.meta.url));
await build({
  input: { hand: loader("hand.ts"), results: loader("results.ts") },
  output: {
    dir: fileURLToPath(new URL("loader/", output)),
    entryFileNames: "[name].mjs",
    chunkFileNames: "[name].mjs",
  },
  logLevel: "warn",
});
const loaded = (name) => import(new URL(`loader/${name}.mjs`, output));
const [{ giveOrThrow, throwIssues }, { resultReader }] = await Promise.all(["hand", "results"].map(loaded));

try {
  giveOrThrow({ engine: compiler, core }, pack, "invalid-policy");
  throwIssues("invalid-policy", resultReader(), core, core._readPack(compiler));
} catch (fault) {
  for (const { pointer, code, detail, hint } of fault.issues ?? [])
    console.error(`${pointer}: ${code}: ${detail} (${hint})`);
  if (!fault.issues) throw fault;
  process.exit(1);
}
const address = core._compact(compiler);
await writeFile(new URL("policy.bin", output), core.HEAPU8.slice(address, address + core._compactSize(compiler)));
const english = [];
const withoutEnglish = (_key, value) => {
  if (typeof value?.zh !== "string") return value;
  english.push(value.en);
  return { zh: value.zh };
};
await writeFile(
  new URL("policy.json", output),
  JSON.stringify({ hash: textAt(core._hash(compiler)), ...pack }, withoutEnglish),
);
await writeFile(new URL("policy.en.json", output), JSON.stringify(english));
const integrity = {};
for (const name of ["core", "auditor"]) {
  const module = await readFile(new URL(`${name}.wasm`, output));
  integrity[name] = `sha256-${createHash("sha256").update(module).digest("base64")}`;
}
await writeFile(new URL("integrity.json", output), JSON.stringify(integrity));
