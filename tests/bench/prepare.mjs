// What the engines need beside the builds, in build/bench: people, sources made of the rules, and policies. All is
// seeded: every run has the same.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";
import { inventedRegister, writeRegister } from "../support/register.mjs";
import { people as peopleOfCases } from "./cases.mjs";
import { rows as hunanRows, cppSource as hunanSource } from "./hunan/sources.mjs";
import { pack, packApplicant } from "./neutral/pack.mjs";
import { cppSource, javascriptSource, rows } from "./neutral/sources.mjs";
import { applicants, reference, withGaps } from "./neutral/workload.mjs";

export const root = fileURLToPath(new URL("../../", import.meta.url));
/** A file that the bench has made. */
export const made = (name) => `${root}build/bench/${name}`;

const PEOPLE = 2000;
export const LINES = 20_000;
/** People of the table. */
export const ROSTER = 100_000;

/** Bundles TypeScript for Node into build/, from where the addresses of the core still hold; gives the modules. */
async function bundle(checkout, ...entries) {
  const input = Object.fromEntries(entries.map((entry) => [basename(entry, ".ts"), checkout + entry]));
  const output = { entryFileNames: "bench-[name].mjs", chunkFileNames: "bench-[name].mjs" };
  await build({
    configFile: false,
    root: checkout,
    logLevel: "error",
    build: {
      ssr: true,
      outDir: `${checkout}build`,
      emptyOutDir: false,
      minify: true,
      rollupOptions: { input, output },
    },
  });
  return Promise.all(Object.keys(input).map((name) => import(pathToFileURL(`${checkout}build/bench-${name}.mjs`))));
}

/** The public API of a checkout, and the neutral policy as its native core loads it. */
export async function prepareCheckout(checkout) {
  const core = `${checkout}build/wasm/core.wasm`;
  if (!existsSync(core)) throw new Error(`${core} is not there: build that checkout first, as .ci/bench does`);
  const [api, { givenPolicy }] = await bundle(checkout, "wasm/index.ts", "wasm/given.ts");
  const native = `${checkout}build/bench/neutral.bin`;
  mkdirSync(dirname(native), { recursive: true });
  rmSync(native, { force: true });
  try {
    writeFileSync(native, (await givenPolicy(pack, "wasm")).bytes);
  } catch (cause) {
    if (checkout === root) throw cause;
    // Another checkout may not know the language of the pack: what needs it is left out, and says why
  }
  return api;
}

const lines = (name, people) => writeFileSync(made(name), people.map((one) => `${JSON.stringify(one)}\n`).join(""));

/** What the page asks about, and what it offers as an answer. */
export async function pageAsking() {
  const [offer, scope] = await bundle(root, "web/journey/offer.ts", "web/journey/scope.ts");
  return { ...offer, ...scope };
}

/** Random people who know everything, as the tests make them. */
export async function informedPeople(policy, count) {
  const [{ randomApplicants }] = await bundle(root, "tests/wasm/applicants.ts");
  return randomApplicants(policy, count, 2, 1);
}

