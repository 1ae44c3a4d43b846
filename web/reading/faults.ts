import type { Issue, Text } from "../../wasm/types.ts";

/** More than these at once are not read. */
const shown = 3;

/** What is wrong and where, of the first few faults of a pack or a document. */
export function issuesText(issues: readonly Issue[]): Text {
  const joined = (lang: keyof Text): string =>
    issues
      .slice(0, shown)
      .map(({ pointer, detail }) => `${pointer} ${detail[lang]}`)
      .join("; ");
  return { zh: joined("zh"), en: joined("en") };
}
