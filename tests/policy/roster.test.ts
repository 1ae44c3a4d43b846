// Tables of people, as a personnel officer has them.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { COMMAND, runNatively } from "./native.ts";
import { SIX_THREE, TEACHER } from "./teacher.ts";

const folder = mkdtempSync(join(tmpdir(), "eligibility-"));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;

const AS_OF = ["--as-of", "2026-06-01"];

/** Runs the command on a table and reads what it wrote, as bytes. */
function roster(table: string | Buffer, ...options: string[]) {
  const name = `table-${files++}.csv`;
  const from = join(folder, name);
  const to = `${from}.out`;
  writeFileSync(from, table);
  const { status, lines, errors } = runNatively(["roster", from, to, ...AS_OF, ...options], "");
  const bytes = existsSync(to) ? readFileSync(to) : Buffer.alloc(0);
  return { status, lines, errors, bytes, rows: rowsOf(bytes.toString()), mapping: `${from}.columns.csv`, from };
}

/** Fields of rows without quoted ends of lines. */
function rowsOf(text: string): string[][] {
  return text
    .split(/\r?\n/)
    .slice(0, -1)
    .map((line) => Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g), ([, q, p]) => q ?? p ?? ""));
}

/** The verdict of sentence 6.3 in a row of ids. */
const verdict = (rows: string[][], row: number, provision = SIX_THREE) =>
  rows[row]?.[rows[0]?.indexOf(provision) ?? -1];

const ids = Object.keys(TEACHER);
const HEADER = `name,${ids.join(",")},continuousTownshipYears`;
const teacher = (years: string, name = "n") => `${name},${Object.values(TEACHER).join(",")},${years}`;

describe("rows", () => {
  it("stay as they are, with a verdict of each provision behind them, equal to those of assess", () => {
    const years = ["31", "12", "", "unsure"];
    const { status, rows, errors } = roster(
      [HEADER, ...years.map((one) => teacher(one)), ""].join("\n"),
      "--ids",
      "--verdicts-only",
    );
    expect([status, errors.match(/1 columns .* name/)?.length]).toEqual([0, 1]);
    const facts = years.map((one) => ({
      facts: {
        ...TEACHER,
        ...(one === "" ? {} : { continuousTownshipYears: one === "unsure" ? one : Number(one) }),
      },
    }));
    const { lines } = runNatively(
      ["assess", ...AS_OF, "--verdicts-only"],
      facts.map((one) => `${JSON.stringify(one)}\n`).join(""),
    );
    lines.forEach((line, at) => {
      expect(rows[at + 1]?.slice(0, ids.length + 2).join(",")).toBe(teacher(years[at] ?? ""));
      const { verdicts } = JSON.parse(line) as { verdicts: Record<string, string> };
      for (const [id, expected] of Object.entries(verdicts)) expect(verdict(rows, at + 1, id)).toBe(expected);
    });
  });

  it("say what is missing, who decides and what documents say", () => {
    const document = {
      policy: "hunan-2016-91",
      id: "invented",
      level: "county",
      region: "430426",
      confirmed: true,
      document: { number: "虚构1号", title: "t", issuer: "i", from: "2016-01-01" },
      parameters: { localFastTrackYears: 10 },
    };
    const path = join(folder, "document.json");
    writeFileSync(path, JSON.stringify(document));
    const { rows } = roster(`${HEADER},county\n${teacher("12")},430426\n`, "--ids", "--documents", path);
    const [header, row] = rows;
    const cell = (name: string) => row?.[header?.indexOf(name) ?? -1];
    expect(cell("missing")?.split(" ")).toContain("field");
    expect(cell("missing")?.split(" ")).not.toContain("county");
    expect(cell("deciders")).toMatch(/：| /);
    expect(cell("documents")).toBe("invented");
    expect(cell("fault")).toBe("");
  });

  it("are read in Chinese, with full-width digits, units and spaces, and answered in Chinese", () => {
    const { status, rows } = roster(
      "单位层级,单位性质,在乡镇事业单位连续年数,单位所在县（市、区）\n乡镇、村, 事业单位 ,３１ 年,长沙市芙蓉区\n",
      "--verdicts-only",
    );
    expect(status).toBe(0);
    expect(rows[0]?.some((name) => name.endsWith("（6.3）"))).toBe(true);
    expect(rows[1]?.at(-1)).toBe("");
    expect(
      rows[1]?.slice(4, -1).every((word) => ["符合", "待认定", "信息不足", "暂不符合", "不适用"].includes(word)),
    ).toBe(true);
  });

  it("are told apart by every character of their cells", () => {
    const spaced = (years: string) => teacher(`${" ".repeat(8)}${years}${" ".repeat(8)}`);
    const { rows, status } = roster(
      [HEADER, spaced("31"), spaced("12"), spaced("31"), teacher("031"), teacher("31"), ""].join("\n"),
      "--ids",
      "--verdicts-only",
    );
    expect(status).toBe(0);
    const wanted = ["satisfied", "notSatisfied", "satisfied", "satisfied", "satisfied"];
    expect(wanted.map((_, at) => verdict(rows, at + 1))).toEqual(wanted);
  });

  it("of GB18030 come back in GB18030, byte for byte", () => {
    const gb = Buffer.from([0xb5, 0xa5, 0xce, 0xbb, 0xb2, 0xe3, 0xbc, 0xb6]); // 单位层级
    const township = Buffer.from([0xcf, 0xe7, 0xd5, 0xf2, 0xa1, 0xa2, 0xb4, 0xe5]); // 乡镇、村
    const table = Buffer.concat([gb, Buffer.from("\r\n"), township, Buffer.from("\r\n")]);
    const { status, bytes } = roster(table, "--verdicts-only");
    expect(status).toBe(0);
    expect(bytes.subarray(0, 8)).toEqual(gb);
    const decoded = new TextDecoder("gb18030").decode(bytes).split("\r\n");
    expect(decoded[0]).toContain("（6.3）");
    expect(decoded[1]).toMatch(/^乡镇、村,.*信息不足/);
  });
});

