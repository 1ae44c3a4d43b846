import type { Answers, Audience, Corrections, ImplementingDocument, PolicyPack, Verdict } from "../../../wasm/types.ts";
import { VERSION } from "../../../wasm/version.ts";
import { correctionsFor } from "../../journey/corrections.ts";
import { known } from "../../journey/known.ts";
import { own } from "../../journey/own.ts";
import type { Journey } from "../../journey/state.ts";
import { type Documents, speaking } from "../../reading/documents.ts";

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
  /** Those that spoke where the applicant may be, on that day. */
  documents?: readonly ImplementingDocument[];
  /** The hash of all that the page had. */
  register?: string;
  /** What he corrected about his county. */
  corrections?: Corrections;
  /** By provision. */
  verdicts: Readonly<Record<string, Verdict>>;
}

/** The receipt of the applicant's own answers, for a journey with findings. */
export function receiptOf(policy: PolicyPack, journey: Journey, loaded: Documents = [], register = ""): Receipt {
  const { answers, corrections, findings } = own(journey);
  const { audience, needs } = journey;
  if (!audience || !needs || !findings) throw new Error("a receipt is made of findings");
  const { asOf, policy: assessed, provisions } = findings.assessment;
  const documents = speaking(policy, loaded, answers, asOf).map(({ given }) => given);
  const said = correctionsFor(policy, answers, corrections);
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
    ...(documents.length > 0 ? { documents } : {}),
    ...(register ? { register } : {}),
    ...(said ? { corrections: said } : {}),
    verdicts,
  };
}

/** As the text of a file. */
export function receiptText(...of: Parameters<typeof receiptOf>): string {
  return `${JSON.stringify(receiptOf(...of), null, 2)}\n`;
}
