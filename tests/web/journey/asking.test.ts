import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadChecker } from "../../../wasm/index.ts";
import type { Answer, Fact } from "../../../wasm/types.ts";
import { asking, gathering, isGathered, offerFor } from "../../../web/journey/asking.ts";
import { provisionsFor } from "../../../web/journey/scope.ts";
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
  const list: { asked: string; atMost: number }[] = [];
  let [answers, ticked, declined]: [Record<string, Answer>, string[], string[]] = [{}, [], []];
  for (;;) {
    const found = asking(checker, provisions, audience, answers, ticked);
    if (found.next === null) return list;
    list.push({ asked: found.next, atMost: found.atMost });
    const open = found.assessment.provisions.flatMap(({ missing }) => missing);
    const next = policy.facts.find(({ id }) => id === found.next) as Fact;
    const said = (id: string): Answer => facts[id] ?? "unsure";
    const isOpen = (one: Fact): boolean =>
      isGathered(one, audience) && !(one.id in found.answers) && !ticked.includes(one.id);
    const offer = offerFor(policy, next, { answers: found.answers, declined, open });
    if (isOpen(next)) {
      const gathered = policy.facts.filter((one) => one === next || (isOpen(one) && open.includes(one.id)));
      const so = gathered.filter(({ id, gathered: list }) => said(id) !== list?.otherwise && said(id) !== "unsure");
      const result = gathering(
        gathered,
        so.map(({ id }) => id),
      );
      answers = { ...answers, ...result.answers };
      ticked = [...ticked, ...result.ticked];
    } else if (offer) {
      for (const { id } of offer.facts) {
        if (said(id) === offer.value) answers = { ...answers, [id]: offer.value };
        else declined = [...declined, id];
      }
    } else answers = { ...answers, [next.id]: said(next.id) };
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

describe("what is asked", () => {
  it("begins with the place where it can matter, and leaves out what is taken as not recognised yet", () => {
    const asked = screens(people[0] as Person).map((one) => one.asked);
    expect(asked[0]).toBe("county");
    expect(policy.facts.filter(({ id, later }) => later && asked.includes(id))).toEqual([]);
  });

  it("is never later where the answer was given", () => {
    const provisions = provisionsFor(policy, "serving", ["review"]).map(({ id }) => id);
    const given = { majorContribution: true };
    expect(asking(checker, provisions, "serving", given).assumed).not.toContain("majorContribution");
    expect(asking(checker, provisions, "serving", {}).assumed).toContain("majorContribution");
  });
});

describe("a list of ticks", () => {
  const facts = [
    fact("plain", { type: "bool", gathered: { label: { zh: "", en: "" }, value: true, otherwise: false } }),
    fact("more", { type: "enum", gathered: { label: { zh: "", en: "" }, otherwise: "none", audience: ["serving"] } }),
  ];

  it("answers what is ticked and what is not, and has the rest asked", () => {
    expect(gathering(facts, [])).toEqual({ answers: { plain: false, more: "none" }, ticked: [] });
    expect(gathering(facts, ["plain", "more"])).toEqual({ answers: { plain: true }, ticked: ["more"] });
    expect(facts.map((one) => isGathered(one, "upper"))).toEqual([true, false]);
  });
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
