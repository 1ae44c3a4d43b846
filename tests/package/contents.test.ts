// What is in the tarball, and what must not be.
import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { expect, inject, it } from "vitest";
import { command, manifest, project, text } from "./installed.ts";

const tarball = inject("tarball");

/** Mode and name of each file. */
const entries = execFileSync("tar", ["-tvzf", tarball], { encoding: "utf8" })
  .trim()
  .split("\n")
  .map((line) => line.split(/\s+/))
  .map((columns) => ({ mode: columns[0] ?? "", name: (columns.at(-1) ?? "").replace(/^package\//, "") }));

it("holds these files and no others", () => {
  expect(entries.map(({ name }) => name).sort()).toEqual([
    "LICENSE",
    "README.md",
    "auditor.js",
    "auditor.wasm",
    "auditor_js.js",
    "checker.js",
    "core.wasm",
    "core_js.js",
    "custom-elements.json",
    "element.css",
    "element.js",
    "eligibility-checker.iife.js",
    "index.js",
    "intake.js",
    "intake.wasm",
    "intake_js.js",
    "package.json",
    "policy.asking.json",
    "policy.bin",
    "policy.en.json",
    "policy.texts.json",
    "rest.js",
    "roster.js",
    "roster.wasm",
    "roster_simd.js",
    "roster_simd.wasm",
    "screens.js",
    "shared.js",
    "third-party.txt",
    "types/core.wasm.d.ts",
    "types/wasm/audit.d.ts",
    "types/wasm/checker.d.ts",
    "types/wasm/columns.d.ts",
    "types/wasm/document.d.ts",
    "types/wasm/error.d.ts",
    "types/wasm/index.d.ts",
    "types/wasm/interview.d.ts",
    "types/wasm/issue.d.ts",
    "types/wasm/options.d.ts",
    "types/wasm/pack.d.ts",
    "types/wasm/types.d.ts",
    "types/wasm/verdicts.d.ts",
    "types/wasm/version.d.ts",
    "types/web/element/attributes.d.ts",
    "types/web/element/element.d.ts",
    "types/web/element/react.d.ts",
    "types/web/element/vue.d.ts",
  ]);
});

it("has files that everybody reads and nobody runs", () => {
  expect(entries.filter(({ mode }) => mode !== "-rw-r--r--")).toEqual([]);
});

it("stays small", () => {
  expect(statSync(tarball).size).toBeLessThan(1_060_000);
});

it("tells nothing of the machine that built it, and evaluates no text as code", () => {
  const unwanted = /\/(?:work|home|root|tmp|usr)\/|file:\/\/\/|node_modules|sourceMappingURL|\beval\(|\bnew Function\b/;
  const texts = entries.map(({ name }) => name).filter((name) => /\.(js|json|css|ts|md|txt)$/.test(name));
  expect(texts.length).toBeGreaterThan(20);
  expect(
    texts.map((name) => `${name}: ${unwanted.exec(text(name))?.[0]}`).filter((found) => !/undefined$/.test(found)),
  ).toEqual([]);
});

it("needs nothing else and may be published", () => {
  const members = ["dependencies", "peerDependencies", "optionalDependencies", "scripts", "private"];
  expect(members.filter((member) => member in manifest)).toEqual([]);
  expect(manifest.version).toMatch(/^\d+\.\d+\.\d+$/);
});

it("has a README whose files and pictures are in it, and the licence", () => {
  const readme = text("README.md");
  expect(readme).not.toMatch(/<img|!\[|\]\((?!https:)/);
  const named = Array.from(readme.matchAll(/[\w.-]+\.(?:js|json|bin|wasm|css)\b/g), ([name]) => name);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !entries.some((entry) => entry.name === name))).toEqual([]);
  expect(text("LICENSE")).toContain("MIT License");
});

it("names those whose code is in it", () => {
  const notices = text("third-party.txt");
  for (const name of ["lit", "lean-qr", "JSON for Modern C++", "Emscripten"]) expect(notices).toContain(`== ${name}`);
});

it("fits what the linters of packages ask for", () => {
  const run = (name: string, ...args: string[]): string =>
    execFileSync(command(name), args, { cwd: project, encoding: "utf8" });
  expect(run("publint", "--strict", tarball)).toContain("All good!");
  // Fails by itself when it finds something
  const said = run("attw", tarball, "--profile", "esm-only", "--format", "table-flipped", "--no-color");
  for (const name of ["/element", "/core.wasm"]) expect(said).toContain(`"eligibility-checker${name}"`);
});
