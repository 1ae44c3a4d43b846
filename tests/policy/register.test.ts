// Registers of implementing documents as an officer meets them: what they have, what is wrong with them, and whom a
// document concerns.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import type { AuditReport, ImplementingDocument } from "../../wasm/index.ts";
import { inventedRegister, writeRegister } from "../support/register.mjs";
import { randomApplicants } from "../wasm/applicants.ts";
import { assessLines, runNatively } from "./native.ts";
import { HUNAN, packIn } from "./packs.ts";

const made = mkdtempSync(join(tmpdir(), "eligibility-"));
afterAll(() => rmSync(made, { recursive: true }));
const path = (of: string) => fileURLToPath(new URL(`../../core/policies/${of}`, import.meta.url));
const found = path("hunan-2016-91/documents");
const city = path("examples/documents/invented-city.json");
const cityText = JSON.parse(readFileSync(city, "utf8")) as ImplementingDocument;

function register(name: string, documents: readonly ImplementingDocument[]): string {
  const folder = join(made, name);
  mkdirSync(folder);
  writeRegister(folder, documents);
  return folder;
}

function json(args: readonly string[]) {
  const { status, lines, errors } = runNatively([...args, "--json"], "");
  expect(errors).toBe("");
  return { status, report: JSON.parse(lines[0] ?? "") };
}

const invented = register("invented", inventedRegister(136));

describe("invented registers", () => {
  it("are the same each time, of any size, and say what they are", () => {
    for (const count of [0, 1, 14, 136, 1000]) {
      const documents = inventedRegister(count);
      expect(documents).toEqual(inventedRegister(count));
      expect(new Set(documents.map(({ id }) => id)).size).toBe(count);
      for (const { document, rules, sentences } of documents) {
        expect(rules?.length).toBe(4);
        for (const text of [
          document.number,
          document.title,
          document.issuer,
          ...(sentences ?? []).map((one) => one.text),
        ])
          expect(text).toContain("虚构");
      }
    }
  });

  it("have no faults, and one document of each prefecture and county first", () => {
    const { status, report } = json(["register", invented, "--as-of", "2026-01-01"]);
    expect(status).toBe(0);
    const levels = report.documents.map(({ level, state }: { level: string; state: string }) => `${level} ${state}`);
    expect(levels.filter((one: string) => one === "prefecture inForce").length).toBe(14);
    expect(levels.filter((one: string) => one === "county inForce").length).toBe(122);
    const thousand = register("thousand", inventedRegister(1000, { lapsing: true }));
    const { report: large } = json(["register", thousand, "--as-of", "2026-01-01"]);
    expect([large.documents.length, large.faulty]).toEqual([1000, []]);
    expect(large.documents.filter(({ state }: { state: string }) => state === "inForce").length).toBe(136);
  });
});

/** The findings that somebody should look at: property, subjects. */
function noted({ findings }: AuditReport): string[][] {
  const documents = ["document-rule-reachable", "documents-agree", "hole-filled-once", "document-within-text"];
  return findings
    .filter(({ property, status }) => documents.includes(property) && status !== "proved")
    .map(({ property, subjects }) => [property, ...subjects]);
}

