import type { Region } from "../../wasm/types.ts";
import { plain } from "./search.ts";

/**
 * The counties that what was typed may mean, the likeliest first: by name, former or short name, prefecture
 * (with or without the county after it), pinyin, or the first letters of the pinyin.
 */
export function findCounties(regions: readonly Region[], typed: string): Region[] {
  // An input method shows the letters being typed with signs between the syllables.
  const wanted = plain(typed).replace(/[\s'’]/g, "");
  const found = ranked(regions, wanted);
  // “花垣市”, “湘西州”: the last character is what people are least sure of.
  return found.length > 0 ? found : ranked(regions, wanted.replace(/(自治[县州]|[县市区州])$/, ""));
}

function ranked(regions: readonly Region[], wanted: string): Region[] {
  if (wanted === "") return [];
  const rankOf = (region: Region): number => ranks.findIndex((fits) => fits(region, wanted));
  const found = regions.map((region) => ({ region, rank: rankOf(region) })).filter(({ rank }) => rank >= 0);
  return ranks.flatMap((_, at) => found.filter(({ rank }) => rank === at).map(({ region }) => region));
}

/** Ways to mean a county, the surest first. */
const ranks: readonly ((region: Region, wanted: string) => boolean)[] = [
  (region, wanted) => region.initials === wanted || namesOf(region).includes(wanted),
  ({ name, initials = "", pinyin = "" }, wanted) =>
    [name, initials, `${initials}${lastLetter(name)}`, pinyin].some((spelling) => spelling.startsWith(wanted)),
  (region, wanted) => namesOf(region).some((name) => name.includes(wanted)),
  ({ prefecture, name }, wanted) => prefecture.startsWith(wanted) || isPlaceIn(prefecture, name, wanted),
];

function namesOf({ name, formerNames = [], aliases = [] }: Region): string[] {
  return [name, ...formerNames, ...aliases];
}

function lastLetter(name: string): string {
  return { 县: "x", 市: "s", 区: "q" }[name.slice(-1)] ?? "";
}

/** “湘西花垣”, “长沙市雨花区” */
function isPlaceIn(prefecture: string, name: string, wanted: string): boolean {
  for (let at = 2; at < wanted.length; at++) {
    if (prefecture.startsWith(wanted.slice(0, at)) && name.startsWith(wanted.slice(at))) return true;
  }
  return false;
}
