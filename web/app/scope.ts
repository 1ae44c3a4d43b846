import type { PolicyPack, Provision, Topic } from "../../wasm/types.ts";
import { texts } from "../texts.ts";
import type { Audience } from "./entry.ts";
import { type Need, needs, otherNeed } from "./needs.ts";
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
  const wanted = new Set(
    needsFor(policy, audience, topics)
      .filter((need) => chosen.includes(need.id))
      .flatMap((need) => need.sentences),
  );
  return own.filter((provision) => wanted.has(provision.sentence));
}

/** The needs on which the document says anything to an audience, each with those sentences only. */
export function needsFor(policy: PolicyPack, audience: Audience, topics: readonly Topic[] = []): Need[] {
  const spoken = new Set(provisionsFor(policy, audience, [], topics).map((provision) => provision.sentence));
  const named = new Set(needs.flatMap((need) => need.sentences));
  const others = Array.from(spoken).filter((sentence) => !named.has(sentence));
  return [...needs, { ...otherNeed, sentences: others }]
    .map((need) => ({ ...need, sentences: need.sentences.filter((sentence) => spoken.has(sentence)) }))
    .filter((need) => need.sentences.length > 0);
}

/** What was chosen to look for, in words. */
export function needsText(policy: PolicyPack, { audience, needs: chosen }: Journey, lang: Lang): string {
  const offered = audience ? needsFor(policy, audience) : [];
  const labels = offered.filter(({ id }) => chosen?.includes(id)).map(({ label }) => label[lang]);
  return labels.join(lang === "zh" ? "、" : ", ") || texts.needs.all[lang];
}
