import { describe, expect, it } from "vitest";
import type { Given, ImplementingDocument, LoadedDocument, ProvisionAssessment } from "../../../wasm/types.ts";
import { openingsOf, reachedLater, whenLines } from "../../../web/reading/when.ts";

type Window = { from?: string; to?: string };

function documents(window: Window): LoadedDocument[] {
  const given = {
    id: "city",
    document: { number: "1号", title: "办法", issuer: "局", from: "2020-01-01" },
    rules: [
      { provision: "other", window: { from: "2026-01-01" } },
      {
        provision: "one",
        window,
        gives: [{ title: { zh: "补贴" }, rows: [{ text: { zh: "三百元" } }, { text: { zh: "一百元" } }] }],
      },
    ],
  } as unknown as ImplementingDocument;
  const face = { id: "city", level: "county", region: "4301", confirmed: true, issues: [], warnings: [] } as const;
  return [{ ...face, document: given.document, given }];
}

function assessed(gives: Given[] = []): ProvisionAssessment {
  const bounds = { verdict: "satisfied", best: "satisfied", worst: "satisfied" } as const;
  const named = [{ id: "city", number: "1号", issuer: "局" }];
  return {
    ...{ id: "one", sentence: "1.1", ...bounds, missing: [], unsure: [], reasons: [], decisive: [] },
    ...{ documents: named, gives },
  };
}

const standing = (window: Window, asOf: string) =>
  openingsOf(documents(window), assessed(), asOf).map(({ state, opens }) => [state, opens]);

describe("a window", () => {
  it.each<[string, Window, string, string, string | undefined]>([
    [
      "is open on its first and its last day",
      { from: "2026-03-01", to: "2026-03-31" },
      "2026-03-01",
      "open",
      undefined,
    ],
    ["is open on its last day", { from: "2026-03-01", to: "2026-03-31" }, "2026-03-31", "open", undefined],
    ["is ahead before", { from: "2026-03-01", to: "2026-03-31" }, "2026-02-28", "ahead", "2026-03-01"],
    ["is over after", { from: "2026-03-01", to: "2026-03-31" }, "2026-04-01", "over", undefined],
    ["without an end stays open", { from: "2020-01-01" }, "2026-04-01", "open", undefined],
    ["without a begin is open until its end", { to: "2026-06-01" }, "2026-04-01", "open", undefined],
    ["of every year opens this year", { from: "03-01", to: "03-31" }, "2026-02-01", "ahead", "2026-03-01"],
    ["of every year opens next year again", { from: "03-01", to: "03-31" }, "2026-04-01", "ahead", "2027-03-01"],
    ["of every year may run over New Year", { from: "12-01", to: "01-31" }, "2026-01-15", "open", undefined],
    [
      "of every year that runs over New Year opens late",
      { from: "12-01", to: "01-31" },
      "2026-02-01",
      "ahead",
      "2026-12-01",
    ],
    ["of the leap day opens on the day after it", { from: "02-29", to: "03-31" }, "2026-02-01", "ahead", "2026-03-01"],
  ])("%s", (_, window, asOf, state, opens) => {
    expect(standing(window, asOf)).toEqual([[state, opens]]);
  });

  it("is none of a provision for which the document has no rule", () => {
    const other = { ...assessed(), id: "another" };
    expect(openingsOf(documents({ from: "2026-03-01" }), other, "2026-01-01")).toEqual([]);
  });
});

describe("a row that waiting reaches", () => {
  const reached = { row: 0, date: "2029-09-01" };
  const given: Given = {
    document: "city",
    rule: 1,
    table: 0,
    title: { zh: "补贴", en: "补贴" },
    row: 1,
    missing: [],
    reached,
  };

  it("has its words and its day", () => {
    expect(reachedLater(documents({}), assessed([given]))).toEqual([
      { date: "2029-09-01", text: { zh: "三百元", en: "三百元" } },
    ]);
  });

  it("stands after the windows", () => {
    const lines = whenLines(documents({ from: "03-01", to: "03-31" }), assessed([given]), "2026-03-10");
    expect(lines.map(({ zh }) => zh)).toEqual([
      "每年 3 月 1 日起，3 月 31 日止（现在可以办）",
      "2029 年 9 月 1 日起：三百元",
    ]);
  });
});
