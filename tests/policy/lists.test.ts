// The lists of what a pack has, for people who write a local document or a line of answers.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { runNatively } from "./native.ts";
import { SIX_THREE } from "./teacher.ts";

const pack = new URL("../../core/policies/hunan-2016-91/", import.meta.url);
const LISTS = ["facts", "provisions", "parameters"] as const;

interface Entry {
  id: string;
  [member: string]: unknown;
}

/** The entries of a list as the pack's file has them. */
function written(list: string): Entry[] {
  return JSON.parse(readFileSync(new URL(`${list}.json`, pack), "utf8"))[list];
}
function listed(list: string): Entry[] {
  const { status, lines, errors } = runNatively([list, "--json"], "");
  expect({ status, errors }).toEqual({ status: 0, errors: "" });
  return lines.map((line) => JSON.parse(line));
}
function text(list: string, lang: "zh" | "en", ...args: string[]): string[] {
  const { status, lines, errors } = runNatively([list, "--lang", lang, ...args], "");
  expect({ status, errors }).toEqual({ status: 0, errors: "" });
  return lines;
}
/** The lines about an entry, from that of its id to the next blank one. */
function about(lines: readonly string[], id: string): string[] {
  const begin = lines.findIndex((line) => line.trim().split(" ")[0] === id);
  const length = lines.slice(begin).indexOf("");
  return lines.slice(begin, length < 0 ? undefined : begin + length);
}

/** The columns that a terminal takes. */
function width(line: string): number {
  return [...line].reduce((sum, sign) => sum + (/[⺀-￯]/.test(sign) ? 2 : 1), 0);
}

describe.each(LISTS)("eligibility %s", (list) => {
  it("has every entry of the pack in its order, as text in both languages and one JSON object a line", () => {
    const ids = written(list).map(({ id }) => id);
    expect(listed(list).map(({ id }) => id)).toEqual(ids);
    for (const lang of ["zh", "en"] as const) {
      const lines = text(list, lang);
      expect(lines[0]).toContain(`hunan-2016-91`);
      expect(lines[0]).toContain(`${ids.length}`);
      const heads = lines.filter((line) => /^ {2}\S/.test(line)).map((line) => line.trim().split(" ")[0]);
      expect(heads).toEqual(ids);
    }
  });

  it("tells in JSON what the pack says, in its words", () => {
    const entries = listed(list);
    // What is said beside an option, and for whom it is, is for pages.
    const bare = (key: string, value: unknown) =>
      key === "values"
        ? (value as { value: unknown; label: unknown }[]).map((one) => ({ value: one.value, label: one.label }))
        : value;
    JSON.parse(JSON.stringify(written(list), bare)).forEach((own: Record<string, unknown>, i: number) => {
      for (const member of ["label", "title", "type", "unit", "min", "max", "values", "question", "sentence"])
        if (own[member] !== undefined || own.type !== "date")
          expect(entries[i]?.[member], `${own.id} ${member}`).toEqual(own[member]);
      for (const member of ["floor", "sentences", "setBy"])
        if (list === "parameters") expect(entries[i]?.[member], `${own.id} ${member}`).toEqual(own[member]);
    });
  });

  it("is in lines of at most 100 columns, aligned", () => {
    const lines = text(list, "zh");
    expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(100);
    const beside = lines.filter((line) => /^ {2}\S+ {2,}\S/.test(line));
    const begins = beside.map((line) => /^ {2}\S+ +/.exec(line)?.[0].length);
    expect(beside.length).toBeGreaterThan(5);
    expect(new Set(begins).size).toBe(1);
  });
});

it("a fact is told with range and unit, or with its options, and with who recognises it", () => {
  const zh = text("facts", "zh");
  const years = about(zh, "hardAreaYears").map((line) => line.trim());
  expect(years[0]).toContain("在艰苦边远地区累计年数");
  expect(years).toContain("整数，0 到 60 年");
  expect(years).toContain("由谁认定：组织评审的人社部门");
  expect(years.some((line) => line.startsWith("问题："))).toBe(true);
  expect(about(zh, "postGrade").map((line) => line.trim())).toContain("整数，1 到 13 级");
  expect(about(zh, "skillLevel").map((line) => line.trim())).toEqual(
    expect.arrayContaining(["选一个，从低到高：", "technician        = 技师", "seniorTechnician  = 高级技师"]),
  );
  expect(about(text("facts", "en"), "reservedPercent").map((line) => line.trim())).toContain(
    "a whole number, 0 to 100%",
  );
});

it("a provision is told with its sentence, topic and who decides", () => {
  const own = written("provisions").find(({ decidedBy }) => decidedBy !== undefined) as Entry & {
    decidedBy: { by: object; over: object };
  };
  const entries = listed("provisions");
  expect(entries.find(({ id }) => id === own.id)?.decidedBy).toEqual({
    by: own.decidedBy.by,
    over: own.decidedBy.over,
  });
  expect(entries.find(({ id }) => id === SIX_THREE)).toMatchObject({
    topic: { zh: "岗位聘任、职数、特设岗位、延聘返聘", en: "Posts and appointment" },
    sentence: "6.3",
  });
  const lines = about(text("provisions", "zh"), own.id).join("\n");
  expect(lines).toContain("主题：");
  expect(lines).toContain("由谁决定：");
});

it("a parameter is told with its range, its sentences and who sets it", () => {
  const lines = about(text("parameters", "zh"), "localReservedPercent").map((line) => line.trim());
  expect(lines).toContain("整数，1 到 100%");
  expect(lines).toContain("原文：17.2");
  expect(lines.some((line) => line.startsWith("由谁定："))).toBe(true);
  const flag = about(text("parameters", "zh"), "otherProgrammesCount").map((line) => line.trim());
  expect(flag).toContain("true（是）或 false（否）");
  expect(flag).toContain("原文：14.4，14.5");
});

it("takes another pack, and refuses what it does not take", () => {
  expect(text("facts", "en", "--policy", fileURLToPath(pack))).toEqual(text("facts", "en"));
  for (const [args, words] of [
    [["facts", "--document", "x"], "'facts' does not take '--document'; it takes '--policy', '--json' or '--lang'"],
    [["facts", "unitKind"], "'unitKind' is one argument too many for 'facts'; write eligibility facts"],
    [["provisions", "--policy", "/nowhere"], "no policy pack at '/nowhere'"],
    [["fact"], "unknown command 'fact'; did you mean 'facts'?"],
  ] as const) {
    const { status, lines, errors } = runNatively(args, "");
    expect(errors).toContain(words);
    expect({ status, lines }).toEqual({ status: 2, lines: [] });
  }
});
