// The rules as somebody would write them by hand, in JavaScript on objects and in C++ on rows of numbers. Neither knows
// of unknown answers: they count as whatever the comparison makes of them.
import { facts, rules, translate } from "./workload.mjs";

const places = new Map(facts.map((fact, at) => [fact.name, { ...fact, at }]));

/** What both languages write alike. */
const groups = {
  all: (parts) => `(${parts.join(" && ")})`,
  any: (parts) => `(${parts.join(" || ")})`,
  not: (part) => `!(${part})`,
};

/** One of a few values: the comparisons beat a look-up in either language. */
const oneOf = (values, equals) => `(${values.map(equals).join(" || ")})`;

function javascriptTest({ fact, op, value }) {
  const answer = `person.${fact}`;
  if (op === "in") return oneOf(value, (one) => `${answer} === ${JSON.stringify(one)}`);
  const operator = { "==": "===", "!=": "!==" }[op] ?? op;
  return `${answer} ${operator} ${JSON.stringify(value)}`;
}

export function javascriptSource() {
  const lines = rules.map(
    ({ when }, at) => `  out[${at}] = ${translate(when, { ...groups, test: javascriptTest })} ? 1 : 0;`,
  );
  return `export const RULES = ${rules.length};\nexport function decide(person, out) {\n${lines.join("\n")}\n}\n`;
}

/** Numbers for the answers: options and flags by their place, what is missing by a number that no answer has. */
export const MISSING = -(2 ** 31);
function numberOf(fact, value) {
  if (value === undefined) return MISSING;
  return fact.type === "enum" ? fact.values.indexOf(value) : Number(value);
}

function cppTest({ fact: name, op, value }) {
  const fact = places.get(name);
  if (op === "in") return oneOf(value, (one) => `person.${name} == ${numberOf(fact, one)}`);
  return `person.${name} ${op} ${numberOf(fact, value)}`;
}

/** Included by hand.cpp. */
export function cppSource() {
  const members = facts.map(({ name }) => `    std::int32_t ${name};`);
  const lines = rules.map(({ when }, at) => `    out[${at}] = ${translate(when, { ...groups, test: cppTest })};`);
  return [
    "struct Person {",
    ...members,
    "};",
    `constexpr std::size_t kRules = ${rules.length};`,
    "void decide(const Person& person, std::uint8_t* out) {",
    ...lines,
    "}",
    "",
  ].join("\n");
}

/** What hand.cpp reads: a row of numbers a person. */
export const rows = (people) =>
  new Int32Array(people.flatMap((person) => facts.map((fact) => numberOf(fact, person[fact.name]))));
