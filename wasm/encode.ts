/** From answers in words to the numbers that the core reads (core/include/eligibility/policy.h). */
import { dayNumber } from "./date.ts";
import type { Answer, Answers, Fact, PolicyPack } from "./types.ts";

export const ABSENT = -0x80000000;
export const UNSURE = ABSENT + 1;

interface Slot {
  id: string;
  at: number;
  /** Numbers by value, of what is one of several texts: options, places, `unsure`. */
  codes: Map<string, number>;
  kind: number;
  isDate: boolean;
  min: number;
  max: number;
}

/** What an answer that is no text has to be. */
const [TRUTH, NUMBER, NOTHING] = [0, 1, 2] as const;

/** The same text as the engine keeps it for names of members, which compare by their address. */
function asName(text: string): string {
  return Object.keys({ [text]: 0 })[0] as string;
}

function textsOf(fact: Fact, policy: PolicyPack): readonly string[] | undefined {
  if (fact.type === "place") return policy.regions.map(({ adcode }) => adcode);
  return fact.type === "bool" ? [] : fact.values?.map(({ value }) => String(value));
}

function slotOf(fact: Fact, at: number, policy: PolicyPack): Slot {
  const texts = textsOf(fact, policy);
  const codes = new Map(texts?.map((text, code) => [asName(text), code]));
  codes.set("unsure", UNSURE);
  const isDate = fact.type === "date";
  const kind = fact.type === "bool" ? TRUTH : fact.type === "number" ? NUMBER : NOTHING;
  const bound = (given: number | string | undefined, otherwise: string) =>
    isDate ? (dayNumber(String(given ?? otherwise)) ?? 0) : Number(given ?? 0);
  const [min, max] = [bound(fact.min, "0001-01-01"), bound(fact.max, "9999-12-31")];
  return { id: asName(fact.id), at, codes, kind, isDate, min, max };
}

/** The number of an answer to the fact at a position; ABSENT for what is none. */
export type AnswerNumber = (answer: Answer, fact: number) => number;

export function answerNumber(policy: PolicyPack): AnswerNumber {
  const slots = policy.facts.map((fact, at) => slotOf(fact, at, policy));
  return (answer, fact) => codeOf(answer, slots[fact] as Slot);
}

/** Answers as the core reads them, one number a fact; undefined when one of them is not valid. */
export type Encode = (answers: Answers) => Int32Array | undefined;

/** A member whose value is `undefined` counts as not there, as long as there is such a fact. */
export function encoder(policy: PolicyPack): Encode {
  const slots = policy.facts.map((fact, at) => slotOf(fact, at, policy));
  const byId = new Map(slots.map((slot) => [slot.id, slot]));
  // Most applicants have their answers in the order of the one before: after each fact, the one that came next then.
  const after = slots.map((_, at) => slots[at + 1] ?? slots[0]);
  const count = slots.length;
  // Kept from call to call, but for the time of one: a getter among the answers may ask again.
  let spare: Int32Array | undefined;

  function search(id: string, from: number): Slot | undefined {
    let slot = after[from];
    for (let tries = 0; tries < 3 && slot !== undefined; tries++) {
      slot = after[slot.at];
      if (slot?.id === id) return slot;
    }
    slot = byId.get(id);
    if (slot !== undefined) after[from] = slot;
    return slot;
  }

  return (answers) => {
    if (Object.prototype.toString.call(answers) !== "[object Object]") return undefined;
    const codes = (spare ?? new Int32Array(count)).fill(ABSENT);
    spare = undefined;
    let last = count - 1;
    for (const id in answers) {
      let slot = after[last];
      if (slot === undefined || slot.id !== id) slot = search(id, last);
      if (slot === undefined) return undefined;
      last = slot.at;
      const value = answers[id];
      if (value === undefined) continue;
      const code = codeOf(value, slot);
      if (code === ABSENT) return undefined;
      codes[last] = code;
    }
    spare = codes;
    return codes;
  };
}

/** ABSENT for what is no answer to the fact. */
function codeOf(value: Answer, slot: Slot): number {
  if (typeof value === "string") {
    if (slot.isDate && value !== "unsure") return within(dayNumber(value) ?? ABSENT, slot);
    return slot.codes.get(value) ?? ABSENT;
  }
  if (typeof value === "number") {
    return slot.kind === NUMBER && (value | 0) === value ? within(value | 0, slot) : ABSENT;
  }
  if (slot.kind !== TRUTH) return ABSENT;
  return value === true ? 1 : value === false ? 0 : ABSENT;
}

function within(value: number, { min, max }: Slot): number {
  return value >= min && value <= max ? value : ABSENT;
}
