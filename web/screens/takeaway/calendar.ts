import type { PolicyPack, Text } from "../../../wasm/types.ts";
import type { Lang } from "../../journey/state.ts";
import { type Plan, type PlanName, shortText } from "../../reading/plan.ts";
import type { Dated } from "../../reading/things.ts";
import { openingsOf, reachedLater } from "../../reading/when.ts";
import { takeawayTexts } from "../../words/takeaway.ts";

/** A day to be reminded of. */
export interface Reminder {
  /** Of the provision. */
  id: string;
  /** YYYY-MM-DD */
  date: string;
  title: string;
}

/** What somebody may still want to do something about. */
const live: readonly PlanName[] = ["reached", "asked", "duty", "unit", "near"];

/** The days that waiting alone brings, and those on which a window opens; the first one first. */
export function remindersOf({ groups }: Plan, { documents, asOf }: Dated, lang: Lang): Reminder[] {
  const { event, opens, later } = takeawayTexts.reminder;
  const members = groups.filter(({ name }) => live.includes(name)).flatMap((group) => group.members);
  const days = members.flatMap(({ assessed, provision, route }): Reminder[] => {
    const title = shortText(provision);
    const day = (date: string, said: Text): Reminder => ({ id: provision.id, date, title: said[lang] });
    return [
      ...(route?.date ? [day(route.date, event(title))] : []),
      ...reachedLater(documents, assessed).map(({ date, text }) => day(date, later(title, text))),
      ...openingsOf(documents, assessed, asOf).flatMap(({ opens: date }) => (date ? [day(date, opens(title))] : [])),
    ];
  });
  return days.sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** A calendar file (RFC 5545) with a whole day for each, and a note a week before. */
export function calendarOf({ id: policy, documentNumber }: PolicyPack, days: readonly Reminder[], lang: Lang): string {
  const lines = [
    ...["BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:-//${policy}//${lang.toUpperCase()}`],
    ...days.flatMap(({ id, date, title }, at) => [
      "BEGIN:VEVENT",
      `UID:${id}-${date}-${at}@${policy}`,
      `DTSTAMP:${date.replace(/-/g, "")}T000000Z`,
      `DTSTART;VALUE=DATE:${date.replace(/-/g, "")}`,
      `SUMMARY:${escaped(title)}`,
      `DESCRIPTION:${escaped(takeawayTexts.reminder.note(documentNumber)[lang])}`,
      ...["BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${escaped(title)}`, "TRIGGER:-P7D", "END:VALARM"],
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return `${lines.flatMap(folded).join("\r\n")}\r\n`;
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\n/g, "\\n");
}

/** No line is longer than 75 bytes; what goes on begins with a space. A Chinese character has three. */
function folded(line: string): string[] {
  const lines: string[] = [];
  let bytes = 0;
  let piece = "";
  for (const character of Array.from(line)) {
    const size = character.charCodeAt(0) < 128 ? 1 : 4;
    if (bytes + size > 74) {
      lines.push(piece);
      piece = " ";
      bytes = 1;
    }
    piece += character;
    bytes += size;
  }
  return [...lines, piece];
}
