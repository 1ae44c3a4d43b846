import { describe, expect, it } from "vitest";
import { addressOf, stepAt } from "../../../web/journey/address.ts";
import type { Step } from "../../../web/journey/state.ts";

const steps: Step[] = [
  { name: "audience" },
  { name: "needs" },
  { name: "question", fact: "titleLevel" },
  { name: "results" },
  { name: "results", provision: "grassroots-talent" },
  { name: "document", sentence: "6.3" },
  { name: "record", fact: "townshipYears" },
  { name: "answers" },
  { name: "try" },
  { name: "try", fact: "titleLevel" },
  { name: "takeaway" },
  { name: "cleared" },
  { name: "settings" },
];

describe("the address of a step", () => {
  it.each(steps)("leads back to the step: %j", (step) => {
    expect(stepAt(addressOf(step))).toEqual(step);
  });

  it("survives what chat apps append", () => {
    expect(stepAt("#question=titleLevel&from=singlemessage")).toEqual({ name: "question", fact: "titleLevel" });
  });

  it.each(["", "#", "#question=", "#question", "#nonsense"])("'%s' is the first step", (fragment) => {
    expect(stepAt(fragment)).toEqual({ name: "audience" });
  });

  it("a broken escape is taken as it stands", () => {
    expect(stepAt("#question=%E0%A4%A")).toEqual({ name: "question", fact: "%E0%A4%A" });
  });
});
