// Asking, question by question and screen by screen.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answers, Checker, ImplementingDocument, Interview } from "../../wasm/index.ts";
import { loadChecker } from "../../wasm/index.ts";
import { SIX_THREE, TEACHER } from "../policy/teacher.ts";

const AT_26: Answers = { ...TEACHER, continuousTownshipYears: 26 };

let checker: Checker;
beforeAll(async () => {
  checker = await loadChecker();
});
afterAll(() => checker.dispose());

describe("an interview", () => {
  it("asks until everything is settled, and counts down", () => {
    const interview = checker.startInterview({ audience: "serving", topics: ["post"] });
    let left = interview.progress().atMost;
    for (let fact = interview.nextQuestion(); fact; fact = interview.nextQuestion()) {
      interview.answer(fact.id, AT_26[fact.id] ?? "unsure");
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

  it("asks nothing that follows, and assesses with it", () => {
    for (const { id } of checker.policy.audiences) {
      const interview = checker.startInterview({ audience: id });
      for (let fact = interview.nextQuestion(); fact; fact = interview.nextQuestion()) {
        expect(interview.completion().added).not.toContain(fact.id);
        expect(fact.for).toBeUndefined();
        interview.answer(fact.id, "unsure");
      }
      const { answers } = interview.completion();
      expect(interview.assessment()).toEqual(checker.assess(answers, { provisions: interview.provisions }));
      interview.dispose();
    }
  });
});

describe("the screens of an interview", () => {
  const factOf = (id: string) => checker.policy.facts.find((fact) => fact.id === id);

  /** Answers the present screen; nothing of a list is so but what is in `so`. */
  function answerScreen(interview: Interview, so: readonly string[] = []): void {
    const { next, gathered } = interview.nextScreen();
    if (next === null) return;
    if (gathered.includes(next)) interview.tick(gathered.filter((id) => so.includes(id)));
    else interview.answer(next, (TEACHER as Answers)[next] ?? (next === "county" ? "431202" : "unsure"));
  }

  it("begin with the place, ask nothing that is left for later, and settle everything", () => {
    for (const { id: audience } of checker.policy.audiences) {
      const interview = checker.startInterview({ audience });
      const first = interview.nextScreen();
      if (first.assessment.provisions.some(({ missing }) => missing.includes("county")))
        expect(first.next).toBe("county");
      for (let { next, atMost } = first; next !== null; ) {
        expect(factOf(next)?.later).toBeUndefined();
        answerScreen(interview);
        const now = interview.nextScreen();
        expect(now.atMost).toBeLessThan(atMost);
        ({ next, atMost } = now);
      }
      const { answers, assumed, assessment, atMost } = interview.nextScreen();
      expect(atMost).toBe(0);
      expect(assessment.provisions.filter(({ missing }) => missing.length > 0)).toEqual([]);
      expect(assumed.every((id) => factOf(id)?.later && answers[id] === "unsure")).toBe(true);
      expect(assumed.filter((id) => id in interview.answers)).toEqual([]);
    }
  });

  it("take an answer to what was left for later", () => {
    const scope = { audience: "serving", topics: ["title"], answers: TEACHER };
    expect(checker.startInterview(scope).nextScreen().assumed).toContain("majorContribution");
    const answered = checker.startInterview({ ...scope, answers: { ...TEACHER, majorContribution: true } });
    expect(answered.nextScreen().assumed).not.toContain("majorContribution");
    expect(answered.nextScreen().answers.majorContribution).toBe(true);
  });

  it("have a list to tick: what is so is answered by that, or asked on its own", () => {
    const interview = checker.startInterview({ audience: "serving" });
    while (!interview.nextScreen().gathered.includes(interview.nextScreen().next ?? "")) answerScreen(interview);
    const { gathered } = interview.nextScreen();
    expect(gathered).toEqual(expect.arrayContaining(["sideWork", "directedTitle"]));
    const [before, ours] = [interview.answers, ["sideWork", "directedTitle"]];
    interview.tick(ours);
    expect(interview.ticked).toEqual(["directedTitle"]);
    const otherwise = gathered.filter((id) => !ours.includes(id)).map((id) => [id, factOf(id)?.gathered?.otherwise]);
    expect(interview.answers).toEqual({ ...before, sideWork: true, ...Object.fromEntries(otherwise) });
    expect(interview.nextScreen().gathered).toEqual([]);
    const asked: (string | null)[] = [];
    for (let { next } = interview.nextScreen(); next !== null; { next } = interview.nextScreen()) {
      asked.push(next);
      answerScreen(interview);
    }
    expect(asked).toContain("directedTitle");
    // As if it had never been ticked.
    interview.clear("directedTitle");
    expect(interview.ticked).toEqual([]);
    expect(interview.nextScreen().gathered).toEqual(["directedTitle"]);
  });

  it("take no tick for what is not on the list", () => {
    const interview = checker.startInterview({ audience: "serving" });
    expect(() => interview.tick(["county"])).toThrow("county");
    expect([interview.answers, interview.ticked]).toEqual([{}, []]);
  });

  it("go on where another interview was", () => {
    const interview = checker.startInterview({ audience: "serving" });
    for (let at = 0; at < 30; at++) {
      answerScreen(interview, ["directedTitle"]);
      const { answers, ticked } = interview;
      const another = checker.startInterview({ audience: "serving", answers, ticked });
      expect(another.nextScreen()).toEqual(interview.nextScreen());
    }
    expect(interview.ticked).toEqual(["directedTitle"]);
  });
});

describe("an interview under documents", () => {
  it("asks for amounts when told to, after everything else", async () => {
    const table = { when: { fact: "townshipYears", atLeast: 10 }, text: { zh: "三百元" } };
    const paying: ImplementingDocument = {
      ...{ policy: "hunan-2016-91", id: "region", level: "prefecture", region: "4312", confirmed: true },
      document: { number: "1", title: "t", issuer: "i", from: "2020-01-01" },
      rules: [
        {
          provision: "township-work-subsidy",
          gives: [{ title: { zh: "每月补贴" }, rows: [table, { text: { zh: "一百元" } }] }],
        },
      ],
    };
    const local = await loadChecker({ documents: [paying] });
    const asked = (amounts: boolean): string[] => {
      const interview = local.startInterview({ audience: "serving", amounts });
      const ids: string[] = [];
      for (let fact = interview.nextQuestion(); fact; fact = interview.nextQuestion()) {
        ids.push(fact.id);
        interview.answer(fact.id, (TEACHER as Answers)[fact.id] ?? (fact.id === "county" ? "431202" : "unsure"));
      }
      return ids;
    };
    const [verdicts, all] = [asked(false), asked(true)];
    expect(all.slice(0, verdicts.length)).toEqual(verdicts);
    expect(all.slice(verdicts.length)).toEqual(["townshipYears"]);
    local.dispose();
  });
});
