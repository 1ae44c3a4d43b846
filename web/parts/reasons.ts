import type { Answers, Decider, Evidence, PolicyPack, Reason, Text } from "../../wasm/types.ts";
import { type Documents, documentWith, nameOfDocument } from "../reading/documents.ts";
import { answerText, byId, factOf } from "../reading/lookup.ts";
import { resultTexts } from "../words/results.ts";

/** Why a provision is left open and who decides, in one sentence. */
export function reasonText(policy: PolicyPack, reason: Reason, documents: Documents): Text {
  switch (reason.kind) {
    case "authority":
      return resultTexts.reasons.authority(reason.by, reason.over, reason.cue, reason.namedInText);
    case "recognition":
      return recognition(policy, reason);
    case "localNumber":
      return localNumber(policy, reason);
    case "document":
      return resultTexts.reasons.refused(reason.by, nameIn(documents, reason.document));
    case "unchecked":
      return resultTexts.reasons.unchecked(reason.text, reason.by, nameIn(documents, reason.document));
  }
}

/** What speaks for either way of setting what is left open; nothing where the policy says nothing of it. */
export function parameterNote(policy: PolicyPack, parameter: string | undefined): Text | undefined {
  return parameter === undefined ? undefined : byId(policy.parameters, parameter).note;
}

/** A definite effect that somebody may or may not make use of. */
export function exerciseText({ by, over, cue, namedInText }: Decider): Text {
  return resultTexts.reasons.exercised(by, over, cue, namedInText);
}

/** Something to have ready, and whether the text asks for it. */
export function evidenceText({ item, basis }: Evidence): Text {
  const origin = basis === "text" ? resultTexts.results.fromText : resultTexts.results.implied;
  return { zh: `${item.zh}（${origin.zh}）`, en: `${item.en} (${origin.en})` };
}

/** A fact and what was answered to it. */
export function saidText(policy: PolicyPack, answers: Answers, id: string): Text {
  const fact = factOf(policy, id);
  const answer = answers[id];
  const said = answer === undefined ? { zh: "", en: "" } : answerText(policy, fact, answer);
  return { zh: `${fact.label.zh}：${said.zh}`, en: `${fact.label.en}: ${said.en}` };
}

function nameIn(documents: Documents, id: string): string {
  const found = documentWith(documents, id);
  return found ? nameOfDocument(found) : id;
}

function recognition(policy: PolicyPack, reason: Extract<Reason, { kind: "recognition" }>): Text {
  const { label } = factOf(policy, reason.fact);
  if (reason.tag === undefined) return resultTexts.reasons.recognition(reason.by, label, reason.cue);
  return resultTexts.reasons.listed(reason.by, label, byId(policy.regionTags, reason.tag).label);
}

function localNumber(policy: PolicyPack, reason: Extract<Reason, { kind: "localNumber" }>): Text {
  const parameter = byId(policy.parameters, reason.parameter);
  const say = parameter.type === "flag" ? resultTexts.reasons.localRule : resultTexts.reasons.localNumber;
  const unset = say(reason.by, parameter.label);
  if (reason.value === undefined || reason.fact === undefined) return unset;
  const value = answerText(policy, factOf(policy, reason.fact), reason.value);
  return {
    zh: `${unset.zh}。${resultTexts.reasons.atMost(value.zh).zh}`,
    en: `${unset.en}. ${resultTexts.reasons.atMost(value.en).en}`,
  };
}
