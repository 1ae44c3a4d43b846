import type { Text } from "../../wasm/types.ts";
import { dateText } from "./date.ts";
import { text } from "./texts.ts";

/** The words of what results come to: what to do, whom to ask, and the one line of a reason. */

const numbers = ["零", "一", "两", "三"];
const listed = (labels: readonly Text[]): Text =>
  text(labels.map(({ zh }) => zh).join("、"), labels.map(({ en }) => en).join(", "));

export const briefTexts = {
  needs: (least: Text, own: Text): Text =>
    text(`要满 ${least.zh}，您 ${own.zh}`, `${least.en} needed, you have ${own.en}`),
  local: (least: Text, document: string | undefined, own: Text): Text =>
    text(
      `当地定 ${least.zh}${document ? `（${document}）` : ""}，您 ${own.zh}`,
      `${least.en} set here${document ? ` (${document})` : ""}, you have ${own.en}`,
    ),
  belongs: (label: Text): Text => text(`属于“${label.zh}”`, `Counts as “${label.en}”`),
  open: (cue: string, over: Text): Text =>
    text(`文件写“${cue}”；${over.zh}，没有定死`, `The text says “${cue}”; open: ${over.en}`),
  recognise: (label: Text): Text => text(`${label.zh}，要认定了才算`, `To be recognised: ${label.en}`),
  listed: (label: Text): Text =>
    text(`您的县算不算“${label.zh}”，要看名单`, `Whether your county counts as “${label.en}”`),
  unset: (label: Text): Text => text(`${label.zh}，当地定了才知道`, `To be set locally: ${label.en}`),
  refused: (by: Text): Text => text(`${by.zh}决定不办`, `${by.en} decided against it`),
  missing: (labels: readonly Text[]): Text => text(`还差：${listed(labels).zh}`, `Still needed: ${listed(labels).en}`),
  possible: (zh: readonly string[], en: readonly string[]): Text =>
    text(`可能是：${zh.join("；")}`, `Possibly: ${en.join("; ")}`),
  asks: (label: Text, required: Text, answer: Text | null): Text =>
    text(
      `${label.zh}：要${required.zh}${answer ? `，您答“${answer.zh}”` : ""}`,
      `${label.en}: ${required.en} needed${answer ? `, you said “${answer.en}”` : ""}`,
    ),
};

/** “每年 3 月 1 日起、3 月 31 日止”, or full days. */
export function windowText({ from, to }: { from?: string; to?: string }): Text {
  const day = (date: string): Text => {
    if (date.length > 5) return dateText(date);
    const [month, of] = date.split("-").map(Number);
    return text(`${month} 月 ${of} 日`, `${of}/${month}`);
  };
  const { yearly, from: begins, to: ends } = planTexts.documents;
  const parts = [...(from ? [begins(day(from))] : []), ...(to ? [ends(day(to))] : [])];
  const every = (from ?? to ?? "").length === 5 ? yearly : text("", "");
  return text(every.zh + parts.map(({ zh }) => zh).join("，"), every.en + parts.map(({ en }) => en).join(", "));
}

export const whenTexts = {
  open: text("（现在可以办）", " (open now)"),
  ahead: text("", ""),
  over: text("（已经过了）", " (over)"),
  later: (date: Text, row: Text): Text => text(`${date.zh}起：${row.zh}`, `From ${date.en}: ${row.en}`),
};

