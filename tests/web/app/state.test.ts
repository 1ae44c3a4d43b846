import { describe, expect, it } from "vitest";
import { provisionsFor, topicsFor } from "../../../web/app/scope.ts";
import { type Action, initial, type Journey, reduce, type State } from "../../../web/app/state.ts";
import { assessment, fact, pack, provision } from "./pack.ts";

const policy = pack(
  [fact("first", { type: "bool" }), fact("second", { type: "bool" }), fact("third", { type: "bool" })],
  [
    provision("a", { audience: ["serving"], topic: "title" }),
    provision("b", { audience: ["serving", "upper"], topic: "post" }),
  ],
);

function journeyAfter(...actions: Action[]): Journey {
  const state = [{ type: "loaded", policy } as const, ...actions].reduce<State>(reduce, initial("zh"));
  if (state.phase !== "ready") throw new Error(state.phase);
  return state.journey;
}

const begun: Action[] = [
  { type: "audience", audience: "serving" },
  { type: "topics", topics: [], assessment: assessment({ a: ["third"], b: ["second", "third"] }) },
];
const answered: Action = { type: "answer", fact: "second", value: true, assessment: assessment({ a: [], b: [] }) };

describe("the journey", () => {
  it("asks the first fact, in the order of the pack, that any provision misses", () => {
    expect(journeyAfter(...begun).step).toEqual({ name: "question", fact: "second" });
  });

  it("ends when no provision misses anything", () => {
    expect(journeyAfter(...begun, answered).step).toEqual({ name: "results" });
  });

  it("keeps the answers when the audience changes, and chooses topics anew", () => {
    const journey = journeyAfter(...begun, answered, { type: "audience", audience: "upper" });
    expect(journey).toMatchObject({
      step: { name: "topics" },
      topics: null,
      assessment: null,
      answers: { second: true },
    });
  });

  it("begins at the beginning where a visited step has nothing to stand on", () => {
    expect(journeyAfter({ type: "visit", step: { name: "results" } }).step).toEqual({ name: "audience" });
    expect(journeyAfter({ type: "visit", step: { name: "topics" } }).step).toEqual({ name: "audience" });
    expect(journeyAfter(...begun, { type: "visit", step: { name: "question", fact: "gone" } }).step).toEqual({
      name: "audience",
    });
  });

  it("drops the fault of a form when a step is taken", () => {
    const fault = { zh: "", en: "" };
    expect(journeyAfter(...begun, { type: "reject", error: fault }).error).toEqual(fault);
    expect(journeyAfter(...begun, { type: "reject", error: fault }, answered).error).toBeNull();
  });

  it("forgets everything on restart", () => {
    expect(journeyAfter(...begun, answered, { type: "restart" })).toEqual(journeyAfter());
  });
});

describe("the scope", () => {
  it("holds the provisions for the audience within the topics, all of them for none", () => {
    const ids = (...args: Parameters<typeof provisionsFor>) => provisionsFor(...args).map(({ id }) => id);
    expect(ids(policy, "serving", [])).toEqual(["a", "b"]);
    expect(ids(policy, "serving", ["title"])).toEqual(["a"]);
    expect(ids(policy, "upper", ["title"])).toEqual([]);
  });

  it("offers the topics that say anything to the audience", () => {
    expect(topicsFor(policy, "upper").map(({ id }) => id)).toEqual(["post"]);
  });
});