describe("rows with faults", () => {
  it("say why in their last column and on standard error; the others are answered", () => {
    const broken = [
      HEADER,
      teacher("31"),
      teacher("61"),
      "too,short",
      `${teacher("31")},too,long`,
      `"${teacher("31")}`,
      teacher("31", '"a ""b"", c"'),
      teacher("3\0"),
      teacher("2026-07-01"),
      "",
      teacher("31", "=1+1"),
    ];
    const { status, bytes, errors, lines } = roster(
      `${broken.join("\n")}\n`,
      "--ids",
      "--verdicts-only",
      "--lang",
      "en",
    );
    const written = bytes.toString().split("\n");
    expect(status).toBe(1);
    for (const [at, row] of broken.entries()) expect(written[at]?.startsWith(row)).toBe(true);
    expect(written[1]).toMatch(/,$/);
    expect(written[2]).toMatch(/continuousTownshipYears: '61' is no length from 0 to 60/);
    expect(written[3]).toMatch(/the row has 2 fields, the header 8/);
    expect(written[4]).toMatch(/the row has 10 fields/);
    expect(written[5]).toMatch(/quotation mark is left open/);
    expect(written[6]).toMatch(/satisfied/);
    expect(written[7]).toMatch(/NUL/);
    expect(written[8]).toMatch(/is after 2026-06-01/);
    expect(written[9]).toBe("");
    expect(written[10]).toMatch(/satisfied/);
    expect(errors).toMatch(/table-\d+\.csv, row 3: continuousTownshipYears: '61'/);
    expect(errors).toMatch(/row 9: .*2026-07-01/);
    expect(lines[0]).toBe("9 people, 6 of them with faults in their rows");
  });

  it("list what may stand there in the language of the rows, or by values", () => {
    const refusal = (...options: string[]) =>
      roster("unitLevel\nmoon\n", "--verdicts-only", ...options).rows[1]?.at(-1);
    expect(refusal()).toContain("“市（州）”");
    expect(refusal("--lang", "en")).toMatch(/'Prefecture'/);
    expect(refusal("--lang", "en", "--ids")).toMatch(/'township', 'county', 'city'/);
  });

  it("of another encoding are named, and kept as they are", () => {
    const row = Buffer.concat([Buffer.from("unitLevel\ntownship\n"), Buffer.from([0xcf, 0xe7, 0xd5, 0xf2, 0x0a])]);
    const padding = Buffer.from("单位\n".repeat(20));
    const { status, bytes, errors } = roster(Buffer.concat([row, padding]), "--ids", "--encoding", "utf-8");
    expect(status).toBe(1);
    expect(bytes.includes(Buffer.from([0xcf, 0xe7, 0xd5, 0xf2]))).toBe(true);
    expect(errors).toContain("UTF-8");
  });

  it("that are longer than allowed are copied whole", () => {
    const long = `${"x".repeat(5000)}`;
    const table = `unitLevel,name\ntownship,${long}\ncounty,y\n`;
    const huge = `unitLevel,name\ntownship,"${"x".repeat(3 << 20)}\ncounty,y\n`;
    expect(roster(table, "--ids", "--max-line", "1K").status).toBe(0);
    const { status, bytes, errors } = roster(huge, "--ids", "--max-line", "1M");
    expect(status).toBe(1);
    expect(bytes.length).toBeGreaterThan(3 << 20);
    expect(errors).toMatch(/row 2: /);
    expect(bytes.toString()).toMatch(/county,y,/);
  });
});