/** Writes the people. Gives by workload and answers the right verdicts where they are known, and some of the people. */
export async function preparePeople(policy) {
  mkdirSync(made(""), { recursive: true });
  const [{ randomApplicants, randomNumbers }] = await bundle(root, "tests/wasm/applicants.ts");

  const complete = applicants(PEOPLE, randomNumbers(20240607));
  const neutral = { complete, gaps: withGaps(complete, 0.15, randomNumbers(99)) };
  for (const [answers, people] of Object.entries(neutral)) {
    lines(`neutral-${answers}.jsonl`, people);
    lines(`neutral-pack-${answers}.jsonl`, people.map(packApplicant));
    writeFileSync(made(`neutral-${answers}.rows`), rows(people));
  }

  lines("hunan-partial.jsonl", randomApplicants(policy, PEOPLE, 1));
  const informed = randomApplicants(policy, PEOPLE, 2, 1);
  lines("hunan-complete.jsonl", informed);
  const staff = atGrassroots(informed, randomNumbers(6));
  const some = (share, seed) => withGaps(staff, 1 - share, randomNumbers(seed));
  const rosters = { complete: staff, gaps: some(0.85, 7), half: some(0.5, 8) };
  for (const [answers, people] of Object.entries(rosters)) lines(`staff-${answers}.jsonl`, people);
  writeFileSync(made("staff-complete.rows"), hunanRows(policy, staff));
  writeFileSync(made("straight_hunan.h"), hunanSource(policy));
  writeRosterTable(policy, staff);
  lines("hunan-cases.jsonl", peopleOfCases);
  const named = (facts, at) => ({ id: String(at), facts });
  lines("lines-partial.jsonl", randomApplicants(policy, LINES, 3).map(named));
  lines("lines-complete.jsonl", randomApplicants(policy, LINES, 4, 1).map(named));

  return { reference: { neutral: { complete: reference(complete), gaps: reference(neutral.gaps) } }, informed };
}

/** Invented documents, each in a folder of this many, and the largest number of them as a bundle. */
export const DOCUMENTS = [0, 1, 136];
export function prepareDocuments() {
  for (const count of DOCUMENTS) {
    const folder = made(`documents-${count}`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeRegister(folder, inventedRegister(count));
  }
  const bundle = execFileSync(`${root}build/release/eligibility`, ["bundle", made(`documents-${DOCUMENTS.at(-1)}`)]);
  writeFileSync(made("register.bundle"), bundle);
}

/** As the rosters of personnel offices are: 85 % work in public institutions of townships and counties. */
function atGrassroots(people, random) {
  return people.map((answers) => {
    if (random() >= 0.85) return answers;
    const unitLevel = random() < 0.6 ? "township" : "county";
    return { ...answers, relation: "employed", unitKind: "publicInstitution", unitLevel };
  });
}

/** The people again and again, in the words of the policy. */
function writeRosterTable(policy, people) {
  const label = (fact, answer) => {
    if (answer === undefined) return "";
    if (fact.type === "place") return policy.regions.find(({ adcode }) => adcode === answer)?.name ?? answer;
    return fact.values?.find(({ value }) => value === answer)?.label.zh ?? String(answer);
  };
  const quoted = (text) => (/[",]/.test(text) ? `"${text}"` : text);
  // Counties of one name cannot be told apart by it
  const names = new Map();
  for (const { name } of policy.regions) names.set(name, (names.get(name) ?? 0) + 1);
  const told = (fact, answer) => {
    const text = label(fact, answer);
    return quoted(fact.type === "place" && names.get(text) > 1 ? answer : text);
  };
  const rows = people.map((answers) => policy.facts.map((fact) => told(fact, answers[fact.id])).join(","));
  const header = ["name", ...policy.facts.map(({ label }) => quoted(label.zh))].join(",");
  const table = Array.from({ length: ROSTER }, (_, at) => `person ${at},${rows[at % rows.length]}`);
  writeFileSync(made("roster.csv"), `${[header, ...table].join("\n")}\n`);
  writeFileSync(made("roster.csv.columns.csv"), mappingOf(policy));
}

/** So that the command has nothing to say of the column of names. */
function mappingOf(policy) {
  return ["column,fact", "name,", ...policy.facts.map(({ id, label }) => `${label.zh},${id}`), ""].join("\n");
}

/** The rules as hand-written code. */
export function prepareByHand() {
  writeFileSync(made("straight.mjs"), javascriptSource());
  writeFileSync(made("straight.h"), cppSource());
  const source = `${root}tests/bench/neutral/hand.cpp`;
  const compile = (from, to) =>
    execFileSync("g++", ["-std=c++20", "-O2", `-I${made("")}`, from, "-o", made(to)], { stdio: "inherit" });
  compile(source, "hand");
  compile(`${root}tests/bench/hunan/hand.cpp`, "hunan_hand");
}
