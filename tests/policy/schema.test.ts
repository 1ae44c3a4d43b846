import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { wordings } from "../../build/wasm/wordings.mjs";
import { HOUSING, packIn } from "./packs.ts";
import {
  ajv,
  child,
  copy,
  expectRefusal,
  type Fault,
  faults,
  folder,
  isObject,
  type Json,
  type JsonObject,
  keyIn,
  policies,
  read,
  schemas,
  validator,
} from "./schemas.ts";

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
