/** What the core tells beyond what asking needs, and in which words: fetched when somebody looks at it. */
import { readers } from "../build/wasm/late_readers.mjs";
import { texts } from "../build/wasm/said.mjs";
import { type ReadResult, type Said, textsOf } from "./results.ts";
import { type Message, say } from "./say.ts";
import type { PolicyPack } from "./types.ts";

function saidIn(messages: readonly Message[]): Said {
  return (message, given) => say(messages[message] ?? ["", ""], given);
}

/** Of the messages that come with the auditor, too: those that are only said of whole packs. */
export function auditorSay(compiler: { shapes(): string }): Said {
  const { auditorMessages } = JSON.parse(compiler.shapes()) as { auditorMessages: [name: string, ...Message][] };
  return saidIn([...texts, ...auditorMessages.map(([, en, zh]): Message => [en, zh])]);
}

/** A reader of these results about a pack; of those that name nothing of a pack, without one. */
export function lateReader(pack?: PolicyPack, said: Said = saidIn(texts)): ReadResult {
  return readers(textsOf(pack, said));
}
