// The invented pack, quite unlike the published one: all that a pack can say works for another document too, natively,
// in WebAssembly and in plain JavaScript.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { type Answers, type Checker, type CoreKind, loadChecker, type PolicyPack } from "../../wasm/index.ts";
import { runNatively } from "./native.ts";
import { HOUSING, packIn } from "./packs.ts";

const pack = packIn(HOUSING);
const AS_OF = "2026-02-10";
const cores: CoreKind[] = ["wasm", "js"];

/** Somebody to whom all provisions for newcomers apply. */
const NEWCOMER: Answers = { work: "employed", everInsured: true, insuredSince: "2025-10-01" };
/** The same person, two months short of the rent subsidy. */
const TENANT: Answers = {
  ...NEWCOMER,
  continuousMonths: 4,
  monthlyIncome: 9000,
  home: "renting",
  subsidyMonths: 0,
};

const folder = mkdtempSync(join(tmpdir(), "eligibility-"));
afterAll(() => rmSync(folder, { recursive: true }));

const open: Checker[] = [];
async function load(core: CoreKind = "wasm"): Promise<Checker> {
  const checker = await loadChecker({ policy: pack, core });
  open.push(checker);
  return checker;
}
afterEach(() => {
  for (const checker of open.splice(0)) checker.dispose();
});

/** The only result line of a command about this person. */
function native(command: readonly string[], line: unknown) {
  const { status, lines, errors } = runNatively(
    [...command, "--policy", HOUSING, "--as-of", AS_OF],
    `${JSON.stringify(line)}\n`,
  );
  expect(errors).toBe("");
  expect(status).toBe(0);
  return JSON.parse(lines[0] ?? "");
}

describe("what is invented looks invented", () => {
  it("in the title, the number, the issuer, the name and the first notice", () => {
    expect(pack.title).toContain("示例");
    expect(pack.documentNumber).toContain("示例");
    expect(pack.issuer).toContain("虚构");
    expect(pack.face?.name.zh).toContain("示例");
    expect(pack.face?.notices?.[0]?.zh).toMatch(/示例.*虚构/);
    expect(pack.clauses[0]?.sentences[0]?.text).toMatch(/示例.*虚构/);
  });

  it("and its places have codes that no county has", () => {
    expect(pack.regions.map(({ adcode }) => adcode.slice(0, 2))).toEqual(pack.regions.map(() => "99"));
  });
});

describe("the cases", () => {
  const cases = JSON.parse(readFileSync(new URL("examples/newcomer-housing/cases.json", import.meta.url), "utf8")) as {
    provision: string;
    expected: string;
  }[];

  it.each(pack.provisions)(
    "show $id open, closed and out of place, as far as it can be",
    ({ id, when, appliesWhen }) => {
      const expected = new Set(cases.filter(({ provision }) => provision === id).map((one) => one.expected));
      expect(expected.has("satisfied") || expected.has("needsDecision")).toBe(true);
      expect(expected.has("notSatisfied")).toBe(JSON.stringify(when) !== '{"all":[]}');
      expect(expected.has("notApplicable")).toBe(appliesWhen !== undefined);
    },
  );
});

describe("the audit", () => {
  it("proves every property, natively and in the package", async () => {
    const { status, lines } = runNatively(["audit", "--policy", HOUSING, "--json"], "");
    expect(status, lines.join("\n")).toBe(0);
    const report = JSON.parse(lines[0] ?? "");
    expect(report).toMatchObject({ policy: { id: pack.id }, holds: true, computed: true });
    expect(await (await load()).audit()).toEqual(report);
  });

  it("has only notes that were judged: each is as the document means it", async () => {
    const { findings } = await (await load()).audit();
    const noted = findings.filter(({ status }) => status === "noted");
    expect(noted.map(({ property, subjects }) => [property, ...subjects])).toEqual([
      // The county sets the time, so that nobody has the allowance by this document alone.
      ["verdict-reachable", "settling-allowance"],
      // Kept apart because people look for their own word, not because verdicts differ.
      ["no-dead-option", "work=employed", "work=selfEmployed"],
      ["no-dead-option", "home=own", "home=apartment"],
      ["no-dead-option", "home=dormitory", "home=family"],
      ["no-dead-option", "education=master", "education=doctor"],
      // Whoever has reached a level no longer prepares for it.
      ["more-never-hurts", "trainee-apartment", "skill"],
      // The document builds the second on the first.
      ["contained", "newcomer-status", "newcomer-service"],
      ["contained", "rent-subsidy", "newcomer-status"],
      ["contained", "higher-rent-subsidy", "rent-subsidy"],
      ["contained", "key-area-supplement", "rent-subsidy"],
      ["contained", "landlord-subsidy", "lease-registration"],
    ]);
  });
});