describe("eligibility audit --documents", () => {
  it("proves what holds of the invented city, and tells what it changes", () => {
    const { status, report } = json(["audit", "--document", city]);
    expect(status).toBe(0);
    expect(report).toMatchObject({ holds: true, computed: true });
    expect(report.properties.length).toBe(21);
    expect(noted(report)).toEqual([]);
    const [effect] = report.documents;
    expect(effect).toMatchObject({ id: "invented-city", confirmed: true, unchanged: 68 });
    expect(effect.provisions.map(({ id }: { id: string }) => id)).toEqual([
      "exceptional-title-review-rural-or-hardship",
      "senior-title-appoint-on-arrival",
      "skilled-technician-appoint-on-arrival",
      "exceptional-review-one-level-higher",
      "township-work-subsidy",
    ]);
    expect(effect.provisions.at(-1)).toMatchObject({
      day: "2026-01-01",
      examples: [{ facts: { unitLevel: "township", county: "431202" }, before: "needsDecision", after: "satisfied" }],
    });
  });

  it("says it in words", () => {
    for (const [lang, head, change, end] of [
      [
        "zh",
        "示例〔2026〕1号（虚构）《虚构的示例文件，只供测试和说明，不是任何机关的规定》（虚构的示例单位）：5 条规定的结论有变化；其余 68 条已证明谁的结论都不变 [invented-city]",
        "“乡镇工作补贴”（15.2）从 2026-01-01 起结论有变化 [township-work-subsidy]",
        "每项都成立。",
      ],
      [
        "en",
        "示例〔2026〕1号（虚构）《虚构的示例文件，只供测试和说明，不是任何机关的规定》 (虚构的示例单位): 5 provisions change; for the other 68, proved: nobody's verdict changes [invented-city]",
        "'Township work subsidy' (15.2) changes from 2026-01-01 on [township-work-subsidy]",
        "Every property holds.",
      ],
    ] as const) {
      const { lines } = runNatively(["audit", "--document", city, "--lang", lang], "");
      expect(lines).toContain(head);
      expect(lines).toContain(change);
      expect(lines.at(-1)).toBe(end);
    }
  });

  it("finds what is wrong with documents, and ends with status 1", () => {
    const other = { ...cityText, id: "other-city", parameters: { localFastTrackYears: 12 }, rules: [] };
    const dead = {
      ...cityText,
      id: "dead",
      level: "county",
      region: "431202",
      document: { ...cityText.document, from: "2027-01-01" },
      parameters: { localRootedYears: 15 },
      readings: {},
      regionTags: {},
      rules: [
        {
          provision: "grassroots-talent",
          when: { fact: "county", in: ["431221"] },
          requires: { fact: "unitLevel", is: "township" },
        },
      ],
    } as ImplementingDocument;
    const folder = register("wrong", [cityText, other as ImplementingDocument, dead]);
    const { status, lines, errors } = runNatively(["audit", "--documents", folder, "--lang", "zh"], "");
    expect(errors).toContain("[narrows-text]");
    expect(status).toBe(1);
    const text = lines.join("\n");
    expect(text).toMatch(
      /两份文件给这个人定的数值不一样；按后一份算 \[invented-city, other-city, localFastTrackYears\]\n {6}例：/,
    );
    expect(text).toContain("第 1 条规则没有人用得上：它的条件只在本地区以外成立 [dead, grassroots-talent]");
    expect(text).toContain("去掉它，谁的结论都不变 [dead, invented-city, localRootedYears]");
    expect(text).toContain("原文这里没有留下要定的，文件却多要了条件 [dead, grassroots-talent]");
    expect(lines.at(-1)).toBe("有的项不成立，请看“不成立”的各处。");
  });

  it("proves 136 documents, with notes that were judged", () => {
    const { status, report } = json(["audit", "--documents", invented]);
    expect(status).toBe(0);
    expect(report).toMatchObject({ holds: true, computed: true });
    // The numbers of a county and its prefecture go by their places in the list, and meet once.
    expect(noted(report)).toEqual([
      ["hole-filled-once", "invented-431023-2017", "invented-4310-2017", "localRootedYears"],
    ]);
    expect(report.documents.length).toBe(136);
    for (const { confirmed, provisions } of report.documents) {
      expect(confirmed).toBe(true);
      for (const { examples } of provisions) expect(examples.length).toBeGreaterThan(0);
    }
  });
});

