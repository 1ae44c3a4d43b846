// The command line as its user meets it.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { runNatively } from "./native.ts";
import { SIX_THREE, TEACHER } from "./teacher.ts";

const folder = mkdtempSync(join(tmpdir(), "eligibility-"));
afterAll(() => rmSync(folder, { recursive: true }));
const pack = fileURLToPath(new URL("../../core/policies/hunan-2016-91/", import.meta.url));
const example = fileURLToPath(new URL("../../core/policies/examples/documents/invented-city.json", import.meta.url));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

it("answers the good applicants of a stream, keeps the order, and ends with status 1", () => {
  const { status, lines } = runNatively(
    ["assess"],
    [
      '{"id": "a", "facts": {}}',
      '{"id": 7, "facts": {"postGrade": 99}}',
      "not json",
      "",
      '{"facts": {"field": "health"}}',
    ]
      .map((line) => `${line}\n`)
      .join(""),
  );
  expect(status).toBe(1);
  const [first, second, third, fourth] = lines.map((line) => JSON.parse(line));
  expect(lines.length).toBe(4);
  expect(first.id).toBe("a");
  expect(first.provisions.length).toBe(73);
  expect(second.id).toBe(7);
  expect(second.error.issues[0]).toMatchObject({ code: "out-of-range", pointer: "/facts/postGrade" });
  expect(third.error.issues[0].code).toBe("invalid-json");
  expect(fourth.id).toBeUndefined();
  expect(fourth.provisions.length).toBe(73);
});

it("assesses as of today when no date is given", () => {
  const before = new Date();
  const { lines } = runNatively(["assess"], '{"facts": {}}\n');
  const year = Number(JSON.parse(lines[0] ?? "{}").asOf.slice(0, 4));
  expect([before.getFullYear(), new Date().getFullYear()]).toContain(year);
});

it("explains a provision leaf by leaf", () => {
  const facts = { ...TEACHER, continuousTownshipYears: 29 };
  const { lines, status } = runNatively(["explain", SIX_THREE], `${JSON.stringify({ facts })}\n`);
  const explanation = JSON.parse(lines[0] ?? "{}");
  expect(status).toBe(0);
  expect(explanation).toMatchObject({ sentence: "6.3", verdict: "notSatisfied" });
  expect(explanation.decisive).toContain("continuousTownshipYears");
  const leaf = explanation.when.parts.find((part: { fact?: string }) => part.fact === "continuousTownshipYears");
  expect(leaf).toMatchObject({ answer: 29, atLeast: 30, standing: "no" });
});

it("names the next question, and takes audience and topics", () => {
  const facts = { relation: "employed", unitKind: "publicInstitution" };
  const lines = [
    { id: "a", facts },
    { id: "b", facts, audience: "unit", topics: ["recruitment"] },
    { id: "c", facts, audience: "units" },
    { id: "d", facts, topics: ["titles"] },
    { id: "e", facts, sex: "f" },
    { id: "f", facts, topics: [] },
  ];
  const { status, lines: answered } = runNatively(
    ["interview"],
    lines.map((one) => `${JSON.stringify(one)}\n`).join(""),
  );
  expect(status).toBe(1);
  const [a, b, c, d, e, f] = answered.map((line) => JSON.parse(line));
  expect(a).toMatchObject({ id: "a", question: { zh: expect.any(String), en: expect.any(String) } });
  expect(a.progress).toMatchObject({ answered: 2, atLeast: 1 });
  expect(b.progress.atMost).toBeLessThan(a.progress.atMost);
  expect(c.error.issues[0]).toMatchObject({ code: "unknown-audience", pointer: "/audience" });
  expect(d.error.issues[0]).toMatchObject({
    code: "unknown-topic",
    hint: { en: expect.stringContaining("did you mean 'title'?") },
  });
  expect(e.error.issues[0].code).toBe("unknown-member");
  expect({ ...f, id: "a" }).toEqual(a);
});

it("asks until every verdict is settled, then asks nothing", () => {
  const facts: Record<string, string> = {};
  const ask = () =>
    JSON.parse(runNatively(["interview"], `${JSON.stringify({ facts, audience: "graduate" })}\n`).lines[0] ?? "{}");
  let asked = 0;
  let answer = ask();
  for (; answer.next !== null && asked < 60; answer = ask(), asked++) facts[answer.next] = "unsure";
  expect(asked).toBeGreaterThan(5);
  expect(answer).toEqual({ next: null, question: null, progress: { answered: asked, atLeast: 0, atMost: 0 } });
});

