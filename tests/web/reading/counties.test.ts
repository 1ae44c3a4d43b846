import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { PolicyPack } from "../../../wasm/types.ts";
import { findCounties } from "../../../web/reading/counties.ts";

const { regions } = JSON.parse(
  readFileSync(new URL("../../../core/policies/hunan-2016-91/regions.json", import.meta.url), "utf8"),
) as Pick<PolicyPack, "regions">;
const found = (typed: string): string[] => findCounties(regions, typed).map(({ name }) => name);

describe("finding a county", () => {
  it.each([
    ["ly", "耒阳市"],
    ["ml", "汨罗市"],
    ["zj", "芷江侗族自治县"],
    ["yl", "沅陵县"],
    ["xp", "溆浦县"],
    ["lk", "渌口区"],
    ["yx", "攸县"],
    ["ll", "醴陵市"],
    ["cs", "长沙县"],
    ["ht", "会同县"],
    ["hy", "花垣县"],
    ["hyx", "花垣县"],
    ["HY", "花垣县"],
    ["huayuan", "花垣县"],
    ["hua'yuan", "花垣县"],
    ["huay", "花垣县"],
    ["leiyang", "耒阳市"],
  ])("by pinyin: '%s' gives %s", (typed, name) => {
    expect(found(typed)).toContain(name);
  });

  it("letters are the beginning of a name, not its middle", () => {
    expect(found("yuan")).toEqual(["沅江市", "沅陵县"]);
  });

  it.each([
    ["花垣", "花垣县"],
    ["花垣市", "花垣县"],
    ["株洲县", "渌口区"],
    ["芝山", "零陵区"],
    ["城步县", "城步苗族自治县"],
    ["靖州", "靖州苗族侗族自治县"],
    ["长沙雨花", "雨花区"],
    ["湘西花垣县", "花垣县"],
    [" 花 垣 ", "花垣县"],
  ])("by name: '%s' gives %s first", (typed, name) => {
    expect(found(typed)[0]).toBe(name);
  });

  it.each([
    ["湘西", 8],
    ["湘西州", 8],
    ["张家界市", 4],
    ["怀化", 12],
  ])("the prefecture '%s' gives all %i of its counties", (typed, count) => {
    expect(found(typed)).toHaveLength(count);
  });

  it("the county of that name comes before others of the prefecture of that name", () => {
    expect(found("长沙")[0]).toBe("长沙县");
    expect(found("长沙")).toHaveLength(9);
  });

  it("nothing typed and nonsense give nothing", () => {
    expect(found(" ")).toEqual([]);
    expect(found("县")).not.toEqual([]);
    expect(found("北京")).toEqual([]);
  });
});

describe("the pinyin of the pack", () => {
  it("every county has it, and its first letters fit", () => {
    expect(regions).toHaveLength(122);
    for (const { name, initials = "", pinyin = "" } of regions) {
      const pattern = new RegExp(`^${initials.split("").join("[a-z]+")}[a-z]+$`);
      expect(pinyin, name).toMatch(pattern);
      const short = name.replace(/(苗族侗族|苗族|侗族|瑶族)?自治县$|[县市区]$/, "");
      expect(initials, name).toHaveLength(Math.max(short.length, 2));
    }
  });
});