describe("tables", () => {
  it.each([
    ["", "has no header"],
    ["a,b\n1,2\n", "no column of"],
    ["unitLevel,单位层级\n1,2\n", "the columns 1 and 2 of"],
    [Buffer.from("\ufeffunitLevel\n", "utf16le"), "is UTF-16; save it as CSV UTF-8"],
    [Buffer.from("PK\x03\x04zip"), "is a workbook, not text"],
    ["unitLevel\rtownship\r", "very old systems"],
    ['"unitLevel\ntownship\n', "the header of"],
  ])("%j is refused before anything is written", (table, words) => {
    const { status, errors, bytes } = roster(table);
    expect(status).toBe(2);
    expect(errors).toContain(words);
    expect(bytes.length).toBe(0);
  });

  it("with columns that are not known get a mapping, which is followed the next time", () => {
    const table = "级别,人\n乡镇、村,甲\n";
    const first = roster(table);
    expect(first.status).toBe(2);
    expect(first.errors).toContain("run this again");
    const mapping = readFileSync(first.mapping, "utf8");
    expect(mapping).toMatch(/\r\n级别,,.*单位层级.*\r\n人,,\r\n/);
    writeFileSync(first.mapping, "列名,事项\r\n级别,单位层级\r\n人,\r\n");
    const { status, errors } = runNatively(["roster", first.from, `${first.from}.out`], "");
    expect({ status, errors }).toEqual({ status: 0, errors: "" });
    writeFileSync(first.mapping, "列名,事项\r\n级别,单位级别\r\n");
    expect(runNatively(["roster", first.from, `${first.from}.out`], "")).toMatchObject({
      status: 2,
      errors: expect.stringContaining("'单位级别'"),
    });
  });

  it("get a mapping in English or by ids, where that is chosen", () => {
    const mapping = (...options: string[]) => readFileSync(roster("level,age\nx,30\n", ...options).mapping, "utf8");
    expect(mapping("--lang", "en")).toMatch(/level,,.*; Age; /);
    expect(mapping("--ids")).toMatch(/age,age,/);
  });

  it("of tabs and semicolons are found out", () => {
    for (const separator of ["\t", ";"]) {
      const table = ["unitLevel", "name"].join(separator);
      const { bytes, status } = roster(`${table}\ntownship${separator}a,b\n`, "--ids", "--verdicts-only");
      expect(status).toBe(0);
      expect(bytes.toString().split("\n")[1]).toMatch(new RegExp(`^township${separator}a,b${separator}`));
    }
  });

  it("may not be their own results", () => {
    const path = join(folder, "own.csv");
    writeFileSync(path, "unitLevel\ntownship\n");
    expect(runNatively(["roster", path, path], "")).toMatchObject({
      status: 2,
      errors: expect.stringContaining("same file"),
    });
    expect(readFileSync(path, "utf8")).toBe("unitLevel\ntownship\n");
  });

  it("are judged alike by any number of threads, in the same order, row for row as one by one", () => {
    const rows = Array.from({ length: 30_000 }, (_, at) => teacher(String(at % 45), `"n\n${at}"`));
    const table = [HEADER, ...rows, ""].join("\n");
    const one = roster(table, "--ids", "--verdicts-only", "--jobs", "1");
    const three = roster(table, "--ids", "--verdicts-only", "--jobs", "3");
    expect(three.bytes.equals(one.bytes)).toBe(true);
    expect(three.lines).toEqual(one.lines);
    expect(one.lines[0]).toBe("30000 人，其中 0 行有问题");
  });

  it("larger than memory take little of it", async () => {
    const program = spawn(COMMAND, ["roster", "-", "-", "--verdicts-only", "--jobs", "2"], {
      stdio: ["pipe", "ignore", "inherit"],
    });
    program.stdin.write("unitLevel,name\n");
    const block = `township,${"x".repeat(1000)}\n`.repeat(1000);
    let peak = 0;
    for (let i = 0; i < 100; i++) {
      if (!program.stdin.write(block)) await once(program.stdin, "drain");
      peak = Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${program.pid}/status`, "utf8"))?.[1]);
    }
    program.stdin.end();
    expect((await once(program, "close"))[0]).toBe(0);
    expect(peak).toBeLessThan(250_000);
  });

  it("that cannot be written or read are named", () => {
    const path = join(folder, "one.csv");
    writeFileSync(path, "unitLevel\ntownship\n");
    expect(runNatively(["roster", path, "/dev/full"], "")).toMatchObject({
      status: 2,
      errors: "eligibility: cannot write '/dev/full': No space left on device\n",
    });
    expect(runNatively(["roster", path, join(folder, "no", "x")], "").errors).toContain("cannot write");
    expect(runNatively(["roster", "/nowhere", "-"], "").errors).toContain("cannot read '/nowhere'");
    const full = openSync("/dev/full", "w");
    expect(spawnSync(COMMAND, ["roster", path, "-"], { stdio: ["ignore", full, "pipe"] }).status).toBe(2);
    const piped = spawnSync("bash", [
      "-c",
      `(echo unitLevel; yes township) | "$0" roster - - --verdicts-only | head -n 3 > /dev/null; exit \${PIPESTATUS[1]}`,
      COMMAND,
    ]);
    expect(piped.status).toBe(141);
  });
});

describe("what if and what then", () => {
  it("--within says who gets there by waiting, and by when", () => {
    const rows = [teacher("1996-10-15"), teacher("29"), teacher("28"), teacher("31")];
    const { rows: written, lines } = roster(
      [HEADER, ...rows, ""].join("\n"),
      "--ids",
      "--verdicts-only",
      "--within",
      "12",
    );
    const cell = (row: number) => written[row]?.[written[0]?.indexOf("reachedByWaiting") ?? -1] ?? "";
    expect(cell(1)).toContain(`${SIX_THREE}@2026-11-01`);
    expect(cell(2)).toContain(`${SIX_THREE}@2027-06-01`);
    expect(cell(3)).not.toContain(SIX_THREE);
    expect(cell(4)).not.toContain(SIX_THREE);
    expect(lines.some((line) => line.includes(": 2  ") && line.includes(SIX_THREE))).toBe(true);
  });

  it("--what-if counts whom each value admits", () => {
    const header = `${HEADER},field,continuousFrontlineYears,appliedTitleLevel`;
    const rows = [8, 10, 12, 14].map((years) => `${teacher("3")},basicEducation,${years},associateSenior`);
    const { lines, status } = roster(
      [header, ...rows, ""].join("\n"),
      "--ids",
      "--verdicts-only",
      "--what-if",
      "localFastTrackYears=9..13",
    );
    expect(status).toBe(0);
    const line = (value: number) => {
      const at = lines.indexOf(`localFastTrackYears＝${value}`);
      return at < 0 ? undefined : lines[at + 1];
    };
    for (const value of [9, 10, 11, 12, 13]) expect(line(value)).toBeDefined();
    expect(line(10)).not.toBe(line(11));
    expect(line(11)).toBe(line(12));
  });

  it.each([
    [["--what-if", "localFastTrackYears=0..200"], "'localFastTrackYears' can be"],
    [["--what-if", "localFastTrackYear=9"], "did you mean 'localFastTrackYears'?"],
    [["--what-if", "bracketRelaxed=3"], "'bracketRelaxed' can be true or false"],
    [["--what-if", "9"], "is not PARAMETER=VALUES"],
    [["--within", "0"], "'0' is no number for --within; write 1 to 60"],
    [["--jobs", "x"], "'x' is no number for --jobs; write 1 to 256"],
    [["--encoding", "latin1"], "'latin1' is no encoding"],
    [["--columns", "unitLevl"], "write - for a column that is not used; did you mean 'unitLevel'?"],
  ])("%j is refused", (options, words) => {
    const { status, errors } = roster("unitLevel\ntownship\n", ...options);
    expect(errors).toContain(words);
    expect(status).toBe(2);
  });

  it("--summary counts by provision, unit and county, and guards against formulas", () => {
    const summary = join(folder, "summary.csv");
    const table =
      "单位,单位层级,单位所在县（市、区）\n一中,乡镇、村,430102\n=1+1,乡镇、村,430103\n一中,县（市、区）,430102\n";
    expect(roster(table, "--summary", summary).status).toBe(0);
    const text = readFileSync(summary, "utf8");
    expect(text).toMatch(/\n单位,一中,/);
    expect(text).toMatch(/\n单位,'=1\+1,/);
    expect(text).toMatch(/\n县（市、区）,长沙市芙蓉区,/);
    const total = (line: string) =>
      line
        .split(",")
        .slice(-5)
        .reduce((sum, cell) => sum + Number(cell), 0);
    const lines = text.split("\r\n");
    expect(total(lines.find((line) => line.startsWith("单位,一中,")) ?? "")).toBe(2);
    expect(total(lines[1] ?? "")).toBe(3);
  });
});

describe("as a filter", () => {
  it("answers rows without header block by block, \\N for no answer", async () => {
    const program = spawn(
      COMMAND,
      ["roster", "-", "-", "--columns", "-,unitLevel,continuousTownshipYears", "--ids", "--verdicts-only"],
      { stdio: ["pipe", "pipe", "inherit"] },
    );
    for (const row of ["1\ttownship\t31", "2\t\\N\t\\N", '3\t"x\t3']) {
      program.stdin.write(`${row}\n`);
      let answer = "";
      while (!answer.endsWith("\n")) answer += (await once(program.stdout, "data"))[0];
      expect(answer.startsWith(`${row}\t`)).toBe(true);
      expect(answer.split("\t").length).toBe(3 + 73 + 1);
    }
    program.stdin.end();
    expect((await once(program, "close"))[0]).toBe(1);
  }, 20_000);
});
