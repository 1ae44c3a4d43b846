// What a policy officer sees before publishing: the proofs about a pack, and what a new version changes.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { runNatively } from "./native.ts";
import { SIX_THREE, TEACHER } from "./teacher.ts";

const published = fileURLToPath(new URL("../../core/policies/hunan-2016-91/", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "eligibility-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A copy of the published pack in which the first `old` of a file is replaced. */
function edition(name: string, file: string, old: string, replacement: string): string {
  const copy = join(folder, name);
  cpSync(published, copy, { recursive: true });
  const text = readFileSync(join(copy, file), "utf8");
  expect(text).toContain(old);
  writeFileSync(join(copy, file), text.replace(old, replacement));
  return copy;
}

const threshold = '{"fact": "continuousTownshipYears", "atLeast": 30}';
const sooner = edition("sooner", "provisions.json", threshold, threshold.replace("30", "25"));
function roster(name: string, lines: readonly string[]): string {
  const file = join(folder, name);
  writeFileSync(file, lines.map((line) => `${line}\n`).join(""));
  return file;
}

function person(id: string, continuousTownshipYears: number): string {
  return JSON.stringify({ id, facts: { ...TEACHER, continuousTownshipYears } });
}

const spoiled = () => edition("spoiled", "provisions.json", threshold, `{"not": ${threshold}}`);

describe("eligibility audit", () => {
  it("proves every property of the published pack", () => {
    const { status, lines, errors } = runNatively(["audit"], "");
    expect(errors).toBe("");
    expect(status, lines.join("\n")).toBe(0);
    expect(lines.at(-1)).toBe("Every property holds.");
  });

  it("is a report that names no id but in brackets and shows no JSON", () => {
    for (const [lang, summary] of [
      ["zh", "  不成立：0 项"],
      ["en", "  violated: 0"],
    ] as const) {
      const { lines } = runNatively(["audit", "--lang", lang], "");
      expect(lines).toContain(summary);
      expect(lines.filter((line) => /^\d+\. .* \[[a-z-]+\]$/.test(line)).length).toBe(17);
      const said = lines.slice(4).map((line) => line.replace(/ \[[^\]]*\]$/, ""));
      const ids = ["facts", "provisions", "parameters"].flatMap((list) =>
        runNatively([list, "--json"], "").lines.map((line) => JSON.parse(line).id as string),
      );
      for (const id of ids.filter((one) => /[A-Z-]/.test(one)))
        expect(said.filter((line) => line.includes(id))).toEqual([]);
      expect(said.filter((line) => /[{}"]/.test(line))).toEqual([]);
    }
  });

  it("tells a counterexample in words", () => {
    const { status, lines } = runNatively(["audit", "--policy", spoiled(), "--lang", "zh"], "");
    expect(status).toBe(1);
    expect(lines).toContain("  不成立：1 项（第 7 项）");
    const at = lines.findIndex((line) => line.startsWith("   不成立："));
    expect(lines[at]).toMatch(
      new RegExp(
        `^ {3}不成立：“在乡镇事业单位连续年数”提高了，“.*”（6\\.3）的结论可能变差 \\[${SIX_THREE}, continuousTownshipYears\\]$`,
      ),
    );
    expect(lines[at + 1]).toMatch(/^ {6}例：.*；单位性质：事业单位；.*在乡镇事业单位连续年数：1 年/);
    expect(lines[at + 2]).toBe("      改成：在乡镇事业单位连续年数：30 年");
    expect(lines.at(-1)).toBe("有的项不成立，请看“不成立”的各处。");
  });

  it("refutes with an applicant, in JSON too, and ends with status 1", () => {
    const { status, lines } = runNatively(["audit", "--policy", spoiled(), "--json"], "");
    expect(status).toBe(1);
    const report = JSON.parse(lines[0] ?? "");
    expect(report).toMatchObject({ policy: { id: "hunan-2016-91" }, holds: false });
    const violated = report.findings.filter((finding: { status: string }) => finding.status === "violated");
    expect(violated).toEqual([
      {
        property: "more-never-hurts",
        status: "violated",
        subjects: [SIX_THREE, "continuousTownshipYears"],
        detail: { zh: "数提高了，结论可能变差", en: "a higher value can make the verdict worse" },
        example: {
          facts: { ...TEACHER, continuousTownshipYears: 1 },
          changed: { continuousTownshipYears: 30 },
        },
      },
    ]);
  });
});

describe("eligibility diff", () => {
  it("finds nothing between a pack and itself", () => {
    expect(runNatively(["diff", published, published], "")).toMatchObject({ status: 0, errors: "" });
  });

  it("names the provision that changed, with applicants whose verdict changes", () => {
    const { status, lines } = runNatively(["diff", published, sooner, "--json"], "");
    expect(status).toBe(1);
    const difference = JSON.parse(lines[0] ?? "");
    expect(difference.parts).toEqual([]);
    expect(difference.provisions).toMatchObject([{ id: SIX_THREE, change: "function", reworded: [] }]);
    expect(difference.provisions[0].examples[0]).toEqual({
      facts: { ...TEACHER, continuousTownshipYears: 25 },
      before: "notSatisfied",
      after: "satisfied",
    });
  });

  it("tells examples and changes in words", () => {
    const { lines } = runNatively(["diff", published, sooner, "--lang", "zh"], "");
    expect(lines[2]).toMatch(new RegExp(`^“.*”（6\\.3）的结论有变化 \\[${SIX_THREE}\\]$`));
    expect(lines[3]).toBe("  暂不符合 → 符合");
    expect(lines[4]).toMatch(/^ {6}例：.*；单位性质：事业单位；.*在乡镇事业单位连续年数：25 年/);
    const relabelled = edition("relabelled", "facts.json", '"label": {"zh": "技师"', '"label": {"zh": "高级工以上"');
    const reworded = runNatively(["diff", published, relabelled, "--lang", "zh"], "").lines;
    expect(reworded).toContain("选项“技能等级：高级工以上”换了说法或者设置 [skillLevel=technician]");
  });

  it("says who of a roster is concerned", () => {
    const file = roster("people.jsonl", [person("a", 24), person("b", 25), "", person("c", 30), person("d", 29)]);
    const { status, lines } = runNatively(["diff", published, sooner, "--roster", file, "--json"], "");
    expect(status).toBe(1);
    const changes = [{ provision: SIX_THREE, before: "notSatisfied", after: "satisfied" }];
    expect(JSON.parse(lines[0] ?? "").roster).toEqual({
      people: 4,
      changed: [
        { id: "b", changes },
        { id: "d", changes },
      ],
    });
    const text = runNatively(["diff", published, sooner, "--roster", file], "").lines;
    expect(text).toContain("2 of 4 people have another verdict");
    expect(text).toContainEqual(
      expect.stringMatching(new RegExp(`^'.*' \\(6\\.3\\): not satisfied → satisfied \\[${SIX_THREE}\\]$`)),
    );
    expect(text).toContain("  2: b, d");
  });

  it("tells other words from another function", () => {
    const reworded = edition("reworded", "provisions.json", "是不是基层专业技术人才", "是否基层专业技术人才");
    const { status, lines } = runNatively(["diff", published, reworded, "--json"], "");
    expect(status).toBe(1);
    expect(JSON.parse(lines[0] ?? "").provisions).toEqual([
      { id: "grassroots-talent", change: "wording", reworded: ["title"], examples: [] },
    ]);
  });

  it("ends with status 2 where it cannot compare", () => {
    expect(runNatively(["diff", published], "")).toMatchObject({ status: 2, lines: [] });
    expect(runNatively(["diff", published, join(folder, "nowhere")], "")).toMatchObject({ status: 2, lines: [] });
    const missing = runNatively(["diff", published, sooner, "--roster", join(folder, "nobody.jsonl")], "");
    expect(missing).toMatchObject({ status: 2, lines: [] });
    const file = roster("faulty.jsonl", [person("a", 99), person("b", 25)]);
    const { status, lines, errors } = runNatively(["diff", published, sooner, "--roster", file], "");
    expect(status).toBe(2);
    expect(errors).toContain(`${file}:1 (/facts/continuousTownshipYears): 'continuousTownshipYears' cannot be 99 `);
    expect(lines).toContain("1 of 1 people have another verdict");
  });
});
