import type { PolicyPack, Provision, ProvisionAssessment, Route, Text } from "../../wasm/types.ts";
import type { Documents } from "./documents.ts";
import { isClaim } from "./groups.ts";
import { provisionOf } from "./lookup.ts";
import { type Asker, type Place, placeFor } from "./offices.ts";

/**
 * What results come to: what to do first, whom to ask, and in which group each provision stands. It follows from the
 * verdicts, the routes and what the policy says of its provisions; see core/decisions/0022-what-results-come-to.md.
 */
export interface Plan {
  first: readonly Thing[];
  visits: readonly Visit[];
  groups: readonly PlanGroup[];
}

/** Something to do. */
export interface Thing {
  /** It can be had; it stands in the way; waiting brings it; it is to be asked for. */
  kind: "have" | "hurdle" | "wait" | "ask";
  assessed: ProvisionAssessment;
  provision: Provision;
  place: Place | null;
  /** The day that waiting brings. */
  date?: string;
}

/** One way to one office. */
export interface Visit {
  place: Place;
  members: readonly Member[];
  /** What to bring, each once. */
  papers: readonly Text[];
}

export interface Member {
  assessed: ProvisionAssessment;
  provision: Provision;
  /** What brings it nearer. */
  route?: Route;
}

export type PlanName =
  | "reached"
  | "asked"
  | "duty"
  | "unit"
  | "near"
  | "consequence"
  | "unclear"
  | "arrangement"
  | "notSatisfied"
  | "notApplicable";

export interface PlanGroup {
  name: PlanName;
  members: readonly Member[];
}

/** The order of the page; the last three are folded. */
export const planOrder: readonly PlanName[] = [
  ...(["reached", "asked", "duty", "unit", "near", "consequence", "unclear"] as const),
  ...(["arrangement", "notSatisfied", "notApplicable"] as const),
];

const mostThings = 3;
/** What gives less than this applies by itself: there is nothing to do for it. */
const worthDoing = 2;
/** Within so many years waiting is something to do first, or not far. */
const soon = 2;
const notFar = 5;

export interface PlanInput {
  policy: PolicyPack;
  documents: Documents;
  asker: Asker;
  asOf: string;
  assessed: readonly ProvisionAssessment[];
  /** What would lead to a provision that is not satisfied, the cheapest first. */
  routes(provision: string): readonly Route[];
}

export function planOf(input: PlanInput): Plan {
  const { policy } = input;
  const members = input.assessed.map((assessed): Member & { name: PlanName } => {
    const provision = provisionOf(policy, assessed.id);
    const route = assessed.verdict === "notSatisfied" && isClaim(provision) ? nearRoute(input, assessed.id) : undefined;
    const name = groupOf(policy, input.asker, provision, assessed, route);
    return { name, assessed, provision, ...(route ? { route } : {}) };
  });
  const groups = planOrder
    .map((name) => ({
      name,
      members: sorted(
        name,
        members.filter((one) => one.name === name),
      ),
    }))
    .filter((group) => group.members.length > 0);
  const asked = groups.find(({ name }) => name === "asked")?.members ?? [];
  return { first: thingsOf(input, groups), visits: visitsOf(input, asked), groups };
}

function groupOf(
  policy: PolicyPack,
  asker: Asker,
  provision: Provision,
  { verdict }: ProvisionAssessment,
  route: Route | undefined,
): PlanName {
  const { kind = "claim" } = provision;
  if (verdict === "notApplicable") return "notApplicable";
  if (kind !== "claim") return kind;
  if (verdict === "unknown") return "unclear";
  if (verdict === "notSatisfied") return route && !isForUnit(policy, asker, provision) ? "near" : "notSatisfied";
  if (isForUnit(policy, asker, provision)) return "unit";
  return verdict === "satisfied" ? "reached" : "asked";
}

/** Whether it is something that the applicant's unit may use, not he. */
function isForUnit({ audiences }: PolicyPack, { audience }: Asker, provision: Provision): boolean {
  const units = audiences.filter(({ unit }) => unit).map(({ id }) => id);
  return !units.includes(audience ?? "") && provision.audience.some((one) => units.includes(one));
}

