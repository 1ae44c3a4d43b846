import { describe, expect, it } from "vitest";
import type { Explanation } from "../../../../wasm/types.ts";
import { blank, type Journey } from "../../../../web/journey/state.ts";
import { planOf } from "../../../../web/reading/plan.ts";
import { codeOf, pathOf } from "../../../../web/screens/takeaway/code.ts";
import { type Sheet, sheetOf } from "../../../../web/screens/takeaway/content.ts";
import { blocksOf, layOut, type Much } from "../../../../web/screens/takeaway/picture.ts";
import { plainText } from "../../../../web/screens/takeaway/plain.ts";
import { wrap } from "../../../../web/screens/takeaway/wrap.ts";
import { assessment, fact, findings, pack, provision } from "../../pack.ts";

const text = (zh: string) => ({ zh, en: `${zh} in English` });
const label = text("连续年数");
const policy = {
  ...pack(
    [fact("years", { type: "number", unit: "year", label }), fact("other", { type: "number", unit: "year" })],
    [
      provision("met", {
        audience: ["serving"],
        topic: "post",
        quote: "原文如此",
        title: text("满了"),
        exercisedBy: { by: text("单位"), over: text("用不用"), cue: "可", namedInText: true },
        evidence: [{ item: text("工作证明"), basis: "implied" as const }],
      }),
      provision("open", { audience: ["serving"], topic: "post", title: text("没弄清") }),
      provision("asked", { audience: ["serving"], topic: "post", kind: "duty", title: text("要交材料") }),
      provision("unmet", { audience: ["serving"], topic: "post", title: text("没满"), quote: "另一句" }),
    ],
  ),
  clauses: [
    {
      number: 1,
      label: "（一）",
      chapter: 1,
      heading: "",
      sentences: [{ id: "1.1", text: "", class: "individual" as const, reason: text("") }],
    },
  ],
};
const { provisions, ...rest } = assessment({ met: [], open: ["other"], asked: [], unmet: [] });
const found = provisions.map((one) =>
  one.id === "unmet" ? { ...one, verdict: "notSatisfied" as const, decisive: ["years"] } : one,
);
const journey: Journey = {
  ...blank,
  audience: "serving",
  needs: [],
  answers: { years: 12 },
  findings: findings({ ...rest, policy: { id: "tiny", hash: "0123456789abcdef" }, provisions: found }, { years: 12 }),
};
const asker = { audience: "serving", answers: { years: 12 } };
const plan = planOf({ policy, documents: [], asker, asOf: "2026-01-01", assessed: found, routes: () => [] });
const explain = (id: string): Explanation => ({
  provision: id,
  sentence: "1.1",
  quote: "",
  verdict: "satisfied",
  decisive: [],
  readings: [],
  when: { kind: "all", standing: "yes", parts: [] },
});
const planned = { plan, explain };
const sheet: Sheet = sheetOf(policy, journey, [], "zh", planned);

describe("the sheet", () => {
  it("says what was compared, when, and under which version", () => {
    expect(sheet.about.map(({ said }) => said)).toEqual([
      "1《tiny》",
      "nobody",
      "2026-01-01",
      "tiny 0123456789ab",
      "serving",
      "不确定，全部看看",
    ]);
    expect(sheet.running).toContain("tiny 0123456789ab");
    expect(sheet.answers).toEqual([{ label: "连续年数", said: "12 年" }]);
  });

  it("puts what is met first, and what is unclear last and short", () => {
    expect(sheet.groups.map(({ about, brief }) => [about, brief])).toEqual([
      ["satisfied", false],
      ["notSatisfied", false],
      ["duty", false],
      ["unknown", true],
    ]);
  });

  it("says who decides and what to bring, which answers stand against it, and what to find out", () => {
    const parts = sheet.groups.map(({ entries }) => entries[0]?.parts.map(({ lines }) => lines));
    expect(parts).toEqual([
      [["单位：用不用（原文用词“可”）"], ["工作证明（按条件推出）"]],
      [["连续年数：12 年"]],
      [["● 符合"]],
      [["other"]],
    ]);
  });

  it("is about the real answers while another is being tried", () => {
    const { answers, corrections, findings } = journey;
    const trial = { ...journey, answers: { years: 30 }, real: findings && { answers, corrections, findings } };
    expect(sheetOf(policy, trial, [], "zh", planned)).toEqual(sheet);
  });

  it("marks answers that follow from others", () => {
    const { findings: own } = journey;
    const more = own && { ...own, answers: { years: 12, other: 3 }, added: ["other"] };
    expect(sheetOf(policy, { ...journey, findings: more }, [], "zh", planned).answers[1]?.said).toBe(
      "3 年（由前面的回答得出）",
    );
  });

  it("is called by the policy's name, and closes with what the policy says", () => {
    const contact = { text: text("请打 123"), phone: "123" };
    const face = { name: text("某某自查"), validity: text("有效"), contact };
    const named = sheetOf({ ...policy, face }, journey, [], "zh", planned);
    expect([named.title, ...named.closing.slice(1)]).toEqual(["某某自查结果单", "有效", "请打 123"]);
    expect([sheet.title, sheet.closing.length]).toEqual(["1结果单", 1]);
  });

  it("speaks English too", () => {
    expect(sheetOf(policy, journey, [], "en", planned).answers).toEqual([
      { label: "连续年数 in English", said: "12 years" },
    ]);
  });
});

