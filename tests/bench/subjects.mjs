// What is measured: each subject is a command line that runs one engine on the people of one file.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { LINES, made, ROSTER, root } from "./prepare.mjs";

/** Straight C++ on the machine for which the budgets were set; they are scaled by what it does on this one. */
export const YARDSTICK = { subject: "neutral hand-written C++ complete", perSecond: 7_000_000 };

/** Not among the dependencies, as their lock would not hold for every system: npm install --no-save @gorules/zen-engine */
const hasZen = (() => {
  try {
    return createRequire(import.meta.url).resolve("@gorules/zen-engine") !== "";
  } catch {
    return false;
  }
})();

const script = fileURLToPath(new URL("engine.mjs", import.meta.url));
const duckdb = fileURLToPath(new URL("hunan/duckdb.mjs", import.meta.url));
const engine = (name, seconds, people, ...where) => [process.execPath, script, name, seconds, people, ...where];

const subject = (workload, name, answers, rest) => ({
  id: [workload, name, answers].filter(Boolean).join(" "),
  workload,
  name,
  answers,
  ...rest,
});

/** Engines of others and hand-written code, on the neutral workload. */
export function otherSubjects(seconds) {
  return ["complete", "gaps"].flatMap((answers) => {
    const people = made(`neutral-${answers}.jsonl`);
    const node = (name, title, rest) =>
      subject("neutral", title, answers, { command: engine(name, seconds, people), unit: "perSecond", ...rest });
    return [
      subject("neutral", "hand-written C++", answers, {
        command: [made("hand"), seconds],
        input: made(`neutral-${answers}.rows`),
        unit: "perSecond",
      }),
      node("hand", "hand-written JavaScript"),
      node("json-logic-build", "json-logic-engine build (eval)"),
      node("json-logic-run", "json-logic-engine run", { rival: true }),
      node("cel-js", "@marcbachmann/cel-js", { rival: true }),
      ...(hasZen ? [node("zen", "@gorules/zen-engine (native)", { rival: true })] : []),
      node("publicodes", "publicodes", { rival: true }),
    ];
  });
}

/** The same of the policy of Hunan. */
export function straightSubjects(seconds) {
  return [
    subject("roster", "straight C++ that guesses", "complete", {
      command: [made("hunan_hand"), seconds],
      input: made("staff-complete.rows"),
      unit: "perSecond",
    }),
  ];
}

/** Our own engine as a checkout has built it, with the budgets: `most` in microseconds, `least` in people a second. */
export function ourSubjects(seconds, checkout = root) {
  const build = `${checkout}build/`;
  const wasm = (call, people, pack) => engine(call, seconds, people, pack, checkout);
  const native = (call, people, pack) => ({
    command: [`${build}release/tests/native_bench`, call, seconds, pack],
    input: people,
  });
  const neutral = ["complete", "gaps"].flatMap((answers) => {
    const people = made(`neutral-pack-${answers}.jsonl`);
    return ["verdicts", "assess"].flatMap((call) => [
      subject("neutral", `ours, wasm ${call}`, answers, {
        command: wasm(call, people, "neutral"),
        unit: "perSecond",
        ...(call === "verdicts" && { timesRivals: answers === "complete" ? 4 : 2.5 }),
      }),
      subject("neutral", `ours, native ${call}`, answers, {
        ...native(call, people, `${build}bench/neutral.bin`),
        unit: "perSecond",
      }),
    ]);
  });
  const policy = `${build}wasm/policy.bin`;
  const hunan = (call, answers, unit, most) => {
    const people = made(`hunan-${answers ?? "cases"}.jsonl`);
    return [
      subject("hunan", `wasm ${call}`, answers, { command: wasm(call, people, "hunan"), unit, most }),
      subject("hunan", `native ${call}`, answers, { ...native(call, people, policy), unit }),
    ];
  };
  const people = made("hunan-cases.jsonl");
  return [
    ...neutral,
    ...["complete", "partial"].flatMap((answers) => [
      ...hunan("verdicts", answers, "us", 3),
      ...hunan("assess", answers, "us", 15),
    ]),
    ...hunan("explain", undefined, "us", 1000),
    ...hunan("routes", undefined, "us"),
    subject("hunan", "wasm load, cold", undefined, {
      command: wasm("load-cold", people, "hunan"),
      unit: "ms",
      most: 5000,
    }),
    subject("hunan", "wasm load, warm", undefined, { command: wasm("load-warm", people, "hunan"), unit: "ms" }),
    subject("hunan", "wasm load with a register of 136 documents", undefined, {
      command: wasm("load-register", people, "hunan"),
      unit: "ms",
      most: 40_000,
    }),
    subject("hunan", "native load", undefined, { ...native("load", people, policy), unit: "ms" }),
    subject("hunan", "wasm audit", undefined, { command: wasm("audit", people, "hunan"), unit: "ms" }),
    ...rosterSubjects({ native, wasm, policy, program: `${build}release/eligibility`, seconds }),
    ...lineSubjects(`${build}release/eligibility`),
  ];
}

/** Straight C++ for the policy of Hunan, which guesses: what the budget of the roster is measured by. */
export const STRAIGHT = "roster straight C++ that guesses complete";

/** Many people at once: with all answers, with 15 % missing, with half of them missing. */
function rosterSubjects({ native, wasm, policy, program, seconds }) {
  const engines = ["complete", "gaps", "half"].flatMap((answers) => {
    const people = made(`staff-${answers}.jsonl`);
    const inWasm = (call, name, least) =>
      subject("roster", name, answers, { command: wasm(call, people, "hunan"), unit: "perSecond", least });
    return [
      subject("roster", "native, one by one", answers, { ...native("verdicts", people, policy), unit: "perSecond" }),
      subject("roster", "native, column by column", answers, {
        ...native("roster", people, policy),
        unit: "perSecond",
        timesStraight: 5,
      }),
      inWasm("roster-simd", "wasm, column by column", 20_000_000),
      inWasm("roster-plain", "wasm, column by column, without SIMD", 10_000_000),
      inWasm("roster-answers", "wasm, columns of answers"),
      subject("roster", "DuckDB, CASE expressions of eligibility sql", answers, {
        command: [process.execPath, duckdb, seconds, people, program],
        unit: "perSecond",
      }),
    ];
  });
  const table = (name, options, least) =>
    subject("roster", name, "complete", {
      command: [program, "roster", made("roster.csv"), "/dev/null", "--as-of", "2026-01-01", "--jobs", "1", ...options],
      lines: ROSTER,
      unit: "perSecond",
      least,
    });
  return [
    ...engines,
    table("eligibility roster, CSV, verdicts only", ["--verdicts-only"], 1_200_000),
    table("eligibility roster, CSV", []),
  ];
}

/** The command line, from the start of the process to its end. */
function lineSubjects(program) {
  if (!existsSync(program)) return [];
  const help = execFileSync(program, ["--help"], { encoding: "utf8" });
  const line = (name, options, answers, least) =>
    subject("command line", name, answers, {
      command: [program, "assess", "--as-of", "2026-01-01", ...options],
      input: made(`lines-${answers}.jsonl`),
      lines: LINES,
      unit: "perSecond",
      least,
    });
  return ["complete", "partial"].flatMap((answers) => [
    line("assess", [], answers, 30_000),
    ...(help.includes("--verdicts-only")
      ? [line("assess --verdicts-only", ["--verdicts-only"], answers, 100_000)]
      : []),
  ]);
}
