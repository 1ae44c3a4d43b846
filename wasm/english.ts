/** English is fetched on its own, since most applicants never need it. */
import type { Text } from "./types.ts";

function isText(value: object): value is Text {
  return typeof (value as Partial<Text>).zh === "string";
}

/** Calls `visit` for every text of a pack, in document order. */
export function eachText(value: unknown, visit: (text: Text) => void): void {
  if (typeof value !== "object" || value === null) return;
  if (isText(value)) visit(value);
  else for (const member of Object.values(value)) eachText(member, visit);
}

/** Puts the English texts, which come in document order, into a pack that has the Chinese ones. */
export function addEnglish(pack: unknown, english: readonly string[]): void {
  let at = 0;
  eachText(pack, (text) => {
    text.en = english[at++] ?? text.zh;
  });
}
