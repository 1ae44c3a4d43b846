// What people read of faults, in both languages. The cases are data: faults.json holds the wording.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type Issue, loadChecker } from "../../wasm/index.ts";
import { runNatively } from "./native.ts";
import { HOUSING, HUNAN } from "./packs.ts";

interface Case {
  id: string;
  /** {pack} stands for the folder of the changed pack, {file} for the file. */
  args: string[];
  /** The first place in a file of the pack that is another: `of` the published pack where it is not said of which.
   *  {line} in what is read is its line. */
  pack?: { of?: "newcomer-housing"; file: string; text: string; becomes: string };
  file?: unknown;
  /** A line of standard input. */
  input?: unknown;
  zh: string[];
  en: string[];
}

const cases = JSON.parse(readFileSync(new URL("faults.json", import.meta.url), "utf8")) as Case[];
const folder = mkdtempSync(join(tmpdir(), "eligibility-"));
afterAll(() => rmSync(folder, { recursive: true }));
const languages = ["zh", "en"] as const;

/** Writes what the case is about; gives the arguments and the line of the change. */
function prepared({ args, pack: change, file }: Case): { args: string[]; line: number } {
  const made = mkdtempSync(join(folder, "case-"));
  let line = 0;
  if (change) {
    cpSync(change.of === undefined ? HUNAN : HOUSING, made, { recursive: true });
    const path = join(made, change.file);
    const text = readFileSync(path, "utf8");
    expect(text).toContain(change.text);
    line = text.slice(0, text.indexOf(change.text)).split("\n").length;
    writeFileSync(path, text.replace(change.text, change.becomes));
  }
  const document = join(made, "document.json");
  if (file) writeFileSync(document, JSON.stringify(file, null, 2));
  return { args: args.map((one) => one.replace("{pack}", made).replace("{file}", document)), line };
}

/** What is said on standard error, and of the issues in the results. */
function told(entry: Case, lang: "zh" | "en"): string[] {
  const { args, line } = prepared(entry);
  const { errors, lines } = runNatively([...args, "--lang", lang], entry.input ? JSON.stringify(entry.input) : "");
  const issues = lines.flatMap((one): Issue[] => JSON.parse(one).error.issues);
  return [
    ...errors.split("\n").filter((one) => one !== ""),
    ...issues.map(({ pointer, detail, hint }) => `${pointer}: ${detail[lang]} (${hint[lang]})`),
  ].map((one) => {
    const given = args.find((arg) => arg.startsWith(folder));
    const short = given === undefined ? one : one.replaceAll(given, "{given}");
    if (lang === "zh") return short.replace(`第 ${line} 行`, "第 {line} 行");
    return short.replace(`:${line}:`, ":{line}:").replace(`line ${line},`, "line {line},");
  });
}

describe.each(cases)("$id", (entry) => {
  it.each(languages)("is said in %s", (lang) => {
    expect(told(entry, lang)).toEqual(entry[lang]);
  });
});

describe("the language", () => {
  const lang = (args: string[], locale: Record<string, string>) =>
    /[一-龥]/.test(runNatively([...args, "asess"], "", locale).errors) ? "zh" : "en";
  const none = { LC_ALL: "", LC_MESSAGES: "", LANG: "" };

  it("is that of the system: the first of LC_ALL, LC_MESSAGES and LANG that is set", () => {
    expect(lang([], none)).toBe("en");
    expect(lang([], { ...none, LANG: "zh_CN.UTF-8" })).toBe("zh");
    expect(lang([], { ...none, LANG: "de_DE.UTF-8", LC_MESSAGES: "zh_TW" })).toBe("zh");
    expect(lang([], { LANG: "zh_CN.UTF-8", LC_MESSAGES: "zh_CN.UTF-8", LC_ALL: "C" })).toBe("en");
  });

  it("is another where --lang says so, before or after the fault", () => {
    expect(lang(["--lang", "zh"], none)).toBe("zh");
    expect(lang(["--lang=en"], { ...none, LANG: "zh_CN.UTF-8" })).toBe("en");
    expect(runNatively(["assess", "--fast", "--lang", "zh"], "").errors).toMatch(/^eligibility: 没有/);
    expect(runNatively(["assess", "--lang", "fr"], "").errors).toContain("'fr' is no language");
    expect(runNatively(["assess", "--lang"], "").errors).toContain("'--lang' needs a value");
  });

  it.each([["--help"], ["audit"], ["diff", HUNAN, HUNAN]])("is that of all that %s writes", (...args) => {
    // The document and the counties have no other names.
    const ownNames = /'关于.*91号\)|: [一-龥]+ \(\d{6}\)/g;
    const [zh, en] = languages.map((one) =>
      runNatively([...args, "--lang", one], "")
        .lines.join("\n")
        .replace(ownNames, ""),
    );
    expect(zh).toMatch(/[一-龥]/);
    expect(en).not.toMatch(/[一-龥]/);
    expect(zh).not.toMatch(/\b(the|every|is|nothing)\b/);
  });

  it("changes no key and no code of JSON", () => {
    const [zh, en] = languages.map((one) => runNatively(["audit", "--json", "--lang", one], "").lines);
    expect(zh).toEqual(en);
  });

  it("of the errors of the package is English, or the one that is asked for", async () => {
    for (const [options, words] of [
      [{}, expect.not.stringMatching(/[一-龥]/)],
      [{ lang: "zh" }, expect.stringMatching(/[一-龥]/)],
    ] as const) {
      const checker = await loadChecker(options);
      const said = (call: () => unknown) => {
        try {
          call();
        } catch (error) {
          return (error as Error).message;
        }
        return undefined;
      };
      const calls = [() => checker.assess({ postGrade: 99 }), () => checker.explain("none", {})];
      for (const call of calls) expect(said(call)).toEqual(words);
      checker.dispose();
      expect(said(() => checker.assess({}))).toEqual(words);
    }
  });
});

it("the module of the page has no text of a message: they are in the table beside it", () => {
  const built = (name: string) => readFileSync(new URL(`../../build/wasm/${name}`, import.meta.url));
  const { messages, auditorMessages } = JSON.parse(built("shapes.json").toString()) as {
    messages: string[][];
    auditorMessages: string[][];
  };
  const module = built("core.wasm");
  const pieces = [...messages, ...auditorMessages]
    .flatMap(([, ...texts]) => texts)
    .flatMap((text) => text.split(/\{\d(?:\.\.\.)?\}/))
    .filter((piece) => Buffer.byteLength(piece) >= 14);
  expect(pieces.length).toBeGreaterThan(300);
  expect(pieces.filter((piece) => module.includes(piece))).toEqual([]);
  expect(built("messages.mjs").toString()).toContain(pieces[0]);
});

it("what the core says is the same natively and in JavaScript", async () => {
  const facts = { postGrade: 99, county: "龙山县", titleLevel: "intermediat", relatoin: "employed" };
  const checker = await loadChecker();
  let issues: unknown;
  try {
    checker.assess(facts);
  } catch (error) {
    ({ issues } = error as { issues: unknown });
  }
  const [line = "{}"] = runNatively(["assess"], JSON.stringify({ facts })).lines;
  expect(issues).toEqual(
    JSON.parse(line, (key, value) => (key === "pointer" ? value.replace("/facts", "") : value)).error.issues,
  );
  checker.dispose();
});