describe("the command line", () => {
  it.each([
    [[], "no command; see eligibility --help"],
    [["asess"], "unknown command 'asess'; did you mean 'assess'?"],
    [["assess", "--as-of", "2026-02-30"], "'2026-02-30' is no date; write --as-of YYYY-MM-DD"],
    [["assess", "--policy"], "'--policy' needs a value after it: --policy DIR|FILE"],
    [["assess", "--policy", "--document", "x"], "'--policy' needs a value after it: --policy DIR|FILE"],
    [
      ["assess", "--policy", "/nowhere"],
      "no policy pack at '/nowhere' (a folder with .json files, or one file that 'eligibility join' made)",
    ],
    [["assess", "--fast"], "unknown option '--fast'; did you mean '--"],
    [["assess", "--as-off", "2026-01-01"], "unknown option '--as-off'; did you mean '--as-of'?"],
    [["explain", "appoint-beyond-quota"], "unknown provision 'appoint-beyond-quota'; "],
    [["explain"], "'explain' needs PROVISION after it; write eligibility explain PROVISION"],
    [["assess", "people.jsonl"], "'people.jsonl' is one argument too many for 'assess'; write eligibility assess"],
    [["explain", SIX_THREE, "people.jsonl"], "'people.jsonl' is one argument too many for 'explain'"],
    [["diff", pack], "'diff' needs NEW after it; write eligibility diff OLD NEW"],
    [["diff", pack, pack, pack], "is one argument too many for 'diff'"],
    [["verify"], "'verify' needs RECEIPT after it"],
    [["diff"], "'diff' needs two things to compare; it compares two packs, or two registers of one"],
    [
      ["diff", "--documents", folder],
      "'diff' needs two things to compare; it compares two packs, or two registers of one",
    ],
    [
      ["diff", pack, pack, "--documents", folder],
      "'diff OLD NEW' does not take '--documents'; it compares two packs, or",
    ],
    [["diff", pack, pack, "--with", example], "'diff OLD NEW' does not take '--with'; it compares two packs, or"],
    [["diff", "--with", "/nowhere"], "there is no file '/nowhere'"],
    [["diff", "--with-documents", "/nowhere"], "'/nowhere' is no folder that can be read"],
    [["register"], "'register' needs DIR after it; write eligibility register DIR"],
    [["register", "/nowhere"], "'/nowhere' is no folder that can be read"],
    [["register", folder, "--documents", folder], "the folder stands after its name; write register DIR"],
    [["audit", "--roster", "people.jsonl"], "use diff OLD NEW --roster FILE"],
    [["audit", "--as-of", "2026-01-01"], "'audit' does not take '--as-of'; nothing in it depends on a day"],
    [["diff", pack, pack, "--policy", pack], "'diff OLD NEW' does not take '--policy'; it compares two packs"],
    [["verify", "receipt.json", "--as-of", "2026-01-01"], "the day is the one in the receipt; leave --as-of out"],
    [
      ["assess", "--json"],
      "'assess' does not take '--json'; it takes '--policy', '--documents', '--document', '--as-of', '--max-line', '--verdicts-only' or '--lang'",
    ],
    [["assess", "--documents", "a", "--documents", "b"], "'--documents' is given twice, as 'a' and 'b'; "],
    [["audit", "--json", "--json"], "'--json' is given twice; give it once"],
    [["audit", "--json=yes"], "'--json' takes no value; write --json"],
    [["assess", "--max-line", "12"], "'12' is no size of a line; write --max-line with 1K to 256M"],
    [["assess", "--max-line", "1G"], "'1G' is no size of a line"],
    [["assess", "--max-line", "257M"], "'257M' is no size of a line"],
  ])("%j is refused", (args: string[], words: string) => {
    const { status, lines, errors } = runNatively(args, '{"facts": {}}\n');
    expect(errors).toMatch(/^eligibility: /);
    expect(errors).toContain(words);
    expect({ status, lines }).toEqual({ status: 2, lines: [] });
  });

  it("takes a value after a space or an equals sign, before the command or after it", () => {
    const facts = '{"facts": {}}\n';
    const { lines } = runNatively(["assess", "--as-of", "2026-01-01"], facts);
    expect(JSON.parse(lines[0] ?? "{}").asOf).toBe("2026-01-01");
    expect(runNatively(["--as-of=2026-01-01", "assess"], facts)).toEqual({ status: 0, lines, errors: "" });
  });

  it("is explained by --help, with every command, option and exit status and nothing of one policy", () => {
    const { status, lines, errors } = runNatively(["--help"], "");
    expect({ status, errors }).toEqual({ status: 0, errors: "" });
    const text = lines.join("\n");
    for (const name of [
      "assess",
      "explain PROVISION",
      "diff [OLD NEW]",
      "register DIR",
      "join DIR",
      "facts",
      "verify RECEIPT",
      "--max-line SIZE",
    ])
      expect(text).toContain(`\n  ${name} `);
    expect(text).toMatch(/exit status\n {2}0 .*\n {2}1 .*\n {2}2 /);
    expect(text).toContain("an audience of the policy");
    expect(text).not.toMatch(/serving|graduate|unitKind|township/);
    expect(runNatively(["assess", "--fast", "-h"], "").lines).toEqual(lines);
  });
});

