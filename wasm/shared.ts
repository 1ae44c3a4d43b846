/** What all checkers of one policy have in common. */
import type { CoreModule } from "../build/wasm/core.mjs";
import { coreUnavailable } from "../build/wasm/messages.mjs";
import { imported } from "./again.ts";
import { type Encode, encoder } from "./encode.ts";
import { EligibilityError } from "./error.ts";
import type { OpenIntake } from "./intake.ts";
import { type ReadResult, resultReader } from "./results.ts";
import { say } from "./say.ts";
import type { CoreKind, Language, LoadedPolicy } from "./types.ts";

export interface Shared {
  readonly core: CoreModule;
  readonly kind: CoreKind;
  readonly policy: LoadedPolicy;
  /** Its compact form. */
  readonly bytes: Uint8Array;
  readonly lang: Language;
  /** Whether it is the one that comes with the program, of which parts may be fetched later. */
  readonly bundled: boolean;
  readonly encode: Encode;
  /** Positions by id. */
  readonly provisions: ReadonlyMap<string, number>;
  readonly count: number;
  readonly arrived: Arrived;
}

/** What is there by now. */
export interface Arrived {
  /** Reads the results of asking. */
  read: ReadResult;
  /** Reads all others, such as what is wrong with documents. */
  readLate?: ReadResult;
  openIntake?: OpenIntake;
  /** Whether the policy has its texts, or that they are on their way. */
  isWhole: boolean;
  texts?: Promise<void>;
}

export function shared(
  given: Pick<Shared, "core" | "kind" | "policy" | "bytes" | "lang" | "bundled">,
  late: Omit<Arrived, "read">,
): Shared {
  const { policy } = given;
  return {
    ...given,
    encode: encoder(policy),
    provisions: new Map(policy.provisions.map(({ id }, at) => [id, at])),
    count: policy.provisions.length,
    arrived: { read: resultReader(policy), ...late },
  };
}

/** @throws EligibilityError `core-unavailable` */
export async function fetchRest(lang: Language): Promise<typeof import("./rest.ts")> {
  try {
    return await imported(() => import("./rest.ts"));
  } catch (cause) {
    throw new EligibilityError("core-unavailable", [], lang, say(coreUnavailable, [String(cause)]));
  }
}
