/** What a checker stands on beside the policy, as the core's modules take it. */
import type { Sources } from "../build/wasm/core.mjs";
import { giveBytes, type Input } from "./give.ts";
import type { PolicyPack } from "./types.ts";

/** What is said of a county: its position, the tag's, and whether it holds. */
export type Correction = readonly [region: number, tag: number, holds: boolean];

export interface Standing {
  /** The documents, in their compact form. */
  readonly documents: Uint8Array | undefined;
  /** The position of the document that is to count as confirmed; -1 for none. */
  readonly supposed: number;
  readonly corrections: readonly Correction[];
}

/** Hands over all but the policy; whether the bytes of the documents are whole. */
export function giveStanding(to: Input & { engine: Sources }, { documents, supposed, corrections }: Standing): boolean {
  const { engine } = to;
  if (documents) {
    giveBytes(to, documents);
    if (!engine.loadDocuments()) return false;
    if (supposed >= 0) engine.suppose(supposed);
  }
  for (const [region, tag, holds] of corrections) engine.correct(region, tag, holds);
  return true;
}

/** Corrections as the core takes them; undefined where one of them is not valid. */
export function correctionsOf(given: unknown, { regions, regionTags }: PolicyPack): Correction[] | undefined {
  const found: Correction[] = [];
  for (const [name, counties] of membersOf(given) ?? [["", null]]) {
    if (name !== "regionTags") return undefined;
    for (const [code, tags] of membersOf(counties) ?? [["", null]]) {
      const region = regions.findIndex(({ adcode }) => adcode === code);
      for (const [id, holds] of membersOf(tags) ?? [["", null]]) {
        const tag = regionTags.findIndex((tag) => tag.id === id);
        if (region < 0 || tag < 0 || typeof holds !== "boolean") return undefined;
        found.push([region, tag, holds]);
      }
    }
  }
  return found;
}

/** What JSON would hold of an object. */
function membersOf(value: unknown): [string, unknown][] | undefined {
  if (Object.prototype.toString.call(value) !== "[object Object]") return undefined;
  return Object.entries(value as object).filter(([, member]) => member !== undefined);
}
