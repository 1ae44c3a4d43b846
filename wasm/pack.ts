/**
 * A policy pack as data: the shape of its JSON. core/policies/policy.schema.json says the same to editors, with every
 * rule that a pack has to keep.
 */
import type { Answer, Audience, Decider, Text, Topic } from "./types.ts";

export interface FactOption {
  value: boolean | string;
  label: Text;
  /** What it means, in a line below the label. */
  hint?: Text;
  /** Who is offered it; everybody when absent. */
  audience?: Audience[];
  /** Offers those who chose it to answer the section of the question once more, as another audience. */
  again?: { label: Text; audience: Audience };
  /** What to know for who chooses it. */
  note?: Text;
}

export interface DeriveRule {
  /** All spells that fit, or the unbroken run of them up to the date. */
  count: "total" | "continuous";
  /** Whether secondments count as well. */
  secondments?: boolean;
  /** Spells that do not count although they fit: in places with the tag, when they fit every other member. */
  leaveOut?: { tagged: string } & Record<string, string | true | readonly string[]>;
  /** The fact that becomes `unsure` where disputed spells are counted in; without it this one does. */
  doubt?: string;
  /** By the id of an attribute of spells: the values that count, or true for one that has to hold. */
  [attribute: string]: unknown;
}

/** What a number counts; a unit of its own is named. */
export type Unit = "year" | "month" | "day" | "percent" | "yuan" | Text;

export interface Fact {
  id: string;
  label: Text;
  section: string;
  audience: Audience[];
  change: "time" | "effort" | "choice" | "fixed";
  /** Of a time fact with options: the value that waiting leads to. */
  becomes?: boolean | string;
  question: Text;
  help: Text;
  type: "bool" | "enum" | "place" | "number" | "date";
  /** What a number counts. */
  unit?: Unit;
  /** Enum options run from low to high. */
  ordered?: boolean;
  /** Options of bool and enum facts, in the order to show them. */
  values?: FactOption[];
  /** Bounds of numbers, and as YYYY-MM-DD of dates, both included. */
  min?: number | string;
  max?: number | string;
  /** Present when an authority recognises this fact: `unsure` then means 待认定. */
  recognisedBy?: { by: Text; cue: string; office?: string };
  /** Of a recognised fact: how `unsure` is worded. */
  unsureLabel?: Text;
  /** Of a recognised fact: pages take it as not yet recognised and ask about it with the results. */
  later?: boolean;
  /** Pages ask it together with others, to be ticked: the answers of those who tick it (without one they are asked the
   *  fact itself) and of those who do not. */
  gathered?: { label: Text; value?: Answer; otherwise: Answer; audience?: Audience[] };
  /** Another number whose answer is offered first, with the question whether it is the same. */
  prefillFrom?: string;
  prefillQuestion?: Text;
  /** Only documents use it: nobody is asked it unless one in force needs it. */
  for?: "documents";
  /** Of lengths of time and dates: which spells of a service record add up to it, or when they began. */
  derive?: DeriveRule;
  /** Declared: a higher value makes no verdict worse. The audit proves it. */
  monotone?: "up";
}

export interface Evidence {
  item: Text;
  /** Whether the text asks for it or it follows from the condition. */
  basis: "text" | "implied";
}

export interface Provision {
  id: string;
  sentence: string;
  /** An exact part of the sentence. */
  quote: string;
  /** Further sentences that it stands on. */
  alsoFrom?: Quote[];
  audience: Audience[];
  topic: Topic;
  /** What it is to whom it addresses; `claim` when absent. */
  kind?: ProvisionKind;
  /** Shared by provisions that give the same by different facts. */
  benefit?: string;
  modality: string;
  title: Text;
  /** A shorter title; `|` stands where it may be broken. */
  short?: Text;
  effect: Text;
  /** What the applicant can say to ask about it, where, and how much it gives: 1 to 3. */
  ask?: Text;
  office?: string;
  gain?: number;
  appliesWhen?: unknown;
  when: unknown;
  decidedBy?: PackDecider;
  exercisedBy?: PackDecider;
  /** Words of this sentence for recognised facts, where they differ from the fact's own. */
  cues?: { fact: string; cue: string }[];
  evidence: Evidence[];
  notes: Text[];
  /** Shown only when every leaf of `when` is yes. */
  maySay: Text;
  neverSay: string;
  /** Facts with `monotone` whose higher value may make this verdict worse, as the sentence means it. */
  exceptToMonotone?: string[];
  /** Ids of provisions that cannot be had together with it. */
  excludes?: string[];
}

/** Who decides, and where to ask. */
export interface PackDecider extends Decider {
  office?: string;
}

