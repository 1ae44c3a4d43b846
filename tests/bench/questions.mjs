// How many questions people are asked until everything that they asked about is settled, with the rules about answers
// of the policy and without them: of six invented people, and of random ones. One screen of the page is one question,
// also where several facts stand on it. Run it after a build.
import { readFileSync } from "node:fs";
import { informedPeople, pageAsking, prepareCheckout, root } from "./prepare.mjs";

const PEOPLE = 300;
const asOf = "2026-01-01";
const { loadChecker } = await prepareCheckout(root);
const { offerFor, provisionsFor } = await pageAsking();
const wasm = readFileSync(`${root}build/wasm/core.wasm`);
const pack = JSON.parse(readFileSync(`${root}build/wasm/policy.json`, "utf8"));
const { follows: _, hash: __, ...withoutRules } = pack;
const checkers = {
  "without follows": await loadChecker({ policy: withoutRules, wasm }),
  with: await loadChecker({ wasm }),
};

/** Ticked is what is so: neither what holds without a tick nor 说不清. */
const isSo = ({ gathered }, value) =>
  value !== undefined && value !== gathered?.otherwise && ![false, "none", "unsure"].includes(value);

function questionsAsked(checker, { audience, needs, facts }) {
  const { policy } = checker;
  const provisions = provisionsFor(policy, audience, needs).map(({ id }) => id);
  const interview = checker.startInterview({ audience, provisions });
  const factOf = (id) => policy.facts.find((fact) => fact.id === id);
  const declined = [];
  for (let count = 0; ; count++) {
    const { next, gathered, answers, assessment } = interview.nextScreen();
    if (next === null) return count;
    const open = assessment.provisions.flatMap(({ missing }) => missing);
    const offer = offerFor(policy, factOf(next), { answers, declined, open });
    if (gathered.includes(next)) {
      interview.tick(gathered.filter((id) => isSo(factOf(id), facts[id])));
    } else if (offer && offer.facts.length > 1) {
      for (const { id } of offer.facts) {
        if (facts[id] === offer.value) interview.answer(id, offer.value);
        else declined.push(id);
      }
    } else {
      interview.answer(next, facts[next] ?? "unsure");
    }
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
