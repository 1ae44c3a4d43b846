import { describe, expect, it } from "vitest";
import { concerns, standings } from "../../../../web/screens/document/standing.ts";
import { assessment, provision } from "../../pack.ts";

describe("standing", () => {
  const provisions = [
    provision("mine", { audience: ["serving"], topic: "title" }),
    provision("open", { audience: ["serving"], topic: "title" }),
    provision("theirs", { audience: ["unit"], topic: "title" }),
  ];
  const found = standings(provisions, "serving", assessment({ mine: [], open: ["years"], theirs: [] }));

  it("what was written for others says nothing of the applicant", () => {
    expect(found.get("theirs")).toBe("others");
  });

  it("a verdict that waits for a question is not called unclear", () => {
    expect(found.get("open")).toBe("notAsked");
    expect(found.get("mine")).toBe("satisfied");
  });

  it("a sentence concerns the applicant when any of its provisions does", () => {
    expect(concerns(["others", "notSatisfied"])).toBe(true);
    expect(concerns(["others", "notApplicable"])).toBe(false);
    expect(concerns([])).toBe(false);
  });
});
