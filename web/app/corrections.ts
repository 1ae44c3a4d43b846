import type { Answer, Overlay, PolicyPack } from "../../wasm/types.ts";

/** The id of the overlay that holds what the applicant himself says about a county. */
export const ownCorrections = "own-corrections";

/**
 * What the applicant corrected, as a local document that is none: its title says so wherever it is shown.
 * Undefined when nothing was corrected.
 */
export function correctionOverlay(
  policy: PolicyPack,
  county: Answer | undefined,
  corrections: Readonly<Record<string, boolean>>,
): Overlay | undefined {
  if (typeof county !== "string" || county === "unsure" || Object.keys(corrections).length === 0) return undefined;
  return {
    policy: policy.id,
    id: ownCorrections,
    region: county,
    document: {
      number: "本人更正",
      title: "申请人自己说明的名单情况（不是文件）",
      issuer: "申请人本人",
      from: "2016-01-01",
      to: null,
    },
    regionTags: { [county]: corrections },
  };
}
