// How the roster grows: with provisions and people in memory, with documents and threads from a file.
import { execFileSync } from "node:child_process";
import { openSync } from "node:fs";
import { DOCUMENTS, made, ROSTER, root } from "./prepare.mjs";

const perSecond = (us) => `${(1 / us).toFixed(us < 0.1 ? 1 : 2)} million/s`;
const print = (title, times) => {
  console.log(`\n${title}`);
  for (const [size, us] of Object.entries(times)) console.log(`  ${size.padStart(9)}  ${perSecond(us)}`);
};

/** Microseconds a person of the table, the median of three runs. */
function fromFile(options) {
  const args = ["roster", made("roster.csv"), "/dev/null", "--as-of", "2026-01-01", "--verdicts-only", ...options];
  const times = Array.from({ length: 3 }, () => {
    const begin = performance.now();
    execFileSync(`${root}build/release/eligibility`, args, { stdio: "ignore" });
    return ((performance.now() - begin) * 1000) / ROSTER;
  });
  return times.toSorted((a, b) => a - b)[1];
}

export function printGrowth(seconds) {
  const bench = `${root}build/release/tests/native_bench`;
  const people = openSync(made("staff-half.jsonl"), "r");
  const output = execFileSync(bench, ["growth", String(seconds), `${root}build/wasm/policy.bin`], {
    stdio: [people, "pipe", "inherit"],
    encoding: "utf8",
  });
  const grown = JSON.parse(output);
  print("Roster in memory, 100,000 people, by provisions: people a second", grown.provisions);
  print("Roster in memory, all provisions, by people: people a second", grown.people);

  const byDocuments = {};
  for (const count of DOCUMENTS)
    byDocuments[count] = fromFile(["--jobs", "1", "--documents", made(`documents-${count}`)]);
  print("eligibility roster, CSV, verdicts only, by documents (with loading them): people a second", byDocuments);
  const byThreads = Object.fromEntries([1, 2].map((jobs) => [jobs, fromFile(["--jobs", String(jobs)])]));
  print("The same by threads: people a second", byThreads);
}
