// What the people of the conformance cases show: how many questions they are asked, what reasoning takes, and
// how many of their verdicts hang on a contested reading.
import { readFileSync } from "node:fs";

const cases = JSON.parse(readFileSync(new URL("../policy/cases.json", import.meta.url), "utf8"));
export const people = cases.map(({ facts }) => facts);

const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** A person who does not know what the case does not give. */
function questionsAsked(checker, audience, facts) {
  const interview = checker.startInterview({ audience });
  let asked = 0;
  for (let fact = interview.nextQuestion(); fact; fact = interview.nextQuestion()) {
    interview.answer(fact.id, facts[fact.id] ?? "unsure");
    asked++;
  }
  return asked;
}

/** The policy as one section, so that questions come in the order of what they are expected to settle. */
function withoutSections(policy) {
  const section = policy.sections[0].id;
  return { ...policy, facts: policy.facts.map((fact) => ({ ...fact, section })) };
}

/** One row an audience. `peopleOf` gives the people to ask, from the ids of the provisions for the audience. */
function interviews(checker, mixed, peopleOf) {
  const { facts, provisions } = checker.policy;
  return ["serving", "joining", "graduate", "upper", "unit"].map((audience) => {
    const concerned = provisions.filter((provision) => provision.audience.includes(audience)).map(({ id }) => id);
    const asked = peopleOf(concerned).map((person) => questionsAsked(checker, audience, person));
    const askedMixed = peopleOf(concerned).map((person) => questionsAsked(mixed, audience, person));
    return {
      audience,
      people: asked.length,
      facts: facts.filter((fact) => fact.audience.includes(audience)).length,
      mean: mean(asked).toFixed(1),
      max: Math.max(...asked),
      "mean, mixed": mean(askedMixed).toFixed(1),
      "max, mixed": Math.max(...askedMixed),
    };
  });
}

/** The people of the cases about these provisions. */
function peopleOfCases(provisions) {
  return cases.filter(({ provision }) => provisions.includes(provision)).map(({ facts }) => facts);
}

/** One row a reading: the cases and provisions in which the other reading gives another verdict. */
function readings(checker) {
  const found = new Map(checker.policy.readings.map(({ id }) => [id, { cases: new Set(), provisions: new Map() }]));
  for (const { id, facts } of cases)
    for (const provision of checker.policy.provisions)
      for (const { reading } of checker.explain(provision.id, facts).readings) {
        const { cases: concerned, provisions } = found.get(reading);
        concerned.add(id);
        provisions.set(provision.id, (provisions.get(provision.id) ?? 0) + 1);
      }
  return [...found].map(([reading, { cases: concerned, provisions }]) => ({
    reading,
    cases: concerned.size,
    verdicts: [...provisions.values()].reduce((sum, count) => sum + count, 0),
    provisions: [...provisions].map(([id, count]) => `${id} ${count}`).join(", "),
  }));
}

/** `complete` are people who know every answer. */
export async function printFindings(checker, loadChecker, complete) {
  const mixed = await loadChecker({ policy: withoutSections(checker.policy) });
  console.log(
    "\nQuestions asked of the people of the cases, unsure of what no case gives, beside the facts of their audience",
  );
  console.table(interviews(checker, mixed, peopleOfCases));
  console.log("The same for random people who know every answer");
  console.table(interviews(checker, mixed, () => complete));
  mixed.dispose();
  console.log("What hangs on a contested reading: cases, verdicts in them, provisions with the number of cases");
  for (const one of readings(checker))
    console.log(`  ${one.reading}: ${one.cases} cases, ${one.verdicts} verdicts: ${one.provisions || "none"}`);
}
