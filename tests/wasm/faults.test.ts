// What a caller can get wrong, and what a call must not leave behind.
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import {
  type Answers,
  type AssessOptions,
  type Checker,
  EligibilityError,
  type ImplementingDocument,
  type Issue,
  type LoadOptions,
  loadChecker,
  type PolicyPack,
} from "../../wasm/index.ts";
import { runNatively } from "../policy/native.ts";
import { SIX_THREE, TEACHER } from "../policy/teacher.ts";

const built = (name: string) => new Uint8Array(readFileSync(new URL(`../../build/wasm/${name}`, import.meta.url)));

let checker: Checker;
beforeAll(async () => {
  checker = await loadChecker();
});
afterAll(() => checker.dispose());

function errorOf(call: () => unknown): EligibilityError {
  try {
    call();
  } catch (error) {
    expect(error).toBeInstanceOf(EligibilityError);
    return error as EligibilityError;
  }
  throw new Error("nothing was thrown");
}

async function rejection(promise: Promise<unknown>): Promise<EligibilityError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(EligibilityError);
  return error as EligibilityError;
}

const codes = (error: EligibilityError) => [error.code, ...error.issues.map(({ code }: Issue) => code)];

describe("answers that are none", () => {
  it.each([[null], [undefined], [[]], [5], ["township"], [new Map([["unitLevel", "township"]])], [new Date()]])(
    "%s is refused",
    (given) => {
      for (const call of [
        () => checker.assess(given as unknown as Answers),
        () => checker.verdicts(given as unknown as Answers),
        () => checker.explain(SIX_THREE, given as unknown as Answers),
      ])
        expect(errorOf(call).code).toBe("invalid-answers");
    },
  );

  it("names an unknown fact whatever its value, and takes undefined for not answered", () => {
    const undefinedAnswer = { ...TEACHER, unitLevel: undefined } as unknown as Answers;
    const { unitLevel: _, ...without } = TEACHER;
    expect(checker.assess(undefinedAnswer)).toEqual(checker.assess(without));
    const error = errorOf(() => checker.assess({ shoeSize: undefined } as unknown as Answers));
    expect(codes(error)).toEqual(["invalid-answers", "unknown-fact"]);
    expect(error.message).toContain("shoeSize");
  });

  it("may ask the checker itself, by a getter, and are still what they are", () => {
    const nested = {
      ...TEACHER,
      get continuousTownshipYears() {
        checker.assess({ unitLevel: "county", field: "health" });
        return 30;
      },
    };
    const plain = { ...TEACHER, continuousTownshipYears: 30 };
    expect(checker.assess(nested)).toEqual(checker.assess(plain));
    expect([...checker.verdicts(nested)]).toEqual([...checker.verdicts(plain)]);
  });

  it("are read the same in every order of their members", () => {
    const entries = Object.entries({ ...TEACHER, continuousTownshipYears: 30 });
    const plain = [...checker.verdicts(Object.fromEntries(entries))];
    for (let turn = 0; turn < entries.length; turn++) {
      entries.push(entries.shift() as (typeof entries)[number]);
      for (const order of [entries, [...entries].reverse(), [...entries.slice(turn), ...entries.slice(0, turn)]])
        expect([...checker.verdicts(Object.fromEntries(order))]).toEqual(plain);
    }
  });

  it.each([
    ["a number for a text", { unitLevel: 1 }],
    ["a truth for a text", { unitLevel: true }],
    ["a text for a truth", { localHukou: "true" }],
    ["a number for a truth", { localHukou: 1 }],
    ["a text for a number", { townshipYears: "3" }],
    ["a truth for a number", { townshipYears: true }],
    ["a fraction", { townshipYears: 1.5 }],
    ["no number", { townshipYears: Number.NaN }],
    ["too much", { townshipYears: 2 ** 32 + 1 }],
    ["nothing", { townshipYears: null }],
    ["a list", { unitLevel: ["township"] }],
    ["another option", { unitLevel: "moon" }],
  ])("%s is no answer", (_, given) => {
    expect(errorOf(() => checker.verdicts(given as unknown as Answers)).code).toBe("invalid-answers");
  });

  it("are all named, in no time to speak of, as long as they are no more than an object may have", () => {
    const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`unknown${i}`, 1]));
    expect(errorOf(() => checker.assess(many(4000))).issues.length).toBe(4000);
    expect(codes(errorOf(() => checker.assess(many(100_000))))).toEqual(["invalid-answers", "too-large"]);
  });
});

