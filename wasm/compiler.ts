/** What reads packs and documents whole: in a module of its own, which is fetched for this only. */
import type { AuditorModule, PolicyCompiler } from "../build/wasm/auditor.mjs";
import * as assets from "./late_assets.ts";
import { startCore } from "./load.ts";
import type { Said } from "./results.ts";
import { auditorSay } from "./told.ts";
import type { CoreKind, Language } from "./types.ts";

export interface Compiled {
  compiler: PolicyCompiler;
  core: AuditorModule;
  said: Said;
}

/** @throws EligibilityError `core-unavailable` */
export async function withCompiler<Result>(
  kind: CoreKind,
  lang: Language,
  use: (compiled: Compiled) => Result,
): Promise<Result> {
  const { module: core } = await startCore(assets.auditor, kind, lang);
  const compiler = new core.PolicyCompiler();
  try {
    return use({ compiler, core, said: auditorSay(compiler) });
  } finally {
    compiler.delete();
  }
}
