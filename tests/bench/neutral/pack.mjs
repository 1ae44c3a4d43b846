// The neutral workload as a policy pack, and its applicants as that pack asks for them.
import { facts, isoOf, rules, translate } from "./workload.mjs";

const byName = new Map(facts.map((fact) => [fact.name, fact]));
const text = (zh, en) => ({ zh, en });
/** "corePapers": "Core papers" */
const words = (name) =>
  name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/^./, (first) => first.toUpperCase());

const options = (values) => values.map((value) => ({ value, label: text(String(value), words(String(value))) }));

const kinds = {
  bool: () => ({ type: "bool", values: options([true, false]) }),
  enum: ({ values }) => ({ type: "enum", values: options(values) }),
  ordinal: ({ values }) => ({ type: "enum", ordered: true, values: options(values) }),
  int: ({ unit, min, max }) => ({ type: "number", unit, min, max }),
  date: ({ from, to }) => ({ type: "date", min: from, max: to }),
};

function packFact(fact) {
  const { name } = fact;
  return {
    id: name,
    label: text(name, words(name)),
    section: "all",
    audience: ["everybody"],
    change: "fixed",
    question: text(`${name}（虚构的问题）`, `${words(name)} (an invented question)`),
    help: text("", ""),
    ...kinds[fact.type](fact),
  };
}

/** A value of the workload as an answer or a literal of the pack. */
function packValue(fact, value) {
  if (fact.type === "ordinal") return fact.values[value];
  return fact.type === "date" ? isoOf(value) : value;
}

/** What a comparison is in the pack's language, which has no "more than" and no "other than". */
function packTest({ fact: name, op, value }) {
  const fact = byName.get(name);
  const literal = (shift = 0) => packValue(fact, value + shift);
  const [from, below] =
    fact.type === "date"
      ? [(shift) => ({ onOrAfter: literal(shift) }), (shift) => ({ before: literal(shift) })]
      : [(shift) => ({ atLeast: literal(shift) }), (shift) => ({ atMost: literal(shift - 1) })];
  switch (op) {
    case "==":
      return { fact: name, is: packValue(fact, value) };
    case "!=":
      return { not: { fact: name, is: packValue(fact, value) } };
    case "in":
      return { fact: name, in: value.map((one) => packValue(fact, one)) };
    case ">=":
      return { fact: name, ...from(0) };
    case ">":
      return { fact: name, ...from(1) };
    case "<=":
      return { fact: name, ...below(1) };
    case "<":
      return { fact: name, ...below(0) };
    default:
      throw new Error(`no such comparison: ${op}`);
  }
}

const language = {
  all: (parts) => ({ all: parts }),
  any: (parts) => ({ any: parts }),
  not: (part) => ({ not: part }),
  test: packTest,
};

const wording = ({ name }) => `虚构的规则：${name}。`;

const packSentence = (rule, at) => ({
  id: `1.${at + 1}`,
  text: wording(rule),
  class: "rule",
  reason: text("虚构的文本，只用于测速。", "An invented text, for measuring only."),
});

const packProvision = (rule, at) => ({
  id: rule.name.replaceAll(" ", "-"),
  sentence: `1.${at + 1}`,
  quote: wording(rule),
  audience: ["everybody"],
  topic: "all",
  modality: "rule",
  title: text(rule.name, rule.name),
  effect: text("无，虚构的规则。", "None: an invented rule."),
  when: translate(rule.when, language),
  evidence: [],
  notes: [],
  maySay: text("符合这条虚构的规则。", "You satisfy this invented rule."),
  neverSay: "这条规则真的存在。",
});

/** One provision a rule: satisfied where the rule is true, notSatisfied where it is false, unknown where it is that. */
export const pack = {
  id: "neutral-workload",
  documentNumber: "虚构",
  title: "虚构的规则，只用于测速",
  issuer: "虚构，没有发文机关",
  year: 2024,
  chapters: [{ number: 1, heading: "虚构的规则" }],
  sections: [{ id: "all", label: text("全部问题", "All questions") }],
  topics: [{ id: "all", label: text("全部规则", "All rules") }],
  audiences: [{ id: "everybody", label: text("所有人", "Everybody") }],
  modalities: [{ id: "rule", label: text("规则", "Rule") }],
  sentenceClasses: [{ id: "rule", label: text("规则", "Rule"), assessable: true }],
  clauses: [{ number: 1, label: "第一条", chapter: 1, heading: "虚构的规则", sentences: rules.map(packSentence) }],
  facts: facts.map(packFact),
  parameters: [],
  readings: [],
  definitions: [],
  provisions: rules.map(packProvision),
  regionTags: [],
  regions: [],
};

/** An applicant of the workload as the pack asks for the answers. */
export const packApplicant = (person) =>
  Object.fromEntries(Object.entries(person).map(([name, value]) => [name, packValue(byName.get(name), value)]));
