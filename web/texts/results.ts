import type { Text, Verdict } from "../../wasm/types.ts";
import { text } from "../texts.ts";

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
  results: {
    heading: text("自查结果", "Your results"),
    count: (total: number): Text => text(`对照了 ${total} 条规定：`, `Compared with ${total} provisions:`),
    disclaimer: text(
      "这是自查，不是申报，结果不是审批结论。",
      "This is a self-check, not an application; the result is not an official decision.",
    ),
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
    needs: text("想查的内容", "What to check"),
  },
};
