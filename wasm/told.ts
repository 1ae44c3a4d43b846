/** What the core tells beyond what asking needs, and in which words: fetched when somebody looks at it. */
import { readers } from "../build/wasm/late_readers.mjs";
import { texts } from "../build/wasm/said.mjs";
import { type ReadResult, type Said, textsOf } from "./results.ts";
import { said, saidIn } from "./said.ts";
import type { Message } from "./say.ts";
import type { PolicyPack } from "./types.ts";

/** Of the messages that come with the auditor, too: those that are only said of whole packs. */
export function auditorSay(compiler: { shapes(): string }): Said {
  const { auditorMessages } = JSON.parse(compiler.shapes()) as { auditorMessages: [name: string, ...Message][] };
  return saidIn([...texts, ...auditorMessages.map(([, en, zh]): Message => [en, zh])]);
}

/** A reader of these results about a pack; of those that name nothing of a pack, without one. */
export function lateReader(pack?: PolicyPack, words: Said = said): ReadResult {
  return readers(textsOf(pack, words));
}