it("names file, place, hint and entry of the faults of a document and of a receipt, and answers without the document", () => {
  const faulty = file("faulty.json", { ...JSON.parse(readFileSync(example, "utf8")), parameters: { localYears: 3 } });
  const { status, lines, errors } = runNatively(["assess", "--document", faulty], '{"facts": {}}\n');
  expect({ status, answered: lines.length }).toEqual({ status: 1, answered: 1 });
  expect(errors).toMatch(
    /faulty\.json:1:\d+ \(\/parameters\/localYears\): .* \(did you mean .*\) \[unknown-parameter\]\n/,
  );
  expect(errors).toMatch(/faulty\.json: this document is not used\n$/);
  const { errors: ofReceipt } = runNatively(["verify", file("empty.json", "{}")], "");
  expect(ofReceipt).toMatch(
    /^.*empty\.json:1:1 \(\/format\): the member 'format' is missing \(add it\) \[missing-member\]$/m,
  );
});

it("warns of documents that contradict each other, naming both, and answers all the same", () => {
  const city = JSON.parse(readFileSync(example, "utf8"));
  const documents = [10, 12].map((years) =>
    file(`city-${years}.json`, {
      ...city,
      id: `city-${years}`,
      document: { ...city.document, number: `示例〔2026〕${years}号` },
      parameters: { localFastTrackYears: years },
    }),
  );
  const args = documents.flatMap((path) => ["--document", path]);
  const { status, lines, errors } = runNatively(["assess", ...args, "--lang", "en"], '{"facts": {}}\n');
  expect([status, lines.length]).toEqual([0, 1]);
  for (const years of [10, 12])
    expect(errors).toMatch(
      new RegExp(
        `city-${years}\\.json:\\d+:\\d+ \\(/parameters/localFastTrackYears\\): .*10号.*12号.*\\[documents-conflict\\]`,
      ),
    );
});

it("names the file, the place and the entry of a fault in a pack", () => {
  const copy = mkdtempSync(join(folder, "pack-"));
  for (const name of readdirSync(pack).filter((file) => file.endsWith(".json"))) {
    const text = readFileSync(join(pack, name), "utf8");
    const faulty = name === "facts.json" ? text.replace('"type": "number"', '"type": "nunber"') : text;
    writeFileSync(join(copy, name), name === "provisions.json" ? faulty.replace('"when"', '"wenn"') : faulty);
  }
  const { status, errors } = runNatively(["assess", "--policy", copy], "");
  expect(status).toBe(2);
  expect(errors).toContain(`eligibility: faults in the policy pack '${copy}':\n`);
  expect(errors).toMatch(
    /^facts\.json:\d+:7 \(fact age '.*', \/facts\/13\/type\): 'nunber' is not .* \(did you mean 'number'\? .*\) \[wrong-value\]$/m,
  );
  expect(errors).toMatch(
    /^provisions\.json:\d+:7 \(provision grassroots-talent '.*', \/provisions\/0\/wenn\): .* \[unknown-member\]$/m,
  );
});
