/** What all checkers of one policy have in common. */
import type { CoreModule } from "../build/wasm/core.mjs";
import type { IntakeModule } from "../build/wasm/intake.mjs";
import { type Encode, encoder } from "./encode.ts";
import type { Arrival } from "./intake.ts";
import { type ReadResult, resultReader } from "./results.ts";
import type { AuditReport, CoreKind, ImplementingDocument, Language, LoadedPolicy, PolicyPack } from "./types.ts";

/** @internal What a checker fetches only when it is asked for. */
export interface Later {
  /** Absent where the pack has its English already. */
  fetchEnglish?(lang: Language): Promise<string[]>;
  fetchIntake(kind: CoreKind, lang: Language): Promise<IntakeModule>;
  audit(
    pack: PolicyPack,
    documents: readonly ImplementingDocument[],
    kind: CoreKind,
    lang: Language,
  ): Promise<AuditReport>;
}

/** @internal What all checkers of one policy have in common. */
export interface Shared {
  readonly core: CoreModule;
  readonly kind: CoreKind;
  readonly policy: LoadedPolicy;
  /** Its compact form. */
  readonly bytes: Uint8Array;
  readonly later: Later;
  readonly intake: Arrival;
  readonly lang: Language;
  readonly encode: Encode;
  readonly read: ReadResult;
  /** Positions by id. */
  readonly provisions: ReadonlyMap<string, number>;
  readonly count: number;
}

/** @internal */
export function shared(
  given: Pick<Shared, "core" | "kind" | "policy" | "bytes" | "later" | "intake" | "lang">,
): Shared {
  const { policy } = given;
  return {
    ...given,
    encode: encoder(policy),
    read: resultReader(policy),
    provisions: new Map(policy.provisions.map(({ id }, at) => [id, at])),
    count: policy.provisions.length,
  };
}