describe("bounds are the same here and on the command line", () => {
  const native = (facts: string) =>
    JSON.parse(runNatively(["assess"], `{"facts": ${facts}}\n`).lines[0] ?? "{}").error?.issues.map(
      ({ code }: Issue) => code,
    );
  const here = (facts: unknown) => errorOf(() => checker.assess(facts as Answers)).issues.map(({ code }) => code);
  const nested = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;

  it.each([
    ["nested as deep as may be", `{"field": ${nested(62)}}`],
    ["nested too deep", `{"field": ${nested(200)}}`],
    ["half of a character", '{"field": "\\ud83d"}'],
    ["a name that is half of a character", '{"\\udc00": 1}'],
    ["a number beyond every bound", '{"postGrade": 1e300}'],
    ["half a year", '{"townshipYears": 29.5}'],
    ["too many members", `{${Array.from({ length: 4097 }, (_, i) => `"x${i}": 1`).join(", ")}}`],
  ])("%s", (_, facts) => {
    expect(here(JSON.parse(facts))).toEqual(native(facts));
  });

  it("a number is what it is worth, however it is written", () => {
    expect(native('{"townshipYears": 10.0}')).toBeUndefined();
    expect(native('{"townshipYears": 1e1}')).toBeUndefined();
  });
});

describe("a call stands alone", () => {
  const year: ImplementingDocument = {
    policy: "hunan-2016-91",
    id: "year",
    level: "province",
    confirmed: true,
    document: { number: "1", title: "t", issuer: "i", from: "2020-01-01", to: "2020-12-31" },
    parameters: { localFastTrackYears: 5, localRootedYears: 5, countyTownCounts: true },
    readings: { postgraduateCountsAsMaster: false },
  };
  const facts = { ...TEACHER, titleLevel: "junior", appliedTitleLevel: "intermediate", continuousFrontlineYears: 12 };
  const within = { asOf: "2020-06-01" };
  let local: Checker;
  beforeAll(async () => {
    local = await loadChecker({ documents: [year] });
  });
  afterAll(() => local.dispose());

  it("leaves no day to the next", () => {
    const today = [...local.verdicts(facts)];
    const then = [...local.verdicts(facts, within)];
    expect(then).not.toEqual(today);
    const calls: ((checker: Checker) => unknown)[] = [
      (one) => one.assess(facts, within),
      (one) => one.explain(SIX_THREE, facts, within),
      (one) => one.routes(SIX_THREE, facts, within),
      (one) => one.yearsFrom({ spells: [] }, "2020-06-01"),
      (one) => one.startInterview({ provisions: [SIX_THREE], answers: facts }).nextScreen(within),
      (one) => one.startInterview().assessment(within),
    ];
    for (const call of calls) {
      call(local);
      expect([...local.verdicts(facts)]).toEqual(today);
    }
  });

  it("leaves no chosen provisions to the next", () => {
    const all = local.assess(facts, within);
    local.assess(facts, { ...within, provisions: [SIX_THREE] });
    local.provisionsIn({ audience: "unit", topics: ["post"] });
    expect(local.assess(facts, within)).toEqual(all);
    expect(local.assess(facts, { ...within, provisions: [] }).provisions).toEqual([]);
  });

  it("keeps every assessment as it was, though they share what is said of provisions", () => {
    const before = checker.assess(facts);
    const text = JSON.stringify(before);
    const again = checker.assess({ ...facts, unitLevel: "county" });
    expect(again).not.toEqual(before);
    expect(again.provisions.filter((one) => before.provisions.includes(one)).length).toBeGreaterThan(0);
    for (const one of before.provisions)
      for (const part of [one, one.missing, one.unsure, one.reasons, ...one.reasons, one.decisive])
        expect(Object.isFrozen(part)).toBe(true);
    before.provisions.reverse().pop();
    expect(JSON.stringify(checker.assess(facts))).toBe(text);
  });

  it("gives all provisions in another order, when they are asked for so", () => {
    const ids = checker.policy.provisions.map(({ id }) => id).reverse();
    expect(checker.assess(facts, { provisions: ids }).provisions.map(({ id }) => id)).toEqual(ids);
  });

  it("shares nothing between checkers with different documents", async () => {
    const others = await Promise.all(
      ["2020-01-01", "2020-02-01", "2020-03-01", "2020-04-01", "2020-05-01"].map((from) =>
        loadChecker({ documents: [{ ...year, document: { ...year.document, from } }] }),
      ),
    );
    const expected = JSON.stringify(local.assess(facts, within).provisions);
    const plain = JSON.stringify(checker.assess(facts, within));
    for (let round = 0; round < 2; round++) {
      for (const one of others) expect(JSON.stringify(one.assess(facts, within).provisions)).toBe(expected);
      expect(JSON.stringify(checker.assess(facts, within))).toBe(plain);
    }
    for (const one of others) one.dispose();
  });

  it("names the provisions that were asked for, in their order, each as it is among all", () => {
    const { provisions: all } = checker.assess(facts);
    const ids = [all[40], all[3], all[65]].map((one) => one?.id as string);
    const { provisions } = checker.assess(facts, { provisions: ids });
    expect(provisions).toEqual(ids.map((id) => all.find((one) => one.id === id)));
  });

  it.each([[""], ["2026-02-30"], ["today"], [5], [null], [{}], [new Date()]])("%s is no day", (asOf) => {
    const options = { asOf } as unknown as AssessOptions;
    for (const call of [
      () => checker.assess({}, options),
      () => checker.verdicts({}, options),
      () => checker.explain(SIX_THREE, {}, options),
      () => checker.routes(SIX_THREE, {}, options),
      () => checker.yearsFrom({ spells: [] }, asOf as string),
      () => checker.startInterview().nextQuestion(options),
      () => checker.startInterview().nextScreen(options),
    ])
      expect(codes(errorOf(call))).toEqual(["invalid-date", "invalid-date"]);
  });
});

