// The package's types in a strict project that checks the libraries' declarations too.
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { command, consumer, withPackages } from "./installed.ts";

/** JSX of React. */
const react = `
import type {} from "eligibility-checker/react";
const one = <eligibility-checker lang="en" size="large" heading-level={3} share-answers={false} documents={[]}
  oneligibility-result={(event) => console.log(event.detail.counts.satisfied)}>Wait</eligibility-checker>;
// @ts-expect-error no such size
const wrong = <eligibility-checker size="huge" />;
// @ts-expect-error nothing of that is told
const told = <eligibility-checker oneligibility-ready={(event) => event.detail.counts} />;
console.log(one, wrong, told);
`;

/** What templates of Vue are checked against. */
const vue = `
import type { GlobalComponents } from "vue";
import type {} from "eligibility-checker/vue";
type Props = InstanceType<GlobalComponents["eligibility-checker"]>["$props"];
const one: Props = { lang: "en", topics: "title", documents: "a.json", onEligibilityStep: (event) => event.detail.step };
// @ts-expect-error no such theme
const wrong: Props = { theme: "night" };
document.addEventListener("click", () => console.log(one, wrong));
document.querySelector("eligibility-checker")?.addEventListener("eligibility-step", ({ detail }) => detail.step);
`;

/** Were a type missing, it would be \`any\`, and no error would be where one is expected. */
const code = `
import { type Answers, type Assessment, type Checker, EligibilityError, loadChecker, VERSION, type Verdict } from "eligibility-checker";
import wasm from "eligibility-checker/core.wasm";
import { EligibilityCheckerElement, type ErrorDetail, type ReadyDetail, type ResultDetail, type StepDetail } from "eligibility-checker/element";

const answers: Answers = { relation: "employed", continuousTownshipYears: 30 };
const checker: Checker = await loadChecker({ core: "js", wasm });
const { provisions }: Assessment = checker.assess(answers, { asOf: "2026-01-01" });
const verdict: Verdict | undefined = provisions[0]?.verdict;
const element: EligibilityCheckerElement = document.createElement("eligibility-checker");
const version: string = EligibilityCheckerElement.version + VERSION;
const hash: string | null = document.querySelector("eligibility-checker")?.policyHash ?? null;
element.addEventListener("eligibility-ready", (event) => {
  const { policy, core }: ReadyDetail = (event as CustomEvent<ReadyDetail>).detail;
  console.log(policy.hash, core);
});
const told = (one: StepDetail | ErrorDetail, { counts }: ResultDetail): number => counts.satisfied + Object.keys(one).length;
console.log(verdict, version, hash, told, new EligibilityError("disposed", []).code);

// @ts-expect-error no such core
await loadChecker({ core: "native" });
// @ts-expect-error no such verdict
const wrong: Verdict = "perhaps";
// @ts-expect-error the date is a text
checker.assess(answers, { asOf: new Date() });
// @ts-expect-error made by loadChecker only
checker.policy = wrong;
// @ts-expect-error read only
element.policyHash = "0";
// @ts-expect-error no such member
element.submit();
// @ts-expect-error not a part of what is told
({} as ResultDetail).name;
// @ts-expect-error not for others
import "eligibility-checker/checker.js";
`;

function check(resolution: "nodenext" | "bundler", source: string): { status: number | null; said: string } {
  const folder = join(consumer, `types-${resolution}-${source.length}`);
  mkdirSync(folder);
  writeFileSync(join(folder, "use.tsx"), source);
  const compilerOptions = {
    target: "es2022",
    lib: ["es2022", "dom", "dom.iterable"],
    types: [],
    module: resolution === "bundler" ? "esnext" : "nodenext",
    moduleResolution: resolution,
    jsx: "react-jsx",
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedSideEffectImports: true,
    skipLibCheck: false,
    noEmit: true,
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["use.tsx"] }));
  const { status, stdout } = spawnSync(command("tsc"), ["--project", folder], { encoding: "utf8" });
  return { status, said: stdout };
}

it.each(["nodenext", "bundler"] as const)("types fit under %s, and wrong uses do not", (resolution) => {
  expect(check(resolution, code)).toEqual({ status: 0, said: "" });
});

it("the element can be used in JSX of React and in templates of Vue, with what it takes and tells", () => {
  withPackages("react", "@types/react", "csstype", "vue", "@vue");
  expect(check("bundler", react)).toEqual({ status: 0, said: "" });
  expect(check("bundler", vue)).toEqual({ status: 0, said: "" });
});

it("finds a wrong use", () => {
  const { status, said } = check("nodenext", code.replace("// @ts-expect-error no such verdict", ""));
  expect(status).not.toBe(0);
  expect(said).toContain("Type '\"perhaps\"' is not assignable");
});
