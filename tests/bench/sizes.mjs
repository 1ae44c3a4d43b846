// Sizes of what is fetched, raw and compressed, with the budget of the core.
import { readdirSync, readFileSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { root } from "./prepare.mjs";

const CORE_MOST = 50 * 1024;

const kb = (bytes) => `${(bytes / 1024).toFixed(1)} KB`.padStart(9);
const line = (name, ...cells) => console.log(`  ${[name.padEnd(34), ...cells].join(" ")}`);

function size(name, file) {
  const data = readFileSync(file);
  const brotli = brotliCompressSync(data).length;
  line(name, kb(data.length), kb(gzipSync(data, { level: 9 }).length), kb(brotli));
  return brotli;
}

export function printSizes() {
  console.log("\nSizes");
  line("", ...["raw", "gzip", "brotli"].map((title) => title.padStart(9)));
  const core = size("core.wasm", `${root}build/wasm/core.wasm`);
  for (const name of ["intake", "roster_simd", "roster", "auditor"])
    size(`${name}.wasm (beside the page's core)`, `${root}build/wasm/${name}.wasm`);
  let page = 0;
  for (const folder of ["", "assets/"])
    for (const entry of readdirSync(`${root}build/site/${folder}`, { withFileTypes: true }))
      if (entry.isFile()) page += size(`page: ${entry.name}`, `${root}build/site/${folder}${entry.name}`);
  line("whole page", " ".repeat(19), kb(page));
  console.log(`  core.wasm, brotli, ≤ ${kb(CORE_MOST).trim()}: ${core <= CORE_MOST ? "met" : "MISSED"}`);
  console.log("  What the first screen and the first verdict fetch, and when they come: node tests/bench/page.mjs");
}