describe("the documents that were found", () => {
  it("change no verdict: none of them is confirmed", () => {
    const { status, report } = json(["audit", "--documents", found]);
    expect(status).toBe(0);
    expect(noted(report)).toEqual([]);
    expect(report.documents.length).toBe(readdirSync(found).length);
    for (const effect of report.documents)
      expect(effect).toMatchObject({ confirmed: false, provisions: [], unchanged: 73 });
    const people = randomApplicants(packIn(HUNAN), 200, 5).map((facts) => ({ facts }));
    const documents = readdirSync(found).map((name) => JSON.parse(readFileSync(join(found, name), "utf8")));
    const verdicts = (lines: string[]) =>
      lines.map((line) => JSON.parse(line).provisions.map(({ verdict }: { verdict: string }) => verdict));
    const day = { asOf: "2026-01-01" };
    expect(verdicts(assessLines(people, { ...day, documents }))).toEqual(verdicts(assessLines(people, day)));
  });

  it("would hold together if they were confirmed, with notes that were judged", () => {
    const confirmed = readdirSync(found).map((name) => ({
      ...JSON.parse(readFileSync(join(found, name), "utf8")),
      confirmed: true,
    }));
    const { status, report } = json(["audit", "--documents", register("confirmed", confirmed)]);
    expect(status).toBe(0);
    expect(noted(report)).toEqual([
      // The province groups agriculture by itself everywhere, and one city says so again.
      ["hole-filled-once", "yueyang-2024-15", "hunan-2019-67", "seriesGrouped"],
    ]);
    const changing = report.documents.filter(({ provisions }: { provisions: unknown[] }) => provisions.length > 0);
    expect(changing.length).toBe(18);
  });
});

describe("eligibility diff of registers", () => {
  const people = join(made, "people.jsonl");
  const person = (id: string, townshipYears: number, county: string) =>
    JSON.stringify({
      id,
      facts: {
        relation: "employed",
        unitKind: "publicInstitution",
        unitLevel: "township",
        county,
        townshipYears,
      },
    });
  writeFileSync(
    people,
    `${person("张三", 12, "431202")}\n${person("李四", 3, "430102")}\n${person("王五", 3, "431221")}\n`,
  );

  it("tells what one document changes, and whom of a roster by name", () => {
    const { status, lines } = runNatively(
      ["diff", "--with", city, "--as-of", "2026-03-01", "--roster", people, "--lang", "zh"],
      "",
    );
    expect(status).toBe(1);
    expect(lines[0]).toMatch(/^加上：示例〔2026〕1号（虚构）《.*》 \[invented-city\]$/);
    expect(lines).toContain("“乡镇工作补贴”（15.2）从 2026-03-01 起结论有变化 [township-work-subsidy]");
    expect(lines).toContain("其余 68 条规定：已证明 2026-03-01 这天谁的结论都不变");
    expect(lines).toContain("名册按 2026-03-01 算");
    expect(lines).toContain("3 人中有 2 人的结论变了");
    const at = lines.indexOf("“乡镇工作补贴”（15.2）：待认定 → 符合 [township-work-subsidy]");
    expect(lines[at + 1]).toBe("  2 人：张三、王五");
  });

  it("gives it as JSON, by person", () => {
    const { report } = json(["diff", "--with", city, "--roster", people]);
    expect(report.documents).toEqual({ added: ["invented-city"], removed: [], reworded: [] });
    expect(report).toMatchObject({ policy: { id: "hunan-2016-91" }, unchanged: 68, roster: { people: 3 } });
    expect(report.roster.changed.map(({ id }: { id: string }) => id)).toEqual(["张三", "王五"]);
    expect(report.roster.changed[0].changes).toContainEqual({
      provision: "township-work-subsidy",
      before: "needsDecision",
      after: "satisfied",
    });
    expect(json(["diff", "--with", city, "--as-of", "2025-12-31"]).report).toMatchObject({
      day: "2025-12-31",
      provisions: [],
      unchanged: 73,
    });
  });

  it("takes a document that is there in another version as a change of that one", () => {
    const later = join(made, "later.json");
    writeFileSync(
      later,
      JSON.stringify({ ...cityText, parameters: { ...cityText.parameters, localFastTrackYears: 12 } }),
    );
    const { report } = json(["diff", "--document", city, "--with", later]);
    expect(report.documents).toEqual({ added: [], removed: [], reworded: ["invented-city"] });
    expect(report.provisions).toMatchObject([
      {
        id: "exceptional-review-one-level-higher",
        examples: [
          { facts: { unitKind: "villageClinic", continuousFrontlineYears: 10 }, before: "needsDecision" },
          { facts: { unitKind: "publicInstitution", continuousFrontlineYears: 10 }, before: "satisfied" },
        ],
      },
    ]);
    expect(report.unchanged).toBe(72);
  });

  it("compares two folders", () => {
    const fewer = register("fewer", inventedRegister(135));
    const { status, report } = json(["diff", "--documents", invented, "--with-documents", fewer]);
    expect(status).toBe(1);
    expect(report.documents).toEqual({ added: [], removed: ["invented-433130-2017"], reworded: [] });
    expect(report.provisions.length + report.unchanged).toBe(73);
    const same = runNatively(["diff", "--documents", invented, "--with-documents", invented], "");
    expect(same).toMatchObject({ status: 0, errors: "" });
    expect(same.lines).toContain("all 73 provisions, proved for every day: nobody's verdict changes");
  });
});

