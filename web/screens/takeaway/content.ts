import type { Assessment, Explanation, PolicyPack, Provision, ProvisionAssessment, Text } from "../../../wasm/types.ts";
import { known } from "../../journey/known.ts";
import { own } from "../../journey/own.ts";
import { needsText } from "../../journey/scope.ts";
import type { Journey, Lang } from "../../journey/state.ts";
import { evidenceText, exerciseText, reasonText, saidText } from "../../parts/reasons.ts";
import { symbols } from "../../parts/verdict.ts";
import { bearing, type Documents, documentParts, nameOfDocument } from "../../reading/documents.ts";
import { nameOf } from "../../reading/face.ts";
import { type GroupName, groupsOf, type Group as Members } from "../../reading/groups.ts";
import { answerText, byId, excludedBy, factOf, provisionOf, sentenceOf } from "../../reading/lookup.ts";
import { type Plan, shortText } from "../../reading/plan.ts";
import { saysOf, thingRows, whyText } from "../../reading/things.ts";
import { resultTexts } from "../../words/results.ts";
import { sheetTexts } from "../../words/takeaway.ts";
import { texts } from "../../words/texts.ts";

/** What the result sheet says, in one language; paper, picture and copied text are made of it. */
export interface Sheet {
  title: string;
  notADecision: string;
  /** The head of every printed page. */
  running: string;
  /** What was compared with what, and when. */
  about: readonly Row[];
  /** What to do first. */
  things: readonly Thing[];
  /** Whom to ask, what to say there, and what to bring. */
  visits: readonly Errand[];
  groups: readonly Group[];
  /** The answers stand last: what comes of them is read first. */
  answers: readonly Row[];
  closing: readonly string[];
}

export interface Thing {
  title: string;
  why: string;
  rows: readonly Row[];
}

export interface Errand {
  place: string;
  says: readonly string[];
  papers: readonly string[];
}

export interface Row {
  label: string;
  said: string;
}

