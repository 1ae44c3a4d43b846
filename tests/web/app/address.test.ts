import { describe, expect, it } from "vitest";
import { addressOf, stepAt } from "../../../web/app/address.ts";
import type { Step } from "../../../web/app/state.ts";

const steps: Step[] = [
  { name: "audience" },
  { name: "topics" },
  { name: "question", fact: "titleLevel" },
  { name: "results" },
  { name: "answers" },
];

describe("the address of a step", () => {
  it.each(steps)("leads back to the step: $name", (step) => {
    expect(stepAt(addressOf(step))).toEqual(step);
  });

  it("survives what chat apps append", () => {
    expect(stepAt("#q=titleLevel&from=singlemessage")).toEqual({ name: "question", fact: "titleLevel" });
  });

  it.each(["", "#", "#q=", "#q", "#nonsense"])("'%s' is the first step", (fragment) => {
    expect(stepAt(fragment)).toEqual({ name: "audience" });
  });

  it("a broken escape is taken as it stands", () => {
    expect(stepAt("#q=%E0%A4%A")).toEqual({ name: "question", fact: "%E0%A4%A" });
  });
});
