// The neutral workload, which belongs to no policy: 45 facts, 40 rules, applicants and what each rule says of them in
// three-valued logic. Ordinals are ranks, dates whole days since 1970-01-01.
import { readFileSync } from "node:fs";

const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
export const facts = read("facts.json");
export const rules = read("rules.json");

/** Verdicts of a rule, by which every engine is compared. */
export const FALSE = 0;
export const TRUE = 1;
export const UNKNOWN = 2;

const DAY = 86_400_000;
export const dayOf = (iso) => Date.parse(`${iso}T00:00:00Z`) / DAY;
export const isoOf = (day) => new Date(day * DAY).toISOString().slice(0, 10);

function draw(fact, part) {
  const among = (count) => Math.floor(part * count);
  if (fact.type === "bool") return part < fact.p;
  if (fact.type === "enum") return fact.values[among(fact.values.length)];
  if (fact.type === "ordinal") return among(fact.values.length);
  if (fact.type === "date") return dayOf(fact.from) + among(dayOf(fact.to) - dayOf(fact.from) + 1);
  return fact.min + Math.floor(part ** fact.skew * (fact.max - fact.min + 1));
}

/** Applicants who know every answer. `random` gives numbers from 0 up to 1. */
export function applicants(count, random) {
  return Array.from({ length: count }, () =>
    Object.fromEntries(facts.map((fact) => [fact.name, draw(fact, random())])),
  );
}

/** The same, each answer left out with this probability. */
export function withGaps(people, share, random) {
  return people.map((person) => Object.fromEntries(Object.entries(person).filter(() => random() >= share)));
}

const comparisons = {
  "==": (a, b) => a === b,
  "!=": (a, b) => a !== b,
  ">=": (a, b) => a >= b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  "<": (a, b) => a < b,
  in: (a, b) => b.includes(a),
};

/** Strong Kleene logic: a group is decided by the part that decides it alone, whatever else is unknown. */
function evaluate(condition, person) {
  const group = condition.all ?? condition.any;
  if (group) {
    const decides = condition.all ? FALSE : TRUE;
    const parts = group.map((part) => evaluate(part, person));
    if (parts.includes(decides)) return decides;
    return parts.includes(UNKNOWN) ? UNKNOWN : 1 - decides;
  }
  if (condition.not) {
    const part = evaluate(condition.not, person);
    return part === UNKNOWN ? UNKNOWN : 1 - part;
  }
  const answer = person[condition.fact];
  if (answer === undefined) return UNKNOWN;
  return comparisons[condition.op](answer, condition.value) ? TRUE : FALSE;
}

/** A condition in another language, which says how it writes groups and comparisons. */
export function translate(condition, language) {
  const parts = (list) => list.map((part) => translate(part, language));
  if (condition.all) return language.all(parts(condition.all));
  if (condition.any) return language.any(parts(condition.any));
  if (condition.not) return language.not(translate(condition.not, language));
  return language.test(condition);
}

/** One digit a rule and person, person by person. */
export const reference = (people) =>
  people.map((person) => rules.map((rule) => evaluate(rule.when, person)).join("")).join("");
