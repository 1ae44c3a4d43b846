import type {
  Answers,
  DocumentRule,
  DocumentText,
  LoadedDocument,
  NamedDocument,
  PolicyPack,
  ProvisionAssessment,
  Text,
} from "../../wasm/types.ts";
import { dateText } from "../words/date.ts";
import { planTexts, whenTexts, windowText } from "../words/plan.ts";
import { resultTexts } from "../words/results.ts";
import { factOf, placeFact } from "./lookup.ts";

/** In the order in which they stand; those with issues are not used. */
export type Documents = readonly LoadedDocument[];

/** Something said of a provision under a heading. */
export interface DocumentPart {
  label: Text;
  lines: readonly Text[];
}

const words = resultTexts.documents;

export function faultyDocuments(documents: Documents): LoadedDocument[] {
  return documents.filter(({ issues }) => issues.length > 0);
}

/** The document with this id that is used. What the applicant corrected has an id too, and is no document. */
export function documentWith(documents: Documents, id: string): LoadedDocument | undefined {
  return documents.find((one) => one.id === id && one.issues.length === 0);
}

/** Number and title; of a faulty document that has none, its id. */
export function nameOfDocument({ id, document }: LoadedDocument): string {
  return document?.title ? `${document.number ?? ""}《${document.title}》` : id;
}

/** Who says so, and in which document; what the applicant corrected has no document. */
export function sourceOf(documents: Documents, id: string): Text {
  const found = documentWith(documents, id)?.document;
  return found ? same(`${found.issuer ?? ""} ${found.number ?? ""}`) : words.corrected;
}

/** The rules of a document on a provision. */
export function rulesOn({ given }: LoadedDocument, provision: string): readonly DocumentRule[] {
  return given.rules?.filter((rule) => rule.provision === provision) ?? [];
}

/** Those that spoke where the applicant may be, on the day. */
export function speaking(policy: PolicyPack, documents: Documents, answers: Answers, day: string): LoadedDocument[] {
  const county = answers[placeFact(policy)?.id ?? ""];
  const isThere = (region: string | null) =>
    typeof county !== "string" || county === "unsure" || county.startsWith(region ?? "");
  return documents.filter(({ issues, confirmed, document, region }) => {
    if (issues.length > 0 || !confirmed || !document || !isThere(region)) return false;
    return document.from <= day && day <= (document.to ?? day);
  });
}

/** Those that bear on some result, in their order. */
export function bearing(documents: Documents, provisions: readonly ProvisionAssessment[]): LoadedDocument[] {
  const ids = new Set(provisions.flatMap((assessed) => assessed.documents?.map(({ id }) => id) ?? []));
  return documents.filter(({ id, issues }) => ids.has(id) && issues.length === 0);
}

/** What documents say of a provision: those that bear on it, what they give, and those that are only related. */
export function documentParts(
  policy: PolicyPack,
  documents: Documents,
  { id, documents: named = [], related = [], gives = [] }: ProvisionAssessment,
): DocumentPart[] {
  const known = (list: readonly NamedDocument[]) =>
    list.flatMap(({ id, sentence }) => {
      const found = documentWith(documents, id);
      return found ? [{ found, sentence }] : [];
    });
  const [confirmed, doubtful] = [true, false].map((is) => known(related).filter(({ found }) => found.confirmed === is));
  const lines = (list: ReturnType<typeof known> = []) => list.map(({ found }) => same(withIssuer(found)));
  const parts: DocumentPart[] = [
    {
      label: words.bear,
      lines: known(named).map(({ found, sentence }) => same(withIssuer(found) + own(found, sentence))),
    },
    ...gives.flatMap((given) => {
      const table = documentWith(documents, given.document)?.given.rules?.[given.rule]?.gives?.[given.table];
      if (!table) return [];
      const text = (row: number): Text => both(table.rows[row]?.text);
      const sure = given.row === undefined ? [] : [text(given.row)];
      const possible = (given.rows ?? []).map((row) => words.mayApply(text(row)));
      const missing = given.missing.map((id) => factOf(policy, id).label);
      const { reached } = given;
      const later = reached ? [whenTexts.later(dateText(reached.date), text(reached.row))] : [];
      return [
        {
          label: both(table.title),
          lines: [...sure, ...possible, ...later, ...(missing.length > 0 ? [words.hangsOn(missing)] : [])],
        },
      ];
    }),
    ...known(named).flatMap(({ found }) => rulesOn(found, id).flatMap(ruleParts)),
    { label: words.related, lines: lines(confirmed) },
    { label: words.unconfirmed, lines: lines(doubtful) },
  ];
  return parts.filter((part) => part.lines.length > 0);
}

/** What a rule tells beside what it decides: who handles it, when, what it asks for, what is owed afterwards. */
function ruleParts({ handledBy = [], window, evidence = [], duties = [], notes = [] }: DocumentRule): DocumentPart[] {
  const told = planTexts.documents;
  return [
    {
      label: told.handled,
      lines: handledBy.map(({ step, by, place, phone }): Text => {
        const whole = [by, place, phone].filter(Boolean).join("，");
        return { zh: `${told.handlers[step].zh}：${whole}`, en: `${told.handlers[step].en}: ${whole}` };
      }),
    },
    { label: told.window, lines: window ? [windowText(window)] : [] },
    { label: told.evidence, lines: evidence.map(both) },
    { label: told.duties, lines: duties.map(both) },
    { label: told.notes, lines: notes.map(both) },
  ];
}

function withIssuer(one: LoadedDocument): string {
  return `${one.document?.issuer ?? ""} ${nameOfDocument(one)}`;
}

/** The sentence of its own that says so. */
function own({ given }: LoadedDocument, sentence: string | undefined): string {
  const text = given.sentences?.find(({ id }) => id === sentence)?.text;
  return text ? `：“${text}”` : "";
}

/** What has no English is shown in Chinese. */
function both(text: DocumentText | undefined): Text {
  return { zh: text?.zh ?? "", en: text?.en ?? text?.zh ?? "" };
}

function same(text: string): Text {
  return { zh: text, en: text };
}
