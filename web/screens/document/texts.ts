import type { Text } from "../../../wasm/types.ts";
import { exampleText, text } from "../../words/texts.ts";
import type { Standing } from "./standing.ts";

/** The words around the document. The document itself comes from the policy pack. */
export const documentTexts = {
  heading: text("文件原文", "The document"),
  source: (number: string, issuer: string, year: number): Text =>
    text(`${number} · ${issuer} · ${year} 年`, `${number} · ${issuer} · ${year}`),
  plain: text(
    "这里是全文，可以直接看，也可以查找。回答几个问题以后，每一句会标出与您的关系。",
    "This is the whole text, to read and to search. Once you answer a few questions, each sentence says how it stands to you.",
  ),
  painted: text(
    "每一句后面标出了与您的关系，是按您的回答对照的，不是审批结论。划线的是对照用到的文字。",
    "After each sentence it says how it stands to you, by your answers; this is no official decision. The underlined words are what was compared.",
  ),
  begin: text("回答问题", "Answer questions"),
  contents: (articles: number): Text => text(`目录（${articles} 条）`, `Contents (${articles} articles)`),
  toContents: text("回到目录", "Back to the contents"),
  search: (examples: readonly string[]): Text =>
    text(`在原文里查找${exampleText(examples).zh}`, `Search the text${exampleText(examples).en}`),
  onlyMine: text("只看与我有关的", "Only what concerns me"),
  shown: (sentences: number, filtered: boolean): Text => {
    if (!filtered) return text(`共 ${sentences} 句`, `${sentences} sentences in all`);
    return sentences === 0
      ? text("没有找到，请换个词试试。", "Nothing found; try another word.")
      : text(`找到 ${sentences} 句`, `Found ${sentences} sentences`);
  },
  notAssessable: (label: Text): Text =>
    text(`${label.zh}，没有可对照的条件`, `${label.en}; no condition to compare with`),
  reason: (words: Text, reason: Text): Text => text(`${words.zh}：${reason.zh}`, `${words.en}: ${reason.en}`),
  standings: {
    others: text("与我无关", "Not about me"),
    notAsked: text("还没问到", "Not asked yet"),
  } satisfies Partial<Record<Standing, Text>>,
};
