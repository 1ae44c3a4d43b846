// Seeded random implementing documents, with holes and rules of every kind.
import type { ImplementingDocument, PolicyPack } from "../../wasm/index.ts";
import { randomNumbers } from "./applicants.ts";

type Condition = Record<string, unknown>;
type Level = ImplementingDocument["level"];

/** One of the nation, two of the province, and one each of these prefectures and counties, each with so many rules. */
export function randomRegister(
  policy: PolicyPack,
  seed: number,
  regions: readonly string[],
  rules: number,
): ImplementingDocument[] {
  const random = randomNumbers(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const between = (min: number, max: number): number => min + Math.floor(random() * (max - min + 1));
  const testable = policy.facts.filter(({ type }) => type !== "date" && type !== "place");

  const anyValue = ({ values, min, max }: PolicyPack["facts"][number]) =>
    values === undefined ? between(Number(min), Number(max)) : pick(values).value;
  const comparison = (without?: string): Condition => {
    const fact = pick(testable.filter(({ id }) => id !== without));
    return { fact: fact.id, [fact.type === "number" ? "atLeast" : "is"]: anyValue(fact) };
  };
  const condition = (without?: string): Condition => {
    const one = comparison(without);
    if (random() < 0.4) return one;
    return random() < 0.2 ? { not: one } : { [pick(["all", "any"])]: [one, comparison(without)] };
  };

  const rule = (general: boolean) => {
    const effect = pick(["adopts", "requires", "unchecked", ...(general ? ["admits", "replaces", "addresses"] : [])]);
    const says = () => {
      if (effect === "adopts") return random() < 0.6;
      return effect === "unchecked" ? [{ text: { zh: "名额" }, by: { zh: "局" } }] : condition();
    };
    const rows = [{ when: condition(), text: { zh: "多" } }, { text: { zh: "少" } }];
    return {
      provision: pick(policy.provisions).id,
      ...(random() < 0.7 ? { when: condition() } : {}),
      [effect]: says(),
      ...(random() < 0.4 ? { gives: [{ title: { zh: "补贴" }, rows }] } : {}),
    };
  };

  const document = (level: Level, region: string | null, at: number): ImplementingDocument => {
    const parameter = pick(policy.parameters);
    const number = () =>
      parameter.type === "flag" ? random() < 0.5 : between(Number(parameter.floor), Number(parameter.max));
    const recognised = pick(testable.filter(({ recognisedBy }) => recognisedBy !== undefined));
    const counties = policy.regions.filter(({ adcode }) => region !== null && adcode.startsWith(region));
    const own = {
      policy: policy.id,
      id: `invented-${at}`,
      level,
      region,
      confirmed: true,
      document: { number: `${at}`, title: "t", issuer: "i", from: "2020-01-01" },
      parameters: { [parameter.id]: [{ when: condition(), value: number() }, { value: number() }] },
      readings: { [pick(policy.readings).id]: random() < 0.5 },
      recognises: { [recognised.id]: [{ when: condition(recognised.id), is: anyValue(recognised) }] },
      regionTags: Object.fromEntries(
        counties.slice(0, 2).map(({ adcode }) => [adcode, { [pick(policy.regionTags).id]: random() < 0.5 }]),
      ),
      rules: Array.from({ length: rules }, () => rule(region === null)),
    };
    return own as unknown as ImplementingDocument;
  };

  const general: readonly Level[] = ["national", "province", "province"];
  return [
    ...general.map((level, at) => document(level, null, at)),
    ...regions.map((region, at) => document(region.length === 4 ? "prefecture" : "county", region, at + 3)),
  ];
}

/** The applicants, two of three of whom are in one of these counties. */
export function inCounties<Facts extends object>(applicants: readonly Facts[], counties: readonly string[]): Facts[] {
  return applicants.map((facts, i) =>
    i % 3 === 0 ? facts : { ...facts, county: counties[Math.floor(i / 3) % counties.length] },
  );
}
