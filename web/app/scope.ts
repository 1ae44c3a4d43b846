import type { Audience, PolicyPack, Provision, Topic } from "../../wasm/types.ts";

/** The provisions written for an audience, within the topics; no topic means all. */
export function provisionsFor(policy: PolicyPack, audience: Audience, topics: readonly Topic[]): Provision[] {
  return policy.provisions.filter(
    (provision) => provision.audience.includes(audience) && (topics.length === 0 || topics.includes(provision.topic)),
  );
}

/** The topics on which the document says anything to an audience, in the order of the pack. */
export function topicsFor(policy: PolicyPack, audience: Audience): PolicyPack["topics"] {
  const spoken = new Set(provisionsFor(policy, audience, []).map((provision) => provision.topic));
  return policy.topics.filter((topic) => spoken.has(topic.id));
}