describe("the sheet as text", () => {
  it("holds everything that it says", () => {
    const words = plainText(sheet, "zh");
    const said = [
      sheet.title,
      sheet.notADecision,
      ...sheet.about.map((row) => `${row.label}：${row.said}`),
      "连续年数：12 年",
      "● 符合（1 条）",
      "- 满了（第（一）条 1.1）",
      "“原文如此”",
      "这只是对照这一条，其他条和其他文件另看。",
      "- 没弄清（第（一）条 1.1）",
      ...sheet.closing,
    ];
    expect(said.filter((piece) => !words.includes(piece))).toEqual([]);
  });
});

/** Every character as wide as another. */
const byLength = (line: string) => Array.from(line).length;

describe("a line", () => {
  it("breaks between any two characters", () => {
    expect(wrap("甲乙丙丁戊己庚", 3, byLength)).toEqual(["甲乙丙", "丁戊己", "庚"]);
  });

  it("never begins with a closing mark, or ends with an opening one", () => {
    expect(wrap("甲乙丙，丁戊", 3, byLength)).toEqual(["甲乙", "丙，丁", "戊"]);
    expect(wrap("甲乙（丙）丁", 3, byLength)).toEqual(["甲乙", "（丙）", "丁"]);
  });

  it("keeps words, numbers and dates whole, and spaces off its ends", () => {
    expect(wrap("满30年 of 2026-11-24", 10, byLength)).toEqual(["满30年 of", "2026-11-24"]);
  });

  it("tears what is wider than a line", () => {
    expect(wrap("甲abcdefgh乙", 5, byLength)).toEqual(["甲", "abcde", "fgh乙"]);
  });

  it("loses nothing", () => {
    const words =
      "对在乡镇基层事业单位专业技术岗位连续工作满30年且具有中、高级职称资格的，可不受“单位岗位”职数限制（聘任）。";
    for (let width = 1; width < 40; width++) expect(wrap(words, width, byLength).join("")).toBe(words);
  });
});

describe("the picture", () => {
  const measure = (words: string, size: number) => words.length * size;

  it("keeps within its margins, one line below the other", () => {
    const { lines, height } = layOut(blocksOf(sheet, "zh", "all"), measure);
    for (const { words, x, style } of lines) {
      expect(x).toBeGreaterThanOrEqual(72);
      expect(x + measure(words, style.size)).toBeLessThanOrEqual(1080 - 72);
    }
    const depths = lines.map(({ y }) => y);
    expect(depths).toEqual(depths.slice().sort((a, b) => a - b));
    expect(new Set(depths).size).toBe(depths.length);
    expect(height).toBeGreaterThan(Math.max(...depths));
  });

  it("says that something was left out where it was, and always what to do first", () => {
    const things = [{ title: "先办", why: "够了", rows: [{ label: "问谁", said: "单位" }] }];
    const words = (much: Much) => blocksOf({ ...sheet, things }, "zh", much).map((block) => block.words);
    expect(words("all")).toContain("原文如此");
    expect(words("all").join()).not.toContain("图片放不下");
    expect(words("unquoted")).not.toContain("原文如此");
    expect(words("titles")).toContain("· 满了");
    expect(words("things")).not.toContain("· 满了");
    for (const much of ["unquoted", "titles", "things"] as const) expect(words(much).join()).toContain("图片放不下");
    for (const much of ["all", "things"] as const) expect(words(much)).toContain("1. 先办");
  });
});

describe("a QR code", () => {
  it("is drawn as runs of dark modules", () => {
    const dark = (x: number, y: number) => ["##.", "#.#", "..."][y]?.[x] === "#";
    expect(pathOf({ size: 3, dark })).toBe("M0 0h2v1H0zM0 1h1v1H0zM2 1h1v1H2z");
  });

  it("has a limit", () => {
    expect(codeOf("a".repeat(2000))?.size).toBeLessThanOrEqual(177);
    expect(codeOf("a".repeat(4000))).toBeNull();
  });
});
