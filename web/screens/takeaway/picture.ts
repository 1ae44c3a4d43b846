import type { Lang } from "../../journey/state.ts";
import { sheetTexts } from "../../words/takeaway.ts";
import { type Code, quiet } from "./code.ts";
import type { Entry, Group, Sheet, Thing } from "./content.ts";
import { wrap } from "./wrap.ts";

/** The width of the picture, in pixels: that of most telephones. */
const width = 1080;
const margin = 72;
/** Chat apps shrink a taller picture until nobody can read it. */
const tallest = 4000;
const codeWidth = 640;

// A picture is looked at like paper, whatever scheme the page has.
const paper = "#ffffff";
const ink = "#1d2526";
const soft = "#4a5658";
const accent = "#0b5a5e";

interface Style {
  size: number;
  bold?: true;
  colour: string;
  /** Space above. */
  above: number;
  indent?: number;
  centred?: true;
  /** A line across above the text, or a bar beside it. */
  rule?: "across" | "beside";
}

const styles = {
  title: { size: 60, bold: true, colour: ink, above: 0, centred: true },
  notice: { size: 40, bold: true, colour: accent, above: 16, centred: true },
  about: { size: 34, colour: soft, above: 8 },
  firstAbout: { size: 34, colour: soft, above: 40, rule: "across" },
  group: { size: 48, bold: true, colour: accent, above: 64, rule: "across" },
  intro: { size: 34, colour: soft, above: 8 },
  firstThing: { size: 46, bold: true, colour: ink, above: 56, rule: "across" },
  thing: { size: 46, bold: true, colour: ink, above: 48 },
  entry: { size: 42, bold: true, colour: ink, above: 40 },
  article: { size: 32, colour: soft, above: 4 },
  quote: { size: 36, colour: ink, above: 10, indent: 32, rule: "beside" },
  part: { size: 36, colour: ink, above: 10 },
  brief: { size: 36, colour: ink, above: 12 },
  closing: { size: 32, colour: soft, above: 14 },
  firstClosing: { size: 32, colour: soft, above: 64, rule: "across" },
  code: { size: 34, colour: ink, above: 16, centred: true },
} satisfies Record<string, Style>;

export interface Block {
  style: keyof typeof styles;
  words: string;
}

/** Measures a text of a size. */
export type Measure = (words: string, size: number, bold: boolean) => number;

interface Placed {
  words: string;
  x: number;
  y: number;
  style: Style;
}

interface Layout {
  lines: Placed[];
  rules: { x: number; y: number; width: number; height: number }[];
  height: number;
}

const longestQuote = 70;

/** How much of the results goes on the picture: what to do first always does. */
export type Much = (typeof fullness)[number];
const fullness = ["all", "unquoted", "titles", "things"] as const;

/** What the picture says, from top to bottom. The answers are not on it. */
export function blocksOf(sheet: Sheet, lang: Lang, much: Much): Block[] {
  const about = sheet.about.map(({ label, said }) => (lang === "zh" ? `${label}：${said}` : `${label}: ${said}`));
  const closing = [...(much === "all" ? [] : [sheetTexts.withoutQuotes[lang]]), ...sheet.closing];
  return [
    { style: "title", words: sheet.title },
    { style: "notice", words: sheet.notADecision },
    ...about.map((words, at): Block => ({ style: at === 0 ? "firstAbout" : "about", words })),
    ...sheet.things.flatMap((thing, at) => thingBlocks(thing, at, lang)),
    ...(much === "things" ? [] : sheet.groups.flatMap((group) => groupBlocks(group, lang, much))),
    ...closing.map((words, at): Block => ({ style: at === 0 ? "firstClosing" : "closing", words })),
  ];
}

function thingBlocks({ title, why, rows }: Thing, at: number, lang: Lang): Block[] {
  const colon = lang === "zh" ? "：" : ": ";
  return [
    { style: at === 0 ? "firstThing" : "thing", words: `${at + 1}. ${title}` },
    { style: "part", words: why },
    ...rows.map(({ label, said }): Block => ({ style: "part", words: `${label}${colon}${said}` })),
  ];
}

