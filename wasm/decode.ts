/** From the numbers of the core (core/assess/assessment.h) to an Assessment. */
import type { DecidedVerdict, PolicyPack, Provision, ProvisionAssessment, Reason, Verdict } from "./types.ts";

/** By the number of the verdict. */
export const VERDICTS: readonly Verdict[] = ["notSatisfied", "notApplicable", "needsDecision", "satisfied", "unknown"];

const PROVISION_WORDS = 9;
const REASON_WORDS = 4;
const NONE = -1; // 0xFFFFFFFF as a signed word
const AUTHORITY = 0;
const RECOGNITION = 1;

export class Decoder {
  readonly #policy: PolicyPack;
  readonly #facts: readonly string[];

  constructor(policy: PolicyPack) {
    this.#policy = policy;
    this.#facts = policy.facts.map(({ id }) => id);
  }

  /** `addresses` is the word that holds the address of the provisions; facts and reasons follow. */
  provision(at: number, heap: Int32Array, addresses: number): ProvisionAssessment {
    const word = ((heap[addresses] as number) >> 2) + at * PROVISION_WORDS;
    const facts = (heap[addresses + 1] as number) >> 2;
    const reasons = (heap[addresses + 2] as number) >> 2;
    const provision = this.#policy.provisions[at] as Provision;
    const missingEnd = heap[word + 4] as number;
    const unsureEnd = heap[word + 5] as number;
    return {
      id: provision.id,
      sentence: provision.sentence,
      verdict: VERDICTS[heap[word] as number] as Verdict,
      best: VERDICTS[heap[word + 1] as number] as DecidedVerdict,
      worst: VERDICTS[heap[word + 2] as number] as DecidedVerdict,
      missing: this.#ids(heap, facts + (heap[word + 3] as number), facts + missingEnd),
      unsure: this.#ids(heap, facts + missingEnd, facts + unsureEnd),
      reasons: this.#reasons(heap, provision, reasons, heap[word + 7] as number, heap[word + 8] as number),
      decisive: this.#ids(heap, facts + unsureEnd, facts + (heap[word + 6] as number)),
    };
  }

  #ids(heap: Int32Array, begin: number, end: number): string[] {
    const ids: string[] = [];
    for (let i = begin; i < end; i++) ids.push(this.#facts[heap[i] as number] as string);
    return ids;
  }

  #reasons(heap: Int32Array, provision: Provision, base: number, begin: number, end: number): Reason[] {
    const reasons: Reason[] = [];
    for (let i = begin; i < end; i++) reasons.push(this.#reason(heap, provision, base + i * REASON_WORDS));
    return reasons;
  }

  #reason(heap: Int32Array, provision: Provision, word: number): Reason {
    const kind = heap[word] as number;
    const at = heap[word + 1] as number;
    const detail = heap[word + 2] as number;
    if (kind === AUTHORITY)
      return { kind: "authority", ...(provision.decidedBy as NonNullable<Provision["decidedBy"]>) };
    if (kind === RECOGNITION) return this.#recognition(provision, at, detail);
    const parameter = this.#policy.parameters[detail] as PolicyPack["parameters"][number];
    const local = { kind: "localNumber", parameter: parameter.id, by: parameter.setBy } as const;
    return at === NONE ? local : { ...local, fact: this.#facts[at] as string, value: heap[word + 3] as number };
  }

  #recognition(provision: Provision, at: number, tagAt: number): Reason {
    const fact = this.#policy.facts[at] as PolicyPack["facts"][number];
    if (tagAt !== NONE) {
      const tag = this.#policy.regionTags[tagAt] as PolicyPack["regionTags"][number];
      return { kind: "recognition", fact: fact.id, tag: tag.id, by: tag.keptBy };
    }
    const own = provision.cues?.find((entry) => entry.fact === fact.id);
    const { by, cue } = fact.recognisedBy as NonNullable<typeof fact.recognisedBy>;
    return { kind: "recognition", fact: fact.id, by, cue: own?.cue ?? cue };
  }
}
