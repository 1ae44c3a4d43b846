import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it, vi } from "vitest";
import createAuditor from "../../build/wasm/auditor.mjs";
import createCore, { type CoreOptions } from "../../build/wasm/core.mjs";
import createIntake from "../../build/wasm/intake.mjs";
import createRoster from "../../build/wasm/roster.mjs";
import { type Checker, EligibilityError, type LoadOptions, loadChecker, type PolicyPack } from "../../wasm/index.ts";
import { startCore } from "../../wasm/load.ts";
import { runNatively } from "../policy/native.ts";
import { SIX_THREE, TEACHER } from "../policy/teacher.ts";

const builtFile = (name: string) => readFileSync(new URL(`../../build/wasm/${name}`, import.meta.url));
const WASM = builtFile("core.wasm");

const open: Checker[] = [];
async function load(options: LoadOptions = {}): Promise<Checker> {
  const checker = await loadChecker(options);
  open.push(checker);
  return checker;
}
afterEach(() => {
  for (const checker of open.splice(0)) checker.dispose();
});

async function bundledPack(): Promise<PolicyPack> {
  return JSON.parse(JSON.stringify((await load()).policy)) as PolicyPack;
}

async function errorOf(promise: Promise<unknown>): Promise<EligibilityError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(EligibilityError);
  return error as EligibilityError;
}

describe("loading", () => {
  it("bundles the policy and knows its version", async () => {
    const { policy } = await load();
    expect(policy.id).toBe("hunan-2016-91");
    expect(policy.documentNumber).toBe("湘人社发〔2016〕91号");
    expect(policy.provisions.length).toBe(73);
    expect(policy.hash).toMatch(/^[0-9a-f]{16}$/);
    expect(runNatively(["--version"], "").lines[0]).toContain(policy.hash);
  });

  it("takes a policy as an object and gives it the same hash", async () => {
    const { policy } = await load();
    expect((await load({ policy })).policy.hash).toBe(policy.hash);
  });

  it("takes the core as bytes or as a compiled module", async () => {
    const verdict = (checker: Checker) =>
      checker.assess({ ...TEACHER, continuousTownshipYears: 30 }, { provisions: [SIX_THREE] }).provisions[0]?.verdict;
    expect(verdict(await load({ wasm: new Uint8Array(WASM) }))).toBe("satisfied");
    expect(verdict(await load({ wasm: new WebAssembly.Module(WASM) }))).toBe("satisfied");
  });

  it("rejects a policy with every fault in it", async () => {
    const policy = await bundledPack();
    const broken = {
      ...policy,
      facts: policy.facts.map((fact, i) => (i === 3 ? { ...fact, colour: "red", help: undefined } : fact)),
      definitions: [],
    };
    const error = await errorOf(loadChecker({ policy: broken as unknown as PolicyPack }));
    expect(error.code).toBe("invalid-policy");
    const found = error.issues.map(({ code, pointer }) => `${code} ${pointer}`);
    expect(found).toContain("unknown-member /facts/3/colour");
    expect(found).toContain("missing-member /facts/3/help");
    expect(found.some((line) => line.startsWith("unknown-definition /provisions/0/"))).toBe(true);
  });

  it("says which part of the policy could not be fetched", async () => {
    const error = await errorOf(loadChecker({ policy: new URL("missing.json", import.meta.url) }));
    expect(error.code).toBe("policy-unavailable");
    expect(error.message).toContain("missing.json");
  });

  it("says which documents could not be fetched", async () => {
    const error = await errorOf(loadChecker({ documents: new URL("missing.json", import.meta.url) }));
    expect(error.code).toBe("documents-unavailable");
    expect(error.message).toContain("missing.json");
  });
});

