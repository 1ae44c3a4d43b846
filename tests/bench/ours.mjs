// Our own engine through the public API, in WebAssembly: what engine.mjs asks of it.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { medianUs } from "./timing.mjs";

const asOf = "2026-01-01";
/** As native_bench.cpp writes them. */
const digits = { notSatisfied: 0, satisfied: 1, unknown: 2, notApplicable: 3, needsDecision: 4 };

/** The memories of the modules, in the order in which they were started. */
const memories = [];
const { instantiate } = WebAssembly;
WebAssembly.instantiate = async (...given) => {
  const made = await instantiate(...given);
  memories.push(Object.values((made.instance ?? made).exports).find((one) => one instanceof WebAssembly.Memory));
  return made;
};

const PEOPLE = 100_000;

/** The people again and again until they are so many: columns of codes, or columns of answers. */
async function roster({ checker, VERDICTS }, call, people, seconds) {
  const many = await checker.openRoster({ asOf, simd: call !== "roster-plain" });
  const column = (id) => Array.from({ length: PEOPLE }, (_, at) => people[at % people.length][id]);
  const answers = Object.fromEntries(checker.policy.facts.map(({ id }) => [id, column(id)]));
  const codes = Object.fromEntries(Object.entries(answers).map(([id, given]) => [id, many.column(id, given)]));
  const into = many.judge(codes);
  const run = call === "roster-answers" ? () => many.assess(answers) : () => many.judge(codes, { into });
  const us = (await medianUs(seconds, run)) / PEOPLE;
  const { verdicts } = await run();
  const told = people.map((_, at) => verdicts.map((one) => digits[VERDICTS[one[at]]]).join(""));
  return { us, verdicts: told.join(""), memory: memories.at(-1).buffer.byteLength };
}

export async function ours(call, { pack, checkout, people, timed, seconds }) {
  const at = (name) => new URL(name, pathToFileURL(`${checkout}/`));
  const { loadChecker, VERDICTS } = await import(at("build/bench-index.mjs"));
  const core = readFileSync(at("build/wasm/core.wasm"));
  const options = pack === "neutral" ? { policy: (await import("./neutral/pack.mjs")).pack } : {};
  const load = (wasm, documents = []) => loadChecker({ ...options, wasm, documents });

  /** Cold: every load meets code that nobody has run before, as in a browser. Warm: the core runs already. */
  async function loading(cold) {
    const shared = new WebAssembly.Module(core);
    const module = () => (cold ? new WebAssembly.Module(core) : shared);
    // Every cold load keeps memory until it is collected: not as many of them as time allows
    return { us: await medianUs(Math.min(seconds, 0.2), async (wasm) => (await load(wasm)).dispose(), module) };
  }
  if (call === "load-register") {
    const bytes = readFileSync(new URL("../../build/bench/register.bundle", import.meta.url));
    const documents = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
    const wasm = new WebAssembly.Module(core);
    const us = await medianUs(Math.min(seconds, 0.2), async () => {
      const checker = await load(wasm, documents);
      checker.verdicts({}, { asOf });
      checker.dispose();
    });
    return { us, memory: memories.at(-1).buffer.byteLength };
  }
  if (call === "load-cold" || call === "load-warm") {
    const times = await loading(call === "load-cold");
    return { ...times, memory: memories.at(-1).buffer.byteLength };
  }

  const checker = await load(new WebAssembly.Module(core));
  if (call.startsWith("roster")) return roster({ checker, VERDICTS }, call, people, seconds);
  const perProvision = (run) =>
    timed((facts) => {
      for (const { id } of checker.policy.provisions) run(id, facts);
    });
  const calls = {
    verdicts: async () => ({
      us: await timed((facts) => checker.verdicts(facts)),
      verdicts: people.map((facts) => Array.from(checker.verdicts(facts), (code) => digits[VERDICTS[code]]).join("")),
    }),
    assess: async () => ({
      us: await timed((facts) => checker.assess(facts, { asOf })),
      verdicts: people.map((facts) =>
        checker
          .assess(facts, { asOf })
          .provisions.map(({ verdict }) => digits[verdict])
          .join(""),
      ),
    }),
    explain: async () => ({ us: await perProvision((id, facts) => checker.explain(id, facts, { asOf })) }),
    routes: async () => ({ us: await perProvision((id, facts) => checker.routes(id, facts, { asOf })) }),
    // Once: it takes seconds, and a page does it once
    audit: async () => {
      const begin = performance.now();
      await checker.audit();
      return { us: (performance.now() - begin) * 1000 };
    },
  };
  const { us, verdicts } = await calls[call]();
  return { us, verdicts: verdicts?.join(""), memory: memories.at(-1).buffer.byteLength };
}