describe("an interview", () => {
  it("about nobody or nothing that the policy knows is refused, with what there is", () => {
    const nobody = errorOf(() => checker.startInterview({ audience: "units" }));
    expect(codes(nobody)).toEqual(["unknown-audience", "unknown-audience"]);
    expect(nobody.issues[0]?.hint.en).toContain("'serving'");
    expect(nobody.issues[0]?.hint.zh).toContain("“serving”");
    expect(codes(errorOf(() => checker.startInterview({ topics: ["post", "money"] })))).toEqual([
      "unknown-topic",
      "unknown-topic",
    ]);
    expect(codes(errorOf(() => checker.startInterview({ provisions: ["six"] })))).toEqual([
      "unknown-provision",
      "unknown-provision",
    ]);
  });

  it("does not go on from what can be no answer", () => {
    expect(codes(errorOf(() => checker.startInterview({ answers: { unitLevel: "moon" } })))[0]).toBe("invalid-answers");
    expect(errorOf(() => checker.startInterview({ ticked: ["moon"] })).message).toContain("moon");
  });
});

describe("a checker that was disposed of", () => {
  it("says so, whatever is asked", async () => {
    const gone = await loadChecker();
    const interview = gone.startInterview();
    gone.dispose();
    const calls: (() => unknown)[] = [
      () => gone.assess({}),
      () => gone.verdicts({}),
      () => gone.explain(SIX_THREE, {}),
      () => gone.routes(SIX_THREE, {}),
      () => gone.yearsFrom({ spells: [] }),
      () => gone.provisionsIn({}),
      () => gone.startInterview(),
      () => gone.under({}),
      () => interview.nextQuestion(),
      () => interview.nextScreen(),
      () => interview.assessment(),
    ];
    for (const call of calls) expect(errorOf(call).code).toBe("disposed");
  });
});