describe("eligibility register", () => {
  const folder = register("mixed", [
    cityText,
    { ...cityText, id: "soon", document: { ...cityText.document, number: "2号", to: "2026-05-30" } },
    { ...cityText, id: "over", document: { ...cityText.document, number: "3号", to: "2026-02-28" } },
    { ...cityText, id: "later", document: { ...cityText.document, number: "4号", from: "2027-01-01" } },
    { ...cityText, id: "doubtful", confirmed: false },
    { ...cityText, id: "faulty", parameters: { localFastTrackYears: 0 } },
  ]);
  writeFileSync(join(folder, "notes.txt"), "");

  it("lists what is in force where, what lapses, what is open, and what is wrong", () => {
    const { status, lines, errors } = runNatively(["register", folder, "--as-of", "2026-03-01", "--lang", "zh"], "");
    expect({ status, errors }).toEqual({ status: 1, errors: "" });
    const text = lines.join("\n");
    expect(lines[0]).toBe(`“${folder}”按 2026-03-01 看：5 份文件，其中 2 份有效`);
    expect(text).toContain("\n怀化市\n");
    expect(text).toMatch(/2026-01-01 到 2030-12-31：示例.*虚构的示例单位 \[invented-city\]/);
    expect(text).toMatch(/3号.*（已经失效） \[over\]/);
    expect(text).toMatch(/4号.*（还没有生效） \[later\]/);
    expect(text).toMatch(/（没有核实，不改变结论） \[doubtful\]/);
    expect(text).toMatch(/\n90 天以内到期\n {2}2026-01-01 到 2026-05-30：2号.* \[soon\]\n\n/);
    expect(text).toContain("：14 个市州里还有 13 个没有定：长沙市、");
    expect(text).toContain("：哪个市州都没有定 [localReservedPercent]");
    expect(text).toMatch(/有错、没有用上的文件\n {2}\S*faulty\.json .*\[below-floor\]/);
    expect(text).toMatch(/文件夹里别的东西\n {2}notes\.txt$/);
  });

  it("gives it as JSON", () => {
    const { report } = json(["register", folder, "--as-of", "2026-03-01"]);
    const states = report.documents.map(({ id, state }: { id: string; state: string }) => `${id} ${state}`);
    expect(states).toEqual([
      "doubtful unconfirmed",
      "invented-city inForce",
      "over over",
      "soon inForce",
      "later later",
    ]);
    expect(report.documents[1]).toMatchObject({ place: "怀化市", region: "4312", to: "2030-12-31" });
    expect(report.lapsing).toEqual(["soon"]);
    expect(report.faulty).toMatchObject([{ id: "faulty", issues: [{ code: "below-floor" }] }]);
    expect(report.stray).toEqual(["notes.txt"]);
    const open = (id: string) => report.open.find((one: { id: string }) => one.id === id);
    expect(open("localRootedYears")).toMatchObject({ kind: "parameter", everywhere: false });
    expect(open("localRootedYears").prefectures.length).toBe(13);
    expect(open("hardship-area-allowance")).toMatchObject({ kind: "provision", everywhere: true });
  });
});
