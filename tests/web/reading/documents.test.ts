import { describe, expect, it } from "vitest";
import type { ImplementingDocument, LoadedDocument, ProvisionAssessment } from "../../../wasm/types.ts";
import { blank } from "../../../web/journey/state.ts";
import { bearing, documentParts, faultyDocuments, nameOfDocument, speaking } from "../../../web/reading/documents.ts";
import { sheetOf } from "../../../web/screens/takeaway/content.ts";
import { plainText } from "../../../web/screens/takeaway/plain.ts";
import { receiptOf } from "../../../web/screens/takeaway/receipt.ts";
import { assessment, fact, findings, pack, provision } from "../pack.ts";

const policy = {
  ...pack(
    [fact("where", { type: "place" }), fact("years", { type: "number", unit: "year" })],
    [provision("p", { audience: ["serving"], topic: "post", quote: "原文" })],
  ),
  clauses: [
    {
      number: 1,
      label: "（一）",
      chapter: 1,
      heading: "",
      sentences: [{ id: "1.1", text: "原文", class: "individual", reason: { zh: "", en: "" } }],
    },
  ],
};

function loaded(id: string, change: Partial<ImplementingDocument> = {}, issues: LoadedDocument["issues"] = []) {
  const given: ImplementingDocument = {
    policy: "tiny",
    id,
    level: "prefecture",
    region: "4312",
    confirmed: true,
    document: { number: `${id}号`, title: "办法", issuer: "某市", from: "2026-01-01", to: "2026-12-31" },
    ...change,
  };
  const { level, region = null, confirmed, document } = given;
  const one: LoadedDocument = { id, level, region, confirmed, document, given, issues, warnings: [] };
  return one;
}

const text = (zh: string) => ({ zh, en: zh });
const fault = { severity: "error", code: "bad-date", pointer: "", detail: text(""), hint: text("") } as const;
const city = loaded("city", {
  sentences: [{ id: "2.1", text: "每月三百元。" }],
  rules: [
    {
      provision: "p",
      gives: [{ title: { zh: "补贴" }, rows: [{ text: { zh: "三百元", en: "300" } }, { text: { zh: "一百元" } }] }],
    },
  ],
});
const hearsay = loaded("hearsay", { confirmed: false });
const near = loaded("near");
const faulty = loaded("faulty", {}, [fault]);
const documents = [city, hearsay, near, faulty];
const named = ({ id }: LoadedDocument, sentence?: string) => ({
  ...{ id, number: `${id}号`, issuer: "某市" },
  ...(sentence ? { sentence } : {}),
});

const [plain] = assessment({ p: [] }).provisions as [ProvisionAssessment];
const assessed: ProvisionAssessment = {
  ...plain,
  documents: [named(city, "2.1"), { id: "corrections", number: "", issuer: "" }],
  related: [named(hearsay), named(near)],
  gives: [{ document: "city", rule: 0, table: 0, title: { zh: "补贴", en: "补贴" }, rows: [0, 1], missing: ["years"] }],
};

describe("what documents say of a provision", () => {
  it("names those that bear on it, what they give, and those that only may", () => {
    expect(
      documentParts(policy, documents, assessed).map(({ label, lines }) => [label.zh, ...lines.map(({ zh }) => zh)]),
    ).toEqual([
      ["用到的配套文件", "某市 city号《办法》：“每月三百元。”"],
      ["补贴", "三百元（可能适用）", "一百元（可能适用）", "还要看：years"],
      ["有关，不决定结果", "某市 near号《办法》"],
      ["可能有关，未核实，不决定结果", "某市 hearsay号《办法》"],
    ]);
  });

  it("shows the row that applies, in Chinese where there is no English", () => {
    const sure = {
      ...assessed,
      gives: [{ document: "city", rule: 0, table: 0, title: { zh: "补贴", en: "补贴" }, row: 1, missing: [] }],
    };
    expect(documentParts(policy, documents, sure)[1]).toEqual({
      label: { zh: "补贴", en: "补贴" },
      lines: [{ zh: "一百元", en: "一百元" }],
    });
  });

  it("is nothing without documents", () => {
    expect(documentParts(policy, [], plain)).toEqual([]);
  });

  it("stands on the sheet and in the copied text", () => {
    const found = findings({ ...assessment({}), provisions: [assessed] });
    const journey = { ...blank, audience: "serving", needs: [], findings: found };
    const plan = { first: [], visits: [], groups: [] };
    const explain = () => {
      throw new Error("nothing to explain");
    };
    const sheet = sheetOf(policy, journey, documents, "zh", { plan, explain, register: "0123456789abcdef" });
    expect(sheet.about.find(({ label }) => label === "数据版本")?.said).toMatch(/ 0123456789ab$/);
    expect(sheet.about.find(({ label }) => label === "用到的配套文件")?.said).toBe("city号《办法》");
    expect(plainText(sheet, "zh")).toContain("补贴：三百元（可能适用）；一百元（可能适用）；还要看：years");
  });
});

describe("the documents that spoke", () => {
  it.each([
    ["where the applicant is", { where: "431202" }, "2026-06-01", ["city", "near"]],
    ["where he may be", {}, "2026-06-01", ["city", "near"]],
    ["not elsewhere", { where: "430102" }, "2026-06-01", []],
    ["not before", { where: "431202" }, "2025-12-31", []],
    ["not after", { where: "431202" }, "2027-01-01", []],
  ])("%s", (_, answers, day, ids) => {
    expect(speaking(policy, documents, answers as Record<string, string>, day).map(({ id }) => id)).toEqual(ids);
  });

  it("go into the receipt as they were given, with what was corrected", () => {
    const answers = { where: "431202" };
    const found = findings({ ...assessment({ p: [] }), asOf: "2026-06-01" }, answers);
    const journey = { ...blank, audience: "serving", needs: [], answers, findings: found };
    const made = receiptOf(policy, { ...journey, corrections: { povertyArea: false } }, documents, "ab12");
    expect(made.register).toBe("ab12");
    expect(made.documents).toEqual([city.given, near.given]);
    expect(made.corrections).toEqual({ regionTags: { "431202": { povertyArea: false } } });
    const without = receiptOf(policy, journey, []);
    expect(without).not.toHaveProperty("documents");
    expect(without).not.toHaveProperty("register");
    expect(without).not.toHaveProperty("corrections");
  });
});

it("names faulty documents, by their ids if need be", () => {
  const nameless = { ...faulty, document: undefined };
  expect(faultyDocuments([...documents, nameless]).map(nameOfDocument)).toEqual(["faulty号《办法》", "faulty"]);
  expect(bearing(documents, [assessed]).map(({ id }) => id)).toEqual(["city"]);
});
