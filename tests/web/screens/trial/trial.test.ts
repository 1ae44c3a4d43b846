import { describe, expect, it } from "vitest";
import type { Assessment, Verdict } from "../../../../wasm/types.ts";
import { stepText } from "../../../../web/screens/results/routes.ts";
import { changesOf, triedText } from "../../../../web/screens/trial/changes.ts";
import { assessment, fact, findings as found, pack } from "../../pack.ts";

const label = (zh: string) => ({ zh, en: zh });
const values = ["初级", "中级", "副高级"].map((name) => ({ value: name, label: label(name) }));
const facts = {
  title: fact("title", { type: "enum", ordered: true, values, label: label("职称") }),
  years: fact("years", { type: "number", unit: "year", label: label("年数") }),
  county: fact("county", { type: "place", label: label("县") }),
};
const policy = pack(Object.values(facts));

function findings(verdicts: Record<string, Verdict>) {
  const ids = Object.fromEntries(Object.keys(verdicts).map((id) => [id, []]));
  const plain: Assessment = assessment(ids);
  const provisions = plain.provisions.map((one) => ({ ...one, verdict: verdicts[one.id] ?? one.verdict }));
  return found({ ...plain, provisions });
}

describe("a trial", () => {
  it("changes only the verdicts that are other than before, of what was looked for before as well", () => {
    const real = {
      answers: {},
      corrections: {},
      findings: findings({ a: "satisfied", b: "notSatisfied", c: "unknown" }),
    };
    const now = findings({ c: "unknown", b: "needsDecision", a: "satisfied", d: "satisfied" });
    expect(changesOf({ real, findings: now })).toEqual([{ id: "b", from: "notSatisfied", to: "needsDecision" }]);
    expect(changesOf({ real: null, findings: now })).toEqual([]);
  });

  it("is said in words: what was changed and what was answered for it", () => {
    expect(triedText(policy, { title: "初级", years: 3 }, { title: "中级", years: 3 }).zh).toBe("职称改成“中级”");
    expect(triedText(policy, { title: "初级" }, { title: "中级", years: 3 }).zh).toBe("职称改成“中级”，年数答“3 年”");
    expect(triedText(policy, { title: "初级" }, { title: "初级" }).zh).toBe("和您的真实回答一样");
  });
});

describe("a step on the way", () => {
  it.each([
    ["years", { kind: "time", from: 26, to: [30], wait: 4 }, "再满 4 年（年数到 30 年）"],
    ["title", { kind: "effort", from: "初级", to: ["中级"] }, "“职称”达到“中级”"],
    ["title", { kind: "choice", from: "初级", to: ["中级", "副高级"] }, "“职称”换成“中级”或“副高级”"],
    ["county", { kind: "choice", from: "1", to: ["2", "3"] }, "“县”换成下面 2 个县（市、区）里的一个"],
  ] as const)("of %s is said in words: %j", (id, step, words) => {
    expect(stepText(policy, facts[id], { fact: id, ...step, to: [...step.to] }).zh).toBe(words);
  });
});
