import type { ProvisionKind, Text, Verdict } from "../../wasm/types.ts";
import { text } from "./texts.ts";

/** The words of the results and of the answers. */

const cueNote = (cue: string, named: boolean): Text =>
  text(
    `（原文用词“${cue}”${named ? "" : "，文件没有写明由谁定"}）`,
    ` (the text says “${cue}”${named ? "" : "; it does not name who decides"})`,
  );

export const resultTexts = {
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
  kinds: {
    duty: {
      heading: text("先要满足的要求", "Requirements to meet first"),
      intro: text("这些是要求，不是好处。", "These ask for something; they grant nothing."),
    },
    arrangement: {
      heading: text("文件的安排", "What the document arranges"),
      intro: text(
        "这些由部门和单位去做，不用您申请。",
        "Authorities and units do these; there is nothing to apply for.",
      ),
    },
    consequence: {
      heading: text("会停掉什么", "What would end"),
      intro: text("条件符合的，原来的好处就停。", "Where the conditions are met, a benefit ends."),
    },
  } satisfies Record<Exclude<ProvisionKind, "claim">, { heading: Text; intro: Text }>,
  results: {
    heading: text("自查结果", "Your results"),
    trialHeading: text("试看的结果", "Results of the trial"),
    count: (total: number): Text => text(`对照了 ${total} 条规定：`, `Compared with ${total} provisions: `),
    tally: (count: number): Text => text(` ${count} 条`, ` ${count}`),
    toActions: text("带走、修改、重新开始，在结果下面", "Take away, change or start again: below the results"),
    disclaimer: text("自查结果，不是审批结论。", "A self-check, not an official decision."),
    outside: text("您点开的这一条，不在您选的内容里", "The provision you opened is not among those you chose"),
    corrected: text(
      "县的名单情况，有的按您自己说的算，不是文件上的。",
      "Some of what is said of the county is your own statement, not a document’s.",
    ),
    about: (effect: Text): Text => text(`这一条说的是：${effect.zh}`, `What it is about: ${effect.en}`),
    also: text("同时依据", "It stands on this too"),
    apart: text("不能同时享受", "Not together"),
    excludes: (title: Text): Text => text(`不能和《${title.zh}》同时享受`, `Cannot be had together with “${title.en}”`),
    sentence: text("看原文整句", "The whole sentence"),
    met: text("写明的条件，您这样答都达到了", "You meet the stated conditions by these answers"),
    open: text("还要谁来定", "Who decides what is open"),
    refused: text("谁定了不办", "Who decided against it"),
    exercised: text("条件符合以后", "Once the conditions are met"),
    unclear: text("弄清这几项再看", "Find these out"),
    fill: text("去填", "Fill in"),
    decisive: text("由哪些回答得出", "Which answers decided it"),
    evidence: text("可以先备好的材料", "What to have ready"),
    fromText: text("原文写明", "named in the text"),
    implied: text("按条件推出", "follows from the conditions"),
    better: text("怎样可能变成“符合”", "What could make it “met”"),
    onlyThis: text(
      "这只是对照这一条，其他条和其他文件另看。",
      "This compares you with this sentence only; other sentences and documents are separate.",
    ),
    basis: (asOf: string, document: string, hash: string): Text =>
      text(`${asOf} · ${document} · 数据版本 ${hash}`, `${asOf} · ${document} · data version ${hash}`),
  },
  documents: {
    faulty: (name: string, fault: Text): Text =>
      text(
        `这份文件有错，没有用上：${name}（${fault.zh}）。其他的照用。`,
        `This document has a fault and was not used: ${name} (${fault.en}). The others were.`,
      ),
    lost: {
      "bundle-damaged": text(
        "配套文件坏了，或者只取到一半，这次只按原文对照。",
        "The documents are damaged or incomplete; this compares with the text alone.",
      ),
      "wrong-policy": text(
        "配套文件是给另一份政策的，没有用上，这次只按原文对照。",
        "The documents are for another policy; this compares with the text alone.",
      ),
      "documents-unavailable": text(
        "配套文件没有取到，这次只按原文对照。",
        "The documents could not be fetched; this compares with the text alone.",
      ),
    },
    corrected: text("您自己更正的", "your own correction"),
    bear: text("用到的配套文件", "Documents that bear on it"),
    numbers: text("文件定的数", "What the documents set"),
    set: (label: Text, value: Text): Text => text(`${label.zh}：${value.zh}`, `${label.en}: ${value.en}`),
    mayApply: (row: Text): Text => text(`${row.zh}（可能适用）`, `${row.en} (may apply)`),
    hangsOn: (facts: readonly Text[]): Text =>
      text(`还要看：${facts.map(({ zh }) => zh).join("、")}`, `It depends on: ${facts.map(({ en }) => en).join(", ")}`),
    related: text("有关，不决定结果", "Related; they do not decide the result"),
    unconfirmed: text("可能有关，未核实，不决定结果", "Possibly related, not verified; they do not decide the result"),
  },
  actions: {
    heading: text("接下来", "What next"),
    takeaway: text("带走结果", "Take the results away"),
    document: text("看文件全文", "Read the whole document"),
    change: text("修改回答", "Change my answers"),
    try: text("改一个回答看看", "Try another answer"),
    restart: text("重新开始", "Start again"),
    sure: text("确定清空？您的回答都会删掉。", "Clear everything? All your answers will be deleted."),
    clear: text("清空，从头来", "Clear and start over"),
    keep: text("不清空", "Keep my answers"),
  },
  surprise: {
    summary: text("和您想的不一样？", "Not what you expected?"),
    used: text("这一条用到您的这些回答，先看看对不对：", "This provision uses these answers of yours; are they right?"),
    mistakes: text("容易弄错的地方", "Easily mistaken"),
    years: (asOf: string): Text =>
      text(
        `年数算到今天（${asOf}），不满一年的不算。`,
        `Years are counted up to today (${asOf}); only whole years count.`,
      ),
    effectAlone: (effect: Text): Text =>
      text(
        `这一条只说：${effect.zh}别的事看别的条。`,
        `This sentence only says: ${effect.en} Other matters are in other sentences.`,
      ),
  },
  trial: {
    region: text("正在试看", "Trial"),
    trying: (changes: Text): Text =>
      text(
        `正在试看：${changes.zh}。您的真实回答没有变。`,
        `You are trying: ${changes.en}. Your real answers have not changed.`,
      ),
    change: (label: Text, value: Text): Text => text(`${label.zh}改成“${value.zh}”`, `${label.en} as “${value.en}”`),
    answered: (label: Text, value: Text): Text =>
      text(`${label.zh}答“${value.zh}”`, `${label.en} answered “${value.en}”`),
    same: text("和您的真实回答一样", "the same as your real answers"),
    undo: text("改回来", "Go back to mine"),
    keep: text("就用这个回答", "Keep this answer"),
    choose: text("改一个回答看看", "Try another answer"),
    chooseHint: text(
      "选一个回答换一换，看结果会怎样。您的真实回答不会变。",
      "Choose an answer to vary and see what comes of it. Your real answers stay.",
    ),
    pick: text("换一换", "Vary"),
    section: text("试看", "Trial"),
    now: (value: Text): Text =>
      text(
        `您现在的回答是“${value.zh}”。换一个看看，真实回答不会变。`,
        `Your answer is “${value.en}”. Try another; your real answer stays.`,
      ),
    another: text("这和您现在的回答一样，请换一个。", "That is your present answer; choose another."),
    differs: (count: number): Text =>
      text(`这样改，有 ${count} 条的结果不一样：`, `With this change ${count} results differ:`),
    nothing: text("这样改，每一条的结果都没有变。", "With this change no result differs."),
    from: text("原来", "was"),
    to: text("现在", "now"),
    open: (atMost: number): Text =>
      text(
        `这样改，还有问题没答（最多 ${atMost} 题），有的结果还不能定。`,
        `With this change questions are open (at most ${atMost}), so some results are not settled.`,
      ),
    goOn: text("接着答，仍是试看", "Answer them within the trial"),
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
    refused: (by: Text, document: string): Text =>
      text(`${by.zh}决定不办：${document}`, `${by.en} decided against it: ${document}`),
    unchecked: (what: Text, by: Text | undefined, document: string): Text =>
      text(
        `这里查不了，${by ? `由${by.zh}看` : "要另外看"}：${what.zh}（${document}）`,
        `Cannot be checked here${by ? `; up to ${by.en}` : ""}: ${what.en} (${document})`,
      ),
    flag: (holds: boolean): Text => (holds ? text("是", "yes") : text("否", "no")),
    exercised: (by: Text, over: Text, cue: string, named: boolean): Text => {
      const note = cueNote(cue, named);
      return text(`${by.zh}：${over.zh}${note.zh}`, `Up to ${by.en}: ${over.en}${note.en}`);
    },
  },
  answers: {
    heading: text("您的回答", "Your answers"),
    hint: text("改一项，其他回答都保留。", "Changing one keeps the others."),
    change: text("修改", "Change"),
    follows: text("由前面的回答得出", "It follows from your earlier answers"),
    toResults: text("看结果", "See the results"),
    scope: text("您和想查的内容", "You and what to check"),
    audience: text("您是哪一类人", "Who you are"),
    needs: text("想查的内容", "What to check"),
    corrections: text("您对这个县的更正", "Your corrections about the county"),
    onList: text("算", "counted"),
    notOnList: text("不算", "not counted"),
  },
};
