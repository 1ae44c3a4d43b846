import type { Answers, Audience, PolicyPack, Provision, ProvisionAssessment, Reason, Text } from "../../wasm/types.ts";
import { type Documents, documentWith, rulesOn } from "./documents.ts";
import { byId, factOf, placeFact, regionOf } from "./lookup.ts";

/** A place where a person can go and ask. */
export interface Place {
  /** What it is called; two places with one name are one. */
  name: Text;
  phone?: string;
  address?: string;
}

/** Who asks, and about what is known of him. */
export interface Asker {
  audience: Audience | null;
  answers: Answers;
}

/** Where to ask about a provision as it stands; null where the policy names no office. A document's own goes first. */
export function placeFor(
  policy: PolicyPack,
  documents: Documents,
  assessed: ProvisionAssessment,
  provision: Provision,
  asker: Asker,
): Place | null {
  const handler = handlerOf(documents, assessed);
  if (handler) return handler;
  const reasons = assessed.reasons.map((reason) => officeOf(policy, reason, provision));
  const id = provision.office ?? reasons.find(Boolean) ?? (provision.decidedBy ?? provision.exercisedBy)?.office;
  return id === undefined ? null : resolved(policy, id, asker);
}

/** Whoever takes an application by a document that bears on it. */
function handlerOf(documents: Documents, { id, documents: bearing = [] }: ProvisionAssessment): Place | null {
  // The most local document stands last.
  for (const named of [...bearing].reverse()) {
    const found = documentWith(documents, named.id);
    const handlers = (found ? rulesOn(found, id) : []).flatMap(({ handledBy = [] }) => handledBy);
    const handler = handlers.find(({ step }) => step === "accepts") ?? handlers[0];
    if (handler)
      return {
        name: { zh: handler.by, en: handler.by },
        ...(handler.phone ? { phone: handler.phone } : {}),
        ...(handler.place ? { address: handler.place } : {}),
      };
  }
  return null;
}

function officeOf(policy: PolicyPack, reason: Reason, { decidedBy }: Provision): string | undefined {
  switch (reason.kind) {
    case "authority":
      return decidedBy?.office;
    case "recognition":
      return reason.tag === undefined
        ? factOf(policy, reason.fact).recognisedBy?.office
        : byId(policy.regionTags, reason.tag).office;
    case "localNumber":
      return byId(policy.parameters, reason.parameter).office;
    case "document":
    case "unchecked":
      return undefined;
  }
}

/** An office as this applicant finds it. */
export function resolved(policy: PolicyPack, id: string, { audience, answers }: Asker): Place {
  const offices = policy.face?.offices ?? [];
  const fits = ({
    audience: who,
    fact,
    in: values = [],
  }: {
    audience?: string[];
    fact?: string;
    in?: string[];
  }): boolean =>
    (who?.includes(audience ?? "") ?? true) && (fact === undefined || values.includes(String(answers[fact])));
  let office = byId(offices, id);
  // One step: an office instead has none instead of itself for the same person.
  const instead = office.instead?.find(fits);
  if (instead) office = byId(offices, instead.office);
  const county = regionOf(policy, String(answers[placeFact(policy)?.id ?? ""]));
  const place = county ? { zh: county.name, en: county.name } : policy.face?.anyPlace;
  const filled = (lang: keyof Text): string => office.label[lang].replace("{place}", place?.[lang] ?? "");
  return { name: { zh: filled("zh"), en: filled("en") } };
}