describe("a core that is another module", () => {
  // (module), (module (memory (export "memory") 1)), and one of ours that is not the core
  const empty = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
  const memory = Uint8Array.of(...empty, 5, 3, 1, 0, 1, 7, 10, 1, 6, 109, 101, 109, 111, 114, 121, 2, 0);
  it.each([
    ["empty", empty],
    ["with a memory only", memory],
    ["the auditor", built("auditor.wasm")],
  ])("%s, does not keep the caller waiting", async (_, wasm) => {
    const one = await loadChecker({ wasm });
    expect([one.core, one.assess(TEACHER)]).toEqual(["js", checker.assess(TEACHER)]);
    one.dispose();
    const module = await loadChecker({ wasm: new WebAssembly.Module(wasm) });
    expect(module.core).toBe("js");
    module.dispose();
  });
});

describe("one core for all", () => {
  it("is started once, however many checkers ask for it, and anew after a failure", async () => {
    const place = new URL("../../build/wasm/core.wasm?once", import.meta.url);
    const started = vi.spyOn(WebAssembly, "instantiate");
    try {
      const both = await Promise.all([loadChecker({ wasm: place }), loadChecker({ wasm: place })]);
      const third = await loadChecker({ wasm: String(place) });
      expect(started).toHaveBeenCalledTimes(1);
      const [first, second] = both.map((one) => one.verdicts({ ...TEACHER, continuousTownshipYears: 30 }));
      expect(first).toEqual(second);
      both[0]?.dispose();
      expect(both[1]?.verdicts({ ...TEACHER, continuousTownshipYears: 30 })).toEqual(first);
      for (const one of [...both, third]) one.dispose();
      started.mockRejectedValueOnce(new Error("no memory"));
      const options: LoadOptions = { wasm: new URL("../../build/wasm/core.wasm?again", import.meta.url) };
      const kinds = [];
      for (let i = 0; i < 2; i++) {
        const one = await loadChecker(options);
        kinds.push(one.core);
        one.dispose();
      }
      expect(kinds).toEqual(["js", "wasm"]);
    } finally {
      started.mockRestore();
    }
  });
});

describe("packs", () => {
  const bundled = () => JSON.parse(new TextDecoder().decode(built("policy.json"))) as PolicyPack & { hash: string };

  it("the package's own policy.json is one, of the same version, in Chinese", async () => {
    const own = await loadChecker({ policy: bundled() });
    expect(own.policy.hash).toBe(checker.policy.hash);
    expect(own.policy.facts[0]?.label.en).toBe(own.policy.facts[0]?.label.zh);
    expect([...own.verdicts(TEACHER)]).toEqual([...checker.verdicts(TEACHER)]);
    own.dispose();
  });

  /** A pack whose one provision asks definitions that nest `groups` groups around each other, one after the other. */
  function nested(definitions: number, groups: number): PolicyPack {
    const pack = bundled();
    const label = { zh: "t" };
    const around = (inner: unknown) => {
      let when = inner;
      for (let i = 0; i < groups; i++) when = i % 2 ? { any: [when] } : { all: [when] };
      return when;
    };
    const list = Array.from({ length: definitions }, (_, i) => ({
      id: `d${i}`,
      label,
      sentence: "0.1",
      when: around(i === 0 ? { fact: "localHukou", is: true } : { definition: `d${i - 1}` }),
    }));
    const provision = { ...pack.provisions[0], appliesWhen: undefined, cues: undefined, exceptToMonotone: undefined };
    return {
      ...pack,
      face: undefined,
      follows: undefined,
      implausible: undefined,
      definitions: list,
      provisions: [{ ...provision, when: { definition: `d${definitions - 1}` } }],
    } as unknown as PolicyPack;
  }

  it.each(["wasm", "js"] as const)(
    "whose conditions are as deep as may be work as %s, deeper ones are refused",
    async (core) => {
      const deep = await loadChecker({ policy: nested(10, 24), core }); // 251 levels
      const id = deep.policy.provisions[0]?.id as string;
      expect(deep.assess({ localHukou: true }).provisions[0]?.decisive).toEqual(["localHukou"]);
      let levels = 0;
      for (let node = deep.explain(id, { localHukou: true }).when; node; node = node.parts?.[0] as typeof node)
        levels++;
      expect(levels).toBe(251);
      expect(deep.routes(id, { localHukou: false }).verdict).toBe("notSatisfied");
      deep.dispose();
      const error = await rejection(loadChecker({ policy: nested(56, 28), core }));
      expect(codes(error)).toEqual(["invalid-policy", "too-deep"]);
      expect(error.message).toContain("256");
    },
  );
});
