// Implementing documents in the package: which are used, when and where, and what is told of them.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Checker, EligibilityError, type ImplementingDocument, loadChecker } from "../../wasm/index.ts";
import { TEACHER } from "../policy/teacher.ts";

const POLICY = "hunan-2016-91";
const SUBSIDY = "township-work-subsidy";
const FAST = "exceptional-review-one-level-higher";
const DAY = "2026-06-01";

const city: ImplementingDocument = {
  policy: POLICY,
  id: "invented-city",
  level: "prefecture",
  region: "4312",
  confirmed: true,
  document: {
    number: "示例市〔2026〕1号",
    title: "办法",
    issuer: "示例市人社局",
    from: "2026-01-01",
    to: "2026-12-31",
  },
  sentences: [{ id: "2.1", text: "在乡镇工作满十年的，每月三百元；其他人每月一百元。" }],
  parameters: { localFastTrackYears: 10 },
  rules: [
    {
      provision: SUBSIDY,
      sentence: "2.1",
      adopts: true,
      gives: [
        {
          title: { zh: "每月补贴" },
          rows: [
            { when: { fact: "townshipYears", atLeast: 10 }, text: { zh: "三百元" } },
            { text: { zh: "一百元", en: "100 yuan" } },
          ],
        },
      ],
    },
  ],
};

const county: ImplementingDocument = {
  policy: POLICY,
  id: "invented-county",
  level: "county",
  region: "431202",
  confirmed: true,
  document: { number: "示例县〔2026〕2号", title: "通知", issuer: "示例县人社局", from: "2026-02-01" },
  regionTags: { "431202": { povertyArea: true } },
  rules: [{ provision: SUBSIDY, adopts: false }],
};

const heard: ImplementingDocument = {
  ...city,
  id: "hearsay",
  confirmed: false,
  document: { ...city.document, number: "听说〔2026〕3号" },
};

const faulty = {
  ...county,
  id: "faulty",
  document: { ...county.document, from: "2026-02-30" },
  rules: [{ provision: "nope" }],
};

const facts = { ...TEACHER, titleLevel: "junior", appliedTitleLevel: "intermediate", continuousFrontlineYears: 12 };
const inCity = { ...facts, county: "431222" };
const inCounty = { ...facts, county: "431202" };

const one = (checker: Checker, answers: object, id: string, asOf = DAY) => {
  const [found] = checker.assess(answers as typeof facts, { asOf, provisions: [id] }).provisions;
  if (!found) throw new Error("nothing was assessed");
  return found;
};

