import { describe, expect, it } from "vitest";
import type { Overlay } from "../../../wasm/types.ts";
import { holdsCorrections, overlayFor, ownCorrections } from "../../../web/app/corrections.ts";
import { fact, pack } from "./pack.ts";

const policy = pack([fact("where", { type: "place" })]);

const local: Overlay = {
  policy: policy.id,
  id: "city",
  region: "4312",
  document: { number: "1", title: "t", issuer: "i", from: "2026-01-01", to: "2026-12-31" },
  regionTags: { "431202": { povertyArea: true } },
};

describe("the local document to assess under", () => {
  it("is the page's while nothing is corrected", () => {
    expect(overlayFor(policy, local, { where: "431202" }, {})).toBe(local);
    expect(overlayFor(policy, undefined, { where: "431202" }, {})).toBeUndefined();
  });

  it("is the page's with the corrections in it, and its title says so", () => {
    const both = overlayFor(policy, local, { where: "431202" }, { povertyArea: false });
    expect(both?.regionTags).toEqual({ "431202": { povertyArea: false } });
    expect(both?.document).toMatchObject({ number: "1", from: "2026-01-01", to: "2026-12-31" });
    expect(both?.document.title).toMatch(/^t（.*申请人自己/);
    expect(holdsCorrections(both?.id)).toBe(true);
    expect(local.regionTags).toEqual({ "431202": { povertyArea: true } });
  });

  it.each([
    ["outside its area", "430426", local],
    ["where none is in force", "431202", undefined],
  ])("is the corrections alone %s", (_, county, inForce) => {
    const own = overlayFor(policy, inForce, { where: county }, { povertyArea: false });
    expect(own).toMatchObject({ id: ownCorrections, region: county, document: { number: "本人更正" } });
  });

  it("corrects nothing about a county that nobody knows", () => {
    expect(overlayFor(policy, local, { where: "unsure" }, { povertyArea: false })).toBe(local);
  });
});
