import type { Answer, Answers, Assessment, Audience, Fact, PolicyPack } from "../../wasm/types.ts";
import { factOf, placeFact } from "../reading/lookup.ts";
import type { Core } from "./core.ts";

/** What is asked, in which order and how many at a time. Which questions can matter at all is for the core to say. */

/** How far the questions are. */
export interface Asking {
  /** The fact to ask next; null when all is settled. */
  next: string | null;
  /** At most so many screens are left, the next one included. */
  atMost: number;
  /** What was assessed: the answers given, those that follow, and those that are not asked before the results. */
  answers: Answers;
  added: readonly string[];
  /** Facts taken as not recognised yet, since nobody was asked. */
  assumed: readonly string[];
}

type Asked = Pick<Core, "policy" | "assess" | "complete" | "nextQuestion">;

/** `ticked`: gathered facts to be asked on their own. */
export function asking(
  core: Asked,
  provisions: readonly string[],
  audience: Audience,
  given: Answers,
  ticked: readonly string[] = [],
): Asking & { assessment: Assessment } {
  const { policy } = core;
  const later = policy.facts.filter((fact) => fact.later && !(fact.id in given));
  const { next, progress } = core.nextQuestion(provisions, { ...unsure(later), ...given }, { audience });
  const assumed: Fact[] = [];
  for (;;) {
    const { answers, added } = core.complete({ ...unsure(assumed), ...given }, { audience });
    const assessment = core.assess(answers, { provisions });
    const open = openFacts(assessment);
    const more = later.filter((fact) => open.has(fact.id) && !assumed.includes(fact));
    if (more.length === 0) {
      const gathered = policy.facts.filter(
        (fact) => open.has(fact.id) && isGathered(fact, audience) && !ticked.includes(fact.id),
      );
      const place = placeFact(policy);
      // The place first: what is known of it settles other questions. Then what is ticked from a list.
      const first = place && open.has(place.id) ? place : gathered[0];
      // Each tick that leads to a question of its own makes one more.
      const onOneScreen = gathered.filter((fact) => fact.gathered?.value !== undefined).length;
      return {
        next: next === null ? null : (first?.id ?? next),
        atMost: progress.atMost - Math.max(0, onOneScreen - 1),
        ...{ answers, added, assessment, assumed: assumed.map(({ id }) => id) },
      };
    }
    assumed.push(...more);
  }
}

/** Unanswered facts that can still change a verdict. */
function openFacts({ provisions }: Assessment): ReadonlySet<string> {
  return new Set(provisions.flatMap(({ missing }) => missing));
}

function unsure(facts: readonly Fact[]): Record<string, Answer> {
  const answers: Record<string, Answer> = {};
  for (const { id } of facts) answers[id] = "unsure";
  return answers;
}

/** Whether these people are asked the fact together with others. */
export function isGathered({ gathered }: Fact, audience: Audience | null): boolean {
  return gathered !== undefined && (!gathered.audience || gathered.audience.includes(audience ?? ""));
}

/** The facts that are asked together with this one; none where it is asked on its own. */
export function gatheredWith(
  { facts }: PolicyPack,
  fact: Fact,
  audience: Audience | null,
  { answers, ticked, open }: { answers: Answers; ticked: readonly string[]; open: readonly string[] },
): Fact[] {
  const isOpen = (one: Fact): boolean => isGathered(one, audience) && !(one.id in answers) && !ticked.includes(one.id);
  if (!isOpen(fact)) return [];
  return facts.filter((one) => one === fact || (isOpen(one) && open.includes(one.id)));
}

/** What a list of ticks answers, and the facts that are to be asked on their own. */
export function gathering(
  facts: readonly Fact[],
  ticked: readonly string[],
): { answers: Record<string, Answer>; ticked: readonly string[] } {
  const answers: Record<string, Answer> = {};
  for (const { id, gathered } of facts) {
    const value = ticked.includes(id) ? gathered?.value : gathered?.otherwise;
    if (value !== undefined) answers[id] = value;
  }
  return { answers, ticked: facts.map(({ id }) => id).filter((id) => ticked.includes(id) && !(id in answers)) };
}

/** Numbers that are joined by `prefillFrom`, this one included. */
export function alike(policy: PolicyPack, fact: Fact): Fact[] {
  const root = ({ id, prefillFrom }: Fact): string => (prefillFrom ? root(factOf(policy, prefillFrom)) : id);
  const own = root(fact);
  return policy.facts.filter((other) => other.type === "number" && root(other) === own);
}

/** An earlier number that may be the answer to these facts too. */
export interface Offer {
  from: Fact;
  value: number;
  /** Those that can still matter and were not declined, the one asked included. */
  facts: readonly Fact[];
}

/** What to offer for a fact that is not answered yet; null where there is nothing, or it was declined. */
export function offerFor(
  policy: PolicyPack,
  fact: Fact,
  { answers, declined, open }: { answers: Answers; declined: readonly string[]; open: readonly string[] },
): Offer | null {
  if (fact.id in answers || declined.includes(fact.id)) return null;
  const group = alike(policy, fact);
  const from = group.find(({ id }) => typeof answers[id] === "number");
  if (!from) return null;
  const value = Number(answers[from.id]);
  const facts = group.filter(
    (other) =>
      (other === fact || open.includes(other.id)) &&
      !(other.id in answers) &&
      !declined.includes(other.id) &&
      value >= Number(other.min) &&
      value <= Number(other.max),
  );
  return facts.includes(fact) ? { from, value, facts } : null;
}
