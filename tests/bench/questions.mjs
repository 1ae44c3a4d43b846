// How many questions people are asked until everything that they asked about is settled, with the rules about answers
// of the policy and without them: of six invented people, and of random ones. Run it after a build.
import { readFileSync } from "node:fs";
import { informedPeople, prepareCheckout, root } from "./prepare.mjs";

const PEOPLE = 2000;
const asOf = "2026-01-01";
const { loadChecker } = await prepareCheckout(root);
const wasm = readFileSync(`${root}build/wasm/core.wasm`);
const pack = JSON.parse(readFileSync(`${root}build/wasm/policy.json`, "utf8"));
const { follows: _, hash: __, ...withoutRules } = pack;
const checkers = {
  "without follows": await loadChecker({ policy: withoutRules, wasm }),
  with: await loadChecker({ wasm }),
};

/** The ids of the provisions that are for the audience and serve the needs; without needs all that are for it. */
function provisionsFor({ audience, needs }) {
  const meant = pack.face.needs.filter(({ id }) => needs.includes(id)).flatMap(({ sentences }) => sentences);
  return pack.provisions
    .filter((one) => one.audience.includes(audience) && (needs.length === 0 || meant.includes(one.sentence)))
    .map(({ id }) => id);
}

function questionsAsked(checker, { audience, needs, facts }) {
  const provisions = provisionsFor({ audience, needs });
  const answers = {};
  for (let count = 0; ; count++) {
    const { next } = checker.nextQuestion(provisions, answers, { asOf, audience });
    if (next === null) return count;
    answers[next] = facts[next] ?? "unsure";
  }
}

const row = (head, counts) => console.log(head.padEnd(74), ...counts.map((count) => String(count).padStart(8)));
row("questions", Object.keys(checkers));
for (const person of JSON.parse(readFileSync(`${root}tests/policy/people.json`, "utf8")))
  row(
    person.id,
    Object.values(checkers).map((checker) => questionsAsked(checker, person)),
  );

const random = await informedPeople(checkers.with.policy, PEOPLE);
const derived = checkers.with.policy.follows.map(({ fact }) => fact);

/** The person as he would answer: what follows from the other answers is as it follows. */
function consistent(facts, audience) {
  const others = Object.fromEntries(Object.entries(facts).filter(([fact]) => !derived.includes(fact)));
  return { ...facts, ...checkers.with.complete(others, { asOf, audience }).answers };
}
for (const { id: audience } of pack.audiences) {
  const counts = Object.values(checkers).map((checker) =>
    random.map((facts) => questionsAsked(checker, { audience, needs: [], facts: consistent(facts, audience) })),
  );
  const mean = (list) => (list.reduce((sum, one) => sum + one, 0) / list.length).toFixed(2);
  row(`${PEOPLE} random people, ${audience}, everything: mean`, counts.map(mean));
  row(
    `${PEOPLE} random people, ${audience}, everything: most`,
    counts.map((list) => Math.max(...list)),
  );
}
