// Many people at once: the same verdicts as one by one.

import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import createRoster from "../../build/wasm/roster.mjs";
import {
  type Answer,
  type Answers,
  type Checker,
  EligibilityError,
  loadChecker,
  type RosterColumns,
  type RosterResults,
  VERDICTS,
} from "../../wasm/index.ts";
import { startCore } from "../../wasm/load.ts";
import { randomApplicants } from "./applicants.ts";
import { inCounties, randomRegister } from "./registers.ts";

const DAY = "2026-03-01";
const COUNTIES = ["431202", "430102", "431222", "430581"];

let plain: Checker;
let local: Checker;
beforeAll(async () => {
  plain = await loadChecker();
  const documents = randomRegister(plain.policy, 2016, ["4301", "4312", "431202", "430102"], 30);
  local = await loadChecker({ documents });
});
afterAll(() => {
  plain.dispose();
  local.dispose();
});

function columnsOf(people: readonly Answers[], checker: Checker): RosterColumns {
  const column = (id: string) => people.map((answers) => answers[id]);
  return Object.fromEntries(checker.policy.facts.map(({ id }) => [id, column(id)]));
}

/** One text a person. */
function told({ verdicts, best, worst, people }: RosterResults): string[] {
  const name = (column: Uint8Array, at: number) => VERDICTS[column[at] ?? -1];
  return Array.from({ length: people }, (_, at) =>
    verdicts
      .map((column, i) => [column, best[i] ?? column, worst[i] ?? column].map((one) => name(one, at)).join(" "))
      .join(","),
  );
}

function toldOneByOne(people: readonly Answers[], checker: Checker): string[] {
  return people.map((facts) =>
    checker
      .assess(facts, { asOf: DAY })
      .provisions.map(({ verdict, best, worst }) => `${verdict} ${best} ${worst}`)
      .join(","),
  );
}

async function errorOf(promise: Promise<unknown>): Promise<EligibilityError> {
  const fault = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(fault).toBeInstanceOf(EligibilityError);
  return fault as EligibilityError;
}

const placesOf = ({ issues }: EligibilityError) => issues.map(({ code, pointer }) => `${code} ${pointer}`);

describe.each([true, false])("with instructions for many bytes at once: %s", (simd) => {
  it("gives random people with gaps the verdicts, best and worst of one by one, and counts them", async () => {
    const people = randomApplicants(plain.policy, 3000, 91);
    const results = await plain.assessRoster(columnsOf(people, plain), { asOf: DAY, bounds: true, counts: true, simd });
    expect(told(results)).toEqual(toldOneByOne(people, plain));
    const counted = results.verdicts.map((column) =>
      VERDICTS.map((_, code) => column.filter((v) => v === code).length),
    );
    expect(results.counts.map((counts) => VERDICTS.map((verdict) => counts[verdict]))).toEqual(counted);
  });

  it("does so under documents of some counties, on days on which they hold and others", async () => {
    const people = inCounties(randomApplicants(local.policy, 1500, 17), COUNTIES);
    const roster = await local.openRoster({ asOf: DAY, simd });
    expect(roster.simd).toBe(simd);
    expect(told(await roster.assess(people, { bounds: true }))).toEqual(toldOneByOne(people, local));
    const before = await local.assessRoster(people, { asOf: "2019-12-31", simd });
    const without = await plain.assessRoster(people, { asOf: DAY, simd });
    expect(Buffer.concat(before.verdicts).equals(Buffer.concat(without.verdicts))).toBe(true);
    expect(told(before)).not.toEqual(told(await roster.assess(people)));
    roster.dispose();
  });
});

it("judges columns of codes, and gives the same to people given one by one", async () => {
  const people = randomApplicants(plain.policy, 9000, 5, 0.5);
  const roster = await plain.openRoster({ asOf: DAY });
  const columns = columnsOf(people, plain);
  const codes = Object.entries(columns).map(([id, answers]) => [id, roster.column(id, answers)] as const);
  const judged = roster.judge(Object.fromEntries(codes), { counts: true });
  const plainly = roster.judge(Object.fromEntries(codes));
  const verdicts = Buffer.concat(plainly.verdicts);
  expect(roster.judge({}, {}).people).toBe(0);
  for (const column of plainly.verdicts) column.fill(9);
  expect(roster.judge(Object.fromEntries(codes), { into: plainly })).toBe(plainly);
  expect(Buffer.concat(plainly.verdicts).equals(verdicts)).toBe(true);
  expect(roster.judge(Object.fromEntries(codes), { counts: true, into: judged }).counts[0]).toEqual(
    (await roster.assess(people, { counts: true })).counts[0],
  );
  for (const into of [judged, roster.judge({}), { ...plainly }])
    expect(() => roster.judge(Object.fromEntries(codes), { into })).toThrow(RangeError);
  expect([plainly.best, plainly.worst, plainly.counts]).toEqual([[], [], []]);
  for (const others of [
    await roster.assess(people, { counts: true }),
    await roster.assess(columns, { counts: true }),
  ]) {
    expect(Buffer.concat(others.verdicts).equals(Buffer.concat(judged.verdicts))).toBe(true);
    expect(others.counts).toEqual(judged.counts);
  }
  roster.dispose();
});

it("gives answers that no condition tells apart one code, and none to a missing one", async () => {
  const roster = await plain.openRoster();
  const code = (answer: Answer | null) => roster.code("continuousTownshipYears", answer);
  expect(code(31)).toBe(code(30));
  expect(code(29)).not.toBe(code(30));
  expect(code(null)).toBe(255);
  roster.dispose();
});

