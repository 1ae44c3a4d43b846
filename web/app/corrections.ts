import type { Answers, Overlay, PolicyPack } from "../../wasm/types.ts";
import { placeFact } from "./lookup.ts";

/** The id of the overlay that holds what the applicant himself says about a county. */
export const ownCorrections = "own-corrections";

/** Whether an overlay with this id holds corrections of the applicant, alone or beside a local document. */
export function holdsCorrections(id: string | undefined): boolean {
  return id?.endsWith(ownCorrections) ?? false;
}

/**
 * The local document to assess under: the page's, where one is in force and covers the county, with what the applicant
 * corrected about the county. The corrections alone stand as a local document that is none: its title says so
 * wherever it is shown. Without corrections, the page's.
 */
export function overlayFor(
  policy: PolicyPack,
  local: Overlay | undefined,
  answers: Answers,
  corrections: Readonly<Record<string, boolean>>,
): Overlay | undefined {
  const county = answers[placeFact(policy)?.id ?? ""];
  if (typeof county !== "string" || county === "unsure" || Object.keys(corrections).length === 0) return local;
  if (local && county.startsWith(local.region ?? "")) {
    const { id, document, regionTags } = local;
    return {
      ...local,
      id: `${id}+${ownCorrections}`,
      document: { ...document, title: `${document.title}（名单情况另按申请人自己的说明）` },
      regionTags: { ...regionTags, [county]: { ...regionTags?.[county], ...corrections } },
    };
  }
  return {
    policy: policy.id,
    id: ownCorrections,
    region: county,
    document: {
      number: "本人更正",
      title: "申请人自己说明的名单情况（不是文件）",
      issuer: "申请人本人",
      from: `${policy.year}-01-01`,
    },
    regionTags: { [county]: corrections },
  };
}
