// Joins the files of a policy pack. Refuses a pack with faults. Writes to build/wasm:
//   policy.bin      what the core loads
//   policy.json     the pack with its hash, without the English texts, for whoever wants to read it
//   policy.asking.json, policy.texts.json  the same in two parts, as it is fetched; wasm/texts.ts puts them together
//   policy.en.json  the English texts, in document order; wasm/english.ts puts them in
//   shapes.json     the table of the results of the core, and what reads them: readers.mjs, late_readers.mjs
//   messages.mjs, said.mjs, wordings.mjs  what is said of faults and conditions, in both languages
//   integrity.json  the hashes by which browsers tell that a module is whole and of this build
import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";
import createAuditor from "../build/wasm/auditor.mjs";
import { messagesModule, saidModule, wordingsModule } from "./messages.mjs";
import { ofAsking, readersModule } from "./readers.mjs";
import { parted } from "./texts.mjs";

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
const others = Object.keys(table.shapes).filter((shape) => !ofAsking.includes(shape));
await writeFile(new URL("readers.mjs", output), readersModule(table, ofAsking));
await writeFile(new URL("late_readers.mjs", output), readersModule(table, others));
await writeFile(new URL("messages.mjs", output), messagesModule(table));
await writeFile(new URL("said.mjs", output), saidModule(table));
await writeFile(new URL("wordings.mjs", output), wordingsModule(table));

// Node cannot read the loader's TypeScript as it is
const loader = (name) => fileURLToPath(new URL(name, import.meta.url));
await build({
  input: Object.fromEntries(["hand", "told", "texts"].map((name) => [name, loader(`${name}.ts`)])),
  output: {
    dir: fileURLToPath(new URL("loader/", output)),
    entryFileNames: "[name].mjs",
    chunkFileNames: "[name].mjs",
  },
  logLevel: "warn",
});
const loaded = (name) => import(new URL(`loader/${name}.mjs`, output));
const [{ giveOrThrow, throwIssues }, { auditorSay, lateReader }, { addTexts }] = await Promise.all(
  ["hand", "told", "texts"].map(loaded),
);

try {
  giveOrThrow({ engine: compiler, core }, pack, "invalid-policy", "en");
  throwIssues("invalid-policy", "en", lateReader(undefined, auditorSay(compiler)), core, compiler.read());
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
const { asking, texts } = parted({ hash: compiler.hash(), ...pack });
for (const [name, part] of Object.entries({ asking, texts }))
  await writeFile(new URL(`policy.${name}.json`, output), JSON.stringify(part, withoutEnglish));
// Put together, as the English is counted in that order.
addTexts(asking, texts);
english.length = 0;
await writeFile(new URL("policy.json", output), JSON.stringify(asking, withoutEnglish));
await writeFile(new URL("policy.en.json", output), JSON.stringify(english));
const integrity = {};
for (const name of ["core", "intake", "auditor", "roster", "roster_simd"]) {
  const module = await readFile(new URL(`${name}.wasm`, output));
  integrity[name] = `sha256-${createHash("sha256").update(module).digest("base64")}`;
}
await writeFile(new URL("integrity.json", output), JSON.stringify(integrity));
