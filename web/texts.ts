import type { Audience, Text, Verdict } from "../wasm/types.ts";

/** The words of the interface. What the document and the facts say comes from the policy pack. */

const text = (zh: string, en: string): Text => ({ zh, en });

const cueNote = (cue: string, named: boolean): Text =>
  text(
    `（原文用词“${cue}”${named ? "" : "，文件没有写明由谁定"}）`,
    ` (the text says “${cue}”${named ? "" : "; it does not name who decides"})`,
  );

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

  topics: {
    question: text("您想查什么？", "What do you want to check?"),
    hint: text("可以选几项。", "You may choose several."),
    all: text("不确定，全部看看", "Not sure, show me everything"),
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

  live: (satisfied: number, open: number): Text =>
    text(`目前：符合 ${satisfied} · 待认定 ${open}`, `So far: met ${satisfied} · to be decided ${open}`),

  errors: {
    heading: text("请看一下这里", "Please check this"),
    noOption: text("请选一项。拿不准就选“说不清”。", "Choose one. If in doubt, choose “Not sure”."),
    noAudience: text("请选一项。", "Choose one."),
    noTopic: text("请至少选一项。拿不准就选“不确定，全部看看”。", "Choose at least one, or “show me everything”."),
    noNumber: text("请填一个数。拿不准就勾“说不清”。", "Enter a number. If in doubt, tick “Not sure”."),
    notWhole: text("请只填整数，例如 12。", "Enter a whole number only, such as 12."),
    outOfRange: (min: number, max: number): Text =>
      text(`请填 ${min} 到 ${max} 之间的整数。`, `Enter a whole number from ${min} to ${max}.`),
    noCounty: text(
      "请选好市（州）和县（市、区）。拿不准就勾“说不清”。",
      "Choose the prefecture and the county, or tick “Not sure”.",
    ),
    refused: (hint: string): Text => text(`这个回答不能用：${hint}`, `This answer cannot be used: ${hint}`),
  },

  verdicts: {
    satisfied: text("符合", "Met"),
    needsDecision: text("待认定", "To be decided"),
    unknown: text("信息不足", "Not enough known"),
    notSatisfied: text("暂不符合", "Not met for now"),
    notApplicable: text("不适用", "Does not apply"),
  } satisfies Record<Verdict, Text>,

  groups: {
    satisfied: text("您的情况达到了这些条款写明的条件。", "Your facts meet the conditions that these sentences state."),
    needsDecision: text(
      "写明的条件没有不合的，还有一点要由别人定。",
      "No stated condition fails; something is left for others to decide.",
    ),
    unknown: text("有些情况您还说不清，弄清后再看。", "Something is still unclear; find out and look again."),
    notSatisfied: text("有写明的条件现在没有达到。", "A stated condition is not met at present."),
    notApplicable: text("这些条款说的不是您这种情况。", "These sentences are about other situations."),
  } satisfies Record<Verdict, Text>,

  results: {
    heading: text("自查结果", "Your results"),
    count: (total: number): Text => text(`对照了 ${total} 条规定：`, `Compared with ${total} provisions:`),
    disclaimer: text(
      "这是自查，不是申报，结果不是审批结论。",
      "This is a self-check, not an application; the result is not an official decision.",
    ),
    article: (number: number, label: string, sentence: string): Text =>
      number === 0
        ? text(`${label} ${sentence}`, `Preamble, sentence ${sentence}`)
        : text(`第${label}条 ${sentence}`, `Article ${number}, sentence ${sentence}`),
    about: (effect: Text): Text => text(`这一条说的是：${effect.zh}`, `What it is about: ${effect.en}`),
    sentence: text("看原文整句", "The whole sentence"),
    open: text("还要谁来定", "Who decides what is open"),
    exercised: text("条件符合以后", "Once the conditions are met"),
    unclear: text("弄清这几项再看", "Find these out"),
    decisive: text("由您的这些回答得出", "Decided by your answers"),
    evidence: text("可以先备好的材料", "What to have ready"),
    fromText: text("原文写明", "named in the text"),
    implied: text("按条件推出", "follows from the conditions"),
    onlyThis: text(
      "这只是对照这一条，其他条和其他文件另看。",
      "This compares you with this sentence only; other sentences and documents are separate.",
    ),
    change: text("修改回答", "Change my answers"),
    restart: text("重新开始", "Start again"),
    basis: (asOf: string, document: string, hash: string): Text =>
      text(`${asOf} · ${document} · 数据版本 ${hash}`, `${asOf} · ${document} · data version ${hash}`),
  },

  reasons: {
    authority: (by: Text, over: Text, cue: string, named: boolean): Text => {
      const note = cueNote(cue, named);
      return text(`${by.zh}决定：${over.zh}${note.zh}`, `Up to ${by.en}: ${over.en}${note.en}`);
    },
    recognition: (by: Text, what: Text, cue: string | undefined): Text =>
      text(
        `${by.zh}认定：${what.zh}${cue ? `（原文用词“${cue}”）` : ""}`,
        `To be recognised by ${by.en}: ${what.en}${cue ? ` (the text says “${cue}”)` : ""}`,
      ),
    listed: (keptBy: Text, county: Text, tag: Text): Text =>
      text(
        `${county.zh}算不算“${tag.zh}”，以${keptBy.zh}为准`,
        `Whether the ${county.en} counts as “${tag.en}” is up to: ${keptBy.en}`,
      ),
    localNumber: (by: Text, parameter: Text): Text =>
      text(
        `本地数字未定：${parameter.zh}，由${by.zh}定`,
        `Number not yet set locally: ${parameter.en}, set by ${by.en}`,
      ),
    localRule: (by: Text, parameter: Text): Text =>
      text(`本地规定未定：${parameter.zh}，由${by.zh}定`, `Rule not yet set locally: ${parameter.en}, set by ${by.en}`),
    atMost: (value: string): Text =>
      text(
        `当地定的数不超过 ${value}，这一项就符合。`,
        `This condition holds wherever the local number is at most ${value}.`,
      ),
    exercised: (by: Text, over: Text, cue: string, named: boolean): Text => {
      const note = cueNote(cue, named);
      return text(`${by.zh}：${over.zh}${note.zh}`, `Up to ${by.en}: ${over.en}${note.en}`);
    },
  },

  answers: {
    heading: text("您的回答", "Your answers"),
    hint: text("改一项，其他回答都保留。", "Changing one keeps the others."),
    change: text("修改", "Change"),
    toResults: text("看结果", "See the results"),
    audience: text("您是哪一类人", "Who you are"),
    topics: text("想查的内容", "What to check"),
  },

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
