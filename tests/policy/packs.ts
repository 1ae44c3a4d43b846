// The packs of this project as tests use them: the folder, and what its files say together.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PolicyPack } from "../../wasm/index.ts";

/** The published pack. */
export const HUNAN = fileURLToPath(new URL("../../core/policies/hunan-2016-91/", import.meta.url));
/** The invented one. */
export const HOUSING = fileURLToPath(new URL("../../core/policies/examples/newcomer-housing/", import.meta.url));

/** A pack as one object, from the files of its folder. */
export function packIn(folder: string): PolicyPack {
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  const { $schema, ...pack } = Object.assign(
    {},
    ...files.map((name) => JSON.parse(readFileSync(join(folder, name), "utf8"))),
  );
  return pack;
}