describe("documents of a city and a county", () => {
  let plain: Checker;
  let checker: Checker;
  beforeAll(async () => {
    [plain, checker] = await Promise.all([loadChecker(), loadChecker({ documents: [county, city, heard] })]);
  });
  afterAll(() => {
    plain.dispose();
    checker.dispose();
  });

  it("stand from general to local, whatever order they were given in", async () => {
    expect(checker.documents.map(({ id }) => id)).toEqual(["hearsay", "invented-city", "invented-county"]);
    expect(checker.documents[1]).toEqual({
      id: "invented-city",
      level: "prefecture",
      region: "4312",
      confirmed: true,
      document: city.document,
      given: city,
      issues: [],
      warnings: [],
    });
    const other = await loadChecker({ documents: [heard, city, county] });
    expect(other.documents).toEqual(checker.documents);
    for (const answers of [facts, inCity, inCounty])
      expect(other.assess(answers, { asOf: DAY })).toEqual(checker.assess(answers, { asOf: DAY }));
    other.dispose();
  });

  it("fill the hole where they speak, and name themselves", () => {
    expect(one(plain, inCity, FAST).verdict).toBe("needsDecision");
    expect(one(checker, inCity, FAST)).toMatchObject({
      verdict: "satisfied",
      documents: [{ id: "invented-city", number: "示例市〔2026〕1号", issuer: "示例市人社局" }],
      related: [{ id: "hearsay" }],
    });
    expect(one(checker, { ...facts, county: "430102" }, FAST)).toMatchObject({
      verdict: "needsDecision",
      documents: [],
      related: [],
    });
  });

  it("are in force on their days only", () => {
    const verdicts = ["2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01", DAY].map(
      (asOf) => one(checker, inCity, FAST, asOf).verdict,
    );
    expect(verdicts).toEqual(["needsDecision", "satisfied", "satisfied", "needsDecision", "satisfied"]);
  });

  it("say who decided against it", () => {
    const refused = one(checker, inCounty, SUBSIDY);
    expect(refused.verdict).toBe("notSatisfied");
    expect(refused.reasons).toEqual([
      { kind: "document", document: "invented-county", by: { zh: "示例县人社局", en: "示例县人社局" } },
    ]);
    expect(one(checker, inCounty, SUBSIDY, "2026-01-15").verdict).not.toBe("notSatisfied");
  });

  it("leave the county open while it is not answered", () => {
    const { county: _, ...nowhere } = inCity;
    const open = one(checker, nowhere, FAST);
    expect(open).toMatchObject({ verdict: "unknown", best: "satisfied", worst: "needsDecision" });
    expect(open.missing).toContain("county");
  });

  it("give the row that applies, or those that may", () => {
    const title = { zh: "每月补贴", en: "每月补贴" };
    const table = { document: "invented-city", rule: 0, table: 0, title };
    const { townshipYears: _, ...others } = inCity as typeof inCity & { townshipYears?: number };
    expect(one(checker, { ...others, townshipYears: 12 }, SUBSIDY).gives).toEqual([{ ...table, row: 0, missing: [] }]);
    expect(one(checker, { ...others, townshipYears: 3 }, SUBSIDY).gives).toEqual([
      { ...table, row: 1, missing: [], reached: { row: 0, date: "2033-06-01" } },
    ]);
    const [open] = one(checker, others, SUBSIDY).gives ?? [];
    expect(open?.missing).toEqual(["townshipYears"]);
  });

  it("say nothing in a checker without any", () => {
    expect(plain.documents).toEqual([]);
    expect(one(plain, inCity, FAST)).not.toHaveProperty("documents");
  });

  it("answer alike as plain JavaScript", async () => {
    const js = await loadChecker({ documents: [city, county, heard], core: "js" });
    for (const answers of [facts, inCity, inCounty])
      expect(js.assess(answers, { asOf: DAY })).toEqual(checker.assess(answers, { asOf: DAY }));
    js.dispose();
  });

  it("keep a checker under corrections apart, which stand after all of them", () => {
    const of = (answers: boolean) => ({ regionTags: { "431202": { povertyArea: answers } } });
    const before = checker.assess(inCounty, { asOf: DAY });
    const [yes, no] = [checker.under({ corrections: of(true) }), checker.under({ corrections: of(false) })];
    const without = (checked: Checker) =>
      checked.assess(inCounty, { asOf: DAY }).provisions.map(({ verdict }) => verdict);
    expect(without(yes)).toEqual(without(checker));
    expect(without(no)).not.toEqual(without(checker));
    expect(no.documents).toEqual(checker.documents);
    expect(no.under({}).assess(inCounty, { asOf: DAY })).toEqual(before);
    expect(checker.under({ documents: false }).assess(inCounty, { asOf: DAY })).toEqual(
      plain.assess(inCounty, { asOf: DAY }),
    );
    expect(checker.assess(inCounty, { asOf: DAY })).toEqual(before);
  });
});

describe("a document with faults", () => {
  it("is named last and not used; the others are", async () => {
    const checker = await loadChecker({ documents: [faulty, county, city] });
    expect(checker.documents.map(({ id, issues }) => [id, issues.map(({ code }) => code)])).toEqual([
      ["invented-city", []],
      ["invented-county", []],
      ["faulty", ["bad-date", "unknown-provision"]],
    ]);
    expect(checker.documents[2]?.issues[0]).toMatchObject({ severity: "error", pointer: "/document/from" });
    const good = await loadChecker({ documents: [county, city] });
    expect(checker.assess(inCounty, { asOf: DAY })).toEqual(good.assess(inCounty, { asOf: DAY }));
    checker.dispose();
    good.dispose();
  });

  it("may be anything at all", async () => {
    const documents = [
      null,
      5,
      {},
      { ...city, rules: () => 0 },
      city,
      { ...county, id: "twice" },
      { ...county, id: "twice" },
    ];
    const checker = await loadChecker({ documents: documents as unknown as ImplementingDocument[] });
    expect(checker.documents.map(({ id, issues }) => [id, issues.length > 0])).toEqual([
      ["invented-city", false],
      ["", true],
      ["", true],
      ["", true],
      ["", true],
      ["twice", true],
      ["twice", true],
    ]);
    expect(one(checker, inCity, FAST).verdict).toBe("satisfied");
    checker.dispose();
  });

  it("is told in full: sentences of the policy, quotes of its own, what is narrower than the text", async () => {
    const bad = {
      ...city,
      relates: [{ sentences: ["5.4", "99.9"], stage: "pay", effect: "defines" }],
      rules: [{ provision: SUBSIDY, sentence: "2.1", quote: "五百元", when: { any: [] } }],
    };
    const checker = await loadChecker({ documents: [bad as unknown as ImplementingDocument] });
    const found = checker.documents[0]?.issues.map(({ code, pointer }) => `${code} ${pointer}`);
    expect(found?.sort()).toEqual([
      "bad-condition /rules/0/when",
      "quote-not-in-sentence /rules/0/quote",
      "unknown-sentence /relates/0/sentences/1",
    ]);
    for (const { detail, hint } of checker.documents[0]?.issues ?? [])
      for (const text of [detail.zh, detail.en, hint.zh, hint.en]) expect(text).not.toBe("");
    checker.dispose();
  });
});

