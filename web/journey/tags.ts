import type { PolicyPack, ProvisionAssessment, Region } from "../../wasm/types.ts";
import { byId, placeFact, provisionOf, regionOf } from "../reading/lookup.ts";
import type { TagState } from "../words/county.ts";
import { known } from "./known.ts";
import type { Journey } from "./state.ts";

export type RegionTag = PolicyPack["regionTags"][number];

export function tagState(region: Region, tag: string): TagState {
  if (region.tags?.includes(tag)) return "yes";
  return region.unconfirmed?.includes(tag) ? "unconfirmed" : "no";
}

/** The county that was answered, and the tags of it that a verdict in scope hangs on or that were corrected. */
export function tagsAtWork(policy: PolicyPack, journey: Journey): { region: Region; tags: RegionTag[] } | null {
  const county = placeFact(policy)?.id ?? "";
  const region = regionOf(policy, String(known(journey)[county] ?? ""));
  if (!region) return null;
  const hanging = (journey.findings?.assessment.provisions ?? []).filter((one) => hangsOn(one, county));
  const named = new Set(hanging.map(({ id }) => provisionOf(policy, id)).flatMap((one) => tagsNamed(policy, one)));
  const tags = policy.regionTags.filter(({ id }) => id in journey.corrections || named.has(id));
  return tags.length > 0 ? { region, tags } : null;
}

/** Nothing is known yet of a verdict that is open: the county may still matter. */
function hangsOn({ verdict, decisive, reasons }: ProvisionAssessment, fact: string): boolean {
  return (
    verdict === "unknown" ||
    decisive.includes(fact) ||
    reasons.some((reason) => reason.kind === "recognition" && reason.fact === fact)
  );
}

/** The tags that stand in a provision or a condition, also by way of definitions. */
function tagsNamed(policy: PolicyPack, condition: unknown): string[] {
  if (typeof condition !== "object" || condition === null) return [];
  const { tagged, definition } = condition as Readonly<Record<string, unknown>>;
  return [
    ...(typeof tagged === "string" ? [tagged] : []),
    ...(typeof definition === "string" ? tagsNamed(policy, byId(policy.definitions, definition).when) : []),
    ...Object.values(condition).flatMap((part) => tagsNamed(policy, part)),
  ];
}
