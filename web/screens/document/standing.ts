import type { Assessment, Audience, Provision, Verdict } from "../../../wasm/types.ts";

/** How a provision stands to the applicant when the whole document is before him. */
export type Standing =
  | Verdict
  /** Written for other people. */
  | "others"
  /** Its questions are still open. */
  | "notAsked";

/** The standing of each provision by its id. */
export function standings(
  provisions: readonly Provision[],
  audience: Audience,
  { provisions: assessed }: Pick<Assessment, "provisions">,
): ReadonlyMap<string, Standing> {
  const found = new Map(assessed.map((one) => [one.id, one]));
  return new Map(
    provisions.map(({ id, audience: writtenFor }): [string, Standing] => {
      const one = found.get(id);
      if (!writtenFor.includes(audience)) return [id, "others"];
      return [id, !one || (one.verdict === "unknown" && one.missing.length > 0) ? "notAsked" : one.verdict];
    }),
  );
}

/** Whether a sentence says anything to the applicant, by the standings of the provisions drawn from it. */
export function concerns(standing: readonly Standing[]): boolean {
  return standing.some((one) => one !== "others" && one !== "notApplicable");
}
