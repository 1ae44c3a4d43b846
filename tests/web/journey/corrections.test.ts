import { describe, expect, it } from "vitest";
import { correctionsFor } from "../../../web/journey/corrections.ts";
import { fact, pack } from "../pack.ts";

const policy = pack([fact("where", { type: "place" })]);

describe("what the applicant corrected", () => {
  it("is about the county that he answered", () => {
    expect(correctionsFor(policy, { where: "431202" }, { povertyArea: false })).toEqual({
      regionTags: { "431202": { povertyArea: false } },
    });
  });

  it.each([
    ["where nothing is corrected", { where: "431202" }, {}],
    ["where nobody knows the county", { where: "unsure" }, { povertyArea: false }],
    ["where the county is not answered", {}, { povertyArea: false }],
  ])("is nothing %s", (_, answers, corrections) => {
    expect(correctionsFor(policy, answers as Record<string, string>, corrections)).toBeUndefined();
  });
});
