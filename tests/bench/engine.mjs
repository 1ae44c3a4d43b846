// One engine in a process of its own, with people of one origin: what other code has run before in a process, and
// objects of other shapes, slow JavaScript down by a multiple. Prints one JSON object: microseconds a person (or a
// load), verdicts as digits where there are any, and for ours the memory of the core.
// Usage: node engine.mjs ENGINE SECONDS PEOPLE [PACK CHECKOUT]
//   PEOPLE    JSON lines; PACK: neutral, hunan
//   CHECKOUT  folder of the project whose built core is measured
import { readFileSync } from "node:fs";
import { rules } from "./neutral/workload.mjs";
import { medianUs } from "./timing.mjs";

const [name, seconds, file, pack, checkout] = process.argv.slice(2);
const people = readFileSync(file, "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line));

const UNKNOWN_ALL = rules.map(() => 2).join("");

/** The time of `run` a person. */
async function timed(run) {
  const all = await medianUs(Number(seconds), () => {
    for (const person of people) run(person);
  });
  return all / people.length;
}

/** `decide` fills `out` with a digit a rule. */
async function deciding(decide, out) {
  const us = await timed((person) => decide(person, out));
  const digits = (person) => {
    decide(person, out);
    return out.join("");
  };
  return { us, verdicts: people.map(digits).join("") };
}

async function byHand() {
  const { decide, RULES } = await import("../../build/bench/straight.mjs");
  return deciding(decide, new Uint8Array(RULES));
}

async function byOther(load) {
  const rules = await load();
  function decide(person, out) {
    for (let at = 0; at < rules.length; at++) {
      try {
        out[at] = rules[at](person) ? 1 : 0;
      } catch {
        out[at] = 2;
      }
    }
  }
  return deciding(decide, new Uint8Array(rules.length));
}

/** Of engines that take so long that few people must do. */
const FEW = 30;

async function byWhole(load) {
  const decide = await load();
  const few = people.slice(0, FEW);
  const decided = async (person) => {
    try {
      return (await decide(person)).join("");
    } catch {
      return UNKNOWN_ALL;
    }
  };
  const all = await medianUs(Math.min(Number(seconds), 0.2), async () => {
    for (const person of few) await decided(person);
  });
  const verdicts = [];
  for (const person of few) verdicts.push(await decided(person));
  return { us: all / few.length, verdicts: verdicts.join(""), few: true };
}

async function result() {
  if (name === "hand") return byHand();
  const { others, slowOthers } = await import("./neutral/others.mjs");
  if (others[name]) return byOther(others[name]);
  if (slowOthers[name]) return byWhole(slowOthers[name]);
  const { ours } = await import("./ours.mjs");
  return ours(name, { pack, checkout, people, timed, seconds: Number(seconds) });
}

try {
  console.log(JSON.stringify(await result()));
} catch (fault) {
  console.error(fault.message);
  process.exitCode = 1;
}
