// Measures what design budgets name, natively and in WebAssembly through the public API.
// Run it with `npm run bench` on a quiet machine; figures are medians.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build } from "vite";

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

const { loadChecker, LOGIC_MEMBERS } = await bundle("tests/bench/entry.ts", "bench-eligibility.mjs");
const { randomApplicants } = await bundle("tests/wasm/applicants.ts", "bench-applicants.mjs");
const source = {
  wasm: readFileSync(path("build/wasm/core.wasm")),
  policy: readFileSync(path("build/wasm/policy.json"), "utf8"),
};

const checker = await loadChecker({ wasm: new WebAssembly.Module(source.wasm) });
const partial = randomApplicants(checker.policy, 1000, 1);
const complete = randomApplicants(checker.policy, 1000, 2, 1);

/** Cold: every load meets code that no one has run before, as in a browser. */
async function loadMs(cold) {
  const shared = new WebAssembly.Module(source.wasm);
  const times = [];
  for (let i = 0; i < 31; i++) {
    const wasm = cold ? new WebAssembly.Module(source.wasm) : shared;
    const begin = performance.now();
    const loaded = await loadChecker({ wasm });
    times.push(performance.now() - begin);
    loaded.dispose();
  }
  return median(times);
}
const perPerson = (people, run) => medianUs(31, () => people.forEach(run)) / people.length;
const asOf = "2026-01-01";
const wasm = {
  coldMs: await loadMs(true),
  warmMs: await loadMs(false),
  assessPartialUs: perPerson(partial, (facts) => checker.assess(facts, { asOf })),
  assessCompleteUs: perPerson(complete, (facts) => checker.assess(facts, { asOf })),
  verdictsPartialUs: perPerson(partial, (facts) => checker.verdicts(facts)),
  verdictsCompleteUs: perPerson(complete, (facts) => checker.verdicts(facts)),
};

function native(people) {
  writeFileSync(path("build/bench-logic.json"), JSON.stringify(JSON.parse(source.policy), LOGIC_MEMBERS));
  const input = people.map((facts) => `${JSON.stringify(facts)}\n`).join("");
  const run = spawnSync(path("build/release/tests/native_bench"), [path("build/bench-logic.json")], {
    input,
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(`native_bench: ${run.stderr || run.status}`);
  return JSON.parse(run.stdout);
}

const kb = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
function size(name, data) {
  const brotli = brotliCompressSync(data).length;
  console.log(
    `  ${name.padEnd(34)} ${kb(data.length).padStart(9)} ${kb(gzipSync(data, { level: 9 }).length).padStart(9)} ${kb(brotli).padStart(9)}`,
  );
  return brotli;
}

const us = (value) => `${value.toFixed(2)} µs`;
const [nativePartial, nativeComplete] = [native(partial), native(complete)];
console.log(`diagram nodes: ${nativePartial.nodes}`);
console.log(`native: read ${us(nativePartial.readUs)}, compile ${us(nativePartial.compileUs)}`);
console.log(
  `native, a person: assess ${us(nativePartial.assessUs)} (partly answered), ${us(nativeComplete.assessUs)} (all answered); verdicts ${us(nativePartial.verdictsUs)}, ${us(nativeComplete.verdictsUs)}`,
);
console.log(
  `wasm: loadChecker with the module compiled ${wasm.coldMs.toFixed(2)} ms cold, ${wasm.warmMs.toFixed(2)} ms warm`,
);
console.log(
  `wasm, a person: assess ${us(wasm.assessPartialUs)}, ${us(wasm.assessCompleteUs)}; verdicts ${us(wasm.verdictsPartialUs)}, ${us(wasm.verdictsCompleteUs)}`,
);
console.log(`\n  ${"size".padEnd(34)} ${"raw".padStart(9)} ${"gzip".padStart(9)} ${"brotli".padStart(9)}`);
size("core.wasm", source.wasm);
let page = 0;
for (const folder of ["", "assets/"]) {
  for (const entry of readdirSync(path(`build/site/${folder}`), { withFileTypes: true })) {
    if (entry.isFile()) page += size(`page: ${entry.name}`, readFileSync(path(`build/site/${folder}${entry.name}`)));
  }
}
console.log(`  ${"whole page, brotli".padEnd(34)} ${" ".repeat(20)}${kb(page).padStart(9)}`);
checker.dispose();
