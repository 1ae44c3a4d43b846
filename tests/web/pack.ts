import type { Answers, Assessment, Fact, PolicyPack, Provision } from "../../wasm/types.ts";
import type { Findings } from "../../web/journey/state.ts";

const text = (zh: string) => ({ zh, en: zh });

/** A fact with only what a test says of it. */
export function fact(id: string, rest: Pick<Fact, "type"> & Partial<Fact>): Fact {
  const words = { label: text(id), question: text(id), help: text("") };
  return { id, section: "situation", audience: ["serving"], change: "choice", ...words, ...rest };
}

/** A pack with these facts and these provisions, and nothing else in it. */
export function pack(facts: Fact[], provisions: Provision[] = []): PolicyPack {
  return {
    id: "tiny",
    documentNumber: "1",
    title: "tiny",
    issuer: "nobody",
    year: 2016,
    sections: [],
    topics: [
      { id: "title", label: text("title") },
      { id: "post", label: text("post") },
    ],
    audiences: ["serving", "joining", "graduate", "upper"].map((id) => ({ id, label: text(id) })),
    modalities: [],
    sentenceClasses: [],
    chapters: [],
    clauses: [],
    facts,
    parameters: [],
    readings: [],
    definitions: [],
    provisions,
    regionTags: [],
    regions: [],
  };
}

export function provision(id: string, rest: Pick<Provision, "audience" | "topic"> & Partial<Provision>): Provision {
  const words = { title: text(id), effect: text(id), maySay: text(id), neverSay: "" };
  return {
    id,
    sentence: "1.1",
    quote: "",
    modality: "permission",
    when: {},
    evidence: [],
    notes: [],
    ...words,
    ...rest,
  };
}

/** An assessment in which each provision still misses the facts given for it. */
export function assessment(missing: Record<string, string[]>): Assessment {
  return {
    asOf: "2026-01-01",
    policy: { id: "tiny", hash: "" },
    provisions: Object.entries(missing).map(([id, facts]) => ({
      id,
      sentence: "1.1",
      verdict: facts.length > 0 ? "unknown" : "satisfied",
      best: "satisfied",
      worst: facts.length > 0 ? "notSatisfied" : "satisfied",
      missing: facts,
      unsure: [],
      reasons: [],
      decisive: [],
    })),
  };
}

/** What the core says where nothing is left to ask and nothing follows. */
export function findings(assessed: Assessment, answers: Answers = {}): Findings {
  return {
    ...{ assessment: assessed, answers, added: [], assumed: [], slips: [], next: null, gathered: [], atMost: 0 },
  };
}
