import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadChecker } from "../../../wasm/index.ts";
import type { Answer, Fact } from "../../../wasm/types.ts";
import { offerFor } from "../../../web/journey/offer.ts";
import { provisionsFor } from "../../../web/journey/scope.ts";
import { factOf } from "../../../web/reading/lookup.ts";
import { fact, pack } from "../pack.ts";

interface Person {
  id: string;
  audience: string;
  needs: string[];
  facts: Record<string, Answer>;
}

const people = JSON.parse(
  readFileSync(new URL("../../policy/people.json", import.meta.url), "utf8"),
) as readonly Person[];
const checker = await loadChecker();
const { policy } = checker;

/** The screens on which this person is asked something, with what was said to be left on each. */
function screens({ audience, needs, facts }: Person): { asked: string; atMost: number }[] {
  const provisions = provisionsFor(policy, audience, needs).map(({ id }) => id);
  const interview = checker.startInterview({ audience, provisions });
  const list: { asked: string; atMost: number }[] = [];
  const declined: string[] = [];
  const said = (id: string): Answer => facts[id] ?? "unsure";
  for (;;) {
    const { next, gathered, atMost, answers, assessment } = interview.nextScreen();
    if (next === null) return list;
    list.push({ asked: next, atMost });
    const open = assessment.provisions.flatMap(({ missing }) => missing);
    const offer = offerFor(policy, factOf(policy, next), { answers, declined, open });
    if (gathered.includes(next)) {
      const otherwise = (id: string) => factOf(policy, id).gathered?.otherwise;
      interview.tick(gathered.filter((id) => said(id) !== otherwise(id) && said(id) !== "unsure"));
    } else if (offer) {
      for (const { id } of offer.facts) {
        if (said(id) === offer.value) interview.answer(id, offer.value);
        else declined.push(id);
      }
    } else interview.answer(next, said(next));
  }
}

describe("six people", () => {
  it.each([12, 12, 9, 12, 5, 9].map((most, at) => [people[at]?.id, most, people[at]] as const))(
    "%s is asked at most %i questions",
    (_, most, person) => {
      const asked = screens(person as Person);
      expect(asked.length, asked.map((one) => one.asked).join()).toBeLessThanOrEqual(most);
      // What is said to be left at most is never too little, but for a number that is offered and declined.
      for (const [at, { atMost }] of asked.entries()) expect(asked.length - at).toBeLessThanOrEqual(atMost + 1);
    },
  );
});

describe("an earlier number", () => {
  const number = (id: string, prefillFrom?: string) =>
    fact(id, { type: "number", min: 0, max: 60, ...(prefillFrom ? { prefillFrom } : {}) });
  const facts = [number("all"), number("here", "all"), number("there", "here"), number("other")];
  const tiny = pack(facts);
  const offered = (answers: Record<string, Answer>, declined: string[] = []) =>
    offerFor(tiny, facts[2] as Fact, { answers, declined, open: ["all", "here", "there", "other"] });

  it("is offered to all that are joined and still open", () => {
    expect(offered({ all: 30 })?.facts.map(({ id }) => id)).toEqual(["here", "there"]);
    expect(offered({ here: 30 })?.facts.map(({ id }) => id)).toEqual(["all", "there"]);
    expect(offered({ other: 30 })).toBeNull();
  });

  it("is not offered twice, nor where it cannot be the answer", () => {
    expect(offered({ all: 30 }, ["there"])).toBeNull();
    expect(offered({ all: 30 }, ["here"])?.facts.map(({ id }) => id)).toEqual(["there"]);
    expect(offered({ all: 61 })).toBeNull();
    expect(offered({ all: "unsure" })).toBeNull();
  });
});
