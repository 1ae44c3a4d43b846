// The modules of the package: what one imports, at once or later, never leads back to it.
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { circles, importsOf } from "../support/circles.ts";

const folder = fileURLToPath(new URL("../../wasm/", import.meta.url));

/** Nothing but types, one description in several files. */
const types = ["types.ts", "audit.ts", "document.ts", "issue.ts", "pack.ts"];

const imports = importsOf(
  folder,
  readdirSync(folder).filter((file) => /(?<!\.d)\.ts$/.test(file) && !types.includes(file)),
);

it("go in no circles", () => {
  expect(imports.get("later.ts")).toContain("rest.ts");
  expect(circles(imports)).toEqual([]);
});

it("are seen where they do", () => {
  expect(circles(new Map([...imports, ["rest.ts", ["checker.ts"]]]))).not.toEqual([]);
});