export interface Group {
  about: GroupName;
  /** The sign and the word of a verdict, or the word alone. */
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

/** What the results come to, and how each is explained. */
export interface Planned {
  plan: Plan;
  explain(provision: string): Explanation;
  /** The hash of the documents that there were. */
  register?: string;
}

/** The sheet of the applicant's own answers, for a journey with findings. */
export function sheetOf(
  policy: PolicyPack,
  journey: Journey,
  documents: Documents,
  lang: Lang,
  { plan, explain, register = "" }: Planned,
): Sheet {
  const assessment = own(journey).findings?.assessment;
  if (!assessment) throw new Error("a sheet is made of findings");
  const title = sheetTexts.title(nameOf(policy))[lang];
  const notADecision = sheetTexts.notADecision[lang];
  const { asOf, policy: assessed } = assessment;
  return {
    title,
    notADecision,
    running: [title, notADecision, asOf, versionOf(assessed, register)].join(" · "),
    about: aboutRows(policy, journey, assessment, documents, register, lang),
    things: plan.first.map((thing) => ({
      title: shortText(thing.provision)[lang],
      why: whyText({ policy, documents, answers: known(own(journey)) }, thing, explain(thing.assessed.id))[lang],
      rows: thingRows({ documents, asOf }, thing, lang),
    })),
    visits: plan.visits.map((visit) => ({
      place: visit.place.name[lang],
      says: saysOf(visit).map((ask) => ask[lang]),
      papers: visit.papers.map((paper) => paper[lang]),
    })),
    answers: answerRows(policy, journey, lang),
    groups: groupsOf(policy, assessment.provisions, order).map((group) =>
      groupOf(policy, journey, documents, group, lang, plan.visits.length > 0),
    ),
    closing: [sheetTexts.closing, policy.face?.validity, policy.face?.contact?.text].flatMap(
      (sentence) => sentence?.[lang] ?? [],
    ),
  };
}

/** What can be acted on comes first. */
const order: readonly GroupName[] = [
  "satisfied",
  "needsDecision",
  "notSatisfied",
  "duty",
  "arrangement",
  "consequence",
  "unknown",
  "notApplicable",
];

/** What there is nothing to do about, or not yet; and what is said by whom to ask. */
const briefly: readonly GroupName[] = ["unknown", "notApplicable", "arrangement"];

function aboutRows(
  policy: PolicyPack,
  journey: Journey,
  assessment: Assessment,
  documents: Documents,
  register: string,
  lang: Lang,
): Row[] {
  const { audience } = journey;
  const row = (label: Text, said: string): Row => ({ label: label[lang], said });
  const used = bearing(documents, assessment.provisions).map(nameOfDocument);
  return [
    row(sheetTexts.document, `${policy.documentNumber}《${policy.title}》`),
    row(sheetTexts.issuer, policy.issuer),
    ...(used.length > 0 ? [row(sheetTexts.documents, used.join(lang === "zh" ? "；" : "; "))] : []),
    row(sheetTexts.date, assessment.asOf),
    row(sheetTexts.version, versionOf(assessment.policy, register)),
    ...(audience ? [row(sheetTexts.who, byId(policy.audiences, audience).label[lang])] : []),
    row(sheetTexts.needs, needsText(policy, journey, lang)),
  ];
}

/** Of the policy, and of the documents where there are some. */
function versionOf({ id, hash }: Assessment["policy"], register: string): string {
  return [id, hash.slice(0, 12), register.slice(0, 12)].filter(Boolean).join(" ");
}

function answerRows(policy: PolicyPack, journey: Journey, lang: Lang): Row[] {
  const { corrections, findings } = own(journey);
  const answers = known(own(journey));
  const given = policy.facts.flatMap((fact) => {
    const answer = answers[fact.id];
    if (answer === undefined) return [];
    const said = answerText(policy, fact, answer);
    const follows = findings?.added.includes(fact.id);
    return [{ label: fact.label[lang], said: (follows ? sheetTexts.follows(said) : said)[lang] }];
  });
  const corrected = Object.entries(corrections).map(([tag, holds]) => ({
    label: sheetTexts.corrected(byId(policy.regionTags, tag).label)[lang],
    said: (holds ? sheetTexts.yes : sheetTexts.no)[lang],
  }));
  return [...given, ...corrected];
}

function groupOf(
  policy: PolicyPack,
  journey: Journey,
  documents: Documents,
  { name, members }: Members,
  lang: Lang,
  visited: boolean,
): Group {
  const kind = name in resultTexts.kinds ? resultTexts.kinds[name as keyof typeof resultTexts.kinds] : null;
  const verdict = name as keyof typeof symbols;
  // What is to be decided is said by whom to ask.
  const brief = briefly.includes(name) || (visited && name === "needsDecision");
  const whole = members.map((assessed) => entryOf(policy, journey, documents, assessed, lang));
  // What is to be found out is said even in short.
  const entries = brief && name !== "unknown" ? whole.map((entry) => ({ ...entry, parts: [] })) : whole;
  return {
    about: name,
    sign: kind ? "" : symbols[verdict],
    name: (kind ? kind.heading : resultTexts.verdicts[verdict])[lang],
    count: sheetTexts.count(members.length)[lang],
    intro: (kind ? kind.intro : resultTexts.groups[verdict])[lang],
    brief,
    entries,
    after: name === "notSatisfied" ? resultTexts.results.onlyThis[lang] : null,
  };
}

function entryOf(
  policy: PolicyPack,
  journey: Journey,
  documents: Documents,
  assessed: ProvisionAssessment,
  lang: Lang,
): Entry {
  const provision = provisionOf(policy, assessed.id);
  const { article, sentence } = sentenceOf(policy, provision.sentence);
  const { kind = "claim" } = provision;
  // Its group says no verdict.
  const stands = kind !== "claim" && assessed.verdict !== "notApplicable" ? [verdictPart(assessed)] : [];
  const parts: Part[] = [
    ...standingParts(policy, provision),
    ...stands,
    ...partsOf(policy, journey, documents, provision, assessed),
    ...documentParts(policy, documents, assessed),
  ];
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

/** What it stands on beside its own sentence, and what cannot be had together with it. */
function standingParts(policy: PolicyPack, provision: Provision): Part[] {
  const { also, apart } = resultTexts.results;
  const further = (provision.alsoFrom ?? []).map(({ sentence: id, quote }): Text => {
    const { article } = sentenceOf(policy, id);
    const { zh, en } = texts.article(article.number, article.label, id);
    return { zh: `${zh}：“${quote}”`, en: `${en}: “${quote}”` };
  });
  return [
    { label: also, lines: further },
    { label: apart, lines: excludedBy(policy, provision).map(({ title }) => title) },
  ];
}

function verdictPart({ verdict }: ProvisionAssessment): Part {
  const { zh, en } = resultTexts.verdicts[verdict];
  return { label: sheetTexts.counted, lines: [{ zh: `${symbols[verdict]} ${zh}`, en: `${symbols[verdict]} ${en}` }] };
}

function partsOf(
  policy: PolicyPack,
  journey: Journey,
  documents: Documents,
  provision: Provision,
  assessed: ProvisionAssessment,
): Part[] {
  const { exercisedBy, evidence } = provision;
  const words = resultTexts.results;
  const reasons = assessed.reasons.map((reason) => reasonText(policy, reason, documents));
  const materials: Part = { label: words.evidence, lines: evidence.map(evidenceText) };
  switch (assessed.verdict) {
    case "satisfied":
      return [{ label: words.exercised, lines: exercisedBy ? [exerciseText(exercisedBy)] : [] }, materials];
    case "needsDecision":
      return [{ label: words.open, lines: reasons }, materials];
    case "unknown": {
      const facts = [...assessed.missing, ...assessed.unsure];
      return [{ label: words.unclear, lines: facts.map((id) => factOf(policy, id).label) }];
    }
    case "notSatisfied":
      return [
        { label: words.refused, lines: reasons },
        { label: words.decisive, lines: assessed.decisive.map((id) => saidText(policy, known(own(journey)), id)) },
      ];
    case "notApplicable":
      return [];
  }
}
