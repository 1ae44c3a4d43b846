import type { Text } from "../../wasm/types.ts";

/** The words of the interface. What the document and the facts say comes from the policy pack. */

export const text = (zh: string, en: string): Text => ({ zh, en });

/** “（如 甲、乙）”; nothing without examples. */
export function exampleText(examples: readonly string[]): Text {
  return examples.length === 0
    ? text("", "")
    : text(`（如 ${examples.join("、")}）`, ` (such as ${examples.join(", ")})`);
}

export const texts = {
  otherLanguage: text("EN", "中文"),
  unsure: text("说不清", "Not sure"),
  next: text("继续", "Continue"),
  back: text("上一步", "Back"),

  audience: {
    question: text("您是哪一类人？", "Which describes you?"),
    resume: text("上次没有答完", "Your last visit"),
    resumeNote: text("回答还在这个标签页里。", "Your answers are still in this tab."),
    goOn: text("接着上次", "Go on with it"),
  },

  needs: {
    question: text("您想查什么？", "What do you want to check?"),
    hint: text("可以选几项。", "You may choose several."),
    all: text("不确定，全部看看", "Not sure, show me everything"),
    other: text("其他规定", "Other provisions"),
  },

  promise: [
    text("一般 3 到 5 分钟", "3 to 5 minutes for most"),
    text("不问姓名、身份证号、电话", "No name, ID or telephone number is asked"),
    text(
      "回答只留在这个浏览器标签页里，点“清除”就没有了",
      "Answers stay in this tab of the browser, and are gone once you clear them",
    ),
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
    countySearch: (examples: readonly string[]): Text =>
      text(
        `输入名称、旧名或拼音首字母${exampleText(examples).zh}`,
        `Type the name, an old name, or pinyin initials${exampleText(examples).en}`,
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
    progress: (number: number, more: number): Text =>
      more > 0
        ? text(`第 ${number} 题，最多还有 ${more} 题`, `Question ${number}, at most ${more} more`)
        : text(`第 ${number} 题，最后一题`, `Question ${number}, the last one`),
    gather: text("下面有没有您的情况？", "Is any of this so with you?"),
    gatherHint: text(
      "有的打勾，可以勾几项。都没有就直接点“继续”。",
      "Tick what is so; several may be. If nothing is, just continue.",
    ),
    whichSame: (amount: Text): Text => text(`下面哪几项也是 ${amount.zh}？`, `Which of these is ${amount.en}, too?`),
    othersLater: text("没有打勾的，后面再问。", "What is not ticked is asked next."),
    same: text("是", "Yes"),
    another: text("不是", "No"),
    earlier: (label: Text, amount: Text): Text =>
      text(`您前面填的“${label.zh}”：${amount.zh}`, `Your earlier answer to “${label.en}”: ${amount.en}`),
    follows: text("由前面的回答得出，不对可以改。", "It follows from your earlier answers; you may change it."),
    byRecord: text("不记得年数？按工作经历算", "Not sure how many? Work it out from your service record"),
    recorded: text("按工作经历算出，可以改。", "Worked out from your service record; you may change it."),
    why: text("为什么问这个", "Why we ask"),
    moreSentences: (count: number): Text => text(`还有 ${count} 句`, `${count} more sentences`),
    whyIntro: text("下面这些条款要看您的这个回答：", "These sentences depend on your answer:"),
  },

  live: (satisfied: number, open: number): Text =>
    text(`目前：符合 ${satisfied} · 待认定 ${open}`, `So far: met ${satisfied} · to be decided ${open}`),

  slip: {
    heading: text("请再看一下刚才的回答", "Please look again at your last answer"),
    change: text("改", "Change"),
  },

  errors: {
    heading: text("请看一下这里", "Please check this"),
    noOption: text("请选一项。拿不准就选最后一项。", "Choose one. If in doubt, choose the last one."),
    noNeed: text("请至少选一项。拿不准就选“不确定，全部看看”。", "Choose at least one, or “show me everything”."),
    noNumber: text("请填一个数。拿不准就勾下面那一项。", "Enter a number. If in doubt, tick the box below."),
    notWhole: text("请只填整数，例如 12。", "Enter a whole number only, such as 12."),
    outOfRange: (min: number, max: number): Text =>
      text(`请填 ${min} 到 ${max} 之间的整数。`, `Enter a whole number from ${min} to ${max}.`),
    noDate: text(
      "请填完整的日期，例如 2020-05-01。拿不准就勾下面那一项。",
      "Enter a whole date, such as 2020-05-01. If in doubt, tick the box below.",
    ),
    dateOutOfRange: (min: Text, max: Text): Text =>
      text(`请填 ${min.zh} 到 ${max.zh} 之间的日期。`, `Enter a date from ${min.en} to ${max.en}.`),
    noCounty: text(
      "请点选一个县（市、区）。拿不准就选最后一项。",
      "Choose a county. If in doubt, choose the last one.",
    ),
    brokenLink: text(
      "这个链接打不开：内容不完整，或者不是本页的链接。请从头开始。",
      "This link cannot be opened: it is incomplete or not of this page. Please start from the beginning.",
    ),
    earlierLink: text(
      "这个链接是按这份政策的旧版本做的，条文的对照已经改过，请重新回答。",
      "This link was made with an earlier version of this policy. How its sentences are compared has changed since; please answer anew.",
    ),
    unexpected: text(
      "这里出了错，没有算出来。您的回答都在，请再试一次，或者回到上一步。",
      "Something went wrong here. Your answers are kept; try again, or go back.",
    ),
    refused: (hint: Text): Text => text(`这个回答不能用：${hint.zh}`, `This answer cannot be used: ${hint.en}`),
  },

  /** Some documents number their articles “（六）”, others “第六条”. */
  article: (number: number, label: string, sentence: string): Text =>
    number === 0
      ? text(`${label} ${sentence}`, `Preamble, sentence ${sentence}`)
      : text(`${label.endsWith("条") ? label : `第${label}条`} ${sentence}`, `Article ${number}, sentence ${sentence}`),

  loading: text("正在打开自查……请稍等", "Opening the self-check …"),
  failure: {
    heading: text("自查没有打开", "The self-check did not open"),
    advice: text(
      "可能是网络慢，或者浏览器太旧。请重试；还不行，请换一个浏览器打开。",
      "The network may be slow or the browser too old. Try again; if that fails, use another browser.",
    ),
    faulty: (fault: Text): Text =>
      text(
        `这份政策数据有错，打不开：${fault.zh}。请告诉放这个网页的单位。`,
        `The policy data has a fault: ${fault.en}. Please tell whoever runs this page.`,
      ),
    broken: text("这一屏没有显示出来", "This screen could not be shown"),
    kept: text("您的回答都还在。请重试，或者回到上一步。", "Your answers are kept. Try again, or go back."),
    retry: text("重试", "Try again"),
    offline: text("现在没有网络。连上网以后再试。", "There is no network at present. Try again once there is."),
    inChat: text(
      "在微信里打不开时，请点右上角“···”，选“在浏览器打开”。",
      "If it does not open in WeChat, tap “···” at the top right and choose to open it in the browser.",
    ),
    guide: text("自查打不开，这一页上的其他内容也能看。", "What else stands on this page can be read without it."),
  },
};
