import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { wordings } from "../../build/wasm/wordings.mjs";
import { HOUSING, packIn } from "./packs.ts";

type Json = null | boolean | number | string | Json[] | JsonObject;
interface JsonObject {
  [name: string]: Json;
}

const policies = new URL("../../core/policies/", import.meta.url);
const folder = new URL("hunan-2016-91/", policies);

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function read(name: string, from: URL): JsonObject {
  const value: Json = JSON.parse(readFileSync(new URL(name, from), "utf8"));
  if (!isObject(value)) throw new Error(`${name} is no object`);
  return value;
}

function copy<Value extends Json>(value: Value): Value {
  return JSON.parse(JSON.stringify(value));
}

const schemas = {
  policy: read("policy.schema.json", policies),
  document: read("document.schema.json", policies),
};
const ajv = new Ajv2020({ strict: true, allErrors: true });
for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(schema, name);
ajv.addSchema(schemas.policy, "policy.schema.json"); // by which the schema of documents names it

function validator(reference: string): ValidateFunction {
  const validate = ajv.getSchema(reference);
  if (!validate) throw new Error(`there is no schema ${reference}`);
  return validate;
}

function faults(reference: string, value: Json): ErrorObject[] {
  const validate = validator(reference);
  validate(value);
  return validate.errors ?? [];
}

const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
/** Every file of every pack, with the path from there to the schema. */
const everyFile = [
  ...files.map((name) => ({ name: `hunan-2016-91/${name}`, schema: "../policy.schema.json" })),
  ...readdirSync(new URL("examples/newcomer-housing/", policies)).map((name) => ({
    name: `examples/newcomer-housing/${name}`,
    schema: "../../policy.schema.json",
  })),
];
const pack: JsonObject = {};
for (const name of files) Object.assign(pack, read(name, folder));

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

/** The member or element of `parent` that `token` names: in a list by position, id or adcode. */
function keyIn(parent: Json, token: string): string {
  if (!Array.isArray(parent) || /^\d{1,3}$/.test(token)) return token;
  const at = parent.findIndex((entry) => isObject(entry) && (entry.id === token || entry.adcode === token));
  if (at < 0) throw new Error(`nothing is called ${token}`);
  return String(at);
}

function child(parent: Json, key: string): Json {
  const value = Array.isArray(parent) ? parent[Number(key)] : isObject(parent) ? parent[key] : undefined;
  if (value === undefined) throw new Error(`there is no ${key}`);
  return value;
}

interface Fault {
  what: string;
  /** Where to break the document: a JSON pointer in which ids stand for positions. */
  at: string;
  /** What to put there; without it the member is removed. */
  put?: Json;
  keyword: string;
  /** The wrong place in `put`. */
  inside?: string;
}

/** Breaks a copy of `whole`; also tells the place, as a true JSON pointer. */
function broken(whole: JsonObject, { at, put }: Fault): { value: Json; place: string } {
  const value = copy(whole);
  const tokens = at.slice(1).split("/");
  const last = tokens.pop() ?? "";
  let parent: Json = value;
  let pointer = "";
  for (const token of tokens) {
    const key = keyIn(parent, token);
    parent = child(parent, key);
    pointer += `/${key}`;
  }
  const key = keyIn(parent, last);
  if (Array.isArray(parent)) {
    if (put === undefined) throw new Error("only members are removed");
    parent[Number(key)] = put;
  } else if (isObject(parent)) {
    if (put === undefined) {
      child(parent, key);
      delete parent[key];
    } else {
      parent[key] = put;
    }
  }
  return { value, place: `${pointer}/${key}` };
}

/** The place of an error; ajv puts errors about the names of members at the object around them. */
function placeOf({ instancePath, params }: ErrorObject): string {
  const name: unknown = params.missingProperty ?? params.additionalProperty ?? params.propertyName;
  return typeof name === "string" ? `${instancePath}/${name}` : instancePath;
}

function onOneLine(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
}

function expectRefusal(reference: string, whole: JsonObject, fault: Fault): void {
  const { value, place: start } = broken(whole, fault);
  const place = start + (fault.inside ?? "");
  const found = faults(reference, value);
  expect(found.map((error) => `${placeOf(error)} ${error.keyword}`)).toContain(`${place} ${fault.keyword}`);
  expect(found.filter((error) => !onOneLine(error.instancePath, place))).toEqual([]);
}

