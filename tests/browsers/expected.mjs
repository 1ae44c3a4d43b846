// What must come out: the verdicts of the native core on what the page asked, and those that the people's list names.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";
import { answerAll, begin, verdicts } from "../support/walker.mjs";

/** @typedef {import("../web/people.ts").Person} Expecting */
/** @typedef {import("../support/walker.d.mts").Walked & { verdicts: Readonly<Record<string, string>> }} Walked */

/** Where the journey is drawn on the page itself. */
export const ownPage = `document.getElementById("app")`;

const inProject = (/** @type {string} */ path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** @type {readonly { id: string, later?: boolean, gathered?: { value?: unknown, otherwise: unknown } }[]} */
const { facts: packFacts } = JSON.parse(readFileSync(inProject("core/policies/hunan-2016-91/facts.json"), "utf8"));

/** What is asked later than the page asks: not recognised yet, as far as anybody knows. */
const assumed = Object.fromEntries(packFacts.filter(({ later }) => later).map(({ id }) => [id, "unsure"]));

/** What a list of ticks says of its facts. @param {readonly string[]} ids @param {"value" | "otherwise"} member */
function gathered(ids, member) {
  const said = packFacts.filter(({ id, gathered: of }) => ids.includes(id) && of && of[member] !== undefined);
  return Object.fromEntries(said.map(({ id, gathered: of }) => [id, of?.[member]]));
}

/** The people of the page's own tests. @returns {Promise<readonly Expecting[]>} */
export async function people() {
  // Node 20 does not read TypeScript.
  const { module } = await runnerImport(inProject("tests/web/people.ts"), { configFile: false, logLevel: "error" });
  return module.people;
}

/**
 * What is wrong with a walk; an empty list when all is well.
 * @param {Expecting} person
 * @param {Walked} walked
 * @returns {string[]}
 */
function differences({ audience, script, verdicts: named }, { asked, ticked, left, verdicts }) {
  const said = [...asked, ...ticked].filter((fact) => script[fact] !== undefined);
  const scripted = Object.fromEntries(said.map((fact) => [fact, factOf(script[fact])]));
  const ticks = { ...gathered(left, "otherwise"), ...gathered(ticked, "value") };
  const native = nativeVerdicts(audience, { ...assumed, ...scripted, ...ticks });
  const wrong = Object.entries(verdicts).filter(([id, verdict]) => native[id] !== verdict);
  const other = Object.entries(named).filter(([id, verdict]) => verdicts[id] !== verdict);
  return [
    ...(Object.keys(verdicts).length === 0 ? ["the results have no card"] : []),
    ...wrong.map(([id, verdict]) => `${id}: ${verdict}, the native core says ${native[id]}`),
    ...other.map(([id, verdict]) => `${id}: ${verdicts[id] ?? "no card"}, it must be ${verdict}`),
  ];
}

/**
 * Walks, and throws when anything came out otherwise than it must.
 * @param {{ hands: (root: string) => import("../support/walker.d.mts").Hands }} page @param {Expecting} person
 * @param {string} [root] an expression for the node that the journey is drawn in
 */
export async function walkRightly(page, person, root = ownPage) {
  const hands = page.hands(root);
  await begin(hands, person.audience, person.needs);
  const walked = await answerAll(hands, person.script);
  const wrong = differences(person, { ...walked, verdicts: await verdicts(hands) });
  if (wrong.length > 0) throw new Error(`${person.name}:\n${wrong.join("\n")}`);
}

/** A county is chosen as "prefecture/code". @param {unknown} answer */
function factOf(answer) {
  return typeof answer === "string" ? answer.replace(/^.*\//, "") : answer;
}

/**
 * Of what was answered and what follows from it.
 * @param {string} audience @param {Record<string, unknown>} facts @returns {Record<string, string>}
 */
function nativeVerdicts(audience, facts) {
  const program = process.env.ELIGIBILITY ?? inProject("build/dev/eligibility");
  const ask = (/** @type {string} */ command, /** @type {object} */ line) =>
    JSON.parse(execFileSync(program, [command], { input: `${JSON.stringify(line)}\n`, encoding: "utf8" }));
  const { provisions } = ask("assess", { facts: ask("complete", { audience, facts }).answers });
  return Object.fromEntries(provisions.map((/** @type {any} */ { id, verdict }) => [id, verdict]));
}
