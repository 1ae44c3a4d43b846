/** Packs and documents that are given may have no English. */
import { eachText } from "./english.ts";

/** The pack with the Chinese where it has no English; a copy, where that makes a difference. */
export function fillEnglish<Pack>(pack: Pack): Pack {
  let missing = false;
  eachText(pack, (text) => {
    missing ||= text.en === undefined;
  });
  if (!missing) return pack;
  const copy = JSON.parse(JSON.stringify(pack)) as Pack;
  eachText(copy, (text) => {
    text.en ??= text.zh;
  });
  return copy;
}
