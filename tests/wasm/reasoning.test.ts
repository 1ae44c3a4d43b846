// Explanations, routes and next questions through the public API, held against the native core.
import { afterAll, describe, expect, it } from "vitest";
import type { Answers, ImplementingDocument, Interview } from "../../wasm/index.ts";
import { loadChecker } from "../../wasm/index.ts";
import { linesUnder, runNatively } from "../policy/native.ts";
import { SIX_THREE, TEACHER } from "../policy/teacher.ts";
import { randomApplicants } from "./applicants.ts";
import { inCounties, randomRegister } from "./registers.ts";

const AT_26: Answers = { ...TEACHER, continuousTownshipYears: 26 };

const checker = await loadChecker();
afterAll(() => checker.dispose());

function native(command: string, provision: string, applicants: readonly Answers[], asOf: string): unknown[] {
  const input = applicants.map((facts) => `${JSON.stringify({ facts })}\n`).join("");
  const { lines, status, errors } = runNatively([command, provision, "--as-of", asOf], input);
  expect(`${status}${errors}`).toBe("0");
  return lines.map((line) => JSON.parse(line));
}

/** As the command line says it. */
function asked(interview: Interview, asOf: string): unknown {
  const fact = interview.nextQuestion({ asOf });
  const progress = interview.progress({ asOf });
  return { next: fact?.id ?? null, question: fact?.question ?? null, progress };
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
    const { routes } = checker.routes(SIX_THREE, AT_26, { asOf: "2026-11-24" });
    expect(routes).toEqual([
      {
        verdict: "satisfied",
        date: "2030-11-24",
        steps: [{ fact: "continuousTownshipYears", kind: "time", from: 26, to: [30], wait: 4 }],
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

describe("a service record", () => {
  const spell = { unitKind: "publicInstitution", unitLevel: "township", postKind: "professional" };

  it("gives facts that can be assessed, and the day on which 30 years are reached", () => {
    const years = checker.yearsFrom({ spells: [{ ...spell, from: "1996-09" }] }, "2026-08-31");
    expect(years.facts.continuousTownshipYears).toBe(29);
    expect(years.thresholds).toContainEqual({
      fact: "continuousTownshipYears",
      value: 30,
      date: "2026-09-01",
      reached: false,
    });
    expect(() => checker.assess(years.facts)).not.toThrow();
  });

  it("equals the command line", () => {
    const record = {
      spells: [
        { ...spell, from: "1996-09", to: "2010-02" },
        { ...spell, from: "2011-03-15", to: "2012-01", disputed: true },
        { ...spell, from: "2012-02", unitLevel: "county", county: "430102" },
      ],
    };
    const { lines } = runNatively(["years", "--as-of", "2026-11-24"], `${JSON.stringify({ record })}\n`);
    const { warnings, ...years } = checker.yearsFrom(record, "2026-11-24");
    expect({ ...JSON.parse(lines[0] ?? ""), warnings: undefined }).toEqual({ ...years, warnings: undefined });
    expect(warnings.length).toBeGreaterThan(0);
  });

  it("refuses a spell that ends before it begins, by its place", () => {
    const record = { spells: [{ ...spell, from: "2020-05", to: "2019-01" }] };
    expect(() => checker.yearsFrom(record, "2026-11-24")).toThrow("/spells/0");
  });
});

it("the audit of the bundled policy equals the command line's, and holds", async () => {
  const report = await checker.audit();
  const { lines } = runNatively(["audit", "--json"], "");
  expect(report).toEqual(JSON.parse(lines.join("\n")));
  expect(report.holds).toBe(true);
});

const city: ImplementingDocument = {
  policy: "hunan-2016-91",
  id: "region",
  level: "prefecture",
  region: "4312",
  confirmed: true,
  document: { number: "1", title: "t", issuer: "i", from: "2020-01-01" },
  parameters: { localFastTrackYears: 10, localRootedYears: 15, countyTownCounts: true },
  readings: { postgraduateCountsAsMaster: false, stillInTownshipRequired: false },
  regionTags: { "431202": { povertyArea: true } },
};

describe.each([
  ["a document that holds in a region only", [city]],
  ["random documents of every level", undefined],
])("under %s, WebAssembly, plain JavaScript and the command line agree", (_, given) => {
  const asOf = "2026-03-01";
  const counties = ["431202", "430102", "431222"];

  const documents = given ?? randomRegister(checker.policy, 4312, ["4312", "431202", "4301"], 40);
  const people = inCounties(randomApplicants(checker.policy, 18, 4312), counties);
  const lines = people.map((facts) => ({ facts }));
  const known = new Map<string, unknown[]>();
  /** What the command line says, which is asked once for both. */
  const answered = (args: readonly string[], input: readonly object[]): unknown[] => {
    const said =
      known.get(args.join(" ")) ??
      linesUnder(documents, [...args, "--as-of", asOf], input).map((line) => JSON.parse(line) as unknown);
    known.set(args.join(" "), said);
    return said;
  };

  it.each(["wasm", "js"] as const)("as %s: explanations, routes, the next question, years", async (core) => {
    const local = await loadChecker({ documents, core });
    try {
      let moved = 0;
      for (const { id } of local.policy.provisions) {
        const explained = people.map((facts) => local.explain(id, facts, { asOf }));
        expect(explained).toEqual(answered(["explain", id], lines));
        moved += explained.filter(
          (one, i) => JSON.stringify(one) !== JSON.stringify(checker.explain(id, people[i] as Answers, { asOf })),
        ).length;
        expect(people.map((facts) => local.routes(id, facts, { asOf }))).toEqual(answered(["routes", id], lines));
      }
      expect(moved).toBeGreaterThan(given ? 50 : 500);
      for (const amounts of [false, true])
        expect(people.map((answers) => asked(local.startInterview({ answers, amounts }), asOf))).toEqual(
          answered(["interview", ...(amounts ? ["--amounts"] : [])], lines),
        );
      const spell = { unitKind: "publicInstitution", unitLevel: "township", postKind: "professional", from: "2010-09" };
      const records = ["431202", "430102"].map((county) => ({ spells: [{ ...spell, county }] }));
      const years = records.map((record) => local.yearsFrom(record, asOf));
      expect(years).toEqual(
        answered(
          ["years"],
          records.map((record) => ({ record })),
        ),
      );
      if (given) expect(years[0]?.thresholds).not.toEqual(years[1]?.thresholds);
    } finally {
      local.dispose();
    }
  });
});
