// The verdicts of a million people in DuckDB and ClickHouse, beside those of the core, with times. `npm run
// test:warehouse` installs what is missing and builds first. Usage: node tests/warehouse/compare.mjs [PEOPLE]
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createReadStream, createWriteStream, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = `${root}build/warehouse/`;
const program = `${root}build/release/eligibility`;
const people = Number(process.argv[2] ?? 1_000_000);
/** The people are these, again and again under other ids. */
const DIFFERENT = 20_000;
const asOf = ["--as-of", "2026-06-01"];

mkdirSync(folder, { recursive: true });

/** Seeded, as the tests make them: values as packs write them, \N for no answer. */
function randomRows() {
  const policy = JSON.parse(readFileSync(`${root}build/wasm/policy.json`, "utf8"));
  let state = 1;
  const below = (count) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
  const answer = ({ type, values = [], min = 0, max = 0 }, missing) => {
    if (below(100) < missing) return "\\N";
    if (below(20) === 0) return "unsure";
    if (type === "place") return policy.regions[below(policy.regions.length)].adcode;
    if (type === "date") return `20${10 + below(10)}-0${1 + below(9)}-1${below(10)}`;
    if (type === "number") return String(min + below(Math.min(max - min, 60) + 1));
    return String(values[below(values.length)].value);
  };
  const rows = Array.from({ length: DIFFERENT }, (_, at) =>
    policy.facts.map((fact) => answer(fact, [0, 15, 50][at % 3])).join("\t"),
  );
  return { facts: policy.facts.map(({ id }) => id), provisions: policy.provisions.map(({ id }) => id), rows };
}

const { facts, provisions, rows } = randomRows();
const columns = ["id", ...facts];
const table = `${folder}people.tsv`;
const stream = createWriteStream(table);
for (let id = 0; id < people; id += 1000) {
  let block = "";
  for (let at = id; at < Math.min(id + 1000, people); at++) block += `${at}\t${rows[at % DIFFERENT]}\n`;
  if (!stream.write(block)) await once(stream, "drain");
}
stream.end();
await once(stream, "close");

const query = (dialect) =>
  execFileSync(program, ["sql", "--dialect", dialect, "--columns", columns.join(","), ...asOf], { encoding: "utf8" });

/** A sum over the lines, whatever their order: engines with several threads have none. */
async function digestOf(file) {
  let sum = 0n;
  for await (const line of createInterface({ input: createReadStream(file) }))
    sum += createHash("blake2b512").update(line).digest().readBigUInt64LE();
  return BigInt.asUintN(64, sum);
}

async function seconds(run) {
  const begin = performance.now();
  await run();
  return (performance.now() - begin) / 1000;
}

/** Id and verdicts, as every engine must give them. */
const expected = `${folder}core.tsv`;
async function core() {
  const filter = ["roster", "-", "-", "--columns", ["-", ...facts].join(","), "--ids", "--verdicts-only", ...asOf];
  const whole = `${folder}filtered.tsv`;
  const shell = (script) => {
    const { status } = spawnSync("bash", ["-c", script, program, ...filter], { stdio: "inherit" });
    if (status !== 0) throw new Error("the core has answered with faults");
  };
  const took = await seconds(() => shell(`"$0" "$@" < '${table}' > '${whole}'`));
  // Id and verdicts alone; the last column is that of faults
  shell(`cut -f 1,${facts.length + 2}- '${whole}' | sed 's/\t$//' > '${expected}'`);
  rmSync(whole);
  return { name: "the core as a filter, one thread", seconds: took, file: expected };
}

async function duckdb() {
  const database = await (await DuckDBInstance.create(":memory:", { threads: "2" })).connect();
  const types = columns.map((name) => `'${name}': 'VARCHAR'`).join(", ");
  await database.run(
    `CREATE TABLE people AS FROM read_csv('${table}', header = false, delim = '\t', quote = '', nullstr = '\\N', columns = {${types}})`,
  );
  const file = `${folder}duckdb.tsv`;
  const select = `SELECT * EXCLUDE fault FROM (${query("duckdb")})`;
  const copy = `COPY (${select}) TO '${file}' (HEADER false, DELIMITER '\t', QUOTE '')`;
  const took = await seconds(() => database.run(copy));
  database.closeSync();
  return { name: "DuckDB, the query, 2 threads", seconds: took, file };
}

/** A server of its own, with nothing kept. */
async function clickhouse() {
  const listener = createServer().listen(0);
  await once(listener, "listening");
  const { port } = listener.address();
  listener.close();
  await once(listener, "close");
  const place = `${folder}clickhouse/`;
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  const sizes = ["max_query_size", "max_ast_elements", "max_expanded_ast_elements", "max_ast_depth"];
  const profile = sizes.map((name) => `<${name}>100000000</${name}>`).join("");
  writeFileSync(
    `${place}users.xml`,
    `<yandex><profiles><default><max_threads>2</max_threads>${profile}</default></profiles><users><default><password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default></users><quotas><default></default></quotas></yandex>`,
  );
  writeFileSync(
    `${place}config.xml`,
    `<yandex><logger><level>warning</level><log>${place}log</log></logger><tcp_port>${port}</tcp_port><listen_host>127.0.0.1</listen_host><path>${place}data/</path><tmp_path>${place}tmp/</tmp_path><mark_cache_size>100000000</mark_cache_size><default_profile>default</default_profile><default_database>default</default_database><users_config>${place}users.xml</users_config></yandex>`,
  );
  const server = spawn("clickhouse-server", [`--config-file=${place}config.xml`], { stdio: "ignore" });
  const ask = (statement, input) =>
    execFileSync("clickhouse-client", ["--port", String(port), "--query", statement], {
      input,
      encoding: "utf8",
      stdio: ["pipe", "pipe", "pipe"],
    });
  const shell = (redirect, statement) =>
    execFileSync("bash", ["-c", `clickhouse-client --port ${port} --query "$0" ${redirect}`, statement]);
  try {
    for (let tries = 0; ; tries++) {
      await setTimeout(200);
      try {
        ask("SELECT 1");
        break;
      } catch (fault) {
        if (tries === 50) throw fault;
      }
    }
    ask(`CREATE TABLE people (${columns.map((name) => `\`${name}\` Nullable(String)`).join(", ")}) ENGINE = Memory`);
    shell(`< '${table}'`, "INSERT INTO people FORMAT TSV");
    const file = `${folder}clickhouse.tsv`;
    const names = ["id", ...provisions].map((name) => `\`${name}\``).join(", ");
    const select = `SELECT ${names} FROM (${query("clickhouse")}) FORMAT TSV`;
    const took = await seconds(async () => shell(`> '${file}'`, select));
    return { name: `ClickHouse ${ask("SELECT version()").trim()}, the query, 2 threads`, seconds: took, file };
  } finally {
    server.kill();
    await once(server, "close");
  }
}

console.log(`${people.toLocaleString("en")} people, ${facts.length} facts, ${provisions.length} provisions`);
let wanted;
for (const engine of [core, duckdb, clickhouse]) {
  const { name, seconds: took, file } = await engine();
  const digest = await digestOf(file);
  wanted ??= digest;
  const equal = digest === wanted ? "the same verdicts" : "OTHER VERDICTS";
  if (digest !== wanted) process.exitCode = 1;
  const speed = Math.round(people / took).toLocaleString("en");
  console.log(`${name.padEnd(48)} ${took.toFixed(1).padStart(8)} s ${speed.padStart(10)}/s  ${equal}`);
}
for (const name of ["people", "core", "duckdb", "clickhouse"]) rmSync(`${folder}${name}.tsv`);
