import type { PolicyPack } from "../../../wasm/types.ts";
import { takeawayTexts } from "../../texts/takeaway.ts";
import { type Plan, shortText } from "../plan.ts";
import type { Lang } from "../state.ts";

/** A day on which waiting brings something. */
export interface Reminder {
  id: string;
  /** YYYY-MM-DD */
  date: string;
  title: string;
}

/** The days that waiting alone brings, the first one first. */
export function remindersOf({ groups }: Plan, lang: Lang): Reminder[] {
  const near = groups.find(({ name }) => name === "near")?.members ?? [];
  return near.flatMap(({ provision, route }) =>
    route?.date ? [{ id: provision.id, date: route.date, title: shortText(provision)[lang] }] : [],
  );
}

/** A calendar file (RFC 5545) with a whole day for each, and a note a week before. */
export function calendarOf({ id: policy, documentNumber }: PolicyPack, days: readonly Reminder[], lang: Lang): string {
  const lines = [
    ...["BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:-//${policy}//${lang.toUpperCase()}`],
    ...days.flatMap(({ id, date, title }) => [
      "BEGIN:VEVENT",
      `UID:${id}-${date}@${policy}`,
      `DTSTAMP:${date.replace(/-/g, "")}T000000Z`,
      `DTSTART;VALUE=DATE:${date.replace(/-/g, "")}`,
      `SUMMARY:${escaped(takeawayTexts.reminder.event(title)[lang])}`,
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
