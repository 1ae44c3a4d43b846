import { describe, expect, it } from "vitest";
import type { ExplanationNode, RuleEffect, Standing } from "../../../wasm/types.ts";
import { type Clause, causes, clauseOf, factsIn } from "../../../web/reading/conditions.ts";
import { requirementText } from "../../../web/reading/requirement.ts";
import { fact, pack } from "../pack.ts";

const is = (name: string, value: string | boolean, standing: Standing): ExplanationNode => ({
  kind: "fact",
  fact: name,
  in: [value],
  standing,
});
const group = (kind: "all" | "any", standing: Standing, ...parts: ExplanationNode[]): ExplanationNode => ({
  kind,
  standing,
  parts,
});
const not = (part: ExplanationNode, standing: Standing): ExplanationNode => ({ kind: "not", standing, parts: [part] });

/** A clause in short: "a=x", "!a=x", "all(…)", "any(…)", each failing one only as far as it was kept. */
function short(clause: Clause): string {
  if (clause.kind === "rule") return `rule(${clause.node.effect})`;
  if (clause.kind !== "leaf") return `${clause.kind}(${clause.parts.map(short).join(" ")})`;
  const { node, negated } = clause;
  return `${negated ? "!" : ""}${node.fact ?? node.reading ?? node.parameter}=${node.in ?? node.is}`;
}

const rule = (effect: RuleEffect, standing: Standing, ...parts: ExplanationNode[]): ExplanationNode => ({
  kind: "rule",
  effect,
  document: "d",
  standing,
  parts,
});

const causesOf = (node: ExplanationNode): string[] => causes(clauseOf(node)).map(short);

describe("what keeps a condition from holding", () => {
  it("is nothing where it holds or is still open", () => {
    for (const standing of ["yes", "open", "needsDecision"] as const) {
      expect(causesOf(group("all", standing, is("a", "x", standing)))).toEqual([]);
    }
  });

  it("is every failing part where all are needed, and none that holds or is not answered", () => {
    const node = group("all", "no", is("a", "x", "no"), is("b", "x", "yes"), is("c", "x", "open"), is("d", "x", "no"));
    expect(causesOf(node)).toEqual(["a=x", "d=x"]);
  });

  it("is the choice between the ways where one would do", () => {
    const both = group("all", "no", is("b", "x", "no"), is("c", "x", "no"));
    expect(causesOf(group("any", "no", is("a", "x", "no"), both))).toEqual(["any(a=x all(b=x c=x))"]);
  });

  it("leaves out a way that only another reading of the text would open", () => {
    const reading: ExplanationNode = { kind: "reading", reading: "r", is: false, standing: "no" };
    const otherWay = group("all", "no", reading, is("level", "county", "yes"));
    expect(causesOf(group("any", "no", is("level", "township", "no"), otherWay))).toEqual(["level=township"]);
    expect(causesOf(group("any", "no", otherWay))).toEqual(["r=false"]);
  });

  it("is what a document's rule asks of those of whom it speaks", () => {
    const needed = rule("requires", "no", is("old", "x", "yes"), is("paper", "x", "no"));
    expect(causesOf(group("all", "no", is("a", "x", "yes"), needed))).toEqual(["paper=x"]);
    expect(causesOf(rule("requires", "no", is("paper", "x", "no")))).toEqual(["paper=x"]);
  });

  it("is either way where a rule lets others in", () => {
    const admitted = rule("admits", "no", is("old", "x", "yes"), is("paper", "x", "no"));
    expect(causesOf(group("any", "no", is("a", "x", "no"), admitted))).toEqual(["any(a=x paper=x)"]);
  });

  it("is what takes the place of the text, for whom it does", () => {
    const replaced = (when: Standing) =>
      causesOf(rule("replaces", "no", is("old", "x", when), is("new", "x", "no"), is("text", "x", "no")));
    expect(replaced("yes")).toEqual(["new=x"]);
    expect(replaced("no")).toEqual(["text=x"]);
    expect(replaced("needsDecision")).toEqual(["new=x", "text=x"]);
  });

  it("is not the decision of a document, which is a reason of its own", () => {
    expect(causesOf(group("all", "no", is("a", "x", "yes"), rule("refuses", "no")))).toEqual([]);
  });

  it("names options of the same fact together and the same cause once", () => {
    const node = group(
      "all",
      "no",
      group("any", "no", is("kind", "x", "no"), group("all", "no", is("kind", "y", "no"), is("b", "x", "yes"))),
      is("c", "x", "no"),
      is("c", "x", "no"),
    );
    expect(causesOf(node)).toEqual(["kind=x,y", "c=x"]);
  });

  it("stands at the comparison when it is a negation that fails", () => {
    expect(causesOf(not(is("a", "x", "yes"), "no"))).toEqual(["!a=x"]);
    expect(causesOf(not(group("any", "yes", is("a", "x", "yes"), is("b", "x", "no")), "no"))).toEqual(["!a=x"]);
    expect(causesOf(not(group("all", "yes", is("a", "x", "yes"), is("b", "x", "yes")), "no"))).toEqual([
      "any(!a=x !b=x)",
    ]);
  });

  it("is found inside definitions", () => {
    const meaning = group("all", "no", is("a", "x", "no"), is("b", "x", "yes"));
    const node: ExplanationNode = { kind: "definition", definition: "d", standing: "no", parts: [meaning] };
    expect(causesOf(node)).toEqual(["a=x"]);
    expect(clauseOf(node)).toMatchObject({ kind: "all", definition: { negated: false } });
  });
});

