import { EligibilityError } from "../../wasm/error.ts";
import type {
  Answer,
  Answers,
  Audience,
  Fact,
  Issue,
  PolicyPack,
  ServiceRecord,
  Spell,
  Text,
  Years,
} from "../../wasm/types.ts";
import { recordTexts } from "../texts/record.ts";
import { asciiDigits } from "./entry.ts";
import { factOf } from "./lookup.ts";
import type { Advice } from "./moves.ts";

/** The service record: from a form to spells, and from the years that the core computes to answers. */

/** A spell as it stands in its form. Texts are as typed. */
export interface SpellDraft {
  /** Its place in the record; null for a new one. */
  at: number | null;
  fromYear: string;
  fromMonth: string;
  fromDay: string;
  /** Whether it goes on; "" until that is said. */
  ends: "" | "open" | "closed";
  toYear: string;
  toMonth: string;
  toDay: string;
  unitLevel: string;
  unitKind: string;
  postKind: string;
  county: string;
  seconded: boolean;
  hardArea: boolean;
  disputed: boolean;
  partTime: boolean;
}

/** A spell with the attributes that the page has words for. */
export type StatedSpell = Spell & {
  unitKind: string;
  unitLevel: string;
  postKind: string;
  county?: string;
  hardArea?: boolean;
};

/** What is wrong in a form, at the field of this name. */
export interface Fault {
  field: keyof SpellDraft;
  text: Text;
}

/** The facts that the options of a spell are options of, in the order of the form. */
export const choices = ["unitLevel", "unitKind", "postKind"] as const;

export const marks = ["seconded", "hardArea", "disputed", "partTime"] as const;

const empty: SpellDraft = {
  at: null,
  fromYear: "",
  fromMonth: "",
  fromDay: "",
  ends: "",
  toYear: "",
  toMonth: "",
  toDay: "",
  unitLevel: "",
  unitKind: "",
  postKind: "",
  county: "",
  seconded: false,
  hardArea: false,
  disputed: false,
  partTime: false,
};

/** A new spell. What was said of the unit that somebody works in is not asked again for his first spell. */
export function newDraft(record: ServiceRecord | null, audience: Audience | null, answers: Answers): SpellDraft {
  const said = (fact: string): string => {
    const answer = answers[fact];
    return typeof answer === "string" && answer !== "unsure" ? answer : "";
  };
  if (record?.spells.length || audience !== "serving" || answers.relation !== "employed") return empty;
  const [unitLevel, unitKind, postKind] = choices.map(said) as [string, string, string];
  return { ...empty, unitLevel, unitKind, postKind, county: said("county") };
}

export function draftOf(spell: StatedSpell, at: number): SpellDraft {
  const [fromYear = "", fromMonth = "", fromDay = ""] = spell.from.split("-");
  const [toYear = "", toMonth = "", toDay = ""] = (spell.to ?? "").split("-");
  const { unitLevel, unitKind, postKind, county = "" } = spell;
  const { seconded = false, hardArea = false, disputed = false, partTime = false } = spell;
  return {
    ...{ at, fromYear, fromMonth, fromDay, ends: spell.to ? "closed" : "open", toYear, toMonth, toDay },
    ...{ unitLevel, unitKind, postKind, county, seconded, hardArea, disputed, partTime },
  };
}

/** The form as it stands; every field of a draft has the name of its member. */
export function draftFrom(form: FormData, at: SpellDraft["at"]): SpellDraft {
  const draft: Record<string, unknown> = { ...empty };
  for (const name of Object.keys(empty)) {
    const value = form.get(name);
    if (value !== null) draft[name] = marks.some((mark) => mark === name) ? true : String(value);
  }
  return { ...(draft as unknown as SpellDraft), at };
}

/** The spell that a draft describes, or all that is missing in it. Whether it can be used is for the core to say. */
export function readSpell(draft: SpellDraft): { spell: StatedSpell } | { faults: Fault[] } {
  const faults: Fault[] = [];
  const from = readDate(draft, "from", faults);
  if (draft.ends === "") faults.push({ field: "ends", text: recordTexts.faults.ends });
  const to = draft.ends === "closed" ? readDate(draft, "to", faults) : undefined;
  for (const field of choices) if (draft[field] === "") faults.push({ field, text: recordTexts.faults[field] });
  if (faults.length > 0) return { faults };
  const { unitLevel, unitKind, postKind, county } = draft;
  const spell: StatedSpell = { from, unitKind, unitLevel, postKind };
  if (to !== undefined) spell.to = to;
  if (county) spell.county = county;
  for (const mark of marks) if (draft[mark]) spell[mark] = true;
  return { spell };
}

