import { EligibilityError } from "../../../wasm/error.ts";
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
} from "../../../wasm/types.ts";
import { asciiDigits } from "../../journey/entry.ts";
import { known } from "../../journey/known.ts";
import type { Advice } from "../../journey/moves.ts";
import type { SpellDraft } from "../../journey/spell.ts";
import type { Journey } from "../../journey/state.ts";
import { recordTexts } from "./texts.ts";

/** The service record: from a form to spells, and from the years that the core computes to answers. */

/** What the policy has spells state beside their dates. */
export interface Attribute {
  id: string;
  label: Text;
  question: Text;
  note?: Text;
  /** The fact whose options or places it takes; without one it is ticked. */
  fact?: Fact;
}

export function attributesOf({ spellAttributes = [], facts }: PolicyPack): Attribute[] {
  return spellAttributes.map(({ question, ...attribute }) => {
    const fact = facts.find(({ id }) => id === attribute.id);
    return { ...attribute, question: question ?? attribute.label, ...(fact ? { fact } : {}) };
  });
}

export function isOption({ fact }: Attribute): boolean {
  return fact?.type === "enum";
}

/** What is wrong in a form, at the field of this name. */
export interface Fault {
  field: string;
  text: Text;
}

/** What any spell may have. */
export const marks = ["seconded", "disputed", "partTime"] as const;

/** The name of the field of an attribute. */
export function fieldName(attribute: string): string {
  return `said-${attribute}`;
}

const empty: SpellDraft = {
  at: null,
  fromYear: "",
  fromMonth: "",
  fromDay: "",
  ends: "",
  toYear: "",
  toMonth: "",
  toDay: "",
  said: {},
  seconded: false,
  disputed: false,
  partTime: false,
};

/** A new spell. What was said of the unit that somebody works in is not asked again for his first spell. */
export function newDraft(policy: PolicyPack, journey: Journey, advice: Pick<Advice, "contradicted">): SpellDraft {
  const { record, audience } = journey;
  const speaks = audience !== null && policy.face?.spellsFor?.includes(audience);
  if (record?.spells.length || !speaks || advice.contradicted()) return empty;
  const answers = known(journey);
  const said: Record<string, string> = {};
  for (const { id, fact } of attributesOf(policy)) {
    const answer = answers[id];
    if (fact && typeof answer === "string" && answer !== "unsure") said[id] = answer;
  }
  return { ...empty, said };
}

export function draftOf(policy: PolicyPack, spell: Spell, at: number): SpellDraft {
  const [fromYear = "", fromMonth = "", fromDay = ""] = spell.from.split("-");
  const [toYear = "", toMonth = "", toDay = ""] = (spell.to ?? "").split("-");
  const { seconded = false, disputed = false, partTime = false } = spell;
  const said: Record<string, string | true> = {};
  for (const { id } of attributesOf(policy)) {
    const value = spell[id];
    if (typeof value === "string" || value === true) said[id] = value;
  }
  return {
    ...{ at, fromYear, fromMonth, fromDay, ends: spell.to ? "closed" : "open", toYear, toMonth, toDay },
    ...{ said, seconded, disputed, partTime },
  };
}

/** The form as it stands; every field has the name of its member, or that of its attribute. */
export function draftFrom(policy: PolicyPack, form: FormData, at: SpellDraft["at"]): SpellDraft {
  const draft: Record<string, unknown> = { ...empty };
  for (const name of Object.keys(empty)) {
    const value = form.get(name);
    if (value !== null) draft[name] = marks.some((mark) => mark === name) ? true : String(value);
  }
  const said: Record<string, string | true> = {};
  for (const { id, fact } of attributesOf(policy)) {
    const value = form.get(fieldName(id));
    if (value) said[id] = fact ? String(value) : true;
  }
  return { ...(draft as unknown as SpellDraft), at, said };
}

/** The spell that a draft describes, or all that is missing in it. Whether it can be used is for the core to say. */
export function readSpell(policy: PolicyPack, draft: SpellDraft): { spell: Spell } | { faults: Fault[] } {
  const faults: Fault[] = [];
  const from = readDate(draft, "from", faults);
  if (draft.ends === "") faults.push({ field: "ends", text: recordTexts.faults.ends });
  const to = draft.ends === "closed" ? readDate(draft, "to", faults) : undefined;
  for (const { id, label } of attributesOf(policy).filter(isOption))
    if (draft.said[id] === undefined) faults.push({ field: fieldName(id), text: recordTexts.faults.choose(label) });
  if (faults.length > 0) return { faults };
  const spell: Spell = { ...draft.said, from };
  if (to !== undefined) spell.to = to;
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
export function faultsAt(policy: PolicyPack, issues: readonly Issue[], at: number): Fault[] {
  return issues.flatMap(({ code, severity, pointer, hint }) => {
    const [, list, place, member = ""] = pointer.split("/");
    if (list !== "spells" || Number(place) !== at || code === "gap") return [];
    return [{ field: fieldOf(policy, member), text: recordTexts.issue(code, severity, hint) }];
  });
}

function fieldOf(policy: PolicyPack, member: string): string {
  if (member === "to") return "toYear";
  return attributesOf(policy).some(({ id }) => id === member) ? fieldName(member) : "fromYear";
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

/** The years facts that this record speaks of: of what is ticked only when a spell is. */
export function countedFacts(policy: PolicyPack, audience: Audience | null, record: ServiceRecord): Fact[] {
  return derivedFacts(policy, audience).filter((fact) => {
    const tick = tickFor(policy, fact);
    return !tick || record.spells.some((spell) => spell[tick.id]);
  });
}

/** The attribute that has to be ticked in a spell so that it counts, if there is one. */
export function tickFor(policy: PolicyPack, { derive }: Fact): Attribute | undefined {
  return attributesOf(policy).find(({ id, fact }) => !fact && derive?.[id] === true);
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

/** The options of a spell in their own words, in the order of the policy. */
export function optionTexts(policy: PolicyPack, said: SpellDraft["said"] | Spell): Text[] {
  return attributesOf(policy).flatMap(({ id, fact }) => {
    const option = fact?.values?.find(({ value }) => value === said[id]);
    return option ? [option.label] : [];
  });
}
