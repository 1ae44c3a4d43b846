import type { Assessment, PolicyPack, Provision, ProvisionAssessment, Text, Verdict } from "../../../wasm/types.ts";
import { resultTexts } from "../../texts/results.ts";
import { sheetTexts } from "../../texts/takeaway.ts";
import { texts } from "../../texts.ts";
import { ownCorrections } from "../corrections.ts";
import { answerText, byId, factOf, provisionOf, sentenceOf } from "../lookup.ts";
import { own } from "../own.ts";
import { needsText } from "../scope.ts";
import type { Journey, Lang } from "../state.ts";
import { evidenceText, exerciseText, reasonText, saidText } from "../views/reasons.ts";
import { symbols } from "../views/verdict.ts";

/** What the result sheet says, in one language; paper, picture and copied text are made of it. */
export interface Sheet {
  title: string;
  notADecision: string;
  /** The head of every printed page. */
  running: string;
  /** What was compared with what, and when. */
  about: readonly Row[];
  answers: readonly Row[];
  groups: readonly Group[];
  closing: readonly string[];
}

export interface Row {
  label: string;
  said: string;
}

export interface Group {
  verdict: Verdict;
  /** The sign and the word. */
  sign: string;
  name: string;
  count: string;
  intro: string;
  /** Only the titles matter: there is nothing to do about these, or not yet. */
  brief: boolean;
  entries: readonly Entry[];
  /** Said once under the last entry. */
  after: string | null;
}

export interface Entry {
  id: string;
  article: string;
  title: string;
  quote: string;
  /** Who decides, what to bring, and the like. */
  parts: readonly { label: string; lines: readonly string[] }[];
}

/** The sheet of the applicant's own answers, for a journey with findings. */
export function sheetOf(policy: PolicyPack, journey: Journey, lang: Lang): Sheet {
  const assessment = own(journey).findings?.assessment;
  if (!assessment) throw new Error("a sheet is made of findings");
  const title = sheetTexts.title[lang];
  const notADecision = sheetTexts.notADecision[lang];
  const { asOf, policy: assessed } = assessment;
  return {
    title,
    notADecision,
    running: [title, notADecision, asOf, versionOf(assessed)].join(" · "),
    about: aboutRows(policy, journey, assessment, lang),
    answers: answerRows(policy, journey, lang),
    groups: order.flatMap((verdict) => groupOf(policy, journey, assessment, verdict, lang)),
    closing: sheetTexts.closing.map((sentence) => sentence[lang]),
  };
}

/** What can be acted on comes first. */
const order: readonly Verdict[] = ["satisfied", "needsDecision", "notSatisfied", "unknown", "notApplicable"];

function aboutRows(policy: PolicyPack, journey: Journey, assessment: Assessment, lang: Lang): Row[] {
  const { audience } = journey;
  const row = (label: Text, said: string): Row => ({ label: label[lang], said });
  const { overlay } = assessment;
  const local = overlay && overlay.id !== ownCorrections ? overlay : null;
  return [
    row(sheetTexts.document, `${policy.documentNumber}《${policy.title}》`),
    row(sheetTexts.issuer, policy.issuer),
    ...(local
      ? [row(sheetTexts.local, `${local.number}《${local.title}》${local.inForce ? "" : sheetTexts.notInForce[lang]}`)]
      : []),
    row(sheetTexts.date, assessment.asOf),
    row(sheetTexts.version, versionOf(assessment.policy)),
    ...(audience ? [row(sheetTexts.who, texts.audience.labels[audience][lang])] : []),
    row(sheetTexts.needs, needsText(policy, journey, lang)),
  ];
}

function versionOf({ id, hash }: Assessment["policy"]): string {
  return `${id} ${hash.slice(0, 12)}`;
}

function answerRows(policy: PolicyPack, journey: Journey, lang: Lang): Row[] {
  const { answers, corrections } = own(journey);
  const given = policy.facts.flatMap((fact) => {
    const answer = answers[fact.id];
    return answer === undefined ? [] : [{ label: fact.label[lang], said: answerText(policy, fact, answer)[lang] }];
  });
  const corrected = Object.entries(corrections).map(([tag, holds]) => ({
    label: sheetTexts.corrected(byId(policy.regionTags, tag).label)[lang],
    said: (holds ? sheetTexts.yes : sheetTexts.no)[lang],
  }));
  return [...given, ...corrected];
}

function groupOf(policy: PolicyPack, journey: Journey, assessment: Assessment, verdict: Verdict, lang: Lang): Group[] {
  const members = assessment.provisions.filter((one) => one.verdict === verdict);
  if (members.length === 0) return [];
  return [
    {
      verdict,
      sign: symbols[verdict],
      name: resultTexts.verdicts[verdict][lang],
      count: sheetTexts.count(members.length)[lang],
      intro: resultTexts.groups[verdict][lang],
      brief: verdict === "unknown" || verdict === "notApplicable",
      entries: members.map((assessed) => entryOf(policy, journey, assessed, lang)),
      after: verdict === "notSatisfied" ? resultTexts.results.onlyThis[lang] : null,
    },
  ];
}

function entryOf(policy: PolicyPack, journey: Journey, assessed: ProvisionAssessment, lang: Lang): Entry {
  const provision = provisionOf(policy, assessed.id);
  const { article, sentence } = sentenceOf(policy, provision.sentence);
  const parts = partsOf(policy, journey, provision, assessed);
  return {
    id: provision.id,
    article: texts.article(article.number, article.label, sentence.id)[lang],
    title: provision.title[lang],
    quote: provision.quote,
    parts: parts
      .filter(({ lines }) => lines.length > 0)
      .map(({ label, lines }) => ({ label: label[lang], lines: lines.map((line) => line[lang]) })),
  };
}

interface Part {
  label: Text;
  lines: readonly Text[];
}

function partsOf(policy: PolicyPack, journey: Journey, provision: Provision, assessed: ProvisionAssessment): Part[] {
  const { exercisedBy, evidence } = provision;
  const words = resultTexts.results;
  const materials: Part = { label: words.evidence, lines: evidence.map(evidenceText) };
  switch (assessed.verdict) {
    case "satisfied":
      return [{ label: words.exercised, lines: exercisedBy ? [exerciseText(exercisedBy)] : [] }, materials];
    case "needsDecision":
      return [{ label: words.open, lines: assessed.reasons.map((reason) => reasonText(policy, reason)) }, materials];
    case "unknown": {
      const facts = [...assessed.missing, ...assessed.unsure];
      return [{ label: words.unclear, lines: facts.map((id) => factOf(policy, id).label) }];
    }
    case "notSatisfied":
      return [
        { label: words.decisive, lines: assessed.decisive.map((id) => saidText(policy, own(journey).answers, id)) },
      ];
    case "notApplicable":
      return [];
  }
}
