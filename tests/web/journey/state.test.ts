import { describe, expect, it } from "vitest";
import type { Need, PolicyPack } from "../../../wasm/types.ts";
import { needsFor, provisionsFor } from "../../../web/journey/scope.ts";
import { type Action, type Findings, initial, type Journey, reduce, type State } from "../../../web/journey/state.ts";
import { assessment, fact, findings as found, pack, provision } from "../pack.ts";

const words = { zh: "", en: "" };
const needs: Need[] = [
  { id: "thirty", label: words, sentences: ["6.3"] },
  { id: "named", label: words, provisions: ["c"] },
  { id: "posts", label: words, topics: ["post"] },
];
const faceless = pack(
  [fact("first", { type: "bool" }), fact("second", { type: "bool" })],
  [
    provision("a", { audience: ["serving"], topic: "title", sentence: "6.3" }),
    provision("b", { audience: ["serving", "upper"], topic: "title", sentence: "1.1" }),
    provision("c", { audience: ["joining"], topic: "title", sentence: "1.1" }),
    provision("d", { audience: ["joining"], topic: "title", alsoFrom: [{ sentence: "6.3", quote: "" }] }),
    provision("e", { audience: ["joining"], topic: "post", sentence: "1.1" }),
  ],
);
const policy: PolicyPack = { ...faceless, face: { name: words, needs } };
const settings = { lang: "zh", size: "standard", contrast: "standard", aloud: false, kept: false } as const;

function journeyAfter(...actions: Action[]): Journey {
  const state = [{ type: "loaded", policy } as const, ...actions].reduce<State>(reduce, initial(settings));
  if (state.phase !== "ready") throw new Error(state.phase);
  return state.journey;
}

function findings(next: string | null): Findings {
  const left = next === null ? 0 : 1;
  return { ...found(assessment({})), next, atMost: left };
}

const begun: Action[] = [
  { type: "forward", change: { audience: "serving" } },
  { type: "forward", change: { needs: [], findings: findings("second") } },
];
const answered: Extract<Action, { type: "forward" }> = {
  type: "forward",
  change: { answers: { second: true }, findings: { ...findings(null), answers: { second: true } } },
};

describe("the journey", () => {
  it("asks for the needs, then what the core asks next", () => {
    expect(journeyAfter(...begun.slice(0, 1)).step).toEqual({ name: "needs" });
    expect(journeyAfter(...begun).step).toEqual({ name: "question", fact: "second" });
  });

  it("ends when the core has no further question", () => {
    expect(journeyAfter(...begun, answered).step).toEqual({ name: "results" });
  });

  it("shows the results of a trial even where it opens a question", () => {
    const real = { answers: { second: true }, corrections: {}, findings: findings(null) };
    const trial: Action = { type: "forward", change: { real, answers: {}, findings: findings("first") } };
    expect(journeyAfter(...begun, answered, trial).step).toEqual({ name: "results" });
  });

  it("goes on asking within a trial when one of its questions was answered", () => {
    const real = { answers: { second: true }, corrections: {}, findings: findings(null) };
    const trial: Action = { type: "forward", change: { real, answers: {}, findings: findings("first") } };
    const open: Action = { type: "visit", step: { name: "question", fact: "first" } };
    const next: Action = { type: "forward", change: { findings: findings("second") } };
    expect(journeyAfter(...begun, answered, trial, open, next).step).toEqual({ name: "question", fact: "second" });
    expect(
      journeyAfter(...begun, answered, trial, open, { ...next, change: { findings: findings(null) } }).step,
    ).toEqual({
      name: "results",
    });
  });

  it("offers to try another answer only where there is one", () => {
    const tryIt = (fact: string): Action => ({ type: "visit", step: { name: "try", fact } });
    expect(journeyAfter(...begun, answered, tryIt("second")).step).toEqual({ name: "try", fact: "second" });
    expect(journeyAfter(...begun, answered, tryIt("first")).step).toEqual({ name: "audience" });
  });

  it("begins at the beginning where a visited step has nothing to stand on", () => {
    expect(journeyAfter({ type: "visit", step: { name: "results" } }).step).toEqual({ name: "audience" });
    expect(journeyAfter({ type: "visit", step: { name: "needs" } }).step).toEqual({ name: "audience" });
    expect(journeyAfter(...begun, { type: "visit", step: { name: "question", fact: "gone" } }).step).toEqual({
      name: "audience",
    });
  });

  it("drops the fault of a form when a step is taken", () => {
    const fault = { zh: "", en: "" };
    expect(journeyAfter(...begun, { type: "reject", error: fault }).error).toEqual(fault);
    expect(journeyAfter(...begun, { type: "reject", error: fault }, answered).error).toBeNull();
  });

  it("knows which answer led to a step, until another is taken", () => {
    const first: Action = { ...answered, change: { ...answered.change, answered: "second" } };
    expect(journeyAfter(...begun, first).answered).toBe("second");
    expect(journeyAfter(...begun, first, { type: "visit", step: { name: "answers" } }).answered).toBeNull();
    expect(journeyAfter(...begun, first, { type: "forward", change: { needs: [] } }).answered).toBeNull();
  });

  it("forgets everything on restart", () => {
    expect(journeyAfter(...begun, answered, { type: "restart" })).toEqual(journeyAfter());
  });
});

describe("what is looked for", () => {
  it("is what serves the needs, or everything for the audience", () => {
    expect(provisionsFor(policy, "serving", []).map(({ id }) => id)).toEqual(["a", "b"]);
    expect(provisionsFor(policy, "serving", ["thirty"]).map(({ id }) => id)).toEqual(["a"]);
    expect(provisionsFor(policy, "graduate", [])).toEqual([]);
  });

  it("is by sentence, by provision or by topic; a sentence that is a further one counts as well", () => {
    const served = (need: string) => provisionsFor(policy, "joining", [need]).map(({ id }) => id);
    expect(["thirty", "named", "posts"].map(served)).toEqual([["d"], ["c"], ["e"]]);
  });

  it("is offered where the document says anything to the audience; what no need names comes last", () => {
    expect(needsFor(policy, "serving").map(({ id }) => id)).toEqual(["thirty", "_other"]);
    expect(needsFor(policy, "upper").map(({ id }) => id)).toEqual(["_other"]);
    expect(provisionsFor(policy, "serving", ["_other"]).map(({ id }) => id)).toEqual(["b"]);
    expect(needsFor(policy, "joining").map(({ id }) => id)).toEqual(["thirty", "named", "posts"]);
  });

  it("is the topics where the policy names no needs", () => {
    expect(needsFor(faceless, "joining").map(({ id }) => id)).toEqual(["title", "post"]);
    expect(provisionsFor(faceless, "joining", ["post"]).map(({ id }) => id)).toEqual(["e"]);
  });
});
