// DuckDB, on one thread: the verdicts of many people by the query of `eligibility sql`, from a table in memory to another.
// Prints one JSON object. Usage: node duckdb.mjs SECONDS PEOPLE.JSONL PROGRAM
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";
import { medianUs } from "../timing.mjs";

const [seconds, file, program] = process.argv.slice(2);
const PEOPLE = 100_000;
/** As native_bench.cpp writes them. */
const DIGITS = { notSatisfied: 0, satisfied: 1, unknown: 2, notApplicable: 3, needsDecision: 4 };

const people = readFileSync(file, "utf8")
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line));
const listed = execFileSync(program, ["facts", "--json"], { encoding: "utf8" }).trimEnd().split("\n");
const facts = listed.map((line) => JSON.parse(line).id);

const columns = ["id", ...facts];
const rows = people.map((answers) => facts.map((id) => answers[id] ?? "\\N").join("\t"));
const table = `${file}.tsv`;
writeFileSync(table, Array.from({ length: PEOPLE }, (_, at) => `${at}\t${rows[at % rows.length]}\n`).join(""));

const sql = ["sql", "--dialect", "duckdb", "--columns", columns.join(","), "--as-of", "2026-01-01"];
const query = execFileSync(program, sql, { encoding: "utf8" });
const database = await DuckDBInstance.create(":memory:", { threads: "1" });
const connection = await database.connect();
const types = columns.map((name) => `'${name}': 'VARCHAR'`).join(", ");
await connection.run(
  `CREATE TABLE people AS FROM read_csv('${table}', header = false, delim = '\t', quote = '', nullstr = '\\N', columns = {${types}})`,
);
rmSync(table);

const us = await medianUs(Math.min(Number(seconds), 0.5), () =>
  connection.run(`CREATE OR REPLACE TABLE verdicts AS ${query}`),
);
const reader = await connection.runAndReadAll(
  `SELECT * FROM verdicts WHERE CAST(id AS INTEGER) < ${people.length} ORDER BY CAST(id AS INTEGER)`,
);
const verdicts = reader.getRows().map((row) => row.slice(2).map((verdict) => DIGITS[verdict]));
console.log(JSON.stringify({ us: us / PEOPLE, verdicts: verdicts.flat().join("") }));
