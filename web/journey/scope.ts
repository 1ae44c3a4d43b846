import type { Audience, Need, PolicyPack, Provision, Topic } from "../../wasm/types.ts";
import { drawnFrom } from "../reading/lookup.ts";
import { texts } from "../words/texts.ts";
import type { Journey, Lang } from "./state.ts";

/** The provisions written for an audience that serve the needs; no need means all, no topic means any. */
export function provisionsFor(
  policy: PolicyPack,
  audience: Audience,
  chosen: readonly string[],
  topics: readonly Topic[] = [],
): Provision[] {
  const own = policy.provisions.filter(
    (provision) => provision.audience.includes(audience) && (topics.length === 0 || topics.includes(provision.topic)),
  );
  if (chosen.length === 0) return own;
  const meant = needsOf(policy).filter(({ id }) => chosen.includes(id));
  return own.filter((provision) => meant.some((need) => need.serves(provision)));
}

/** What people come for, and which provisions are meant. */
export interface Offer {
  id: string;
  label: Need["label"];
  group?: string;
  serves(provision: Provision): boolean;
}

/** The needs on which the document says anything to an audience. */
export function needsFor(policy: PolicyPack, audience: Audience, topics: readonly Topic[] = []): Offer[] {
  const own = provisionsFor(policy, audience, [], topics);
  return needsOf(policy).filter((need) => own.some((provision) => need.serves(provision)));
}

/** Ids of needs have no such sign. */
const otherId = "_other";

/** Those of the policy, its topics where it names none; what no need names comes last. */
function needsOf(policy: PolicyPack): Offer[] {
  const needs = policy.face?.needs ?? policy.topics.map(({ id, label }): Need => ({ id, label, topics: [id] }));
  const offers = needs.map((need) => offerOf(policy, need));
  const other: Offer = {
    id: otherId,
    label: texts.needs.other,
    serves: (provision) => !offers.some((need) => need.serves(provision)),
  };
  return [...offers, other];
}

function offerOf(policy: PolicyPack, need: Need): Offer {
  const { id, label, sentences = [], provisions = [], topics = [] } = need;
  const meant = new Set([...provisions, ...sentences.flatMap((one) => drawnFrom(policy, one).map((from) => from.id))]);
  return {
    id,
    label,
    ...(need.group === undefined ? {} : { group: need.group }),
    serves: (provision) => meant.has(provision.id) || topics.includes(provision.topic),
  };
}

/** What was chosen to look for, in words. */
export function needsText(policy: PolicyPack, { audience, needs: chosen }: Journey, lang: Lang): string {
  const offered = audience ? needsFor(policy, audience) : [];
  const labels = offered.filter(({ id }) => chosen?.includes(id)).map(({ label }) => label[lang]);
  return labels.join(lang === "zh" ? "、" : ", ") || texts.needs.all[lang];
}