describe.each(cores)("in %s", (core) => {
  it("verdicts and explanations are those of the command line, to the letter", async () => {
    const checker = await load(core);
    expect(checker.core).toBe(core);
    for (const facts of [TENANT, { ...TENANT, continuousMonths: 6, district: "990121" }, { work: "platform" }]) {
      expect(checker.assess(facts, { asOf: AS_OF })).toEqual(native(["assess"], { facts }));
      expect(checker.explain("key-area-supplement", facts, { asOf: AS_OF })).toEqual(
        native(["explain", "key-area-supplement"], { facts }),
      );
    }
  });

  it("routes count months and name days, and are those of the command line", async () => {
    const checker = await load(core);
    const routes = (provision: string, facts: Answers) => {
      const found = checker.routes(provision, facts, { asOf: AS_OF });
      expect(found).toEqual(native(["routes", provision], { facts }));
      return found;
    };
    expect(routes("rent-subsidy", TENANT).routes).toEqual([
      {
        verdict: "satisfied",
        steps: [{ fact: "continuousMonths", kind: "time", from: 4, to: [6], wait: 2 }],
        date: "2026-04-10",
      },
    ]);
    const buyer = {
      ...NEWCOMER,
      education: "bachelor",
      totalMonths: 14,
      buysFirstHome: true,
      contractOn: "2025-11-05",
      homeArea: 160,
    };
    expect(routes("purchase-subsidy", buyer).routes).toEqual([
      {
        verdict: "satisfied",
        steps: [
          { fact: "contractOn", kind: "choice", from: "2025-11-05", to: ["2026-01-01"] },
          { fact: "homeArea", kind: "choice", from: 160, to: [144] },
        ],
      },
    ]);
    const older = { ...NEWCOMER, education: "master", age: 45, skill: "technician" };
    expect(routes("apartment-by-degree", older)).toMatchObject({
      routes: [],
      alternatives: [{ provision: "apartment-by-skill", verdict: "satisfied", open: true }],
    });
  });

  it("there is no way to a consequence or an arrangement, and one to a duty", async () => {
    const checker = await load(core);
    const facts = { ...NEWCOMER, receivesRent: true, home: "renting", letsToNewcomer: true, leaseRegistered: false };
    const ways = (provision: string) => checker.routes(provision, facts, { asOf: AS_OF }).routes.length;
    expect(ways("rent-subsidy-ends")).toBe(0);
    expect(ways("earlier-insured")).toBe(0);
    expect(ways("lease-registration")).toBe(1);
  });

  it("one answer leads to others, one by one, and an answer that is given stays", async () => {
    const checker = await load(core);
    const complete = (facts: Answers, audience?: string) => {
      const completion = checker.complete(facts, audience === undefined ? {} : { audience });
      expect(completion).toEqual(native(["complete"], audience === undefined ? { facts } : { facts, audience }));
      return completion;
    };
    expect(complete({ everInsured: false })).toEqual({
      answers: { everInsured: false, continuousMonths: 0, totalMonths: 0, subsidyMonths: 0, receivesRent: false },
      added: ["continuousMonths", "totalMonths", "subsidyMonths", "receivesRent"],
    });
    expect(complete({ everInsured: false, subsidyMonths: 4 }).added).toEqual(["continuousMonths", "totalMonths"]);
    expect(complete({ totalMonths: 6 }).added).toEqual([]);
    expect(complete({}, "landlord").answers).toEqual({ letsToNewcomer: true });
    expect(complete({}, "employer").answers).toEqual({});
  });

  it("numbers and dates that hardly go together are most likely a slip", async () => {
    const checker = await load(core);
    const slips = (facts: Answers) => checker.implausible(facts).map((slip) => slip.facts);
    expect(slips({ continuousMonths: 30, totalMonths: 20 })).toEqual([["continuousMonths", "totalMonths"]]);
    expect(slips({ continuousMonths: 20, totalMonths: 20 })).toEqual([]);
    expect(slips({ insuredSince: "2023-01-01", contractOn: "2016-05-01" })).toEqual([["insuredSince", "contractOn"]]);
    expect(slips({ everInsured: true, insuredSince: "2010-01-01", totalMonths: 0 })).toHaveLength(1);
    expect(slips(TENANT)).toEqual([]);
  });

  it("a service record gives months and a first day, by what this document asks of spells", async () => {
    const checker = await load(core);
    const here = { insured: true, livedHere: true };
    const record = {
      spells: [
        { ...here, from: "2023-03-01", to: "2024-02-29", district: "990101" },
        { ...here, from: "2024-06-01", district: "990122" },
      ],
    };
    const years = checker.yearsFrom(record, AS_OF);
    // A line of the command holds the record in a member.
    const { warnings, ...found } = native(["years"], { record });
    expect({ ...years, warnings: [] }).toEqual({ ...found, warnings: [] });
    expect(years.warnings.map(({ code }) => code)).toEqual(warnings.map(({ code }: { code: string }) => code));
    expect(years.facts).toEqual({
      insuredSince: "2023-03-01",
      continuousMonths: 20,
      totalMonths: 32,
      residenceMonths: 20,
    });
    expect(years.thresholds).toEqual([
      { fact: "continuousMonths", value: 6, date: "2024-12-01", reached: true },
      { fact: "totalMonths", value: 12, date: "2024-03-01", reached: true },
    ]);
    // Where somebody lived is not known: then whether it counts is left open.
    const somewhere = { spells: [{ ...here, from: "2024-06-01" }] };
    expect(checker.yearsFrom(somewhere, AS_OF).facts.residenceMonths).toBe("unsure");
  });

  it("an interview asks each audience its own, and nothing that follows", async () => {
    const checker = await load(core);
    const asked = (audience: string, reply: (fact: string) => string | number | boolean) => {
      const interview = checker.startInterview({ audience });
      const facts: string[] = [];
      for (let fact = interview.nextQuestion(); fact; fact = interview.nextQuestion()) {
        facts.push(fact.id);
        interview.answer(fact.id, reply(fact.id));
      }
      return facts;
    };
    expect(asked("employer", () => "unsure").sort()).toEqual(["dormitoryAccepted", "newHires"]);
    expect(asked("landlord", () => "unsure").sort()).toEqual(["leaseMonths", "leaseRegistered"]);
    const jobless: Answers = { work: "seeking", everInsured: false };
    expect(asked("newcomer", (fact) => jobless[fact] ?? "unsure")).toEqual(["insuredSince", "everInsured", "work"]);
  });
});

