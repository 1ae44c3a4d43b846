/**
 * An implementing document as data: what the nation, the province, a prefecture or a county says where the policy leaves
 * it open. The shape of its JSON; conditions are those of a pack, and `{"fact": "county", "in": […]}` names places.
 */
import type { Issue } from "./issue.ts";
import type { Answer } from "./types.ts";

/** From general to local. */
export type DocumentLevel = "national" | "province" | "prefecture" | "county";

/** English may be missing. */
export interface DocumentText {
  zh: string;
  en?: string;
}

/** Days are YYYY-MM-DD. */
export interface DocumentFace {
  number: string;
  title: string;
  issuer: string;
  issued?: string;
  from: string;
  /** Only the month or the year of `from` is known. */
  fromApproximate?: boolean;
  /** The last day in force. */
  to?: string;
  urls?: string[];
  checkedOn?: string;
  /** Of the source: the text itself, the press, or anonymous. */
  grade?: "A" | "B" | "C";
}

/** A value for everybody, or rows of which the first that holds counts. */
export type Hole<Name extends string, Value> = Value | ({ when?: unknown } & Record<Name, Value>)[];

export interface Amount {
  value?: number;
  /** Or a range; without `to` at least, without `from` at most. */
  from?: number;
  to?: number;
  unit: string;
  per?: string;
}

export interface DocumentRow {
  when?: unknown;
  text: DocumentText;
  amount?: Amount;
}

export interface DocumentTable {
  title: DocumentText;
  rows: DocumentRow[];
}

export interface DocumentRule {
  provision: string;
  /** Id of one of the document's own, and a part of it to the letter. */
  sentence?: string;
  quote?: string;
  /** Whom it speaks of; everybody when absent. */
  when?: unknown;
  /** Decided for it, or against. */
  adopts?: boolean;
  /** One more condition. */
  requires?: unknown;
  /** National and provincial documents only: others too, instead of the text's own condition, and people to whom the
   *  sentence does not speak. */
  admits?: unknown;
  replaces?: unknown;
  addresses?: unknown;
  /** What cannot be tested here. */
  unchecked?: { text: DocumentText; by?: DocumentText }[];
  gives?: DocumentTable[];
  handledBy?: {
    step: "accepts" | "proposes" | "approves" | "pays";
    by: string;
    place?: string;
    phone?: string;
    url?: string;
  }[];
  /** Full days, or MM-DD on both ends: every year. */
  window?: { from?: string; to?: string };
  evidence?: DocumentText[];
  duties?: DocumentText[];
  notes?: DocumentText[];
}

export interface ImplementingDocument {
  /** Id of the pack. */
  policy: string;
  id: string;
  level: DocumentLevel;
  /** Leading digits of the codes covered: 4 for a prefecture, 6 for a county. */
  region?: string | null;
  /** Otherwise it is only shown as possibly related. */
  confirmed: boolean;
  document: DocumentFace;
  /** Its own. */
  sentences?: { id: string; text: string }[];
  parameters?: Record<string, Hole<"value", number | boolean>>;
  readings?: Record<string, boolean>;
  /** By county. */
  regionTags?: CountyTags;
  /** What counts for those who answer `unsure` to a fact that an authority recognises. */
  recognises?: Record<string, Hole<"is", Exclude<Answer, "unsure">>>;
  /** The day by which years are counted; shown only. */
  countAsOf?: string;
  rules?: DocumentRule[];
  /** Sentences of the pack to which it is near without settling anything. */
  relates?: {
    sentences: string[];
    stage: "review" | "appointment" | "recruitment" | "pay" | "training";
    effect: "widens" | "narrows" | "replaces" | "ends" | "defines";
    note?: DocumentText;
  }[];
}

/** Whether tags hold, by county and tag. */
export type CountyTags = Readonly<Record<string, Readonly<Record<string, boolean>>>>;

/** What an applicant knows better about counties. */
export interface Corrections {
  regionTags?: CountyTags;
}

/** Where documents may come from: as objects, as a bundle that the command line made of them, or an address of either. */
export type DocumentsSource = readonly ImplementingDocument[] | Uint8Array | ArrayBuffer | string | URL;

/** What a document that was given became. */
export interface LoadedDocument {
  /** What cannot be read is missing, of one with issues; its id is then empty. */
  id: string;
  level: DocumentLevel | undefined;
  /** Leading digits of the codes covered; null for everywhere. */
  region: string | null;
  confirmed: boolean;
  document: DocumentFace | undefined;
  /** All of it, as it was given. */
  given: ImplementingDocument;
  /** With issues it is not used. */
  issues: readonly Issue[];
  warnings: readonly Issue[];
}
