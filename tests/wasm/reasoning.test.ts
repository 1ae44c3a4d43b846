// Explanations, routes and interviews through the public API, held against the native core.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answers, Checker } from "../../wasm/index.ts";
import { loadChecker } from "../../wasm/index.ts";
import { runNatively } from "../policy/native.ts";
import { randomApplicants } from "./applicants.ts";

const SIX_THREE = "appoint-beyond-quota-after-30-township-years";
const TEACHER: Answers = {
  relation: "employed",
  unitKind: "publicInstitution",
  unitLevel: "township",
  postKind: "professional",
  titleLevel: "intermediate",
  continuousTownshipYears: 26,
  continuityRecognised: true,
};

let checker: Checker;
beforeAll(async () => {
  checker = await loadChecker();
});
afterAll(() => checker.dispose());

function native(command: string, provision: string, applicants: readonly Answers[], asOf: string): unknown[] {
  const input = applicants.map((facts) => `${JSON.stringify({ facts })}\n`).join("");
  const { lines, status, errors } = runNatively([command, provision, "--as-of", asOf], input);
  expect(`${status}${errors}`).toBe("0");
  return lines.map((line) => JSON.parse(line));
}

describe("explanations and routes", () => {
  it("equal those of the command line for every provision", () => {
    const applicants = randomApplicants(checker.policy, 20, 11);
    const asOf = "2026-11-24";
    for (const { id } of checker.policy.provisions) {
      expect(applicants.map((facts) => checker.explain(id, facts, { asOf }))).toEqual(
        native("explain", id, applicants, asOf),
      );
      expect(applicants.map((facts) => checker.routes(id, facts, { asOf }))).toEqual(
        native("routes", id, applicants, asOf),
      );
    }
  });

  it("say what is missing in years and by when", () => {
    const { routes } = checker.routes(SIX_THREE, TEACHER, { asOf: "2026-11-24" });
    expect(routes).toEqual([
      {
        verdict: "satisfied",
        date: "2030-11-24",
        steps: [{ fact: "continuousTownshipYears", kind: "time", from: 26, to: [30], years: 4 }],
      },
    ]);
  });

  it("name the reading under which the verdict is another", () => {
    const { readings, decisive } = checker.explain(SIX_THREE, {
      ...TEACHER,
      continuousTownshipYears: 30,
      unitLevel: "county",
    });
    expect(decisive).toEqual(["unitLevel"]);
    expect(readings).toEqual([{ reading: "stillInTownshipRequired", is: false, verdict: "satisfied" }]);
  });
});

describe("an interview", () => {
  it("asks until everything is settled, and counts down", () => {
    const interview = checker.startInterview({ audience: "serving", topics: ["post"] });
    let left = interview.progress().atMost;
    for (let fact = interview.nextQuestion(); fact; fact = interview.nextQuestion()) {
      interview.answer(fact.id, TEACHER[fact.id] ?? "unsure");
      const progress = interview.progress();
      expect(progress.atMost).toBeLessThan(left);
      left = progress.atMost;
    }
    const found = interview.assessment().provisions.find(({ id }) => id === SIX_THREE);
    expect(found?.verdict).toBe("notSatisfied");
    expect(interview.progress()).toEqual({ answered: Object.keys(interview.answers).length, atLeast: 0, atMost: 0 });
  });

  it("keeps later answers when an early one changes, and asks only what is newly open", () => {
    const interview = checker.startInterview({ audience: "serving", topics: ["post"] });
    const given = { ...TEACHER, continuousTownshipYears: 30 };
    for (let fact = interview.nextQuestion(); fact; fact = interview.nextQuestion()) {
      interview.answer(fact.id, (given as Answers)[fact.id] ?? "unsure");
    }
    interview.clear("unitLevel");
    expect(interview.nextQuestion()?.id).toBe("unitLevel");
    expect(interview.answers.continuousTownshipYears).toBe(30);
  });

  it("refuses a bad answer and keeps what it has", () => {
    const interview = checker.startInterview();
    interview.answer("unitLevel", "township");
    expect(() => interview.answer("postGrade", 99)).toThrow("postGrade");
    expect(interview.answers).toEqual({ unitLevel: "township" });
    interview.dispose();
    expect(() => interview.nextQuestion()).toThrow("disposed");
  });
});
