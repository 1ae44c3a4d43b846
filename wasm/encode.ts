/** From answers in words to the numbers that the core reads (core/policy/answers.h). */
import type { Answer, Answers, Fact, PolicyPack } from "./types.ts";

const ABSENT = -1;
const UNSURE = -2;

interface Slot {
  at: number;
  /** Numbers by value for options and counties; for numbers the bounds. */
  codes: Map<Answer, number> | undefined;
  min: number;
  max: number;
}

function codesOf(fact: Fact, policy: PolicyPack): Map<Answer, number> | undefined {
  switch (fact.type) {
    case "bool":
      return new Map<Answer, number>([
        [false, 0],
        [true, 1],
        ["unsure", UNSURE],
      ]);
    case "enum":
      return new Map<Answer, number>([
        ...(fact.values ?? []).map(({ value }, i): [Answer, number] => [value, i]),
        ["unsure", UNSURE],
      ]);
    case "county":
      return new Map<Answer, number>([
        ...policy.regions.map(({ adcode }, i): [Answer, number] => [adcode, i]),
        ["unsure", UNSURE],
      ]);
    default:
      return undefined;
  }
}

export class Encoder {
  readonly #slots = new Map<string, Slot>();

  constructor(policy: PolicyPack) {
    policy.facts.forEach((fact, at) => {
      this.#slots.set(fact.id, { at, codes: codesOf(fact, policy), min: fact.min ?? 0, max: fact.max ?? 0 });
    });
  }

  /** Writes one number a fact from `offset` on; false when an answer is not valid. */
  write(answers: Answers, into: Int16Array, offset: number): boolean {
    into.fill(ABSENT, offset, offset + this.#slots.size);
    for (const id in answers) {
      const slot = this.#slots.get(id);
      if (slot === undefined) return false;
      const value = answers[id] as Answer;
      const code = slot.codes === undefined ? encodeNumber(value, slot) : slot.codes.get(value);
      if (code === undefined) return false;
      into[offset + slot.at] = code;
    }
    return true;
  }
}

function encodeNumber(value: Answer, slot: Slot): number | undefined {
  if (value === "unsure") return UNSURE;
  const fits = typeof value === "number" && value >= slot.min && value <= slot.max && Number.isInteger(value);
  return fits ? value : undefined;
}
