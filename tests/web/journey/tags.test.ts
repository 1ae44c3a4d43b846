import { describe, expect, it } from "vitest";
import type { PolicyPack, ProvisionAssessment } from "../../../wasm/types.ts";
import { blank, type Journey } from "../../../web/journey/state.ts";
import { tagState, tagsAtWork } from "../../../web/journey/tags.ts";
import { assessment, fact, findings, pack, provision } from "../pack.ts";

const text = (zh: string) => ({ zh, en: zh });
const region = {
  adcode: "430001",
  name: "甲县",
  prefecture: "甲市",
  kind: "county",
  tags: ["poor"],
  unconfirmed: ["far"],
};
const when = { any: [{ fact: "years", atLeast: 1 }, { definition: "inPoorCounty" }] };
const policy: PolicyPack = {
  ...pack(
    [fact("county", { type: "place" })],
    [
      provision("hiring", { audience: ["joining"], topic: "title", when }),
      provision("other", { audience: ["joining"], topic: "title", when: { fact: "county", tagged: "far" } }),
    ],
  ),
  definitions: [{ id: "inPoorCounty", label: text(""), sentence: "1.1", when: { fact: "county", tagged: "poor" } }],
  regionTags: ["poor", "far"].map((id) => ({ id, label: text(id), keptBy: text(""), sentences: ["1.1"] })),
  regions: [region],
};

function journey(change: Partial<ProvisionAssessment>, rest: Partial<Journey> = {}): Journey {
  const answers = rest.answers ?? { county: region.adcode };
  const found = assessment({ hiring: [] });
  const provisions = found.provisions.map((one) => ({ ...one, ...change }));
  return { ...blank, answers, findings: findings({ ...found, provisions }, answers), ...rest };
}

const atWork = (given: Journey): string[] => (tagsAtWork(policy, given)?.tags ?? []).map(({ id }) => id);

describe("tags of the county", () => {
  it("are those that a verdict in scope was decided by, by way of definitions too", () => {
    expect(atWork(journey({ decisive: ["county"] }))).toEqual(["poor"]);
  });

  it("are none where the county decided nothing", () => {
    expect(tagsAtWork(policy, journey({ decisive: ["years"] }))).toBeNull();
  });

  it("are shown while the verdict is open", () => {
    expect(atWork(journey({ verdict: "unknown" }))).toEqual(["poor"]);
  });

  it("stay when they were corrected", () => {
    expect(atWork(journey({ decisive: [] }, { corrections: { far: false } }))).toEqual(["far"]);
  });

  it("are none without a county", () => {
    expect(tagsAtWork(policy, journey({ decisive: ["county"] }, { answers: { county: "unsure" } }))).toBeNull();
  });

  it("hold, do not hold, or were not confirmed", () => {
    expect(["poor", "far", "near"].map((tag) => tagState(region, tag))).toEqual(["yes", "unconfirmed", "no"]);
  });
});