it("a condition looks at each of its facts once, in its order", () => {
  const above: ExplanationNode = { kind: "fact", fact: "b", oneAbove: "a", standing: "yes" };
  expect(factsIn(group("all", "yes", above, not(is("a", "x", "no"), "yes"), is("c", "x", "yes")))).toEqual([
    "b",
    "a",
    "c",
  ]);
});

describe("what a comparison asks for", () => {
  const label = (zh: string) => ({ zh, en: zh });
  const values = ["低", "中", "高"].map((name) => ({ value: name, label: label(name) }));
  const yesNo = [true, false].map((value) => ({ value, label: label(value ? "是" : "否") }));
  const policy = {
    ...pack([
      fact("level", { type: "enum", ordered: true, values }),
      fact("flag", { type: "bool", values: yesNo }),
      fact("years", { type: "number", unit: "year" }),
      fact("grade", { type: "number", unit: { zh: "级", en: "(grade)" } }),
      fact("county", { type: "place" }),
    ]),
    parameters: [
      {
        id: "n",
        label: label("本地年数"),
        type: "number" as const,
        unit: "year" as const,
        sentences: [],
        setBy: label(""),
      },
    ],
    regionTags: [{ id: "t", label: label("山区县"), keptBy: label(""), sentences: [] }],
  };
  const asks = (node: Partial<ExplanationNode>, negated = false): string =>
    requirementText(policy, {
      kind: "leaf",
      standing: "no",
      negated,
      node: { kind: "fact", standing: "no", ...node },
    }).zh;

  it.each([
    [{ fact: "level", in: ["低"] }, "“低”", "不是“低”"],
    [{ fact: "level", in: ["低", "中", "高"] }, "“低”、“中”或“高”", "不是“低”、“中”或“高”"],
    [{ fact: "level", atLeast: "中" }, "“中”或以上", "“中”以下"],
    [{ fact: "level", atLeast: "高" }, "“高”", "“高”以下"],
    [{ fact: "flag", in: [true] }, "“是”", "“否”"],
    [{ fact: "years", atLeast: 30 }, "至少 30 年", "不到 30 年"],
    [{ fact: "grade", atLeast: 8 }, "8 级，或数字更大", "数字小于 8 级"],
    [{ fact: "years", atLeastParameter: "n" }, "达到当地定的数：本地年数", "不到当地定的数：本地年数"],
    [{ fact: "county", tagged: "t" }, "属于“山区县”", "不属于“山区县”"],
    [{ fact: "level", oneAbove: "years" }, "正好比“years”高一级", "不是比“years”高一级"],
  ] as [Partial<ExplanationNode>, string, string][])("%j", (node, plain, negated) => {
    expect(asks(node)).toBe(plain);
    expect(asks(node, true)).toBe(negated);
  });
});