describe("another edition", () => {
  /** A copy of the folder after a change of its data. */
  function edition(name: string, change: (pack: PolicyPack) => void): string {
    const copy = join(folder, name);
    cpSync(HOUSING, copy, { recursive: true });
    for (const file of ["facts.json", "provisions.json", "rules.json"]) {
      const path = join(copy, file);
      const data = JSON.parse(readFileSync(path, "utf8"));
      const members = Object.keys(data);
      const whole = { ...packIn(HOUSING), ...data };
      change(whole);
      writeFileSync(path, JSON.stringify(Object.fromEntries(members.map((member) => [member, whole[member]]))));
    }
    return copy;
  }

  it("is compared: a threshold changed, a provision removed, an option added", () => {
    const later = edition("later", (copy) => {
      const income = copy.definitions.find(({ id }) => id === "meetsRentTerms");
      if (income) income.when = JSON.parse(JSON.stringify(income.when).replace("15000", "12000"));
      copy.provisions = copy.provisions.filter(({ id }) => id !== "youth-station");
      copy.facts
        .find(({ id }) => id === "home")
        ?.values?.push({ value: "hotel", label: { zh: "住宾馆", en: "住宾馆" } });
    });
    const { status, lines, errors } = runNatively(["diff", HOUSING, later, "--json"], "");
    expect(errors).toBe("");
    expect(status).toBe(1);
    const { parts, provisions } = JSON.parse(lines[0] ?? "") as {
      parts: unknown[];
      provisions: { id: string; change: string; examples: { facts: Answers; before: string; after: string }[] }[];
    };
    expect(parts).toEqual([{ kind: "option", id: "home=hotel", change: "added" }]);
    expect(provisions.map(({ id, change }) => [id, change])).toEqual([
      ["youth-station", "removed"],
      ["rent-subsidy", "function"],
      ["higher-rent-subsidy", "function"],
      ["key-area-supplement", "function"],
    ]);
    const steps = (provision: number) =>
      provisions[provision]?.examples.map(({ before, after }) => `${before} → ${after}`).sort();
    expect([0, 1, 2, 3].map(steps)).toEqual([
      [],
      ["needsDecision → notSatisfied", "satisfied → notSatisfied"],
      ["needsDecision → notSatisfied"],
      ["needsDecision → notSatisfied", "satisfied → notSatisfied"],
    ]);
    const concerned = provisions.flatMap(({ examples }) => examples.map(({ facts }) => facts.monthlyIncome));
    expect(new Set(concerned)).toEqual(new Set([12001]));
  });

  it("tells whom of a roster it concerns", () => {
    const later = edition("stricter", (copy) => {
      const income = copy.definitions.find(({ id }) => id === "meetsRentTerms");
      if (income) income.when = JSON.parse(JSON.stringify(income.when).replace("15000", "12000"));
    });
    const roster = join(folder, "roster.jsonl");
    const people = [9000, 12000, 12001, 15000, 15001].map((monthlyIncome) => ({
      id: monthlyIncome,
      facts: { ...TENANT, continuousMonths: 6, monthlyIncome },
    }));
    writeFileSync(roster, people.map((one) => `${JSON.stringify(one)}\n`).join(""));
    const { lines } = runNatively(["diff", HOUSING, later, "--roster", roster, "--json"], "");
    const { roster: found } = JSON.parse(lines[0] ?? "");
    expect(found.people).toBe(5);
    expect(found.changed.map(({ id }: { id: number }) => id)).toEqual([12001, 15000]);
  });
});
