// The verdicts as SQL, on a real engine: the same as those of the core for people of every kind.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { PGlite } from "@electric-sql/pglite";
import { afterAll, describe, expect, it } from "vitest";
import { inventedRegister, writeRegister } from "../support/register.mjs";
import { runNatively } from "./native.ts";
import { randomTable } from "./tables.ts";

const folder = mkdtempSync(join(tmpdir(), "eligibility-"));
afterAll(() => rmSync(folder, { recursive: true }));

const AS_OF = ["--as-of", "2026-06-01"];

/** Rows of DuckDB: id, fault and the verdicts. */
async function answersOfDuckdb(query: string, table: string, columns: readonly string[]): Promise<string[]> {
  const path = join(folder, "people.tsv");
  writeFileSync(path, table);
  const database = await DuckDBInstance.create(":memory:");
  const connection = await database.connect();
  const types = columns.map((name) => `'${name}': 'VARCHAR'`).join(", ");
  await connection.run(
    `CREATE TABLE people AS FROM read_csv('${path}', header = false, delim = '\t', quote = '', nullstr = '\\N', columns = {${types}})`,
  );
  const reader = await connection.runAndReadAll(`SELECT * FROM (${query}) ORDER BY CAST(id AS INTEGER)`);
  const rows = reader.getRows().map((row) => row.map((cell) => String(cell ?? "")).join("\t"));
  connection.closeSync();
  database.closeSync();
  return rows;
}

/** The same of the core. */
function answersOfCore(table: string, columns: readonly string[], options: readonly string[]): string[] {
  const list = columns.map((name) => (name === "id" ? "-" : name)).join(",");
  const { lines } = runNatively(
    ["roster", "-", "-", "--columns", list, "--ids", "--verdicts-only", ...AS_OF, ...options],
    table,
  );
  return lines.map((line) => {
    const cells = line.split("\t");
    const verdicts = cells.slice(columns.length, -1);
    return [cells[0], cells.at(-1) === "" ? 0 : 1, ...verdicts].join("\t");
  });
}

describe("a query for DuckDB", () => {
  it("gives 10,000 random people the verdicts of the core, with unknown where answers are missing", async () => {
    const { columns, rows } = randomTable(10_000, 1);
    const table = `${rows.join("\n")}\n`;
    const { lines } = runNatively(["sql", "--dialect", "duckdb", "--columns", columns.join(","), ...AS_OF], "");
    const sql = await answersOfDuckdb(lines.join("\n"), table, columns);
    const core = answersOfCore(table, columns, []);
    expect(sql.length).toBe(10_000);
    expect(core.some((row) => row.split("\t")[1] === "1")).toBe(true);
    for (const verdict of ["satisfied", "needsDecision", "unknown", "notSatisfied", "notApplicable"])
      expect(core.some((row) => row.split("\t").includes(verdict))).toBe(true);
    expect(sql.filter((row, at) => row !== core[at]).slice(0, 3)).toEqual([]);
  });

  it("does so under documents, and for tables that have columns of some facts only", async () => {
    const documents = mkdtempSync(join(folder, "documents-"));
    writeRegister(documents, inventedRegister(3));
    const { columns, rows } = randomTable(1000, 2, 25);
    const table = `${rows.join("\n")}\n`;
    const under = ["--documents", documents];
    const { lines } = runNatively(
      ["sql", "--dialect", "duckdb", "--columns", columns.join(","), ...AS_OF, ...under],
      "",
    );
    const sql = await answersOfDuckdb(lines.join("\n"), table, columns);
    const core = answersOfCore(table, columns, under);
    expect([sql.length, sql.filter((row, at) => row !== core[at]).slice(0, 3)]).toEqual([1000, []]);
  });
});

it("a query for PostgreSQL gives the same verdicts as the core", async () => {
  const { columns, rows } = randomTable(2000, 3);
  const { lines } = runNatively(["sql", "--dialect", "postgres", "--columns", columns.join(","), ...AS_OF], "");
  const database = await PGlite.create();
  const quoted = columns.map((name) => `"${name}"`);
  await database.exec(`CREATE TABLE people (${quoted.map((name) => `${name} TEXT`).join(", ")})`);
  const table = `${rows.join("\n")}\n`;
  await database.query("COPY people FROM '/dev/blob'", [], { blob: new Blob([table]) });
  const { rows: answers } = await database.query<unknown[]>(
    `SELECT * FROM (${lines.join("\n")}) AS verdicts ORDER BY CAST(id AS INTEGER)`,
    [],
    { rowMode: "array" },
  );
  await database.close();
  const core = answersOfCore(table, columns, []);
  const sql = answers.map((row) => row.map((cell) => String(cell ?? "")).join("\t"));
  expect([sql.length, sql.filter((row, at) => row !== core[at]).slice(0, 3)]).toEqual([2000, []]);
});

it("other dialects are written, and unknown ones refused", () => {
  for (const dialect of ["clickhouse", "spark", "postgres"]) {
    const { status, lines } = runNatively(["sql", "--dialect", dialect, "--table", "staff"], "");
    expect(status).toBe(0);
    expect(lines.join("\n")).toMatch(/FROM staff/);
  }
  expect(runNatively(["sql", "--dialect", "duckdbs"], "")).toMatchObject({
    status: 2,
    errors: expect.stringContaining("did you mean 'duckdb'?"),
  });
});
