/**
 * Reads the results of the core, by the code that the build makes of the core's own table of them (readers.mjs). No shape
 * is written down here: only how what a result names is looked up in the pack.
 */
import { readers } from "../build/wasm/readers.mjs";
import { dayText } from "./date.ts";
import { ABSENT, UNSURE } from "./encode.ts";
import type { DocumentTexts } from "./register.ts";
import type { Answer, PolicyPack, Text } from "./types.ts";

/** The memory of the core. */
export interface Memory {
  readonly HEAP32: Int32Array;
  readonly HEAPU8: Uint8Array;
}

/**
 * What the core gives at this address; it is read at once, before the next call. Some results name parts by numbers:
 * `tell` has the core give the one at a position, and it is the same frozen object in every result that names it.
 */
export type ReadResult = <Result>(
  shape: string,
  memory: Memory,
  address: number,
  tell?: (position: number) => number,
  /** The texts of the documents that the core has, at their positions. */
  documents?: readonly DocumentTexts[],
) => Result;

/** The text of the message of this number. */
export type Said = (message: number, given: readonly string[]) => Text;

type Entry = Record<string, unknown>;

/** Of results that name nothing of a pack: of an empty one. */
export interface PackTexts {
  /** The ids of a list, in its order. */
  ids(list: string): readonly string[];
  /** What stands at a path in each entry of a list. */
  texts(list: string, path: string): readonly unknown[];
  /** The same in one part of a list inside an entry. */
  part(list: string, parts: string, path: string, entry: number, position: number): unknown;
  /** A member of the pack itself. */
  own(name: string): unknown;
  said: Said;
  /** The answer that a code stands for (core/include/eligibility/policy.h). */
  answer(fact: number, code: number): Answer | null;
}

/** The answers of a fact by their codes. */
function answersOf(fact: PolicyPack["facts"][number], pack: PolicyPack): readonly Answer[] | undefined {
  if (fact.type === "bool") return [false, true];
  if (fact.type === "place") return pack.regions.map(({ adcode }) => adcode);
  return fact.values?.map(({ value }) => value);
}

function at(value: unknown, path: string): unknown {
  let found = value;
  for (const name of path.split("/")) found = (found as Entry | undefined)?.[name];
  return found;
}

/** What the readers look up. */
export function textsOf(pack: PolicyPack | undefined, said: Said): PackTexts {
  const entries = (list: string) => (pack as unknown as Record<string, readonly Entry[]> | undefined)?.[list] ?? [];
  const texts = (list: string, path: string) => entries(list).map((entry) => at(entry, path));
  const known = new Map<string, readonly string[]>();
  const answers = pack?.facts.map((fact) => answersOf(fact, pack)) ?? [];
  const dates = pack?.facts.map(({ type }) => type === "date") ?? [];
  return {
    texts,
    said,
    ids(list) {
      const ids = known.get(list) ?? (texts(list, "id") as string[]);
      known.set(list, ids);
      return ids;
    },
    part: (list, parts, path, entry, position) => at(entries(list)[entry], `${parts}/${position}/${path}`),
    own: (name) => (pack as unknown as Entry | undefined)?.[name],
    answer(fact, code) {
      if (code === ABSENT) return null;
      if (code === UNSURE) return "unsure";
      return dates[fact] ? dayText(code) : (answers[fact]?.[code] ?? code);
    },
  };
}

/** A reader of what asking needs, about this pack; no message is among it. */
export function resultReader(pack: PolicyPack): ReadResult {
  return readers(textsOf(pack, () => ({ zh: "", en: "" })));
}

/** Whether the list is empty with which the result at this address begins. */
export function isEmpty({ HEAP32 }: Memory, address: number): boolean {
  return HEAP32[(HEAP32[address >> 2] as number) >> 2] === 0;
}
