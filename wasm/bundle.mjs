// Joins the files of a policy pack. Refuses a pack with faults. Writes to build/wasm:
//   policy.bin      what the core loads
//   policy.json     the pack with its hash, without the English texts
//   policy.en.json  those, in document order; wasm/english.ts puts them together again
//   shapes.json     the table of the results of the core, and readers.mjs, what reads them
//   messages.mjs    what is said of faults, in both languages
//   integrity.json  the hashes by which browsers tell that a module is whole and of this build
import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";
import createAuditor from "../build/wasm/auditor.mjs";
import { messagesModule } from "./messages.mjs";
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
const compiler = new core.PolicyCompiler();
const table = JSON.parse(compiler.shapes());
await writeFile(new URL("shapes.json", output), JSON.stringify(table));
await writeFile(new URL("readers.mjs", output), readersModule(table));
await writeFile(new URL("messages.mjs", output), messagesModule(table));

// Node cannot read the loader's TypeScript as it is
const loader = (name) => fileURLToPath(new URL(name, import.meta.url));
await build({
  input: Object.fromEntries(["hand", "results", "say"].map((name) => [name, loader(`${name}.ts`)])),
  output: {
    dir: fileURLToPath(new URL("loader/", output)),
    entryFileNames: "[name].mjs",
    chunkFileNames: "[name].mjs",
  },
  logLevel: "warn",
});
const loaded = (name) => import(new URL(`loader/${name}.mjs`, output));
const [{ giveOrThrow, throwIssues }, { resultReader }, { auditorSay }] = await Promise.all(
  ["hand", "results", "say"].map(loaded),
);

try {
  giveOrThrow({ engine: compiler, core }, pack, "invalid-policy", "en");
  throwIssues("invalid-policy", "en", resultReader(undefined, auditorSay(compiler)), core, compiler.read());
} catch (fault) {
  for (const { pointer, code, detail, hint } of fault.issues ?? [])
    console.error(`${pointer}: ${code}: ${detail.en} (${hint.en})`);
  if (!fault.issues) throw fault;
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
for (const name of ["core", "intake", "auditor", "roster", "roster_simd"]) {
  const module = await readFile(new URL(`${name}.wasm`, output));
  integrity[name] = `sha256-${createHash("sha256").update(module).digest("base64")}`;
}
await writeFile(new URL("integrity.json", output), JSON.stringify(integrity));
