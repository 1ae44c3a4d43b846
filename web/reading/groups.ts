import type { PolicyPack, Provision, ProvisionAssessment, ProvisionKind, Verdict } from "../../wasm/types.ts";
import { provisionOf } from "./lookup.ts";

/** Claims stand under their verdict; what can be neither had nor lost by an answer, under its kind. */
export type GroupName = Verdict | Exclude<ProvisionKind, "claim">;

export interface Group {
  name: GroupName;
  members: readonly ProvisionAssessment[];
}

/** Whether it is something to be had: nothing else is counted as gained. */
export function isClaim({ kind = "claim" }: Provision): boolean {
  return kind === "claim";
}

/** The groups that are not empty, in this order. */
export function groupsOf(
  policy: PolicyPack,
  assessed: readonly ProvisionAssessment[],
  order: readonly GroupName[],
): Group[] {
  const named = assessed.map((one) => ({ one, name: groupOf(provisionOf(policy, one.id), one.verdict) }));
  return order
    .map((name) => ({ name, members: named.filter((each) => each.name === name).map(({ one }) => one) }))
    .filter(({ members }) => members.length > 0);
}

function groupOf({ kind = "claim" }: Provision, verdict: Verdict): GroupName {
  return kind === "claim" || verdict === "notApplicable" ? verdict : kind;
}
