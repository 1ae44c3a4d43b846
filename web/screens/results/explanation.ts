import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Answer, Explanation, ExplanationNode, Standing, Text, Verdict } from "../../../wasm/types.ts";
import { known } from "../../journey/known.ts";
import type { Scene } from "../../parts/parts.ts";
import { parameterNote } from "../../parts/reasons.ts";
import { symbols, verdictMark } from "../../parts/verdict.ts";
import { type Clause, causes, clauseOf, type Group, type Leaf, type Rule } from "../../reading/conditions.ts";
import { sourceOf } from "../../reading/documents.ts";
import { answerText, byId, factOf } from "../../reading/lookup.ts";
import { requirementText } from "../../reading/requirement.ts";
import { explanationTexts } from "../../words/explanation.ts";
import { resultTexts } from "../../words/results.ts";

type Part = TemplateResult | typeof nothing;

/** Of a provision that is not met, or that speaks of another situation: what stands against it, and only that. */
export function causesView(scene: Scene, { verdict, appliesWhen, when }: Explanation): Part {
  const node = verdict === "notApplicable" ? appliesWhen : when;
  const found = node ? causes(clauseOf(node)) : [];
  if (found.length === 0) return nothing;
  const { heading, notThisCase } = explanationTexts.causes;
  return html`
    <h4>${(verdict === "notApplicable" ? notThisCase : heading)[scene.lang]}</h4>
    <ul class="causes">${found.map((clause) => causeView(scene, clause))}</ul>
  `;
}

function causeView(scene: Scene, clause: Clause): TemplateResult {
  const leaves = sameFact(clause);
  if (leaves.length > 0) return html`<li>${causeLeaves(scene, leaves)}</li>`;
  const group = clause as Group;
  return html`
    <li>
      ${(group.kind === "any" ? explanationTexts.noneYet : explanationTexts.all)[scene.lang]}
      <ul>${group.parts.map((part) => causeView(scene, part))}</ul>
    </li>
  `;
}

/** A comparison, or alternative ones of the same fact; none where the clause is more than that. */
function sameFact(clause: Clause): readonly Leaf[] {
  if (clause.kind === "leaf") return [clause];
  if (clause.kind === "rule") return [];
  const leaves = clause.parts.filter((part): part is Leaf => part.kind === "leaf");
  const facts = new Set(leaves.map(({ node }) => node.fact));
  return clause.kind === "any" && leaves.length === clause.parts.length && facts.size === 1 ? leaves : [];
}

function causeLeaves({ lang, policy, journey }: Scene, leaves: readonly Leaf[]): TemplateResult {
  const { asks, or, said, unanswered } = explanationTexts.causes;
  const required = leaves.map((leaf) => requirementText(policy, leaf)[lang]).join(or[lang]);
  const id = leaves[0]?.node.fact;
  if (id === undefined) return html`${required}`;
  const fact = factOf(policy, id);
  const answer = known(journey)[id];
  const given = answer === undefined ? unanswered : said(answerText(policy, fact, answer));
  return html`<b>${fact.label[lang]}</b>${asks(required)[lang]}${given[lang]}`;
}

/** All conditions as the text has them, each with how it stands. */
export function treeView(scene: Scene, explanation: Explanation): TemplateResult {
  const { appliesWhen, when, mayMatter } = explanation;
  const { heading, situation, conditions, mayMatter: mayMatterText } = explanationTexts.tree;
  const documents = mayMatter?.map(({ id }) => sourceOf(scene.advice.documents, id));
  return html`
    <details>
      <summary>${heading[scene.lang]}</summary>
      ${appliesWhen ? html`<p>${situation[scene.lang]}</p>${branch(scene, appliesWhen)}<p>${conditions[scene.lang]}</p>` : nothing}
      ${branch(scene, when)}
      ${documents ? html`<p class="hint">${mayMatterText(documents)[scene.lang]}</p>` : nothing}
      ${isWhole(explanation) ? nothing : html`<p class="hint">${explanationTexts.notComputed[scene.lang]}</p>`}
    </details>
  `;
}

/** Whether the core got to everything that there is to explain. */
function isWhole({ notComputed, readingsNotComputed, appliesWhen, when }: Explanation): boolean {
  const whole = (node: ExplanationNode): boolean => !node.notComputed && (node.parts ?? []).every(whole);
  return !notComputed && !readingsNotComputed && whole(when) && (!appliesWhen || whole(appliesWhen));
}

function branch(scene: Scene, node: ExplanationNode): TemplateResult {
  return html`<ul class="tree">${clauseView(scene, clauseOf(node))}</ul>`;
}

function clauseView(scene: Scene, clause: Clause): TemplateResult {
  if (clause.kind === "leaf") return html`<li>${leafView(scene, clause)}</li>`;
  if (clause.kind === "rule") return ruleView(scene, clause);
  return html`
    <li>
      ${standingMark(scene, clause.standing)} ${groupName(scene, clause)}
      <ul>${clause.parts.map((part) => clauseView(scene, part))}</ul>
    </li>
  `;
}

