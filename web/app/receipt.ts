import type { Answers, Audience, Overlay, PolicyPack, Verdict } from "../../wasm/types.ts";
import { VERSION } from "../../wasm/version.ts";
import { overlayFor, ownCorrections } from "./corrections.ts";
import { known } from "./known.ts";
import { own } from "./own.ts";
import type { Journey } from "./state.ts";

/** What it takes to work the verdicts out again: `eligibility verify` reads it. */
export interface Receipt {
  format: "eligibility-receipt";
  version: 1;
  /** The version of the program. */
  engine: string;
  policy: { id: string; hash: string };
  asOf: string;
  audience: Audience;
  /** Ids of needs; empty means all. */
  needs: readonly string[];
  /** With those that follow from others. */
  facts: Answers;
  overlay?: Overlay;
  /** By provision. */
  verdicts: Readonly<Record<string, Verdict>>;
}

/** The receipt of the applicant's own answers, for a journey with findings. */
export function receiptOf(policy: PolicyPack, journey: Journey, local: Overlay | undefined): Receipt {
  const { answers, corrections, findings } = own(journey);
  const { audience, needs } = journey;
  if (!audience || !needs || !findings) throw new Error("a receipt is made of findings");
  const { asOf, policy: assessed, provisions } = findings.assessment;
  // Corrections that stand alone do so because the local document is not in force, or not about the county.
  const used = findings.assessment.overlay?.id === ownCorrections ? undefined : local;
  const overlay = overlayFor(policy, used, answers, corrections) ?? local;
  const verdicts: Record<string, Verdict> = {};
  for (const { id, verdict } of provisions) verdicts[id] = verdict;
  return {
    format: "eligibility-receipt",
    version: 1,
    engine: VERSION,
    policy: { id: assessed.id, hash: assessed.hash },
    asOf,
    audience,
    needs,
    facts: known(own(journey)),
    ...(overlay ? { overlay } : {}),
    verdicts,
  };
}

/** As the text of a file. */
export function receiptText(policy: PolicyPack, journey: Journey, local: Overlay | undefined): string {
  return `${JSON.stringify(receiptOf(policy, journey, local), null, 2)}\n`;
}
