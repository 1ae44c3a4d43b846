/** From answers in words to the numbers that the core reads (core/include/eligibility/policy.h). */
import { dayNumber } from "./date.ts";
import type { Answer, Answers, Fact, PolicyPack } from "./types.ts";

export const ABSENT = -0x80000000;
export const UNSURE = ABSENT + 1;

interface Slot {
  at: number;
  /** Numbers by value for options and places; undefined for scales, which have bounds. */
  codes: Map<unknown, number> | undefined;
  isDate: boolean;
  min: number;
  max: number;
}

function codesOf(fact: Fact, policy: PolicyPack): Map<unknown, number> | undefined {
  const coded = (values: readonly Answer[]) =>
    new Map<unknown, number>([...values.map((value, i): [Answer, number] => [value, i]), ["unsure", UNSURE]]);
  if (fact.type === "bool") return coded([false, true]);
  if (fact.type === "place") return coded(policy.regions.map(({ adcode }) => adcode));
  return fact.values && coded(fact.values.map(({ value }) => value));
}

/** Answers as the core reads them, one number a fact; undefined when one of them is not valid. */
export type Encode = (answers: Answers) => Int32Array | undefined;

/** A member whose value is `undefined` counts as not there, as long as there is such a fact. */
export function encoder(policy: PolicyPack): Encode {
  const slots = new Map<string, Slot>();
  policy.facts.forEach((fact, at) => {
    const isDate = fact.type === "date";
    const bound = (given: number | string | undefined, otherwise: string) =>
      isDate ? (dayNumber(String(given ?? otherwise)) ?? 0) : Number(given ?? 0);
    const [min, max] = [bound(fact.min, "0001-01-01"), bound(fact.max, "9999-12-31")];
    slots.set(fact.id, { at, codes: codesOf(fact, policy), isDate, min, max });
  });
  // Kept from call to call, but for the time of one: a getter among the answers may ask again.
  let spare: Int32Array | undefined;

  return (answers) => {
    if (Object.prototype.toString.call(answers) !== "[object Object]") return undefined;
    const codes = (spare ?? new Int32Array(slots.size)).fill(ABSENT);
    spare = undefined;
    for (const id in answers) {
      const slot = slots.get(id);
      if (slot === undefined) return undefined;
      const value = answers[id];
      if (value === undefined) continue;
      const code = slot.codes === undefined ? encodeScale(value, slot) : slot.codes.get(value);
      if (code === undefined) return undefined;
      codes[slot.at] = code;
    }
    spare = codes;
    return codes;
  };
}

function encodeScale(value: Answer, slot: Slot): number | undefined {
  if (value === "unsure") return UNSURE;
  const number = slot.isDate ? dayNumber(value) : value;
  const fits = typeof number === "number" && number >= slot.min && number <= slot.max && Number.isInteger(number);
  return fits ? number : undefined;
}