function groupName({ lang, policy }: Scene, { kind, definition }: Group): string {
  const rule = explanationTexts[kind][lang];
  const label = definition?.node.label;
  if (!definition || !label) return rule;
  const { not, inSentence } = explanationTexts.tree;
  const { sentence } = byId(policy.definitions, definition.node.definition ?? "");
  const name = `${(definition.negated ? not(label) : label)[lang]}${inSentence(sentence)[lang]}`;
  return lang === "zh" ? `${name}：${rule}` : `${name}: ${rule}`;
}

/** What a document says on the provision, with whom it speaks of. */
function ruleView(scene: Scene, { node, standing, when, asks, before }: Rule): TemplateResult {
  const { lang } = scene;
  const { effects, tests, by, when: whom, before: others } = explanationTexts.tree;
  const effect = node.effect ? effects[node.effect][lang] : "";
  const what = node.text ? tests(node.text, node.by)[lang] : "";
  const labelled = (label: string, part: Clause | undefined): Part =>
    part ? html`<li>${label}<ul>${clauseView(scene, part)}</ul></li>` : nothing;
  return html`
    <li>
      ${standingMark(scene, standing)} ${effect}${what}${by(sourceText(scene, node))[lang]}
      ${node.quote ? html`<q>${node.quote}</q>` : nothing}
      <ul>${labelled(whom[lang], when)}${asks ? clauseView(scene, asks) : nothing}${labelled(others[lang], before)}</ul>
    </li>
  `;
}

function sourceText({ advice }: Scene, { document = "" }: ExplanationNode): Text {
  return sourceOf(advice.documents, document);
}

function leafView(scene: Scene, leaf: Leaf): TemplateResult {
  const { lang, policy, journey } = scene;
  const { decides, leaf: labelled } = explanationTexts.tree;
  const { by, over } = leaf.node;
  if (by && over) return html`${standingMark(scene, leaf.standing)} ${decides(by, over)[lang]}`;
  const required = requirementText(policy, leaf);
  const fact = leaf.node.fact === undefined ? undefined : factOf(policy, leaf.node.fact);
  const unsure = leaf.standing === "open" && fact !== undefined && known(journey)[fact.id] === "unsure";
  const name = fact ? labelled(fact.label, required) : required;
  return html`${standingMark(scene, leaf.standing, unsure)} ${name[lang]}${filledText(scene, leaf.node)}${noteView(scene, leaf.node)}`;
}

/** What speaks for either way of setting what the text leaves open. */
function noteView({ lang, policy }: Scene, { parameter, atLeastParameter }: ExplanationNode): Part {
  const note = parameterNote(policy, parameter ?? atLeastParameter);
  return note ? html`<p class="hint">${note[lang]}</p>` : nothing;
}

/** Of a comparison that a document filled: who, with what where that is not said already, and the applicant's answer. */
function filledText(scene: Scene, node: ExplanationNode): string {
  const { policy, lang } = scene;
  if (node.document === undefined || node.value === undefined || node.value === null) return "";
  const { by, filled, answered } = explanationTexts.tree;
  const fact = node.fact === undefined ? undefined : factOf(policy, node.fact);
  const answer =
    fact && node.answer !== null && node.answer !== undefined
      ? answered(answerText(policy, fact, node.answer))
      : undefined;
  const source = sourceText(scene, node);
  const said = node.atLeastParameter !== undefined ? by(source) : filled(valueText(policy, node, node.value), source);
  return said[lang] + (answer?.[lang] ?? "");
}

function valueText(policy: Scene["policy"], { fact, tagged }: ExplanationNode, value: Answer): Text {
  if (fact !== undefined && tagged === undefined) return answerText(policy, factOf(policy, fact), value);
  return typeof value === "boolean" ? resultTexts.reasons.flag(value) : { zh: String(value), en: String(value) };
}

const likeVerdicts: Record<Standing, Verdict> = {
  yes: "satisfied",
  no: "notSatisfied",
  needsDecision: "needsDecision",
  open: "unknown",
};

function standingMark({ lang }: Scene, standing: Standing, unsure = false): TemplateResult {
  const { standings, unsure: notSure } = explanationTexts.tree;
  return html`
    <span class="verdict"><span aria-hidden="true">${symbols[likeVerdicts[standing]]}</span> ${(unsure ? notSure : standings[standing])[lang]}</span>
  `;
}

/** Where the sentence can be read in two ways with another result for this applicant. */
export function readingsView({ lang, policy }: Scene, { readings }: Explanation): Part {
  if (readings.length === 0) return nothing;
  const words = explanationTexts.readings;
  return html`
    <details>
      <summary>${words.summary[lang]}</summary>
      ${readings.map(({ reading: id, is, verdict }) => {
        const { label, ifTrue, ifFalse } = byId(policy.readings, id);
        return html`
          <p>${words.about(label)[lang]}</p>
          <ul>
            <li>${words.inForce[lang]}${(is ? ifFalse : ifTrue)[lang]}</li>
            <li>${words.other[lang]}${(is ? ifTrue : ifFalse)[lang]}</li>
          </ul>
          <p>${words.otherVerdict[lang]}${verdictMark(verdict, lang)}</p>
        `;
      })}
      <p>${words.whoSettles[lang]}</p>
    </details>
  `;
}