function groupBlocks(group: Group, lang: Lang, much: Much): Block[] {
  return [
    { style: "group", words: `${group.sign} ${group.name} · ${group.count}`.trim() },
    { style: "intro", words: group.intro },
    ...group.entries.flatMap((entry): Block[] =>
      group.brief || much === "titles"
        ? [{ style: "brief", words: `· ${entry.title}` }]
        : entryBlocks(entry, lang, much === "all"),
    ),
    ...(group.after ? [{ style: "intro", words: group.after } as const] : []),
  ];
}

function entryBlocks({ title, article, quote, parts }: Entry, lang: Lang, withQuotes: boolean): Block[] {
  const short = quote.length > longestQuote ? `${quote.slice(0, longestQuote)}……` : quote;
  const [colon, comma] = lang === "zh" ? ["：", "；"] : [": ", "; "];
  return [
    { style: "entry", words: title },
    { style: "article", words: article },
    ...(withQuotes ? [{ style: "quote", words: short } as const] : []),
    ...parts.map(({ label, lines }): Block => ({ style: "part", words: `${label}${colon}${lines.join(comma)}` })),
  ];
}

/** Where everything goes. */
export function layOut(blocks: readonly Block[], measure: Measure): Layout {
  const layout: Layout = { lines: [], rules: [], height: margin };
  for (const { style: name, words } of blocks) {
    const style: Style = styles[name];
    const { size, bold = false, indent = 0, centred = false } = style;
    const widthOf = (line: string): number => measure(line, size, bold);
    const pitch = Math.round(size * 1.5);
    const room = width - 2 * margin - indent;
    layout.height += style.above;
    if (style.rule === "across") {
      layout.rules.push({ x: margin, y: layout.height, width: width - 2 * margin, height: 3 });
      layout.height += 24;
    }
    const top = layout.height;
    for (const line of wrap(words, room, widthOf)) {
      const x = centred ? (width - widthOf(line)) / 2 : margin + indent;
      layout.lines.push({ words: line, x, y: layout.height + pitch * 0.75, style });
      layout.height += pitch;
    }
    if (style.rule === "beside") layout.rules.push({ x: margin, y: top, width: 6, height: layout.height - top });
  }
  layout.height += margin;
  return layout;
}

/** The picture as a data address; null where the device cannot draw it. */
export function drawPicture(sheet: Sheet, lang: Lang, code: Code | null): string | null {
  const canvas = document.createElement("canvas");
  const brush = canvas.getContext("2d");
  if (!brush) return null;
  const family = getComputedStyle(document.body).fontFamily;
  const fontOf = (size: number, bold = false): string => `${bold ? "bold " : ""}${size}px ${family}`;
  const measure: Measure = (words, size, bold) => {
    brush.font = fontOf(size, bold);
    return brush.measureText(words).width;
  };
  const layoutOf = (much: Much): Layout => {
    const scan: Block[] = code ? [{ style: "code", words: sheetTexts.code[lang] }] : [];
    return layOut([...blocksOf(sheet, lang, much), ...scan], measure);
  };
  const room = tallest - (code ? codeWidth : 0);
  const layout = fullness.map(layoutOf).find(({ height }) => height <= room) ?? layoutOf("things");

  canvas.width = width;
  canvas.height = layout.height + (code ? codeWidth : 0);
  brush.fillStyle = paper;
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.fillStyle = accent;
  for (const rule of layout.rules) brush.fillRect(rule.x, rule.y, rule.width, rule.height);
  for (const { words, x, y, style } of layout.lines) {
    brush.fillStyle = style.colour;
    brush.font = fontOf(style.size, style.bold);
    brush.fillText(words, x, y);
  }
  if (code) drawCode(brush, code, layout.height - margin);
  const address = canvas.toDataURL("image/png");
  // A canvas that is too large for the device gives an empty address.
  return address.length > 100 ? address : null;
}

function drawCode(brush: CanvasRenderingContext2D, { size, dark }: Code, top: number): void {
  const module = Math.floor(codeWidth / (size + 2 * quiet));
  const left = Math.round((width - module * size) / 2);
  brush.fillStyle = "#000000";
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (dark(x, y)) brush.fillRect(left + x * module, top + (y + quiet) * module, module, module);
    }
  }
}
