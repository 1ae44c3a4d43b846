// `eligibility years` as its user meets it.
import { expect, it } from "vitest";
import { runNatively } from "./native.ts";
import { SIX_THREE } from "./teacher.ts";

const teacher = { unitKind: "publicInstitution", unitLevel: "township", postKind: "professional" };

function years(asOf: string, lines: readonly unknown[]) {
  const input = lines.map((line) => `${typeof line === "string" ? line : JSON.stringify(line)}\n`).join("");
  const { status, lines: out } = runNatively(["years", "--as-of", asOf], input);
  return { status, results: out.map((line) => JSON.parse(line)) };
}

it("gives the years of a record and the date on which each threshold is reached", () => {
  const { status, results } = years("2026-01-01", [
    { id: "t", record: { birthDate: "1975-05-01", spells: [{ from: "1996-09-01", ...teacher }] } },
  ]);
  expect(status).toBe(0);
  expect(results).toEqual([
    {
      id: "t",
      asOf: "2026-01-01",
      facts: {
        grassrootsYears: 29,
        hardAreaYears: 0,
        continuousFrontlineYears: 29,
        continuousTownshipYears: 29,
        ruralServiceYears: 29,
        countyTownYears: 29,
        townshipYears: 29,
      },
      thresholds: [
        { fact: "continuousTownshipYears", value: 30, date: "2026-09-01", reached: false },
        { fact: "ruralServiceYears", value: 1, date: "1997-09-01", reached: true },
        { fact: "countyTownYears", value: 1, date: "1997-09-01", reached: true },
      ],
      gaps: [],
      warnings: [],
    },
  ]);
});

it("gives facts that assess takes, and a dispute that it leaves to whoever recognises it", () => {
  const loan = { ...teacher, from: "2010-09", to: "2012-08", disputed: true };
  const record = {
    spells: [{ ...teacher, from: "1996-09", to: "2010-08" }, loan, { ...teacher, from: "2012-09" }],
  };
  const { results } = years("2026-10-01", [{ record }]);
  expect(results[0].facts).toMatchObject({ continuousTownshipYears: 30, continuityRecognised: "unsure" });
  expect(results[0].facts.townshipYears).toBe("unsure");
  const facts = { ...teacher, ...results[0].facts, relation: "employed", titleLevel: "intermediate" };
  const { status, lines } = runNatively(["assess"], `${JSON.stringify({ facts })}\n`);
  expect(status).toBe(0);
  const { provisions } = JSON.parse(lines[0] ?? "");
  const provision = provisions.find(({ id }: { id: string }) => id === SIX_THREE);
  expect(provision.best).toBe("needsDecision");
});

it("answers the good records of a stream, keeps the order, and ends with status 1", () => {
  const { status, results } = years("2026-01-01", [
    { id: 1, record: { spells: [{ from: "2030-01-01", ...teacher }] } },
    { id: 2, record: { spells: [{ from: "2010-02", to: "2010-01", ...teacher }] } },
    "not json",
    "",
    { id: 3 },
    { record: { spells: [{ from: "2010-01-01", to: "2012-01-01", ...teacher }] } },
  ]);
  expect(status).toBe(1);
  expect(results.map(({ id }) => id)).toEqual([1, 2, null, 3, undefined]);
  expect(results.map(({ error }) => error?.issues.map(({ code }: { code: string }) => code))).toEqual([
    ["spell-in-future"],
    ["spell-ends-before-it-begins"],
    ["invalid-json"],
    ["missing-member"],
    undefined,
  ]);
  expect(results[0].error).toMatchObject({ code: "invalid-record", issues: [{ pointer: "/record/spells/0/from" }] });
  expect(results[4]).toMatchObject({
    facts: { continuousTownshipYears: 0, townshipYears: 2 },
    gaps: [{ from: "2012-01-02", to: "2025-12-31" }],
    warnings: [{ severity: "warning", code: "gap", pointer: "/record/spells" }],
  });
});

it("is listed in the help", () => {
  expect(runNatively(["--help"], "").lines.join("\n")).toContain("\n  years ");
});
