// The modules of the package: what one imports, at once or later, never leads back to it.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const folder = fileURLToPath(new URL("../../wasm/", import.meta.url));

/** Nothing but types, one description in several files. */
const types = ["types.ts", "audit.ts", "document.ts", "issue.ts", "pack.ts"];

/** What each other module imports, for types too. */
const imports = new Map(
  readdirSync(folder)
    .filter((file) => /(?<!\.d)\.ts$/.test(file) && !types.includes(file))
    .map((file) => {
      const text = readFileSync(folder + file, "utf8");
      return [file, Array.from(text.matchAll(/(?:from|import)\s*\(?"\.\/([^"]*\.ts)"/g), ([, to = ""]) => to)];
    }),
);

/** The ways that lead back to their beginning. */
function circles(from: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) found.push([...way.slice(way.indexOf(file)), file].join(" → "));
    if (way.includes(file) || done.has(file)) return;
    for (const next of from.get(file) ?? []) visit(next, [...way, file]);
    done.add(file);
  };
  for (const file of from.keys()) visit(file, []);
  return found;
}

it("go in no circles", () => {
  expect(imports.get("later.ts")).toContain("rest.ts");
  expect(circles(imports)).toEqual([]);
});

it("are seen where they do", () => {
  expect(circles(new Map([...imports, ["rest.ts", ["checker.ts"]]]))).not.toEqual([]);
});
