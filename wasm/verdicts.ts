import { words } from "../build/wasm/readers.mjs";
import type { Verdict } from "./types.ts";

/** By the number of the verdict. */
export const VERDICTS = words.Verdict as readonly Verdict[];
