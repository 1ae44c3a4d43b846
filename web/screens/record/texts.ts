import type { Issue, Text } from "../../../wasm/types.ts";
import { dateText } from "../../words/date.ts";
import { text } from "../../words/texts.ts";

/** The words of the service record. */

export const recordTexts = {
  heading: text("按工作经历算年数", "Years from your service record"),
  intro: text(
    "一直在同一个单位、同一种岗位的，填一段就够。换过单位、岗位，或者中间离开过，分段填。",
    "One entry is enough if you stayed in one unit and one kind of post. Enter each unit, post or break separately.",
  ),
  another: text("再加一段", "Add another spell"),
  changing: text("修改这一段", "Change this spell"),
  from: text("从什么时候开始？", "When did it begin?"),
  until: text("到什么时候？", "Until when?"),
  open: text("到现在，还在做", "It still goes on"),
  closed: text("已经结束", "It has ended"),
  ended: text("什么时候结束的？", "When did it end?"),
  year: text("年", "year"),
  month: text("月", "month"),
  day: text("日", "day"),
  choose: text("请选择", "Choose"),
  unit: text("在什么单位、什么岗位？", "In which unit and post?"),
  prefilled: text("按您前面的回答选好了。", "Filled from your earlier answers."),
  correct: text("不对，要改", "Change these"),
  help: text("拿不准怎么选", "How to choose"),
  more: text("日子和地点（可以不填）", "Days and place (optional)"),
  fromDay: text("开始的那一天", "Day it began"),
  toDay: text("结束的那一天", "Day it ended"),
  dayHint: text(
    "不填日子，开始按当月 1 日算，结束按当月最后一天算。",
    "Without days, it counts from the first day of the first month to the last day of the last.",
  ),
  marksLegend: text("有这些情况的请勾上", "Tick what applies"),
  marks: {
    seconded: text("由别的单位借调、选派到这里", "Sent there by another unit"),
    disputed: text("有借出、代课、长期病休等说不清的情况", "A loan, substitute teaching, long leave or the like"),
    partTime: text("是兼职", "Part-time"),
  },
  markNotes: {
    seconded: null,
    disputed: text("最好把说不清的那几年单独填一段", "Best entered as a spell of its own"),
    partTime: null,
  } satisfies Record<string, Text | null>,
  save: text("存好，看年数", "Save and see the years"),
  noChange: text("不改了", "Leave it as it was"),
  noAddition: text("不加了", "Do not add it"),
  leave: text("不用，返回", "Go back without using it"),

  list: text("您的工作经历", "Your service record"),
  span: (from: string, to: string | null | undefined): Text => {
    const begin = dateText(from);
    if (!to) return text(`${begin.zh}至今`, `${begin.en} to now`);
    return text(`${begin.zh}至 ${dateText(to).zh}`, `${begin.en} to ${dateText(to).en}`);
  },
  change: text("修改", "Change"),
  remove: text("删除", "Remove"),
  gap: (from: string, to: string): Text =>
    text(
      `${dateText(from).zh}到 ${dateText(to).zh}没有填，先按中断算：连续年数从后面重新算起。漏了就再加一段。`,
      `Nothing is entered from ${dateText(from).en} to ${dateText(to).en}; this counts as a break, so continuous years begin anew after it. Add a spell if one is missing.`,
    ),
  lastGap: (from: string): Text =>
    text(
      `从 ${dateText(from).zh}起没有填，连续年数就断了。还在工作的话，请再加一段，或者把最后一段改成“到现在”。`,
      `Nothing is entered from ${dateText(from).en} on, so continuous years are broken. If you still work, add a spell or change the last one to “still goes on”.`,
    ),
  unusable: text("这份经历现在算不出年数，请改标出来的地方。", "No years can be computed; correct what is marked."),

  years: text("算出来的年数", "The years"),
  asOf: (date: string): Text =>
    text(`算到 ${dateText(date).zh}，只算满年。`, `As of ${dateText(date).en}, full years only.`),
  reached: (length: Text, date: string): Text =>
    text(`${dateText(date).zh}已满 ${length.zh}`, `${length.en} were reached on ${dateText(date).en}`),
  ahead: (length: Text, date: string): Text =>
    text(
      `满 ${length.zh}约在 ${dateText(date).zh}（照现在这样做下去）`,
      `${length.en}: about ${dateText(date).en}, if nothing changes`,
    ),
  never: (length: Text): Text =>
    text(`照现在填的经历，满不了 ${length.zh}`, `With this record, ${length.en} will not be reached`),
  unsure: (by: Text | undefined): Text =>
    text(
      `有说不清的一段，要由${by?.zh ?? "主管部门"}认定`,
      `One spell is unclear; it is for ${by?.en ?? "the authority"} to decide`,
    ),
  included: (by: Text | undefined): Text =>
    text(
      `里面有说不清的一段，算不算要由${by?.zh ?? "主管部门"}认定`,
      `An unclear spell is counted in; whether it counts is for ${by?.en ?? "the authority"} to decide`,
    ),
  notCounted: (label: Text, tick: Text): Text =>
    text(
      `“${label.zh}”不从这里算，需要时另外问您。要从这里算，请在那一段里勾上“${tick.zh}”。`,
      `“${label.en}” is not computed here and is asked when needed. To compute it, tick “${tick.en}” in that spell.`,
    ),
  use: text("用这些年数", "Use these years"),

  faults: {
    year: text("请写四位数的年份，例如 1996。", "Write the year with four digits, such as 1996."),
    month: text("月份请写 1 到 12。", "Write the month as 1 to 12."),
    day: text("日子请写 1 到 31，或者不填。", "Write the day as 1 to 31, or leave it empty."),
    ends: text("请选这一段是还在做，还是已经结束。", "Choose whether this still goes on or has ended."),
    choose: (label: Text): Text => text(`请选“${label.zh}”。`, `Choose “${label.en}”.`),
  },
  /** A fault or a warning of the core about one spell. */
  issue: (code: Issue["code"], severity: Issue["severity"], hint: Text): Text => {
    switch (code) {
      case "spell-ends-before-it-begins":
        return text("结束的时间比开始早，请改一个。", "It ends before it begins; correct one of the dates.");
      case "spell-in-future":
        return severity === "error"
          ? text("开始的时间还没有到，请检查年月。", "It begins in the future; check the date.")
          : text(
              "结束的时间还没有到：年数算到今天，日期按做到那一天推。",
              "It ends in the future: years are counted up to today, dates as if it goes on until then.",
            );
      case "spell-before-birth":
        return text("开始的时间比出生还早，请检查年月。", "It begins before the date of birth; check the dates.");
      case "overlapping-posts":
        return text(
          "和另一段的时间重叠，重叠的日子只算一次。请检查年月；其中一段是兼职的，请勾“是兼职”。",
          "It overlaps another spell; each day is counted once. Check the dates, or tick “Part-time” for one of the two.",
        );
      case "secondment-without-post":
        return text(
          "这段选派算不算在原岗位里说不清。选派期间原岗位保留的，请把原岗位填成一段没有断的，选派另填一段。",
          "Whether this secondment counts with the home post is unclear. If the post was kept, state it as one spell that goes on, and the secondment beside it.",
        );
      case "invalid-date":
        return text("没有这一天，请检查年、月、日。", "There is no such day; check the date.");
      default:
        return text(`这一段不能用：${hint.zh}`, `This spell cannot be used: ${hint.en}`);
    }
  },
};
