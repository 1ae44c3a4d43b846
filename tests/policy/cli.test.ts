// The command line as its user meets it.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runNatively } from "./native.ts";
import { SIX_THREE } from "./teacher.ts";

it("answers the good applicants of a stream, keeps the order, and ends with status 1", () => {
  const { status, lines } = runNatively(
    ["assess"],
    [
      '{"id": "a", "facts": {}}',
      '{"id": 7, "facts": {"postGrade": 99}}',
      "not json",
      "",
      '{"facts": {"field": "health"}}',
    ]
      .map((line) => `${line}\n`)
      .join(""),
  );
  expect(status).toBe(1);
  const [first, second, third, fourth] = lines.map((line) => JSON.parse(line));
  expect(lines.length).toBe(4);
  expect(first.id).toBe("a");
  expect(first.provisions.length).toBe(66);
  expect(second.id).toBe(7);
  expect(second.error.issues[0]).toMatchObject({ code: "out-of-range", pointer: "/facts/postGrade" });
  expect(third.error.issues[0].code).toBe("invalid-json");
  expect(fourth.id).toBeUndefined();
  expect(fourth.provisions.length).toBe(66);
});

it("assesses as of today when no date is given", () => {
  const before = new Date();
  const { lines } = runNatively(["assess"], '{"facts": {}}\n');
  const year = Number(JSON.parse(lines[0] ?? "{}").asOf.slice(0, 4));
  expect([before.getFullYear(), new Date().getFullYear()]).toContain(year);
});

it("explains a provision leaf by leaf", () => {
  const facts = { relation: "employed", unitKind: "publicInstitution", continuousTownshipYears: 29 };
  const { lines, status } = runNatively(["explain", SIX_THREE], `${JSON.stringify({ facts })}\n`);
  const explanation = JSON.parse(lines[0] ?? "{}");
  expect(status).toBe(0);
  expect(explanation).toMatchObject({
    sentence: "6.3",
    verdict: "notSatisfied",
    decisive: ["continuousTownshipYears"],
  });
  const leaf = explanation.when.parts.find((part: { fact?: string }) => part.fact === "continuousTownshipYears");
  expect(leaf).toMatchObject({ answer: 29, atLeast: 30, standing: "no" });
});

it("names the next question, and takes audience and topics", () => {
  const facts = { relation: "employed", unitKind: "publicInstitution" };
  const lines = [
    { id: "a", facts },
    { id: "b", facts, audience: "unit", topics: ["recruitment"] },
    { id: "c", facts, audience: "units" },
    { id: "d", facts, topics: ["titles"] },
    { id: "e", facts, sex: "f" },
    { id: "f", facts, topics: [] },
  ];
  const { status, lines: answered } = runNatively(
    ["interview"],
    lines.map((one) => `${JSON.stringify(one)}\n`).join(""),
  );
  expect(status).toBe(1);
  const [a, b, c, d, e, f] = answered.map((line) => JSON.parse(line));
  expect(a).toMatchObject({ id: "a", question: { zh: expect.any(String), en: expect.any(String) } });
  expect(a.progress).toMatchObject({ answered: 2, atLeast: 1 });
  expect(b.progress.atMost).toBeLessThan(a.progress.atMost);
  expect(c.error.issues[0]).toMatchObject({ code: "wrong-value", pointer: "/audience" });
  expect(d.error.issues[0]).toMatchObject({ code: "unknown-topic", hint: "did you mean 'title'?" });
  expect(e.error.issues[0].code).toBe("unknown-member");
  expect({ ...f, id: "a" }).toEqual(a);
});

it("asks until every verdict is settled, then asks nothing", () => {
  const facts: Record<string, string> = {};
  const ask = () =>
    JSON.parse(runNatively(["interview"], `${JSON.stringify({ facts, audience: "graduate" })}\n`).lines[0] ?? "{}");
  let asked = 0;
  let answer = ask();
  for (; answer.next !== null && asked < 60; answer = ask(), asked++) facts[answer.next] = "unsure";
  expect(asked).toBeGreaterThan(5);
  expect(answer).toEqual({ next: null, question: null, progress: { answered: asked, atLeast: 0, atMost: 0 } });
});

it("says what is wrong with the command line, with status 2", () => {
  expect(runNatively([], "")).toMatchObject({ status: 2, errors: "eligibility: no command; see eligibility --help\n" });
  expect(runNatively(["asess"], "").errors).toContain("unknown command 'asess'");
  expect(runNatively(["assess", "--as-of", "2026-02-30"], "").errors).toContain("write --as-of YYYY-MM-DD");
  expect(runNatively(["assess", "--policy"], "").errors).toContain("'--policy' needs a value");
  expect(runNatively(["assess", "--policy", "/nowhere"], "").errors).toContain("no policy pack");
  expect(runNatively(["assess", "--fast"], "").errors).toContain("unknown option '--fast'");
  expect(runNatively(["explain", "appoint-beyond-quota"], "").errors).toContain("unknown provision");
  expect(runNatively(["--help"], "")).toMatchObject({ status: 0, errors: "" });
});

it("names the file and the place of a fault in a pack", () => {
  const source = new URL("../../core/policies/hunan-2016-91/", import.meta.url);
  const folder = mkdtempSync(join(tmpdir(), "eligibility-"));
  try {
    for (const name of readdirSync(source)) {
      const text = readFileSync(new URL(name, source), "utf8");
      writeFileSync(
        join(folder, name),
        name === "facts.json" ? text.replace('"type": "years"', '"type": "yeers"') : text,
      );
    }
    const { status, errors } = runNatively(["assess", "--policy", folder], "");
    expect(status).toBe(2);
    expect(errors).toMatch(
      /^facts\.json#\/facts\/\d+\/type: wrong-value: 'yeers' is not .* \(did you mean 'years'\?\)/m,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