describe("without WebAssembly", () => {
  const verdicts = async (options: LoadOptions) => {
    const checker = await load(options);
    return [checker.core, ...checker.verdicts(TEACHER)];
  };

  it.each<[string, LoadOptions]>([
    ["missing", { wasm: new URL("missing.wasm", import.meta.url) }],
    ["cut off", { wasm: new Uint8Array(WASM.subarray(0, 5000)) }],
    ["no module at all", { wasm: new Uint8Array(8) }],
    ["not wanted", { core: "js" }],
  ])("%s, the core runs as plain JavaScript and says so", async (_, options) => {
    expect(await verdicts(options)).toEqual(["js", ...(await verdicts({})).slice(1)]);
  });

  it("forbidden, plain JavaScript does all there is: own packs, the audit", async () => {
    const { policy } = await load();
    vi.stubGlobal("WebAssembly", undefined);
    try {
      // Another place than that of the core which runs already
      const checker = await load({ policy, wasm: new URL("../../build/wasm/core.wasm?forbidden", import.meta.url) });
      expect([checker.core, checker.policy.hash]).toEqual(["js", policy.hash]);
      expect((await checker.audit()).policy.id).toBe(policy.id);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it("nor plain JavaScript, it says so and names both causes", async () => {
    const js = () => Promise.reject(new Error("no such file"));
    const wasm = { create: () => Promise.resolve(createCore), binary: new Uint8Array(8) };
    const error = await errorOf(startCore({ name: "Engine", wasm, js }, "wasm", "en"));
    expect(error.code).toBe("core-unavailable");
    expect(error.message).toMatch(/CompileError.*no such file/);
  });
});

describe("answers", () => {
  it("decides 6.3 at exactly 30 years", async () => {
    const checker = await load();
    const verdicts = [29, 30].map((years) => {
      const { provisions } = checker.assess(
        { ...TEACHER, continuousTownshipYears: years },
        { provisions: [SIX_THREE] },
      );
      return [provisions[0]?.sentence, provisions[0]?.verdict];
    });
    expect(verdicts).toEqual([
      ["6.3", "notSatisfied"],
      ["6.3", "satisfied"],
    ]);
  });

  it("throws with the fact, what was given and what is allowed", async () => {
    const checker = await load();
    const issue = (facts: Record<string, unknown>) => {
      try {
        checker.assess(facts as Record<string, string>);
      } catch (error) {
        return (error as EligibilityError).issues[0];
      }
      return undefined;
    };
    expect(issue({ relatoin: "employed" })).toMatchObject({
      code: "unknown-fact",
      hint: { zh: "您是不是要写“relation”？", en: "did you mean 'relation'?" },
    });
    expect(issue({ continuousTownshipYears: -1 })?.hint.en).toContain("0 to 60");
    expect(issue({ continuousTownshipYears: 29.5 })?.code).toBe("wrong-type");
    expect(issue({ continuousTownshipYears: "30" })?.code).toBe("wrong-type");
    expect(issue({ county: "龙山县" })?.hint.zh).toContain("433130");
    expect(issue({ workProducts: "true" })?.code).toBe("wrong-type");
    expect(issue({ workProducts: null })?.code).toBe("wrong-type");
  });

  it("does not let one applicant's answers reach the next", async () => {
    const checker = await load();
    const empty = JSON.stringify(checker.assess({}, { asOf: "2026-01-01" }));
    checker.assess({ ...TEACHER, continuousTownshipYears: 30 });
    expect(JSON.stringify(checker.assess({}, { asOf: "2026-01-01" }))).toBe(empty);
  });

  it("refuses an unknown provision and an impossible date by name", async () => {
    const checker = await load();
    expect(() => checker.assess({}, { provisions: ["6.3"] })).toThrow("unknown provision '6.3'");
    expect(() => checker.assess({}, { asOf: "2026-02-30" })).toThrow("'2026-02-30' is no date");
    expect(checker.assess({}, { asOf: "2026-02-28" }).asOf).toBe("2026-02-28");
  });

  it("reads records and explains faulty answers once the intake is there", async () => {
    const checker = await loadChecker({ intake: false });
    const record = { spells: [{ from: "2010-09-01", unitKind: "publicInstitution" }] };
    const faulty = { titleLevel: "doctor" };
    const faultOf = (ask: () => unknown): { code?: string; issues?: readonly unknown[] } => {
      try {
        ask();
        return {};
      } catch (fault) {
        return fault as { code: string; issues: readonly unknown[] };
      }
    };
    expect(checker.hasIntake).toBe(false);
    expect(faultOf(() => checker.yearsFrom(record)).code).toBe("core-unavailable");
    expect(faultOf(() => checker.assess(faulty))).toMatchObject({ code: "invalid-answers", issues: [] });
    await checker.loadIntake();
    expect(checker.hasIntake).toBe(true);
    expect(faultOf(() => checker.yearsFrom(record)).code).toBe("invalid-record");
    expect(faultOf(() => checker.assess(faulty)).issues).toHaveLength(1);
    checker.dispose();
  });

  it("asks with a part of the policy, and explains once the rest is there", async () => {
    const asking = await loadChecker({ texts: false, english: false, intake: false });
    const whole = await load();
    const answers = { ...TEACHER, continuousTownshipYears: 30 };
    const [first] = asking.assess(answers, { provisions: [SIX_THREE] }).provisions;
    expect(asking.hasTexts).toBe(false);
    expect([...asking.verdicts(answers)]).toEqual([...whole.verdicts(answers)]);
    expect(asking.startInterview().nextQuestion()?.id).toBe(whole.startInterview().nextQuestion()?.id);
    expect(first?.decisive).toEqual(whole.assess(answers, { provisions: [SIX_THREE] }).provisions[0]?.decisive);
    expect(() => asking.explain(SIX_THREE, answers)).toThrow("loadTexts()");
    expect(() => asking.routes(SIX_THREE, answers)).toThrow("loadTexts()");
    await Promise.all([asking.loadTexts(), asking.loadEnglish()]);
    expect(asking.hasTexts).toBe(true);
    expect(asking.policy).toEqual(whole.policy);
    expect(asking.assess({})).toEqual(whole.assess({}));
    expect(asking.explain(SIX_THREE, answers)).toEqual(whole.explain(SIX_THREE, answers));
    asking.dispose();
  });

  it("leaves verdict arrays that are the caller's own", async () => {
    const checker = await load();
    const first = checker.verdicts({});
    const copy = [...first];
    checker.verdicts({ ...TEACHER, continuousTownshipYears: 30 });
    expect([...first]).toEqual(copy);
  });
});

describe("the raw modules", () => {
  const from = (bytes: BufferSource): CoreOptions => ({
    instantiateWasm(imports, done) {
      WebAssembly.instantiate(bytes, imports).then(({ instance, module }) => done(instance, module));
      return {};
    },
  });

  function declaredMethods(name: string): (string | undefined)[] {
    const source = readFileSync(new URL("../../wasm/core.d.ts", import.meta.url), "utf8");
    const found = new RegExp(`interface ${name}(?: extends (\\w+))? \\{([\\s\\S]*?)\\n {2}\\}`).exec(source);
    const own = [...(found?.[2] ?? "").matchAll(/^ {4}(\w+)\(/gm)].map((match) => match[1]);
    return [...own, ...(found?.[1] ? declaredMethods(found[1]) : [])].sort();
  }

  function methodsOf(prototype: object): string[] {
    const inherited = ["isAliasOf", "clone", "deleteLater", "constructor"]; // of every Embind class
    const real = new Set<string>();
    for (let at = prototype; at !== null && at !== Object.prototype; at = Object.getPrototypeOf(at)) {
      for (const name of Object.getOwnPropertyNames(at)) real.add(name);
    }
    return [...real].filter((name) => !inherited.includes(name)).sort();
  }

  it("have exactly the methods that core.d.ts declares", async () => {
    const { Engine } = await createCore(from(WASM));
    expect(methodsOf((Engine as unknown as { prototype: object }).prototype)).toEqual(declaredMethods("Engine"));
    const { Intake } = await createIntake(from(builtFile("intake.wasm")));
    expect(methodsOf((Intake as unknown as { prototype: object }).prototype)).toEqual(declaredMethods("Intake"));
    const { PolicyCompiler } = await createAuditor(from(builtFile("auditor.wasm")));
    const { prototype } = PolicyCompiler as unknown as { prototype: object };
    expect(methodsOf(prototype)).toEqual(declaredMethods("PolicyCompiler"));
    const { RosterEngine } = await createRoster(from(builtFile("roster.wasm")));
    const ofRoster = (RosterEngine as unknown as { prototype: object }).prototype;
    expect(methodsOf(ofRoster)).toEqual(declaredMethods("RosterEngine"));
  });

  it("hold no engine once every checker is disposed of", async () => {
    const core = await createCore(from(WASM));
    const engine = new core.Engine();
    expect(core.Engine.live()).toBe(1);
    engine.delete();
    expect(core.Engine.live()).toBe(0);
  });

  it("refuse to work after dispose, which may be called twice", async () => {
    const checker = await loadChecker();
    checker.dispose();
    checker.dispose();
    expect(() => checker.assess({})).toThrow("disposed");
  });

  it("evaluate no text as code", () => {
    const script = `
      import createCore from ${JSON.stringify(new URL("../../build/wasm/core.mjs", import.meta.url).href)};
      import { readFileSync } from "node:fs";
      const bytes = readFileSync(${JSON.stringify(fileURLToPath(new URL("../../build/wasm/core.wasm", import.meta.url)))});
      const core = await createCore({ instantiateWasm(imports, done) {
        WebAssembly.instantiate(bytes, imports).then(({ instance, module }) => done(instance, module));
        return {};
      } });
      const engine = new core.Engine();
      engine.input(9, 0);
      engine.load();
      process.stdout.write(String(core.Engine.live()));
      engine.delete();`;
    const flags = ["--disallow-code-generation-from-strings", "--input-type=module", "--eval", script];
    expect(execFileSync(process.execPath, flags, { encoding: "utf8" })).toBe("1");
  });
});
