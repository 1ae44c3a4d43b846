import type { Lang } from "../../journey/state.ts";
import { planTexts } from "../../words/plan.ts";
import { sheetTexts } from "../../words/takeaway.ts";
import type { Entry, Group, Row, Sheet } from "./content.ts";

/** The sheet as text that reads well in a chat. */
export function plainText(sheet: Sheet, lang: Lang): string {
  const marks = lang === "zh" ? chinese : english;
  const rows = (list: readonly Row[]): string[] => list.map(({ label, said }) => `${label}${marks.colon}${said}`);
  const paragraphs = [
    [`【${sheet.title}】`, sheet.notADecision],
    rows(sheet.about),
    ...sheet.things.map(({ title, why, rows: more }, at) => [
      `${at + 1}. ${title}`,
      `  ${why}`,
      ...rows(more).map((row) => `  ${row}`),
    ]),
    ...sheet.visits.map(({ place, says, papers }) => [
      `→ ${place}`,
      ...says.map((one) => `  - ${one}`),
      ...(papers.length > 0 ? [`  ${planTexts.visits.papers[lang]}${marks.colon}${papers.join(marks.list)}`] : []),
    ]),
    ...sheet.groups.flatMap((group) => groupText(group, marks)),
    [sheetTexts.answers[lang], ...rows(sheet.answers)],
    sheet.closing,
  ];
  return `${paragraphs.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

interface Marks {
  colon: string;
  list: string;
  aside(words: string): string;
}

const chinese: Marks = { colon: "：", list: "；", aside: (words) => `（${words}）` };
const english: Marks = { colon: ": ", list: "; ", aside: (words) => ` (${words})` };

function groupText(group: Group, marks: Marks): string[][] {
  const heading = [`${group.sign} ${group.name}${marks.aside(group.count)}`.trim(), group.intro];
  if (group.brief) return [[...heading, ...group.entries.map((entry) => headline(entry, marks))]];
  const after = group.after ? [[group.after]] : [];
  return [heading, ...group.entries.map((entry) => entryText(entry, marks)), ...after];
}

function headline({ title, article }: Entry, marks: Marks): string {
  return `- ${title}${marks.aside(article)}`;
}

function entryText(entry: Entry, marks: Marks): string[] {
  return [
    headline(entry, marks),
    `  “${entry.quote}”`,
    ...entry.parts.map(({ label, lines }) => `  ${label}${marks.colon}${lines.join(marks.list)}`),
  ];
}
