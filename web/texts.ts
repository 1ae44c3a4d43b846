import type { Audience, Text } from "../wasm/types.ts";

/** The words of the interface. What the document and the facts say comes from the policy pack. */

export const text = (zh: string, en: string): Text => ({ zh, en });

export const texts = {
  site: text("基层人才政策自查", "Policy self-check"),
  otherLanguage: text("EN", "中文"),
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
    day: text("填日期", "A date"),
    units: {
      year: text("年", "years"),
      month: text("个月", "months"),
      day: text("天", "days"),
      percent: text("%", "%"),
      yuan: text("元", "yuan"),
    },
    countySearch: text(
      "输入县名、旧名或拼音首字母（如 hy、花垣）",
      "Type the county's name, an old name, or pinyin initials (such as hy)",
    ),
    countiesFound: (total: number): Text =>
      total === 0
        ? text(
            "没有找到。请换个写法，或者在下面先选市（州）。",
            "Nothing found. Try another spelling, or pick the prefecture below.",
          )
        : text(`找到 ${total} 个，请点选。`, `Found ${total}; choose one.`),
    moreCounties: (more: number): Text => text(`还有 ${more} 个，请再多输几个字`, `${more} more; type a little more`),
    countyGiven: text("您选过：", "You chose:"),
    former: (name: string): Text => text(`原${name}`, `formerly ${name}`),
    prefecture: text("或者先选市（州）", "Or pick the prefecture first"),
    county: text("再选县（市、区）", "Then the county"),
    choose: text("请选择", "Choose"),
    byRecord: text("不记得年数？按工作经历算", "Not sure how many? Work it out from your service record"),
    recorded: text("按工作经历算出，可以改。", "Worked out from your service record; you may change it."),
    why: text("为什么问这个", "Why we ask"),
    moreSentences: (count: number): Text => text(`还有 ${count} 句`, `${count} more sentences`),
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
    noDate: text(
      "请填完整的日期，例如 2016-05-01。拿不准就勾“说不清”。",
      "Enter a whole date, such as 2016-05-01. If in doubt, tick “Not sure”.",
    ),
    dateOutOfRange: (min: Text, max: Text): Text =>
      text(`请填 ${min.zh} 到 ${max.zh} 之间的日期。`, `Enter a date from ${min.en} to ${max.en}.`),
    noCounty: text("请点选一个县（市、区）。拿不准就选“说不清”。", "Choose a county. If in doubt, choose “Not sure”."),
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
    offline: text("现在没有网络。连上网以后再试。", "There is no network at present. Try again once there is."),
    inChat: text(
      "在微信里打不开时，请点右上角“···”，选“在浏览器打开”。",
      "If it does not open in WeChat, tap “···” at the top right and choose to open it in the browser.",
    ),
    guide: text(
      "下面“这份文件讲了什么”不用打开自查也能看。",
      "The guide to the document below can be read without it.",
    ),
  },
};
