// The package in Node: imported by its name from a project that has installed it.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Answers, Assessment, PolicyPack } from "../../wasm/index.ts";
import { assessLines } from "../policy/native.ts";
import { SIX_THREE, TEACHER } from "../policy/teacher.ts";
import { randomApplicants } from "../wasm/applicants.ts";
import { consumer, hash, json, manifest } from "./installed.ts";

const asOf = "2026-03-01";
const thirtyYears: Answers = { ...TEACHER, continuousTownshipYears: 30 };
const applicants = [thirtyYears, ...randomApplicants(json<PolicyPack>("policy.asking.json"), 400, 91)];

interface Said {
  version: string;
  core: string;
  hash: string;
  lines: string[];
  hashOfGiven: string;
}

/** Runs an ES module of the consumer's. */
function run(name: string, code: string, options: string[] = [], input = ""): string {
  writeFileSync(join(consumer, name), code);
  return execFileSync("node", [...options, name], { cwd: consumer, input, encoding: "utf8", maxBuffer: 1 << 28 });
}

function assess(core: "wasm" | "js"): Said {
  const code = `
    import { readFileSync } from "node:fs";
    import { loadChecker, VERSION } from "eligibility-checker";
    const { core, asOf, applicants } = JSON.parse(readFileSync(0, "utf8"));
    const checker = await loadChecker({ core });
    const lines = applicants.map((facts) => JSON.stringify(checker.assess(facts, { asOf })));
    const { hash, ...policy } = checker.policy;
    const given = await loadChecker({ core, policy });
    const said = { version: VERSION, core: checker.core, hash, lines, hashOfGiven: given.policy.hash };
    console.log(JSON.stringify(said));`;
  const strict = ["--disallow-code-generation-from-strings"];
  return JSON.parse(run(`${core}.mjs`, code, strict, JSON.stringify({ core, asOf, applicants }))) as Said;
}

describe.each(["wasm", "js"] as const)("the core as %s, where no text may become code", (core) => {
  let said: Said;
  let native: string[];
  beforeAll(() => {
    said = assess(core);
    native = assessLines(
      applicants.map((facts) => ({ facts })),
      { asOf },
    );
  });

  it("finds that a township teacher of 30 years can be appointed beyond the quota", () => {
    expect(said.core).toBe(core);
    const { provisions } = JSON.parse(said.lines[0] ?? "") as Assessment;
    expect(provisions.find(({ id }) => id === SIX_THREE)?.verdict).toBe("satisfied");
  });

  it("gives the bytes of the native command for random applicants", () => {
    expect(native.length).toBe(401);
    expect(said.lines.filter((line, at) => line !== native[at]).slice(0, 3)).toEqual([]);
  });

  it("names its version, and the policy's as the native command does", () => {
    expect(said.version).toBe(manifest.version);
    expect(said.hash).toBe((JSON.parse(native[0] ?? "") as Assessment).policy.hash);
    expect(said.hash).toBe(hash);
  });

  it("takes a policy that the caller gives", () => expect(said.hashOfGiven).toBe(hash));
});

it("takes the core as a module or by its address", () => {
  const code = `
    import { readFileSync } from "node:fs";
    import { loadChecker } from "eligibility-checker";
    const address = import.meta.resolve("eligibility-checker/core.wasm");
    const bytes = readFileSync(new URL(address));
    for (const wasm of [address, new URL(address), bytes, new WebAssembly.Module(bytes)])
      console.log((await loadChecker({ wasm })).core);`;
  expect(run("given.mjs", code)).toBe("wasm\n".repeat(4));
});

it("lets a server import the element, where it does nothing", () => {
  const code = `
    import { EligibilityCheckerElement } from "eligibility-checker/element";
    console.log(EligibilityCheckerElement.version, Object.keys(globalThis).includes("document"));`;
  expect(run("server.mjs", code)).toBe(`${manifest.version} false\n`);
});
