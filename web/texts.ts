import type { Audience, Text } from "../wasm/types.ts";

/** The words of the interface. What the document and the facts say comes from the policy pack. */

export const text = (zh: string, en: string): Text => ({ zh, en });

export const texts = {
  site: text("基层人才政策自查", "Policy self-check"),
  otherLanguage: text("English", "中文"),
  unsure: text("说不清", "Not sure"),
  next: text("继续", "Continue"),
  back: text("上一步", "Back"),

  audience: {
    question: text("您是哪一类人？", "Which describes you?"),
    labels: {
      serving: text("基层在职专业技术人员", "Professional working at the grassroots"),
      joining: text("准备到基层工作的人", "Someone who plans to work at the grassroots"),
      graduate: text("高校毕业生", "University graduate"),
      upper: text("省、市单位人员", "Staff of a provincial or city unit"),
      unit: text("单位人事干部", "Personnel officer of a unit"),
    } satisfies Record<Audience, Text>,
    notes: {
      serving: text(
        "在县、乡、村的学校、医院、站所等单位工作",
        "In a school, hospital or station of a county, township or village",
      ),
      joining: text("应聘、调入，或者刚到岗", "Applying, transferring, or just arrived"),
      graduate: text("含参加“三支一扶”等服务项目的", "Service programmes included"),
      upper: text("到基层服务、支援，或者有这个打算", "Serving or supporting the grassroots, or planning to"),
      unit: text("想知道单位能做什么", "What may the unit do?"),
    } satisfies Record<Audience, Text>,
  },

  needs: {
    question: text("您想查什么？", "What do you want to check?"),
    hint: text("可以选几项。", "You may choose several."),
    all: text("不确定，全部看看", "Not sure, show me everything"),
    articles: (numbers: readonly number[]): Text =>
      text(
        `第 ${numbers.join("、")} 条`,
        numbers.length === 1 ? `Article ${numbers[0]}` : `Articles ${numbers.join(", ")}`,
      ),
  },

  promise: [
    text("约 2 分钟", "About 2 minutes"),
    text("答案只留在本机", "Answers stay on this device"),
    text("结果不是审批结论", "Not an official decision"),
  ],

  question: {
    whole: text("填整数", "A whole number"),
    units: {
      years: text("年", "years"),
      percent: text("%", "%"),
      grade: text("级", "grade"),
    },
    prefecture: text("先选市（州）", "Prefecture"),
    county: text("再选县（市、区）", "County"),
    choose: text("请选择", "Choose"),
    why: text("为什么问这个", "Why we ask"),
    whyIntro: text("下面这些条款要看您的这个回答：", "These sentences depend on your answer:"),
  },

  live: (satisfied: number, open: number, atMost: number): Text =>
    text(
      `目前：符合 ${satisfied} · 待认定 ${open} · 最多再答 ${atMost} 题`,
      `So far: met ${satisfied} · to be decided ${open} · at most ${atMost} more questions`,
    ),

  errors: {
    heading: text("请看一下这里", "Please check this"),
    noOption: text("请选一项。拿不准就选“说不清”。", "Choose one. If in doubt, choose “Not sure”."),
    noAudience: text("请选一项。", "Choose one."),
    noNeed: text("请至少选一项。拿不准就选“不确定，全部看看”。", "Choose at least one, or “show me everything”."),
    noNumber: text("请填一个数。拿不准就勾“说不清”。", "Enter a number. If in doubt, tick “Not sure”."),
    notWhole: text("请只填整数，例如 12。", "Enter a whole number only, such as 12."),
    outOfRange: (min: number, max: number): Text =>
      text(`请填 ${min} 到 ${max} 之间的整数。`, `Enter a whole number from ${min} to ${max}.`),
    noCounty: text(
      "请选好市（州）和县（市、区）。拿不准就勾“说不清”。",
      "Choose the prefecture and the county, or tick “Not sure”.",
    ),
    brokenLink: text(
      "这个链接打不开：内容不完整，或者不是本页的链接。请从头开始。",
      "This link cannot be opened: it is incomplete or not of this page. Please start from the beginning.",
    ),
    refused: (hint: string): Text => text(`这个回答不能用：${hint}`, `This answer cannot be used: ${hint}`),
  },

  article: (number: number, label: string, sentence: string): Text =>
    number === 0
      ? text(`${label} ${sentence}`, `Preamble, sentence ${sentence}`)
      : text(`第${label}条 ${sentence}`, `Article ${number}, sentence ${sentence}`),

  loading: text("正在打开自查……", "Opening the self-check …"),
  failure: {
    heading: text("自查没有打开", "The self-check did not open"),
    advice: text(
      "可能是网络慢，或者浏览器太旧。请重试；还不行，请换一个浏览器打开，或者拨打 12333 询问。",
      "The network may be slow or the browser too old. Try again; if that fails, use another browser or call 12333.",
    ),
    retry: text("重试", "Try again"),
  },
};
