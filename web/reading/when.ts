import type { DocumentRule, ProvisionAssessment, Text } from "../../wasm/types.ts";
import { dateText } from "../words/date.ts";
import { whenTexts, windowText } from "../words/plan.ts";
import { type Documents, documentWith, rulesOn } from "./documents.ts";

/** When something can be done or had by documents of the place: their windows, and the rows that waiting reaches. */

type Window = NonNullable<DocumentRule["window"]>;

export interface Opening {
  window: Window;
  state: "open" | "ahead" | "over";
  /** Of one that is ahead: the day on which it opens, YYYY-MM-DD. */
  opens?: string;
}

/** The windows of the documents that bear on a provision, as they stand on a day. */
export function openingsOf(
  documents: Documents,
  { id, documents: bearing = [] }: ProvisionAssessment,
  asOf: string,
): Opening[] {
  const rules = bearing.flatMap((named) => {
    const found = documentWith(documents, named.id);
    return found ? rulesOn(found, id) : [];
  });
  return rules.flatMap(({ window }) => (window ? [openingOf(window, asOf)] : []));
}

function openingOf(window: Window, asOf: string): Opening {
  const isYearly = (window.from ?? window.to ?? "").length === 5;
  const { from = isYearly ? "01-01" : "", to = isYearly ? "12-31" : "9" } = window;
  const day = isYearly ? asOf.slice(5) : asOf;
  // It may run over New Year.
  const isOpen = from <= to ? from <= day && day <= to : from <= day || day <= to;
  if (isOpen) return { window, state: "open" };
  if (!isYearly) return day < from ? { window, state: "ahead", opens: from } : { window, state: "over" };
  const year = Number(asOf.slice(0, 4)) + (day < from ? 0 : 1);
  return { window, state: "ahead", opens: dayOf(year, from) };
}

/** The twenty-ninth of February is there in leap years only. */
function dayOf(year: number, monthAndDay: string): string {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return `${year}-${monthAndDay === "02-29" && !isLeap ? "03-01" : monthAndDay}`;
}

/** A row of a table that waiting alone reaches. */
export interface ReachedLater {
  /** YYYY-MM-DD */
  date: string;
  text: Text;
}

export function reachedLater(documents: Documents, { gives = [] }: ProvisionAssessment): ReachedLater[] {
  return gives.flatMap(({ document, rule, table, reached }) => {
    const rows = documentWith(documents, document)?.given.rules?.[rule]?.gives?.[table]?.rows;
    const row = reached && rows?.[reached.row]?.text;
    return row ? [{ date: reached.date, text: { zh: row.zh, en: row.en ?? row.zh } }] : [];
  });
}

/** All of it in words. */
export function whenLines(documents: Documents, assessed: ProvisionAssessment, asOf: string): Text[] {
  const openings = openingsOf(documents, assessed, asOf).map(({ window, state }): Text => {
    const { zh, en } = windowText(window);
    const note = whenTexts[state];
    return { zh: zh + note.zh, en: en + note.en };
  });
  const later = reachedLater(documents, assessed).map(({ date, text }) => whenTexts.later(dateText(date), text));
  return [...openings, ...later];
}
