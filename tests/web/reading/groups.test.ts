import { describe, expect, it } from "vitest";
import type { Verdict } from "../../../wasm/types.ts";
import { groupsOf, isClaim } from "../../../web/reading/groups.ts";
import { assessment, pack, provision } from "../pack.ts";

const of = { audience: ["serving"], topic: "post" };
const policy = pack(
  [],
  [
    provision("plain", of),
    provision("claim", { ...of, kind: "claim" }),
    provision("duty", { ...of, kind: "duty" }),
    provision("end", { ...of, kind: "consequence" }),
  ],
);

function grouped(verdicts: Record<string, Verdict>): Record<string, string[]> {
  const plain = assessment(Object.fromEntries(Object.keys(verdicts).map((id) => [id, []])));
  const assessed = plain.provisions.map((one) => ({ ...one, verdict: verdicts[one.id] ?? one.verdict }));
  const order = ["satisfied", "notSatisfied", "duty", "consequence", "notApplicable"] as const;
  return Object.fromEntries(
    groupsOf(policy, assessed, order).map(({ name, members }) => [name, members.map(({ id }) => id)]),
  );
}

describe("provisions in groups", () => {
  it("stand under their verdict where they give something, else under their kind", () => {
    expect(grouped({ plain: "satisfied", claim: "notSatisfied", duty: "satisfied", end: "notSatisfied" })).toEqual({
      ...{ satisfied: ["plain"], notSatisfied: ["claim"], duty: ["duty"], consequence: ["end"] },
    });
  });

  it("stand together where they do not apply, whatever their kind", () => {
    expect(grouped({ claim: "notApplicable", duty: "notApplicable" })).toEqual({ notApplicable: ["claim", "duty"] });
  });

  it("give something where no kind is named", () => {
    expect(policy.provisions.filter(isClaim).map(({ id }) => id)).toEqual(["plain", "claim"]);
  });
});
