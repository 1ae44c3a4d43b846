import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { expectRefusal, type Fault, faults, folder, type Json, type JsonObject, read } from "./schemas.ts";

const documents = new URL("documents/", folder);
const documentFiles = readdirSync(documents);

/** Of a prefecture, with all that such a document can have. */
const localDocument: JsonObject = {
  $schema: "../policies/document.schema.json",
  policy: "hunan-2016-91",
  id: "invented-city",
  level: "prefecture",
  region: "4312",
  confirmed: true,
  document: {
    number: "1号",
    title: "办法",
    issuer: "市人社局",
    issued: "2024-03-01",
    from: "2024-02-29",
    fromApproximate: true,
    to: "2026-12-31",
    urls: ["example.org"],
    checkedOn: "2026-01-02",
    grade: "A",
  },
  sentences: [{ id: "3.1", text: "每月三百元。" }],
  parameters: {
    bracketRelaxed: true,
    localFastTrackYears: 10,
    localRootedYears: [{ when: { fact: "sex", is: "male" }, value: 15 }, { value: 10 }],
  },
  readings: { stillRootedRequired: false },
  regionTags: { "431202": { povertyArea: true } },
  recognises: { hardRemoteArea: [{ when: { fact: "county", in: ["431222"] }, is: true }], urgentPost: false },
  countAsOf: "2024-12-31",
  rules: [
    {
      provision: "township-work-subsidy",
      sentence: "3.1",
      quote: "三百元",
      when: { fact: "unitLevel", is: "township" },
      adopts: true,
      requires: { fact: "age", atMost: 50 },
      unchecked: [{ text: { zh: "名额" }, by: { zh: "市人社局", en: "the city" } }],
      gives: [
        {
          title: { zh: "补贴" },
          rows: [
            {
              when: { fact: "townshipYears", atLeast: 10 },
              text: { zh: "三百元" },
              amount: { value: 300, unit: "元", per: "月" },
            },
            { text: { zh: "一百到二百元" }, amount: { from: 100, to: 200, unit: "元" } },
            { text: { zh: "一百元起" }, amount: { from: 100, unit: "元" } },
          ],
        },
      ],
      handledBy: [{ step: "accepts", by: "县人社局", place: "三楼", phone: "0745-1", url: "example.org" }],
      window: { from: "11-01", to: "02-29" },
      evidence: [{ zh: "合同" }],
      duties: [{ zh: "五年" }],
      notes: [{ zh: "说明", en: "Note" }],
    },
  ],
  relates: [{ sentences: ["5.4", "15.2"], stage: "pay", effect: "defines", note: { zh: "相关" } }],
};

const amount = "/rules/0/gives/0/rows/0/amount";
const brokenDocuments: Fault[] = [
  { what: "no policy", at: "/policy", keyword: "required" },
  { what: "no level", at: "/level", keyword: "required" },
  { what: "the level of corrections", at: "/level", put: "corrections", keyword: "enum" },
  { what: "a prefecture without a region", at: "/region", keyword: "required" },
  { what: "a prefecture with the region of a county", at: "/region", put: "431202", keyword: "pattern" },
  { what: "a prefecture everywhere", at: "/region", put: null, keyword: "type" },
  { what: "no word on being confirmed", at: "/confirmed", keyword: "required" },
  { what: "an unknown member", at: "/provisions", put: [], keyword: "additionalProperties" },
  { what: "a document without a first day", at: "/document/from", keyword: "required" },
  { what: "a month as a day", at: "/document/from", put: "2024-01", keyword: "pattern" },
  { what: "a day that no month has", at: "/document/to", put: "2026-02-30", keyword: "pattern" },
  { what: "a fourth grade", at: "/document/grade", put: "D", keyword: "enum" },
  { what: "a sentence without text", at: "/sentences/0/text", keyword: "required" },
  { what: "a row without a value", at: "/parameters/localRootedYears/1/value", keyword: "required" },
  {
    what: "a row with a value of a fact",
    at: "/parameters/localRootedYears/1/is",
    put: 3,
    keyword: "additionalProperties",
  },
  { what: "a reading by word", at: "/readings/stillRootedRequired", put: "no", keyword: "type" },
  { what: "a county by name", at: "/regionTags/鹤城区", put: { povertyArea: true }, keyword: "propertyNames" },
  { what: "a recognition without is", at: "/recognises/hardRemoteArea/0/is", keyword: "required" },
  { what: "a rule on nothing", at: "/rules/0/provision", keyword: "required" },
  {
    what: "a condition outside the language",
    at: "/rules/0/when",
    put: { any: [] },
    keyword: "minItems",
    inside: "/any",
  },
  { what: "a prefecture that admits", at: "/rules/0/admits", put: { all: [] }, keyword: "false schema" },
  { what: "adopting by word", at: "/rules/0/adopts", put: "yes", keyword: "type" },
  { what: "a value and a range", at: `${amount}/from`, put: 100, keyword: "false schema" },
  { what: "an amount of nothing", at: `${amount}/value`, keyword: "required" },
  { what: "an amount without unit", at: `${amount}/unit`, keyword: "required" },
  { what: "an unknown step", at: "/rules/0/handledBy/0/step", put: "decides", keyword: "enum" },
  { what: "a handler in two languages", at: "/rules/0/handledBy/0/by", put: { zh: "县" }, keyword: "type" },
  { what: "a window of two kinds", at: "/rules/0/window/to", put: "2024-03-31", keyword: "pattern" },
  { what: "a duty without Chinese", at: "/rules/0/duties/0/zh", keyword: "required" },
  { what: "an unknown stage", at: "/relates/0/stage", put: "later", keyword: "enum" },
  { what: "a relation to no sentence", at: "/relates/0/sentences/0", put: "5-4", keyword: "pattern" },
];

describe("the schema of documents", () => {
  test.each(documentFiles)("accepts %s", (name) => {
    const document = read(name, documents);
    expect(document.$schema).toBe("../../document.schema.json");
    expect(`${document.id}.json`).toBe(name);
    expect(faults("document", document)).toEqual([]);
  });

  test("accepts all that a document can have, and the least of one", () => {
    expect(faults("document", localDocument)).toEqual([]);
    const document = { number: "1号", title: "办法", issuer: "省人社厅", from: "2020-01-31" };
    const least: JsonObject = { policy: "hunan-2016-91", id: "least", level: "province", confirmed: false, document };
    expect(faults("document", least)).toEqual([]);
    const condition: Json = { all: [] };
    const rule: Json = { provision: "p", admits: condition, replaces: condition, addresses: condition };
    expect(faults("document", { ...least, region: null, rules: [rule] })).toEqual([]);
    expect(faults("document", { ...least, level: "county", region: "433124" })).toEqual([]);
    expect(faults("document", { ...least, region: "43" })).not.toEqual([]);
  });

  test("accepts windows of days, of every year, and with one end", () => {
    const windows: Json[] = [
      {},
      { from: "2024-03-01", to: "2024-04-30" },
      { from: "12-01", to: "01-31" },
      { to: "11-30" },
    ];
    for (const window of windows) expect(faults("document#/$defs/window", window)).toEqual([]);
  });

  test.each(brokenDocuments)("refuses $what", (fault) => expectRefusal("document", localDocument, fault));
});