const yes: JsonObject = { value: true, label: { zh: "是", en: "Yes" } };
const when = "/definitions/isComing/when";
const joining: Json = { fact: "relation", is: "joining" };

const brokenPacks: Fault[] = [
  { what: "no id", at: "/id", keyword: "required" },
  { what: "no regions", at: "/regions", keyword: "required" },
  { what: "an id with an underscore", at: "/id", put: "hunan_2016", keyword: "pattern" },
  { what: "a year in quotes", at: "/year", put: "2016", keyword: "type" },
  { what: "an unknown list", at: "/verdicts", put: [], keyword: "additionalProperties" },
  { what: "facts that are no list", at: "/facts", put: {}, keyword: "type" },
  { what: "a label without Chinese", at: "/sections/title/label/zh", keyword: "required" },
  { what: "a label in a third language", at: "/topics/post/label/fr", put: "Poste", keyword: "additionalProperties" },
  { what: "a class that is no id", at: "/clauses/6/sentences/6.3/class", put: 3, keyword: "type" },
  { what: "a sentence id with a hyphen", at: "/clauses/6/sentences/6.3/id", put: "6-3", keyword: "pattern" },
  { what: "an unknown type of fact", at: "/facts/grassrootsYears/type", put: "months", keyword: "enum" },
  { what: "a years fact without max", at: "/facts/grassrootsYears/max", keyword: "required" },
  { what: "half a year", at: "/facts/grassrootsYears/min", put: 0.5, keyword: "type" },
  { what: "a percent fact without end", at: "/facts/reservedPercent/max", put: 1000000001, keyword: "maximum" },
  { what: "a grade fact with options", at: "/facts/postGrade/values", put: [yes], keyword: "false schema" },
  { what: "a county fact with a bound", at: "/facts/county/min", put: 0, keyword: "false schema" },
  { what: "a bool fact with one value", at: "/facts/localHukou/values", put: [yes], keyword: "minItems" },
  { what: "a bool fact with true twice", at: "/facts/localHukou/values", put: [yes, yes], keyword: "contains" },
  { what: "an ordered bool fact", at: "/facts/localHukou/ordered", put: false, keyword: "false schema" },
  { what: "an enum fact without options", at: "/facts/titleLevel/values", keyword: "required" },
  { what: "the option 'unsure'", at: "/facts/titleLevel/values/0/value", put: "unsure", keyword: "not" },
  { what: "a number as an option", at: "/facts/titleLevel/values/0/value", put: 1, keyword: "type" },
  { what: "a rule on months", at: "/facts/townshipYears/derive/count", put: "months", keyword: "enum" },
  { what: "a rule for no level", at: "/facts/townshipYears/derive/unitLevel", put: [], keyword: "minItems" },
  { what: "a rule with a number", at: "/facts/townshipYears/derive/county", put: 3, keyword: "anyOf" },
  { what: "a derived grade", at: "/facts/postGrade/derive", put: {}, keyword: "false schema" },
  { what: "a fact that falls", at: "/facts/townshipYears/monotone", put: "down", keyword: "const" },
  { what: "a bool fact that rises", at: "/facts/localHukou/monotone", put: "up", keyword: "false schema" },
  { what: "a county that rises", at: "/facts/county/monotone", put: "up", keyword: "false schema" },
  { what: "options that rise without an order", at: "/facts/titleLevel/ordered", keyword: "required" },
  { what: "an audience that is no id", at: "/facts/titleLevel/audience/0", put: 3, keyword: "type" },
  { what: "nobody who is asked", at: "/facts/titleLevel/audience", put: [], keyword: "minItems" },
  { what: "a flag with a floor", at: "/parameters/bracketRelaxed/floor", put: 1, keyword: "false schema" },
  { what: "a number without a floor", at: "/parameters/localRootedYears/floor", keyword: "required" },
  { what: "a reading without a default", at: "/readings/stillRootedRequired/default", keyword: "required" },
  { what: "a modality that is no id", at: "/provisions/grassroots-talent/modality", put: 3, keyword: "type" },
  {
    what: "an exception that is no list",
    at: "/provisions/exceptional-review-one-level-higher/exceptToMonotone",
    put: "titleLevel",
    keyword: "type",
  },
  {
    what: "an exception twice",
    at: "/provisions/exceptional-review-one-level-higher/exceptToMonotone",
    put: ["titleLevel", "titleLevel"],
    keyword: "uniqueItems",
  },
  {
    what: "an exception that is no id",
    at: "/provisions/exceptional-review-one-level-higher/exceptToMonotone/0",
    put: "title level",
    keyword: "pattern",
  },
  {
    what: "a kind of provision that there is not",
    at: "/provisions/grassroots-talent/kind",
    put: "wish",
    keyword: "enum",
  },
  {
    what: "exclusions by number",
    at: "/provisions/grassroots-talent/excludes",
    put: [3],
    keyword: "type",
    inside: "/0",
  },
  {
    what: "a further sentence without words",
    at: "/provisions/provincial-pass-line/alsoFrom/0/quote",
    keyword: "required",
  },
  {
    what: "words for unsure where nobody recognises",
    at: "/facts/hardRemoteArea/recognisedBy",
    keyword: "dependentRequired",
  },
  { what: "an offer without its question", at: "/facts/townshipYears/prefillQuestion", keyword: "dependentRequired" },
  { what: "a fact for something else", at: "/facts/age/for", put: "counties", keyword: "const" },
  { what: "a note of an option in one language", at: "/facts/relation/values/3/note", put: "t", keyword: "type" },
  { what: "a rule about answers without a condition", at: "/follows/0/when", keyword: "required" },
  { what: "a rule about answers for nobody", at: "/follows/0/audience", put: [], keyword: "minItems" },
  { what: "a slip without a text", at: "/implausible/0/text", keyword: "required" },
  { what: "a face without a name", at: "/face/name", keyword: "required" },
  { what: "a face with a colour", at: "/face/colour", put: "red", keyword: "additionalProperties" },
  { what: "a need that means nothing", at: "/face/needs/0/sentences", keyword: "required" },
  {
    what: "a need for no provision",
    at: "/face/needs/0",
    put: { id: "nothing", label: { zh: "t" }, provisions: [] },
    keyword: "minItems",
    inside: "/provisions",
  },
  { what: "spells left out without a tag", at: "/facts/countyTownYears/derive/leaveOut/tagged", keyword: "required" },
  { what: "an empty quote", at: "/provisions/grassroots-talent/quote", put: "", keyword: "minLength" },
  {
    what: "a decider without a cue",
    at: "/provisions/substitute-work-products-for-papers/decidedBy/cue",
    keyword: "required",
  },
  {
    what: "a verdict written down",
    at: "/provisions/grassroots-talent/verdict",
    put: "satisfied",
    keyword: "additionalProperties",
  },
  { what: "a county code of five digits", at: "/regions/430102/adcode", put: "43010", keyword: "pattern" },
  { what: "a tag twice", at: "/regions/430102/tags", put: ["wulingPlan", "wulingPlan"], keyword: "uniqueItems" },
  { what: "no condition", at: when, put: {}, keyword: "oneOf" },
  { what: "null as a condition", at: "/provisions/grassroots-talent/appliesWhen", put: null, keyword: "type" },
  {
    what: "an unknown condition",
    at: when,
    put: { fact: "grassrootsYears", atLest: 3 },
    keyword: "additionalProperties",
    inside: "/atLest",
  },
  {
    what: "two comparisons on one fact",
    at: when,
    put: { fact: "grassrootsYears", is: true, atLeast: 3 },
    keyword: "additionalProperties",
    inside: "/atLeast",
  },
  {
    what: "a group beside a comparison",
    at: when,
    put: { all: [joining], reading: "stillRootedRequired", is: true },
    keyword: "additionalProperties",
    inside: "/reading",
  },
  { what: "an empty any", at: when, put: { any: [] }, keyword: "minItems", inside: "/any" },
  { what: "not with a list", at: when, put: { not: [joining] }, keyword: "type", inside: "/not" },
  {
    what: "half a number, deep inside",
    at: when,
    put: { all: [joining, { not: { any: [{ fact: "relation", is: 0.5 }] } }] },
    keyword: "anyOf",
    inside: "/all/1/not/any/0/is",
  },
  { what: "no values to choose from", at: when, put: { fact: "relation", in: [] }, keyword: "minItems", inside: "/in" },
  {
    what: "a least number below all bounds",
    at: when,
    put: { fact: "grassrootsYears", atLeast: -1000000001 },
    keyword: "minimum",
    inside: "/atLeast",
  },
  {
    what: "isSet false",
    at: when,
    put: { parameter: "bracketRelaxed", isSet: false },
    keyword: "const",
    inside: "/isSet",
  },
  {
    what: "a reading without a value",
    at: when,
    put: { reading: "stillRootedRequired" },
    keyword: "required",
    inside: "/is",
  },
];

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