export const planTexts = {
  heading: (count: number): Text =>
    text(`先做这${numbers[count] ?? count}件事`, count === 1 ? "One thing to do first" : `${count} things to do first`),
  nothing: text("这次没有查到要马上办的事", "Nothing to do at once"),
  nothingHint: text(
    "您选的这几条，现在都用不上。下面写明每一条为什么，也可以换几项再查。",
    "None of what you chose applies at present. Each says why below; you can also look for something else.",
  ),
  basis: (year: number, documents: number, date: Text): Text =>
    text(
      documents > 0
        ? `按 ${year} 年文件和 ${documents} 份当地文件对照，${date.zh}。这是自查，不是审批结论。`
        : `按 ${year} 年文件对照，${date.zh}。这是自查，不是审批结论。`,
      documents > 0
        ? `Compared with the document of ${year} and ${documents} local ones on ${date.en}. A self-check, not an official decision.`
        : `Compared with the document of ${year} on ${date.en}. A self-check, not an official decision.`,
    ),
  otherNeeds: text("换几项再查", "Look for something else"),
  kinds: {
    have: text("写明的条件您都够", "You meet the stated conditions"),
    hurdle: text("这一条挡在前面", "This stands in the way"),
    wait: text("等到这一天", "Wait for this day"),
    ask: text("问了才知道", "Ask to know"),
  },
  /** Above a thing that waiting brings. */
  reached: (date: Text): Text => text(`${date.zh}满`, `Reached: ${date.en}`),
  oneStep: text("再做一步", "One more step"),
  where: text("问谁", "Ask"),
  say: text("怎么说", "Say"),
  youCanSay: text("可以这样说", "You can say"),
  bring: text("带什么", "Bring"),
  when: text("何时", "When"),
  open: text("看依据", "Details"),
  count: (count: number): Text => text(`${count} 条`, `${count}`),
  visits: {
    heading: text("找谁问，怎么说", "Whom to ask, and what to say"),
    intro: text(
      "这些事文件没有定死，问了才知道。一处一次问完。",
      "The document leaves these open. Ask everything that one office knows at once.",
    ),
    count: (count: number): Text => text(`待认定 ${count} 件`, `${count} to be decided`),
    papers: text("带上", "Take along"),
    phone: (number: string): Text => text(`电话 ${number}`, `telephone ${number}`),
    basis: (count: number): Text =>
      text(`这 ${count} 件事的依据`, count === 1 ? "What this rests on" : `What these ${count} rest on`),
    none: text("没有写明去哪里问的", "No office is named for these"),
  },
  groups: {
    reached: {
      heading: text("您达到条件的", "You meet these"),
      intro: text(
        "写明的条件您都达到了。用不用、给多少，看办理的单位。",
        "Every stated condition is met. Whether and how it is used is for the office.",
      ),
    },
    duty: {
      heading: text("先要满足的要求", "Requirements to meet first"),
      intro: text("这些是要求，不是好处。", "These ask for something; they grant nothing."),
    },
    unit: {
      heading: text("您单位可以用的", "For your unit to use"),
      intro: text(
        "这是给单位的，不是给个人的。您可以告诉单位。",
        "These are for the unit, not for you. You can tell the unit.",
      ),
    },
    near: {
      heading: text("离得不远", "Not far"),
      intro: text(
        "等一等，或者再做一步就到。日期按您的回答推算。",
        "Time or one more step would do. Dates follow from your answers.",
      ),
    },
    consequence: {
      heading: text("会停掉什么", "What would end"),
      intro: text("条件符合的，原来的好处就停。", "Where the conditions are met, a benefit ends."),
    },
    unclear: {
      heading: text("弄清了再看", "To be found out"),
      intro: text("有些情况您还说不清，弄清后再看。", "Something is still unclear; find out and look again."),
    },
    arrangement: {
      heading: text("文件的安排", "What the document arranges"),
      intro: text(
        "写给各地、各部门的，没有您个人要达到的条件。",
        "For localities and authorities; there is nothing for you to meet.",
      ),
    },
    notSatisfied: {
      heading: text("暂不符合", "Not met for now"),
      intro: text("有写明的条件现在没有达到。", "A stated condition is not met at present."),
    },
    notApplicable: {
      heading: text("不适用", "Does not apply"),
      intro: text(
        "说的是别的情况，和您做得好不好没有关系。",
        "These are about other situations; it is no judgement of you.",
      ),
    },
  },
  documents: {
    heading: text("按这些文件对照", "Compared with these documents"),
    related: (count: number): Text =>
      text(`可能有关，未核实 ${count} 份，不决定结果`, `${count} possibly related, not verified; they decide nothing`),
    register: (date: Text): Text =>
      text(
        `当地文件登记到 ${date.zh}。用之前请再核实。`,
        `Local documents up to ${date.en}. Check with the authority before use.`,
      ),
    supposing: (document: string): Text =>
      text(
        `《${document}》没有核实。若此文件属实，结果会是：`,
        `“${document}” is not verified. If it is true, the result would be: `,
      ),
    handlers: {
      accepts: text("受理", "Takes applications"),
      proposes: text("提出", "Proposes"),
      approves: text("核准", "Approves"),
      pays: text("发放", "Pays"),
    },
    handled: text("由谁办", "Who handles it"),
    window: text("办理时间", "When"),
    from: (day: Text): Text => text(`${day.zh}起`, `from ${day.en}`),
    to: (day: Text): Text => text(`${day.zh}止`, `to ${day.en}`),
    yearly: text("每年 ", "Every year "),
    evidence: text("文件要的材料", "Papers that it asks for"),
    duties: text("以后要做到的", "What is owed afterwards"),
    notes: text("说明", "Notes"),
  },
  index: text("本页目录", "On this page"),
  answers: text("您的回答", "Your answers"),
};
