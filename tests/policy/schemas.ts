// The schemas that editors check packs and documents by, and ways to break what they describe.
import { readFileSync } from "node:fs";
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import { expect } from "vitest";

export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [name: string]: Json;
}

export const policies = new URL("../../core/policies/", import.meta.url);
export const folder = new URL("hunan-2016-91/", policies);

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function read(name: string, from: URL): JsonObject {
  const value: Json = JSON.parse(readFileSync(new URL(name, from), "utf8"));
  if (!isObject(value)) throw new Error(`${name} is no object`);
  return value;
}

export function copy<Value extends Json>(value: Value): Value {
  return JSON.parse(JSON.stringify(value));
}

export const schemas = {
  policy: read("policy.schema.json", policies),
  document: read("document.schema.json", policies),
};
export const ajv = new Ajv2020({ strict: true, allErrors: true });
for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(schema, name);
ajv.addSchema(schemas.policy, "policy.schema.json"); // by which the schema of documents names it

export function validator(reference: string): ValidateFunction {
  const validate = ajv.getSchema(reference);
  if (!validate) throw new Error(`there is no schema ${reference}`);
  return validate;
}

export function faults(reference: string, value: Json): ErrorObject[] {
  const validate = validator(reference);
  validate(value);
  return validate.errors ?? [];
}

/** The member or element of `parent` that `token` names: in a list by position, id or adcode. */
export function keyIn(parent: Json, token: string): string {
  if (!Array.isArray(parent) || /^\d{1,3}$/.test(token)) return token;
  const at = parent.findIndex((entry) => isObject(entry) && (entry.id === token || entry.adcode === token));
  if (at < 0) throw new Error(`nothing is called ${token}`);
  return String(at);
}

export function child(parent: Json, key: string): Json {
  const value = Array.isArray(parent) ? parent[Number(key)] : isObject(parent) ? parent[key] : undefined;
  if (value === undefined) throw new Error(`there is no ${key}`);
  return value;
}

export interface Fault {
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

export function expectRefusal(reference: string, whole: JsonObject, fault: Fault): void {
  const { value, place: start } = broken(whole, fault);
  const place = start + (fault.inside ?? "");
  const found = faults(reference, value);
  expect(found.map((error) => `${placeOf(error)} ${error.keyword}`)).toContain(`${place} ${fault.keyword}`);
  expect(found.filter((error) => !onOneLine(error.instancePath, place))).toEqual([]);
}
