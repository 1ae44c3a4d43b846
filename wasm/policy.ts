/** The policy that comes with the program: it was checked when it was built. */
import { policyUnavailable } from "../build/wasm/messages.mjs";
import * as assets from "./assets.ts";
import { addEnglish } from "./english.ts";
import { EligibilityError } from "./error.ts";
import { say } from "./say.ts";
import { addTexts } from "./texts.ts";
import type { Language, LoadedPolicy } from "./types.ts";

/** A policy as data, and as the bytes that the core loads. */
export interface PolicySource {
  policy: LoadedPolicy;
  bytes: Uint8Array;
}

/** What asking needs of it, or with its texts, or with the English of both. @throws EligibilityError `policy-unavailable` */
export async function bundledPolicy(
  wanted: { texts: boolean; english: boolean },
  lang: Language,
): Promise<PolicySource> {
  const [policy, bytes, texts, english] = await Promise.all([
    parsed<LoadedPolicy>(assets.policy, lang),
    there(assets.compactPolicy, lang),
    wanted.texts ? fetchTexts(lang) : {},
    wanted.english ? fetchEnglish(lang) : [],
  ]);
  addTexts(policy, texts);
  addEnglish(policy, english);
  return { policy, bytes };
}

export function fetchTexts(lang: Language): Promise<object> {
  return parsed(assets.policyTexts, lang);
}

export function fetchEnglish(lang: Language): Promise<string[]> {
  return parsed(assets.english, lang);
}

/** Where code has no address of its own, there is none of its files either. */
async function there<Part>(fetched: () => Promise<Part>, lang: Language): Promise<Part> {
  try {
    return await fetched();
  } catch (cause) {
    throw new EligibilityError("policy-unavailable", [], lang, say(policyUnavailable, [String(cause)]));
  }
}

export function parsed<Value>(text: () => Promise<string>, lang: Language): Promise<Value> {
  return there(async () => JSON.parse(await text()) as Value, lang);
}
