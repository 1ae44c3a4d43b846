import type { LoadedPolicy } from "../../wasm/index.ts";
import { partsOf } from "./address.ts";
import type { Journey } from "./state.ts";

/** Whether a fragment carries answers. */
export function isLink(fragment: string): boolean {
  return partsOf(fragment).name === "r";
}

/** What a link says, as a change of the journey; null when it cannot be read at all. */
export function followLink(_policy: LoadedPolicy, _fragment: string): Partial<Journey> | null {
  return null;
}