it("judges some provisions in the order in which they are asked for; facts without a column are open", async () => {
  const [first, second, third] = plain.policy.provisions.map(({ id }) => id) as [string, string, string];
  const { provisions, verdicts } = await plain.assessRoster({ age: [30, null] }, { provisions: [third, first] });
  expect(provisions).toEqual([third, first]);
  const one = plain.assess({ age: 30 }, { provisions: [third, first] }).provisions;
  expect(verdicts.map((column) => VERDICTS[column[0] ?? -1])).toEqual(one.map(({ verdict }) => verdict));
  expect((await errorOf(plain.assessRoster({}, { provisions: [second, "none"] }))).code).toBe("unknown-provision");
  expect((await plain.assessRoster([])).people).toBe(0);
});

it("stands under corrections, and under a document that is supposed to be confirmed", async () => {
  const [document] = randomRegister(plain.policy, 8, ["431202"], 30);
  const open = await loadChecker({ documents: document ? [{ ...document, confirmed: false }] : [] });
  const people = inCounties(randomApplicants(open.policy, 500, 3), ["431202"]);
  const supposing = open.under({ supposing: document?.id ?? "" });
  const asOf = DAY;
  const [before, supposed] = [
    await open.assessRoster(people, { asOf }),
    await supposing.assessRoster(people, { asOf }),
  ];
  expect(supposed.verdicts).not.toEqual(before.verdicts);
  const oneByOne = people.map((facts) => [...supposing.verdicts(facts, { asOf })]);
  expect(people.map((_, at) => supposed.verdicts.map((column) => column[at]))).toEqual(oneByOne);
  const tag = open.policy.regionTags[0]?.id ?? "";
  const corrected = open.under({ corrections: { regionTags: { 431202: { [tag]: false } } } });
  const results = await corrected.assessRoster(people, { asOf });
  expect(people.map((_, at) => results.verdicts.map((column) => column[at]))).toEqual(
    people.map((facts) => [...corrected.verdicts(facts, { asOf })]),
  );
  open.dispose();
});

it("names column and row of what is no answer, the first twenty of them", async () => {
  const age = [30, "old", null, 31.5, 999] as Answer[];
  const fault = await errorOf(plain.assessRoster({ age, unitLevel: ["township", "moon", null, null, null] }));
  expect(fault.code).toBe("invalid-answers");
  expect(placesOf(fault)).toEqual([
    "wrong-type /age/1",
    "wrong-type /age/3",
    "out-of-range /age/4",
    "unknown-option /unitLevel/1",
  ]);
  const many = await errorOf(plain.assessRoster({ age: Array.from({ length: 70_000 }, () => "old") }));
  expect(placesOf(many)).toHaveLength(20);
  const odd = [Number.NaN, new Date(), Symbol("none"), () => 1] as unknown as Answer[];
  expect((await errorOf(plain.assessRoster({ age: odd }))).issues.map(({ pointer }) => pointer)).toEqual([
    "/age/0",
    "/age/1",
    "/age/2",
    "/age/3",
  ]);
});

it("names row and fact of people given one by one", async () => {
  const rows = [{ age: 30 }, { aeg: 30, unitLevel: "moon" }, null, { age: null }] as unknown as Answers[];
  const places = placesOf(await errorOf(plain.assessRoster(rows)));
  expect(places.toSorted()).toEqual([
    "unknown-fact /1/aeg",
    "unknown-option /1/unitLevel",
    "wrong-type /2",
    "wrong-type /3/age",
  ]);
});

it("refuses columns that are no fact's, and columns of different lengths", async () => {
  const unknown = await errorOf(plain.assessRoster({ aeg: [30] }));
  expect(placesOf(unknown)).toEqual(["unknown-fact /aeg"]);
  expect(unknown.message).toContain("age");
  const uneven = await errorOf(plain.assessRoster({ age: [30, 31], unitLevel: ["township"] }));
  expect(placesOf(uneven)).toEqual(["wrong-value /unitLevel"]);
  expect(uneven.message).toContain("has 1 people, but 'age' has 2");
});

it("tells how far it is, and stops when it is told to", async () => {
  const age = new Uint8Array(150_000).fill(30);
  const told: number[] = [];
  const results = await plain.assessRoster({ age }, { onProgress: (done) => told.push(done) });
  expect(told.at(-1)).toBe(150_000);
  expect(told.length).toBeGreaterThan(1);
  expect(results.verdicts[0]?.length).toBe(150_000);
  const stop = new AbortController();
  const stopped = plain.assessRoster(
    { age },
    { signal: stop.signal, onProgress: () => stop.abort(new Error("enough")) },
  );
  await expect(stopped).rejects.toThrow("enough");
});

it("takes the module that the browser has the instructions for, and says where there is none", async () => {
  const validate = vi.spyOn(WebAssembly, "validate").mockReturnValue(false);
  const roster = await plain.openRoster();
  expect(roster.simd).toBe(false);
  roster.dispose();
  validate.mockRestore();
  const other = await plain.openRoster();
  expect(other.simd).toBe(true);
  other.dispose();
  vi.stubGlobal("WebAssembly", undefined);
  try {
    const wasm = { create: () => Promise.resolve(createRoster), binary: new Uint8Array() };
    const fault = await errorOf(startCore({ name: "RosterEngine", wasm }, "wasm", "en"));
    expect(fault.code).toBe("core-unavailable");
    expect(fault.message).toContain("it needs WebAssembly");
  } finally {
    vi.unstubAllGlobals();
  }
});

it("refuses to work after dispose, which may be called twice, and outlives its checker until then", async () => {
  const checker = await loadChecker();
  const roster = await checker.openRoster();
  checker.dispose();
  expect(roster.judge({ age: roster.column("age", [30]) }).people).toBe(1);
  roster.dispose();
  roster.dispose();
  expect(() => roster.column("age", [30])).toThrow("this roster was disposed of");
});