/** The schemas that editors show: members and definitions, each with its place. */
function* described(schema: Json, place: string): Generator<[string, JsonObject]> {
  if (Array.isArray(schema)) {
    for (const [at, part] of schema.entries()) yield* described(part, `${place}/${at}`);
  } else if (isObject(schema)) {
    for (const group of ["properties", "$defs"]) {
      const members = schema[group];
      if (!isObject(members)) continue;
      for (const [name, member] of Object.entries(members))
        if (isObject(member)) yield [`${place}/${group}/${name}`, member];
    }
    for (const [name, part] of Object.entries(schema))
      if (!["if", "then", "contains"].includes(name)) yield* described(part, `${place}/${name}`);
  }
}

describe.each(Object.entries(schemas))("the schema of the %s", (name, schema) => {
  test("is valid and compiles in strict mode", () => {
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(ajv.validateSchema(schema), JSON.stringify(ajv.errors)).toBe(true);
    expect(validator(name)).toBeTypeOf("function");
  });

  test("describes every member and every definition", () => {
    const places = [...described(schema, "")];
    expect(places.length).toBeGreaterThan(20);
    expect(places.filter(([, { description }]) => typeof description !== "string" || description === "")).toEqual([]);
  });
});

describe("the schema of the policy", () => {
  test.each(everyFile)("accepts $name", ({ name, schema }) => {
    expect(read(name, policies).$schema).toBe(schema);
    expect(faults("policy", read(name, policies))).toEqual([]);
  });

  test("accepts the joined packs, with and without their hash", () => {
    expect(faults("policy#/$defs/pack", pack)).toEqual([]);
    expect(faults("policy#/$defs/pack", JSON.parse(JSON.stringify(packIn(HOUSING))))).toEqual([]);
    expect(faults("policy#/$defs/pack", { ...pack, hash: "0123456789abcdef" })).toEqual([]);
  });

  test("accepts every form of a condition", () => {
    const conditions: Json[] = [
      { all: [{ any: [{ not: joining }] }] },
      { definition: "isComing" },
      { fact: "localHukou", is: true },
      { fact: "relation", in: ["joining", "transferring"] },
      { fact: "grassrootsYears", atLeast: 30 },
      { fact: "titleLevel", atLeast: "senior" },
      { fact: "grassrootsYears", atLeastParameter: "localRootedYears" },
      { fact: "titleLevel", atMost: "senior" },
      { fact: "grassrootsYears", atMost: 40 },
      { fact: "grassrootsYears", is: 3 },
      { fact: "county", in: ["431202"] },
      { fact: "hiredOn", onOrAfter: "2015-01-01" },
      { fact: "hiredOn", before: "2015-01-01" },
      { fact: "ruralServiceYears", atMostFact: "grassrootsYears" },
      { all: [] },
      { fact: "county", tagged: "wulingPlan" },
      { fact: "appliedTitleLevel", oneAbove: "titleLevel" },
      { parameter: "bracketRelaxed", isSet: true },
      { parameter: "bracketRelaxed", is: false },
      { reading: "stillRootedRequired", is: true },
    ];
    for (const condition of conditions) expect(faults("policy#/$defs/condition", condition)).toEqual([]);
  });

  test("has a form for every kind of comparison that the core has, and no other", () => {
    const forms = (schemas.policy.$defs as { condition: { oneOf: { title: string }[] } }).condition.oneOf;
    const titles = forms.map(({ title }) => title).filter((title) => title.includes(" "));
    const kinds = wordings.map(({ on, member }) => `${on} ${member}`);
    expect(titles.filter((title) => title !== "fact is").sort()).toEqual(kinds.sort());
  });

  test("does not ask a single file for all members", () => {
    expect(faults("policy", {})).toEqual([]);
    expect(faults("policy#/$defs/pack", {}).every((error) => error.keyword === "required")).toBe(true);
  });

  test("refuses a second county fact", () => {
    const { facts = null, ...others } = copy(pack);
    const county = child(facts, keyIn(facts, "county"));
    const doubled = Array.isArray(facts) ? [...facts, county] : facts;
    const found = faults("policy#/$defs/pack", { ...others, facts: doubled });
    expect(found.map((error) => `${error.instancePath} ${error.keyword}`)).toContain("/facts contains");
  });

  test.each(brokenPacks)("refuses $what", (fault) => expectRefusal("policy#/$defs/pack", pack, fault));
});

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
