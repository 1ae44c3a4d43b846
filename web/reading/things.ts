import type { Explanation, Language, Text } from "../../wasm/types.ts";
import { dateText } from "../words/date.ts";
import { planTexts } from "../words/plan.ts";
import { type About, givesLine, reasonLine } from "./brief.ts";
import type { Documents } from "./documents.ts";
import { papersOf, type Thing, type Visit } from "./plan.ts";
import { whenLines } from "./when.ts";

/** What there is to say of something to do, and of a visit to an office, in words. */

export interface Said {
  label: string;
  said: string;
}

/** The documents, and the day on which everything was worked out. */
export interface Dated {
  documents: Documents;
  asOf: string;
}

/** Its kind, the one reason, and what it gives. */
export function whyText(about: About, { kind, assessed, date }: Thing, found: Explanation): Text {
  const gives = givesLine(about, assessed);
  const head = date ? planTexts.reached(dateText(date)) : planTexts.kinds[kind];
  // What is open is said by what to ask.
  const because = kind === "ask" ? { zh: "", en: "" } : reasonLine(about, assessed, found);
  return {
    zh: `${head.zh}${because.zh ? `：${because.zh}` : ""}。${gives.zh}`,
    en: `${head.en}${because.en ? `: ${because.en}` : ""}. ${gives.en}`,
  };
}

/** Whom to ask, what to say, what to bring and when; what is not known is left out. */
export function thingRows({ documents, asOf }: Dated, thing: Thing, lang: Language): Said[] {
  const { assessed, provision, place, date } = thing;
  const [comma, semicolon] = lang === "zh" ? ["，", "；"] : [", ", "; "];
  const when = [...(date ? [dateText(date)] : []), ...whenLines(documents, assessed, asOf)];
  const rows: [Text, string][] = [
    [planTexts.where, [place?.name[lang], place?.address, place?.phone].filter(Boolean).join(comma)],
    [planTexts.say, provision.ask?.[lang] ?? ""],
    [
      planTexts.bring,
      papersOf([thing])
        .map((paper) => paper[lang])
        .join(semicolon),
    ],
    [planTexts.when, when.map((line) => line[lang]).join(semicolon)],
  ];
  return rows.map(([label, said]) => ({ label: label[lang], said })).filter(({ said }) => said !== "");
}

/** What to say at an office, each once. */
export function saysOf({ members }: Visit): Text[] {
  return members.flatMap(({ provision }) => provision.ask ?? []);
}