/** A claim can be had; a duty is a hurdle or an obligation; an arrangement has no condition that a person could work on;
 *  a consequence ends a benefit. */
export type ProvisionKind = "claim" | "duty" | "arrangement" | "consequence";

/** A part of a sentence, to the letter. */
export interface Quote {
  sentence: string;
  quote: string;
}

/** An answer that follows from others: where `when` is yes whatever else is answered, the fact has the value. */
export interface FollowRule {
  fact: string;
  value: Answer;
  when: unknown;
  /** Only for these people; for all when absent. */
  audience?: Audience[];
}

/** All that a page shows and that is no rule. */
export interface Face {
  /** Name of the self-check. */
  name: Text;
  /** The question that the first page answers, and one sentence on what the self-check does. */
  heading?: Text;
  lead?: Text;
  /** What everybody has to know first, one line each. */
  notices?: Text[];
  /** Whether the document is in force, as far as that is known. */
  validity?: Text;
  /** Where people can ask; the phone number as it stands in the text. */
  contact?: { text: Text; phone?: string };
  /** The last line: the document and its issuer. */
  closing?: Text;
  /** What the document says, article by article. */
  guide?: { heading: Text; intro?: Text; articles: { article: number; text: Text }[] };
  needGroups?: { id: string; label: Text }[];
  needs?: Need[];
  /** Places where a person can go and ask; what stands for {place} in their labels while none is known. */
  offices?: Office[];
  anyPlace?: Text;
  /** What people can type to search the document, and to search for a place. */
  searchExamples?: string[];
  placeExamples?: string[];
  /** Audiences whose answers describe where they work now: the first spell of a service record begins with them. */
  spellsFor?: Audience[];
}

/** A place where a person can go and ask, and for whom it is another one. */
export interface Office {
  id: string;
  label: Text;
  instead?: { audience?: Audience[]; fact?: string; in?: string[]; office: string }[];
}

/** What people come for, in everyday words, and the provisions that are meant. */
export interface Need {
  id: string;
  group?: string;
  label: Text;
  sentences?: string[];
  provisions?: string[];
  topics?: Topic[];
}

export interface Sentence {
  id: string;
  text: string;
  /** Id of one of the pack's sentence classes. */
  class: string;
  reason: Text;
}

export interface Article {
  number: number;
  label: string;
  chapter: number;
  heading: string;
  sentences: Sentence[];
}

export interface Parameter {
  id: string;
  label: Text;
  type: "number" | "flag";
  /** Of numbers, as the least and the largest that can be set. */
  unit?: Unit;
  floor?: number;
  max?: number;
  sentences: string[];
  setBy: Text;
  office?: string;
  /** What speaks for either way of setting it. */
  note?: Text;
}

export interface Reading {
  id: string;
  sentences: string[];
  default: boolean;
  label: Text;
  ifTrue: Text;
  ifFalse: Text;
}

export interface Region {
  adcode: string;
  name: string;
  prefecture: string;
  kind: string;
  /** Former and short names, for searching. */
  formerNames?: string[];
  aliases?: string[];
  /** The short name in pinyin, and the first letters of that, for searching. */
  initials?: string;
  pinyin?: string;
  /** Tags that hold. A tag in neither list does not hold. */
  tags?: string[];
  /** Tags that nobody could confirm from a source; they need a decision. */
  unconfirmed?: string[];
  note?: Text;
}

/** The loaded policy, as data. */
export interface PolicyPack {
  id: string;
  documentNumber: string;
  title: string;
  issuer: string;
  year: number;
  sections: { id: string; label: Text }[];
  topics: { id: Topic; label: Text }[];
  /** `unit`: they ask for a unit; what is for them too is, to others, what their unit may use. */
  audiences: { id: Audience; label: Text; note?: Text; unit?: boolean }[];
  modalities: { id: string; label: Text }[];
  sentenceClasses: { id: string; label: Text; assessable: boolean }[];
  /** What the spells of a service record state beside their dates. */
  spellAttributes?: { id: string; label: Text; question?: Text; note?: Text }[];
  chapters: { number: number; heading: string }[];
  clauses: Article[];
  facts: Fact[];
  parameters: Parameter[];
  readings: Reading[];
  definitions: { id: string; label: Text; sentence: string; when: unknown }[];
  provisions: Provision[];
  follows?: FollowRule[];
  implausible?: { when: unknown; text: Text }[];
  face?: Face;
  regionTags: { id: string; label: Text; keptBy: Text; office?: string; note?: string; sentences: string[] }[];
  regions: Region[];
}

/** The policy as data, with the hash that identifies its version. */
export type LoadedPolicy = PolicyPack & { readonly hash: string };