/** YYYY-MM or YYYY-MM-DD; adds to the faults what cannot be one. */
function readDate(draft: SpellDraft, which: "from" | "to", faults: Fault[]): string {
  const year = numberIn(draft[`${which}Year`]);
  const month = numberIn(draft[`${which}Month`]);
  const day = numberIn(draft[`${which}Day`]);
  if (!/^\d{4}$/.test(year)) faults.push({ field: `${which}Year`, text: recordTexts.faults.year });
  if (!/^0?[1-9]$|^1[0-2]$/.test(month)) faults.push({ field: `${which}Month`, text: recordTexts.faults.month });
  if (day !== "" && !/^\d{1,2}$/.test(day)) faults.push({ field: `${which}Day`, text: recordTexts.faults.day });
  const twoDigits = (text: string): string => (text.length === 1 ? `0${text}` : text);
  return [year, twoDigits(month), ...(day === "" ? [] : [twoDigits(day)])].join("-");
}

function numberIn(typed: string): string {
  return asciiDigits(typed)
    .trim()
    .replace(/\s*[年月日号]$/, "");
}

/** The record with this spell in the place of the old one, in order of time. */
export function withSpell(record: ServiceRecord | null, at: number | null, spell: Spell): ServiceRecord {
  const others = (record?.spells ?? []).filter((_, place) => place !== at);
  const spells = [...others, spell].sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
  return { ...record, spells };
}

export function withoutSpell(record: ServiceRecord, at: number): ServiceRecord {
  return { ...record, spells: record.spells.filter((_, place) => place !== at) };
}

/** What the core says of one spell, in plain words. What it says of gaps is told from `Years.gaps`. */
export function faultsAt(issues: readonly Issue[], at: number): Fault[] {
  return issues.flatMap(({ code, severity, pointer, hint }) => {
    const [, list, place, member = ""] = pointer.split("/");
    if (list !== "spells" || Number(place) !== at || code === "gap") return [];
    return [{ field: fieldOf(member), text: recordTexts.issue(code, severity, hint) }];
  });
}

function fieldOf(member: string): Fault["field"] {
  if (member === "to") return "toYear";
  return choices.find((choice) => choice === member) ?? (member === "county" ? "county" : "fromYear");
}

/** The gap before the spell at this place, or, at the end of the record, the one that no spell ends. */
export function gapAt({ spells }: ServiceRecord, gaps: Years["gaps"], at: number): Years["gaps"][number] | undefined {
  return gaps.find(({ to }) => {
    const next = dayAfter(to);
    // A month begins on its first day; of spells that begin together the first stands behind the gap.
    const place = spells.findIndex(({ from }) => next === (from.length === 7 ? `${from}-01` : from));
    return (place < 0 ? spells.length : place) === at;
  });
}

function dayAfter(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

/** The years facts that this record speaks of: of hardship areas only when a spell is marked as in one. */
export function countedFacts(policy: PolicyPack, audience: Audience | null, record: ServiceRecord): Fact[] {
  const hardArea = record.spells.some((spell) => spell.hardArea);
  return derivedFacts(policy, audience).filter((fact) => hardArea || !fact.derive?.hardArea);
}

export function derivedFacts(policy: PolicyPack, audience: Audience | null): Fact[] {
  return policy.facts.filter((fact) => fact.derive && (!audience || fact.audience.includes(audience)));
}

/** What the years of these facts answer, a doubt about them included. */
export function answersOf(facts: readonly Fact[], years: Years): Answers {
  const answers: Record<string, Answer> = {};
  for (const { id, derive } of facts) {
    for (const fact of [id, derive?.doubt]) {
      const found = fact === undefined ? undefined : years.facts[fact];
      if (fact !== undefined && found !== undefined) answers[fact] = found;
    }
  }
  return answers;
}

/** What the core says of a record: its years, or why it gives none. */
export function judged(advice: Advice, record: ServiceRecord): { years: Years } | { issues: readonly Issue[] } {
  try {
    return { years: advice.yearsFrom(record) };
  } catch (fault) {
    if (!(fault instanceof EligibilityError) || fault.code !== "invalid-record") throw fault;
    return { issues: fault.issues };
  }
}

/** The options of a spell in their own words, in the order of the form. */
export function unitTexts(policy: PolicyPack, spell: Pick<Spell, (typeof choices)[number]>): Text[] {
  return choices.flatMap((choice) => {
    const option = factOf(policy, choice).values?.find(({ value }) => value === spell[choice]);
    return option ? [option.label] : [];
  });
}
