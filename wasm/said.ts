/** What is said beyond asking: by the position of a message in the core's table, as the core itself says it. */
import { texts } from "../build/wasm/said.mjs";
import type { Said } from "./results.ts";
import { type Message, say } from "./say.ts";

export function saidIn(messages: readonly Message[]): Said {
  return (message, given) => say(messages[message] ?? ["", ""], given);
}

export const said = saidIn(texts);