const standing = { notSatisfied: 0, needsDecision: 1, unknown: 2, satisfied: 3, notApplicable: 4 };

function sorted(name: PlanName, members: readonly Member[]): Member[] {
  const list = [...members];
  if (name === "duty") return list.sort((a, b) => standing[a.assessed.verdict] - standing[b.assessed.verdict]);
  if (name === "near") return list.sort((a, b) => ((a.route?.date ?? "9") < (b.route?.date ?? "9") ? -1 : 1));
  return list.sort((a, b) => gain(b) - gain(a) || openness(a) - openness(b));
}

/** How much is open; least where every condition is met and only somebody's decision is not there yet. */
function openness({ assessed: { reasons } }: Member): number {
  return reasons.filter(({ kind }) => kind !== "authority").length * 10 + reasons.length;
}

function gain({ provision }: Member): number {
  return provision.gain ?? 0;
}

/** The cheapest route by time and effort alone: nobody is told to move away or to be somebody else. */
function nearRoute({ asOf, routes }: PlanInput, provision: string): Route | undefined {
  return routes(provision).find(
    ({ steps, date }) =>
      steps.every(({ kind }) => kind !== "choice") && (date === undefined || within(asOf, date, notFar)),
  );
}

function within(from: string, date: string, years: number): boolean {
  return date <= `${Number(from.slice(0, 4)) + years}${from.slice(4)}`;
}

/** At most three: what can be had, by what it gives; what stands in the way; what waiting brings soon; what to ask for. */
function thingsOf(input: PlanInput, groups: readonly PlanGroup[]): Thing[] {
  const { policy, documents, asker, asOf } = input;
  const of = (name: PlanName): readonly Member[] => groups.find((group) => group.name === name)?.members ?? [];
  const things = (kind: Thing["kind"], members: readonly Member[]): Thing[] =>
    members.map(({ assessed, provision, route }) => ({
      ...{ kind, assessed, provision, place: placeFor(policy, documents, assessed, provision, asker) },
      ...(kind === "wait" && route?.date ? { date: route.date } : {}),
    }));
  const worth = (members: readonly Member[]): Member[] => members.filter((one) => gain(one) >= worthDoing);
  return [
    ...things("have", worth(of("reached"))),
    ...things("hurdle", of("duty").filter(isHurdle)),
    ...things(
      "wait",
      of("near").filter(({ route }) => route?.date !== undefined && within(asOf, route.date, soon)),
    ),
    ...things("ask", worth(of("asked"))),
  ].slice(0, mostThings);
}

/** A duty that somebody only encourages stands in nobody's way. */
function isHurdle({ assessed: { verdict }, provision }: Member): boolean {
  return verdict === "notSatisfied" || (verdict === "needsDecision" && !provision.decidedBy);
}

/** One entry an office, those with the most to ask for first. */
function visitsOf({ policy, documents, asker }: PlanInput, asked: readonly Member[]): Visit[] {
  const visits = new Map<string, { place: Place; members: Member[] }>();
  for (const member of asked) {
    const place = placeFor(policy, documents, member.assessed, member.provision, asker);
    if (!place) continue;
    const visit = visits.get(place.name.zh) ?? { place, members: [] };
    visit.members.push(member);
    visits.set(place.name.zh, visit);
  }
  return Array.from(visits.values(), ({ place, members }) => ({ place, members, papers: papersOf(members) }));
}

/** The papers for all of them, each once. */
export function papersOf(members: readonly Pick<Member, "provision">[]): Text[] {
  const items = members.flatMap(({ provision }) => provision.evidence.map(({ item }) => item));
  return Array.from(new Map(items.map((item) => [item.zh, item])).values());
}

/** The short title as plain text, the whole one where there is none. */
export function shortText({ short, title }: Provision): Text {
  return short ? { zh: short.zh.split("|").join(""), en: short.en } : title;
}
