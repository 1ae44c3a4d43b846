// Measures what design budgets name, natively and in WebAssembly through the public API.
// Run it with `npm run bench` on a quiet machine; figures are medians.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build } from "vite";
import { interviews, people, peopleOfCases, readings, withoutSections } from "./cases.mjs";

const root = new URL("../../", import.meta.url);
const path = (name) => fileURLToPath(new URL(name, root));

/** Bundles a TypeScript entry into build/, from where the addresses of the core still hold. */
async function bundle(entry, name) {
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      ssr: path(entry),
      outDir: path("build"),
      emptyOutDir: false,
      minify: true,
      rollupOptions: { output: { entryFileNames: name } },
    },
  });
  return import(new URL(`build/${name}`, root));
}

const kb = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];

function medianUs(rounds, run) {
  const times = [];
  for (let i = 0; i < rounds; i++) {
    const begin = performance.now();
    run();
    times.push((performance.now() - begin) * 1000);
  }
  return median(times);
}

const { loadChecker } = await bundle("tests/bench/entry.ts", "bench-eligibility.mjs");
const { randomApplicants } = await bundle("tests/wasm/applicants.ts", "bench-applicants.mjs");
const core = readFileSync(path("build/wasm/core.wasm"));

const memories = [];
const { instantiate } = WebAssembly;
WebAssembly.instantiate = async (...given) => {
  const made = await instantiate(...given);
  memories.push(Object.values((made.instance ?? made).exports).find((one) => one instanceof WebAssembly.Memory));
  return made;
};
const lastMemory = () => kb(memories.at(-1).buffer.byteLength);

const checker = await loadChecker({ wasm: new WebAssembly.Module(core) });
const memory = { loaded: lastMemory() };
const partial = randomApplicants(checker.policy, 1000, 1);
const complete = randomApplicants(checker.policy, 1000, 2, 1);

/** Cold: every load meets code that no one has run before, as in a browser. Warm: the core runs already. */
async function loadMs(cold) {
  const shared = new WebAssembly.Module(core);
  const times = [];
  for (let i = 0; i < 31; i++) {
    const wasm = cold ? new WebAssembly.Module(core) : shared;
    const begin = performance.now();
    const loaded = await loadChecker({ wasm });
    times.push(performance.now() - begin);
    loaded.dispose();
  }
  return median(times);
}
const perPerson = (people, run) => medianUs(31, () => people.forEach(run)) / people.length;
/** The mean of a call each for every person of the cases and every provision. */
function perProvision(run) {
  const { provisions } = checker.policy;
  const all = medianUs(3, () => {
    for (const facts of people) for (const { id } of provisions) run(id, facts);
  });
  return all / people.length / provisions.length;
}
const perAll = (each) => us(each * checker.policy.provisions.length);
const asOf = "2026-01-01";
const wasm = {
  coldMs: await loadMs(true),
  warmMs: await loadMs(false),
  assessPartialUs: perPerson(partial, (facts) => checker.assess(facts, { asOf })),
  assessCompleteUs: perPerson(complete, (facts) => checker.assess(facts, { asOf })),
  verdictsPartialUs: perPerson(partial, (facts) => checker.verdicts(facts)),
  verdictsCompleteUs: perPerson(complete, (facts) => checker.verdicts(facts)),
  explainUs: perProvision((id, facts) => checker.explain(id, facts, { asOf })),
  routesUs: perProvision((id, facts) => checker.routes(id, facts, { asOf })),
};
memory.reasoned = lastMemory();

function native(what, applicants) {
  const input = applicants.map((facts) => `${JSON.stringify(facts)}\n`).join("");
  const run = spawnSync(path("build/release/tests/native_bench"), [what, path("build/wasm/policy.bin")], {
    input,
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(`native_bench: ${run.stderr || run.status}`);
  return JSON.parse(run.stdout);
}

function size(name, data) {
  const brotli = brotliCompressSync(data).length;
  console.log(
    `  ${name.padEnd(34)} ${kb(data.length).padStart(9)} ${kb(gzipSync(data, { level: 9 }).length).padStart(9)} ${kb(brotli).padStart(9)}`,
  );
  return brotli;
}

const us = (value) => `${value.toFixed(2)} µs`;
const [nativePartial, nativeComplete] = [native("assess", partial), native("assess", complete)];
const nativeReasons = native("reason", people);
console.log(`diagram nodes: ${nativePartial.nodes}`);
console.log(`native: read ${us(nativePartial.readUs)}, compile ${us(nativePartial.compileUs)}`);
console.log(
  `wasm: loadChecker with the module compiled ${wasm.coldMs.toFixed(2)} ms cold, ${wasm.warmMs.toFixed(2)} ms warm`,
);
console.table({
  "assess a person, partly answered": { native: us(nativePartial.assessUs), wasm: us(wasm.assessPartialUs) },
  "assess a person, all answered": { native: us(nativeComplete.assessUs), wasm: us(wasm.assessCompleteUs) },
  "verdicts, partly answered": { native: us(nativePartial.verdictsUs), wasm: us(wasm.verdictsPartialUs) },
  "verdicts, all answered": { native: us(nativeComplete.verdictsUs), wasm: us(wasm.verdictsCompleteUs) },
  "explain a provision": { native: us(nativeReasons.explainUs), wasm: us(wasm.explainUs) },
  "explain all to a person": { native: perAll(nativeReasons.explainUs), wasm: perAll(wasm.explainUs) },
  "routes for a provision": { native: us(nativeReasons.routesUs), wasm: us(wasm.routesUs) },
});
await checker.audit();
console.log(
  `wasm memory: ${memory.loaded} after loading, ${memory.reasoned} after all of the above; ${lastMemory()} to audit`,
);

const mixed = await loadChecker({ policy: withoutSections(checker.policy) });
console.log(
  "\nquestions asked of the people of the cases, unsure of what no case gives, beside the facts of their audience",
);
console.table(interviews(checker, mixed, peopleOfCases));
console.log("the same for random people who know every answer");
console.table(interviews(checker, mixed, () => complete.slice(0, 300)));
mixed.dispose();
console.log("what hangs on a contested reading: cases, verdicts in them, provisions with the number of cases");
for (const one of readings(checker))
  console.log(`  ${one.reading}: ${one.cases} cases, ${one.verdicts} verdicts: ${one.provisions || "none"}`);

console.log(`\n  ${"size".padEnd(34)} ${"raw".padStart(9)} ${"gzip".padStart(9)} ${"brotli".padStart(9)}`);
size("core.wasm", core);
let page = 0;
for (const folder of ["", "assets/"]) {
  for (const entry of readdirSync(path(`build/site/${folder}`), { withFileTypes: true })) {
    if (entry.isFile()) page += size(`page: ${entry.name}`, readFileSync(path(`build/site/${folder}${entry.name}`)));
  }
}
console.log(`  ${"whole page, brotli".padEnd(34)} ${" ".repeat(20)}${kb(page).padStart(9)}`);
checker.dispose();
