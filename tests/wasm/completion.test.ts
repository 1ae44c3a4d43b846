// What follows from answers, and what is implausible about them: one core, three builds.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answers, Checker } from "../../wasm/index.ts";
import { loadChecker } from "../../wasm/index.ts";
import { runNatively } from "../policy/native.ts";
import { TEACHER } from "../policy/teacher.ts";
import { randomApplicants } from "./applicants.ts";

let checker: Checker;
let plain: Checker;
beforeAll(async () => {
  [checker, plain] = await Promise.all([loadChecker(), loadChecker({ core: "js" })]);
});
afterAll(() => {
  checker.dispose();
  plain.dispose();
});

/** What is answered, less often than by most applicants of the tests: with few answers more can follow. */
function few(count: number, seed: number): Answers[] {
  return randomApplicants(checker.policy, count, seed).map((facts) =>
    Object.fromEntries(Object.entries(facts).filter((_, i) => i % 3 === 0)),
  );
}

it("gives the same natively, in WebAssembly and in plain JavaScript, for every audience", () => {
  const audiences = [undefined, ...checker.policy.audiences.map(({ id }) => id)];
  const people = few(2000, 12).map((facts, i) => ({ facts, audience: audiences[i % audiences.length] }));
  const { lines } = runNatively(["complete"], people.map((one) => `${JSON.stringify(one)}\n`).join(""));
  const told = people.map(({ facts, audience }) => {
    const each = [checker, plain].map((one) => {
      const implausible = one.implausible(facts);
      const completion = one.complete(facts, { audience });
      return JSON.stringify(implausible.length > 0 ? { ...completion, implausible } : completion);
    });
    expect(each[1]).toBe(each[0]);
    return each[0];
  });
  expect(told).toEqual(lines);
  expect(told.filter((one) => !one?.includes('"added":[]')).length).toBeGreaterThan(100);
  expect(told.filter((one) => one?.includes('"implausible":')).length).toBeGreaterThan(20);
});

describe("complete", () => {
  it("adds what follows from answers, and from who answers only where that is said", () => {
    expect(checker.complete({ field: "basicEducation" })).toEqual({
      answers: { field: "basicEducation", examInsteadOfReview: false, generalPractitioner: false },
      added: ["generalPractitioner", "examInsteadOfReview"],
    });
    expect(checker.complete({}).added).toEqual([]);
    expect(checker.complete({}, { audience: "graduate" })).toEqual({
      answers: { isGraduate: true },
      added: ["isGraduate"],
    });
  });

  it("goes on until nothing more follows", () => {
    const { relation: _, ...answers } = TEACHER;
    expect(checker.complete(answers, { audience: "serving" }).added).toEqual(["relation", "grassrootsExperience"]);
  });

  it("leaves what was answered as it is, unsure too, and its answers untouched", () => {
    const given: Answers = { field: "basicEducation", generalPractitioner: "unsure", examInsteadOfReview: true };
    expect(checker.complete(given)).toEqual({ answers: given, added: [] });
    expect(checker.complete({ isGraduate: false }, { audience: "graduate" }).answers.isGraduate).toBe(false);
  });

  it("never changes a verdict that is settled without it", () => {
    for (const facts of few(500, 3)) {
      const before = checker.assess(facts).provisions;
      const after = checker.assess(checker.complete(facts).answers).provisions;
      before.forEach(({ verdict }, i) => {
        if (verdict !== "unknown") expect(after[i]?.verdict).toBe(verdict);
      });
    }
  });

  it("names an audience that there is not", () => {
    expect(() => checker.complete({}, { audience: "pupil" })).toThrow("unknown audience 'pupil'");
  });
});

describe("implausible", () => {
  it("warns of numbers that contradict each other, and names their facts", () => {
    const [slip, ...more] = checker.implausible({ continuousTownshipYears: 31, ruralServiceYears: 5 });
    expect(more).toEqual([]);
    expect(slip?.facts).toEqual(["continuousTownshipYears", "ruralServiceYears"]);
    expect(slip?.text.zh).toContain("在乡镇连续工作的年数");
    expect(checker.implausible({ continuousTownshipYears: 5, ruralServiceYears: 5 })).toEqual([]);
    expect(checker.implausible({ continuousTownshipYears: 31 })).toEqual([]);
  });
});
