import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { wordings } from "../../build/wasm/readers.mjs";
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
  overlay: read("overlay.schema.json", policies),
};
const ajv = new Ajv2020({ strict: true, allErrors: true });
ajv.addSchema(schemas.policy, "policy").addSchema(schemas.overlay, "overlay");

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

const overlay: JsonObject = {
  $schema: "../policies/overlay.schema.json",
  policy: "hunan-2016-91",
  id: "xiangxi-2020-12",
  region: "4331",
  document: { number: "州人社发〔2020〕12号", title: "实施办法", issuer: "州人社局", from: "2020-02-29", to: null },
  parameters: { localFastTrackYears: 10, localReservedPercent: 100, bracketRelaxed: true },
  readings: { stillRootedRequired: false },
  regionTags: { "433101": { povertyArea: true }, "433124": { wulingPlan: false } },
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

const brokenOverlays: Fault[] = [
  { what: "no policy", at: "/policy", keyword: "required" },
  { what: "no document", at: "/document", keyword: "required" },
  { what: "an unknown member", at: "/provisions", put: [], keyword: "additionalProperties" },
  { what: "an empty region", at: "/region", put: "", keyword: "pattern" },
  { what: "a region of seven digits", at: "/region", put: "4331240", keyword: "pattern" },
  { what: "a day that no month has", at: "/document/from", put: "2020-04-31", keyword: "pattern" },
  { what: "a document without a first day", at: "/document/from", keyword: "required" },
  { what: "half a year", at: "/parameters/localFastTrackYears", put: 2.5, keyword: "type" },
  { what: "more than all", at: "/parameters/localReservedPercent", put: 1000000001, keyword: "maximum" },
  { what: "a parameter that is no name", at: "/parameters/local-years", put: 3, keyword: "propertyNames" },
  { what: "a reading by word", at: "/readings/stillRootedRequired", put: "no", keyword: "type" },
  { what: "a county by name", at: "/regionTags/吉首市", put: { povertyArea: true }, keyword: "propertyNames" },
  { what: "a tag that may hold", at: "/regionTags/433101/povertyArea", put: null, keyword: "type" },
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

describe("the schema of the overlay", () => {
  test("accepts an overlay, and the least of one", () => {
    expect(faults("overlay", overlay)).toEqual([]);
    const document = { number: "1号", title: "办法", issuer: "县人社局", from: "2020-01-31" };
    expect(faults("overlay", { policy: "hunan-2016-91", id: "least", region: null, document })).toEqual([]);
  });

  test.each(brokenOverlays)("refuses $what", (fault) => expectRefusal("overlay", overlay, fault));
});
