import type {
  Answers,
  Explanation,
  ExplanationNode,
  PolicyPack,
  ProvisionAssessment,
  Reason,
  Text,
} from "../../wasm/types.ts";
import { briefTexts } from "../words/plan.ts";
import { type Clause, causes, clauseOf, type Leaf } from "./conditions.ts";
import { type Documents, documentWith } from "./documents.ts";
import { amountText, answerText, byId, factOf, provisionOf } from "./lookup.ts";
import { requirementText } from "./requirement.ts";

/** What is seen of a result before it is opened: its one reason, and what it gives. */

export interface About {
  policy: PolicyPack;
  documents: Documents;
  answers: Answers;
}

/** The one reason for the verdict; empty where there is none to tell. */
export function reasonLine(about: About, assessed: ProvisionAssessment, found: Explanation): Text {
  switch (assessed.verdict) {
    case "satisfied":
      return numberLine(about, found, "yes") ?? definitionLine(found) ?? none;
    case "needsDecision": {
      const [reason] = assessed.reasons;
      return reason ? openLine(about, reason) : none;
    }
    case "notSatisfied": {
      const [reason] = assessed.reasons;
      if (reason?.kind === "document") return briefTexts.refused(reason.by);
      return numberLine(about, found, "no") ?? causeLine(about, found.when);
    }
    case "notApplicable":
      return found.appliesWhen ? causeLine(about, found.appliesWhen) : none;
    case "unknown":
      return briefTexts.missing([...assessed.missing, ...assessed.unsure].map((id) => factOf(about.policy, id).label));
  }
}

/** What it gives: what a document of the place says, or else what the text does. */
export function givesLine({ policy, documents }: About, { id, gives = [] }: ProvisionAssessment): Text {
  for (const given of gives) {
    const table = documentWith(documents, given.document)?.given.rules?.[given.rule]?.gives?.[given.table];
    const row = table?.rows[given.row ?? -1]?.text;
    if (row) return { zh: row.zh, en: row.en ?? row.zh };
    const possible = (given.rows ?? []).flatMap((at) => table?.rows[at]?.text ?? []);
    if (possible.length > 0)
      return briefTexts.possible(
        possible.map(({ zh }) => zh),
        possible.map(({ zh, en }) => en ?? zh),
      );
  }
  return provisionOf(policy, id).effect;
}

const none: Text = { zh: "", en: "" };

/** “要满 30 年，您 31 年”; of a number that a document sets, which one. */
function numberLine(about: About, found: Explanation, standing: "yes" | "no"): Text | null {
  const { policy, documents, answers } = about;
  const nodes = leavesOf(found.when).filter(
    (node) => node.standing === standing && typeof answers[node.fact ?? ""] === "number",
  );
  for (const { fact: id, atLeast, atLeastParameter, document, value } of nodes) {
    const fact = factOf(policy, id ?? "");
    const own = answerText(policy, fact, answers[fact.id] ?? "");
    if (atLeastParameter !== undefined && typeof value === "number") {
      const setting = documentWith(documents, document ?? "")?.document;
      return briefTexts.local(amountText(fact, value), setting?.number, own);
    }
    if (typeof atLeast === "number") return briefTexts.needs(amountText(fact, atLeast), own);
  }
  return null;
}

function leavesOf(node: ExplanationNode): ExplanationNode[] {
  if (node.kind === "not") return [];
  return node.parts ? node.parts.flatMap(leavesOf) : [node];
}

/** Whom it is for, where nothing else is asked. */
function definitionLine({ appliesWhen, when }: Explanation): Text | null {
  const named = [when, ...(appliesWhen ? [appliesWhen] : [])].flatMap(definitionsOf);
  return named[0]?.label ? briefTexts.belongs(named[0].label) : null;
}

function definitionsOf(node: ExplanationNode): ExplanationNode[] {
  if (node.kind === "definition") return node.standing === "yes" ? [node] : [];
  return node.kind === "all" ? (node.parts ?? []).flatMap(definitionsOf) : [];
}

function openLine({ policy }: About, reason: Reason): Text {
  switch (reason.kind) {
    case "authority":
      return briefTexts.open(reason.cue, reason.over);
    case "recognition":
      return reason.tag === undefined
        ? briefTexts.recognise(factOf(policy, reason.fact).label)
        : briefTexts.listed(byId(policy.regionTags, reason.tag).label);
    case "localNumber":
      return briefTexts.unset(byId(policy.parameters, reason.parameter).label);
    case "document":
      return briefTexts.refused(reason.by);
    case "unchecked":
      return reason.text;
  }
}

function causeLine({ policy, answers }: About, node: ExplanationNode): Text {
  const leaf = firstLeaf(causes(clauseOf(node)));
  if (!leaf) return none;
  const required = requirementText(policy, leaf);
  const id = leaf.node.fact;
  if (id === undefined) return required;
  const fact = factOf(policy, id);
  const answer = answers[id];
  return briefTexts.asks(fact.label, required, answer === undefined ? null : answerText(policy, fact, answer));
}

function firstLeaf(clauses: readonly Clause[]): Leaf | null {
  for (const clause of clauses) {
    const leaf = clause.kind === "leaf" ? clause : clause.kind === "rule" ? null : firstLeaf(clause.parts);
    if (leaf) return leaf;
  }
  return null;
}
