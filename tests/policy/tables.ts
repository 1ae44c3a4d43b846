// Seeded random tables of people: values as packs write them, separated by tabs, \N for no answer.
import { readFileSync } from "node:fs";
import type { PolicyPack } from "../../wasm/types.ts";

const policy = JSON.parse(readFileSync(new URL("../../build/wasm/policy.json", import.meta.url), "utf8")) as PolicyPack;

/** `facts`: of how many facts there are columns. A few values are none of their facts. */
export function randomTable(people: number, seed: number, facts = policy.facts.length) {
  let state = seed;
  const below = (count: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
  const chosen = policy.facts.slice(0, facts);
  function answer(fact: (typeof chosen)[number], missing: number): string {
    if (below(100) < missing) return "\\N";
    if (below(20) === 0) return "unsure";
    if (below(5000) === 0) return "wrong";
    const { type, values = [], min = 0, max = 0 } = fact;
    if (type === "place") return policy.regions[below(policy.regions.length)]?.adcode ?? "";
    if (type === "date") return `20${10 + below(10)}-0${1 + below(9)}-1${below(10)}`;
    if (type === "number") return String(Number(min) + below(Math.min(Number(max) - Number(min), 60) + 1));
    return String(values[below(values.length)]?.value);
  }
  const rows = Array.from({ length: people }, (_, id) => {
    const missing = [0, 15, 50][id % 3] ?? 0;
    return [id, ...chosen.map((fact) => answer(fact, missing))].join("\t");
  });
  return { columns: ["id", ...chosen.map(({ id }) => id)], rows };
}
