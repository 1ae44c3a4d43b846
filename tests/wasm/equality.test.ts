// One core, three builds: the same bytes for the same applicant.
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Answers, Audience, Checker, Provision, Topic } from "../../wasm/index.ts";
import { loadChecker, VERDICTS } from "../../wasm/index.ts";
import { assessLines, runNatively } from "../policy/native.ts";
import { randomApplicants } from "./applicants.ts";
import { inCounties, randomRegister } from "./registers.ts";

const AUDIENCES: readonly Audience[] = ["serving", "joining", "graduate", "upper", "unit"];
const AS_OF = "2026-03-01";

let checker: Checker;
beforeAll(async () => {
  checker = await loadChecker();
});
afterAll(() => checker.dispose());

it("gives the bytes of the native command line for 10,000 random partial applicants", () => {
  const applicants = randomApplicants(checker.policy, 10_000, 20161231);
  const native = assessLines(
    applicants.map((facts) => ({ facts })),
    { asOf: AS_OF },
  );
  expect(native.length).toBe(applicants.length);
  const different = applicants.filter(
    (facts, i) => JSON.stringify(checker.assess(facts, { asOf: AS_OF })) !== native[i],
  );
  expect(different.slice(0, 3)).toEqual([]);
});

it("gives the same bytes for 10,000 of them as plain JavaScript, and every fifth time on every path", async () => {
  const plain = await loadChecker({ core: "js" });
  try {
    expect(plain.core).toBe("js");
    const answers = (one: Checker, facts: Answers, i: number) => {
      if (i % 5 > 0) return JSON.stringify(one.assess(facts, { asOf: AS_OF }));
      const { id } = one.policy.provisions[i % one.policy.provisions.length] as Provision;
      const options = { asOf: AS_OF };
      return JSON.stringify([
        one.assess(facts, options),
        [...one.verdicts(facts, options)],
        one.explain(id, facts, options),
        one.routes(id, facts, options),
        one.startInterview({ provisions: [id], answers: facts }).nextQuestion(options)?.id,
      ]);
    };
    const different = randomApplicants(checker.policy, 10_000, 20161231).filter(
      (facts, i) => answers(plain, facts, i) !== answers(checker, facts, i),
    );
    expect(different.slice(0, 3)).toEqual([]);
  } finally {
    plain.dispose();
  }
});

it.each(["wasm", "js"] as const)(
  "gives the same bytes as %s under random documents, on their days and off",
  async (core) => {
    const documents = randomRegister(checker.policy, 2016, ["4301", "4312", "431202", "430102"], 30);
    const [first] = documents;
    if (first) first.document.to = "2026-12-31";
    const local = await loadChecker({ documents, core });
    try {
      expect(local.documents.flatMap(({ issues }) => issues)).toEqual([]);
      const applicants = inCounties(randomApplicants(local.policy, 400, 7), ["431202", "430102", "431222", "430581"]);
      const lines = applicants.map((facts) => ({ facts }));
      const told = ["2019-12-31", "2026-12-31", "2027-01-01"].map((asOf) => {
        const native = assessLines(lines, { asOf, documents });
        expect(applicants.map((facts) => JSON.stringify(local.assess(facts, { asOf })))).toEqual(native);
        return JSON.stringify(native).replaceAll(asOf, "");
      });
      expect(new Set(told).size).toBe(3);
    } finally {
      local.dispose();
    }
  },
);

it("asks the same next question of 2,000 random partial applicants, for each audience and topic", () => {
  const { topics } = checker.policy;
  const lines = randomApplicants(checker.policy, 2000, 5).map((facts, i) => ({
    facts,
    ...(i % 3 > 0 ? { audience: AUDIENCES[i % AUDIENCES.length] as Audience } : {}),
    ...(i % 2 > 0 ? { topics: [topics[i % topics.length]?.id as Topic] } : {}),
  }));
  const { lines: native } = runNatively(["interview"], lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  const own = lines.map(({ facts, ...scope }) => {
    const interview = checker.startInterview(scope);
    for (const [id, value] of Object.entries(facts)) interview.answer(id, value);
    const fact = interview.nextQuestion();
    return JSON.stringify({ next: fact?.id ?? null, question: fact?.question ?? null, progress: interview.progress() });
  });
  expect(own).toEqual(native);
});

it("gives the same verdicts on the fast path", () => {
  for (const facts of randomApplicants(checker.policy, 500, 3)) {
    const codes = [...checker.verdicts(facts)];
    expect(codes.map((code) => VERDICTS[code])).toEqual(checker.assess(facts).provisions.map(({ verdict }) => verdict));
  }
});