describe("an address of documents", () => {
  const folder = mkdtempSync(join(tmpdir(), "eligibility-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const written = (name: string, text: string): URL => {
    writeFileSync(join(folder, name), text);
    return pathToFileURL(join(folder, name));
  };

  it.each([
    ["a list", JSON.stringify([city, county])],
    ["an object with a list", JSON.stringify({ documents: [city, county] })],
  ])("gives %s", async (_, text) => {
    const checker = await loadChecker({ documents: written("documents.json", text) });
    expect(checker.documents.map(({ id }) => id)).toEqual(["invented-city", "invented-county"]);
    checker.dispose();
  });

  it.each([
    ["nothing", new URL("missing.json", import.meta.url)],
    ["no JSON", written("broken.json", "[")],
    ["something else", written("other.json", '{"documents": 5}')],
  ])("that gives %s is refused", async (_, documents) => {
    const fault: unknown = await loadChecker({ documents }).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(EligibilityError);
    expect((fault as EligibilityError).code).toBe("documents-unavailable");
    expect((fault as EligibilityError).message).not.toBe("");
  });
});

describe("corrections", () => {
  it("stand alone too", async () => {
    const corrections = { regionTags: { "431202": { povertyArea: false } } };
    const [checker, plain] = await Promise.all([loadChecker({ corrections }), loadChecker()]);
    expect([...checker.verdicts(inCounty)]).not.toEqual([...plain.verdicts(inCounty)]);
    expect(checker.documents).toEqual([]);
    checker.dispose();
    plain.dispose();
  });

  it("are refused with every fault", async () => {
    const wrong = {
      regionTags: { "999999": { povertyArea: true }, "431202": { nope: true, povertyArea: 1 } },
      more: 1,
    };
    const fault: unknown = await loadChecker({ corrections: wrong as never }).catch((error: unknown) => error);
    expect((fault as EligibilityError).code).toBe("invalid-corrections");
    const found = (fault as EligibilityError).issues.map(({ code, pointer }) => `${code} ${pointer}`);
    expect(found.sort()).toEqual([
      "bad-value /regionTags/431202/povertyArea",
      "unknown-county /regionTags/999999",
      "unknown-key /more",
      "unknown-tag /regionTags/431202/nope",
    ]);
  });
});

it("a checker that is gone takes those that were made of it with it", async () => {
  const checker = await loadChecker({ documents: [city] });
  const other = checker.under({});
  checker.dispose();
  expect(() => other.assess(facts)).toThrow("disposed");
  expect(() => checker.under({})).toThrow("disposed");
});

it("are audited with the policy: what each of them changes, and for whom", async () => {
  const checker = await loadChecker({ documents: [city, { ...county, parameters: { noSuchNumber: 1 } } as never] });
  const report = await checker.audit();
  expect(report.documents?.map(({ id, confirmed }) => ({ id, confirmed }))).toEqual([
    { id: "invented-city", confirmed: true },
  ]);
  const changed = report.documents?.[0]?.provisions.map(({ id }) => id);
  expect(changed).toContain(SUBSIDY);
  expect(changed).toContain(FAST);
  checker.dispose();
  const plain = await loadChecker();
  expect((await plain.audit()).documents).toBeUndefined();
  plain.dispose();
});

it("more than 4,096 of them are refused, each by name", async () => {
  const many = Array.from({ length: 4097 }, (_, at) => ({ ...city, id: `invented-${at}`, rules: [] }));
  const checker = await loadChecker({ documents: many });
  expect(checker.documents).toHaveLength(4097);
  expect(checker.documents.every(({ issues }) => issues.some(({ code }) => code === "too-large"))).toBe(true);
  expect(checker.documentsHash).toBe("");
  checker.dispose();
});
