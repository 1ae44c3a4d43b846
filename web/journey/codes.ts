import type { LoadedPolicy } from "../../wasm/index.ts";
import type { Answer, Fact, PolicyPack } from "../../wasm/types.ts";
import { needsFor } from "./scope.ts";

/**
 * The parts of a link (link.ts) by their positions in the policy, which its hash pins: short enough for a code that a
 * camera reads from paper.
 *
 *     3 · hash · date · audience · needs or * · *register · fact and answer · … · !tag and t or f
 *
 * Positions are two digits to the base of 36, so that no part looks like the end of a link.
 */
export const shortVersion = "3";

/** The parts of the second form, shortened. */
export function shortened(policy: PolicyPack, parts: readonly string[]): string[] {
  const [, , hash = "", asOf = "", who = "", wanted = "", ...rest] = parts;
  const needs =
    wanted === "all"
      ? "*"
      : wanted
          .split(".")
          .map((id) => position(offered(policy, who), id))
          .join("");
  return [
    ...[
      shortVersion,
      hash,
      asOf.replace(/-/g, ""),
      position(
        policy.audiences.map(({ id }) => id),
        who,
      ),
      needs,
    ],
    ...rest.map((token) => shortToken(policy, token)),
  ];
}

function shortToken(policy: PolicyPack, token: string): string {
  if (token.startsWith("*")) return token;
  const [name = "", code = ""] = token.replace("!", "").split(".");
  if (token.startsWith("!"))
    return `!${position(
      policy.regionTags.map(({ id }) => id),
      name,
    )}${code}`;
  const fact = policy.facts.find(({ id }) => id === name);
  const values = fact ? valuesOf(policy, fact) : null;
  const value = values && code !== "-" ? position(values, code) : code;
  return (
    position(
      policy.facts.map(({ id }) => id),
      name,
    ) + value.replace(/^0(?=.)/, "")
  );
}

/** The parts of the second form again; what this policy does not know stays as it is, and is not understood later. */
export function lengthened({ id, hash, ...policy }: LoadedPolicy, parts: readonly string[]): string[] {
  const [, own = "", day = "", who = "", wanted = "", ...rest] = parts;
  const pack = { id, hash, ...policy };
  const asOf = day.replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3");
  const audience = pack.audiences[at(who)]?.id ?? who;
  const all = offered(pack, audience);
  const needs = wanted === "*" ? "all" : (wanted.match(/../g) ?? []).map((one) => all[at(one)] ?? one).join(".");
  return ["2", id, own, asOf, audience, needs, ...rest.map((token) => longToken(pack, token))];
}

function longToken(policy: PolicyPack, token: string): string {
  if (token.startsWith("*")) return token;
  const [, sign = "", where = "", code = ""] = /^(!?)(..)(.*)$/.exec(token) ?? [];
  if (sign) return `!${policy.regionTags[at(where)]?.id ?? where}.${code}`;
  const fact = policy.facts[at(where)];
  if (!fact) return token;
  const values = valuesOf(policy, fact);
  return `${fact.id}.${values && code !== "-" ? (values[at(code)] ?? code) : code}`;
}

/** The codes of a fact that has a list of answers. */
function valuesOf(policy: PolicyPack, { type, values = [] }: Fact): readonly string[] | null {
  if (type === "place") return policy.regions.map(({ adcode }) => adcode);
  if (type === "number" || type === "date") return null;
  return values.map(({ value }: { value: Answer }) =>
    typeof value === "boolean" ? (value ? "t" : "f") : String(value),
  );
}

function offered(policy: PolicyPack, audience: string): readonly string[] {
  return needsFor(policy, audience).map(({ id }) => id);
}

function position(list: readonly string[], id: string): string {
  return list.indexOf(id).toString(36).padStart(2, "0");
}

function at(digits: string): number {
  return Number.parseInt(digits, 36);
}
