/** Documents that were read, as a checker has them. */
import type { DocumentFace, LoadedDocument, Text } from "./types.ts";

/** Documents that were read and checked. */
export interface Register {
  /** In the order in which they stand; those with issues are last and not used. Read when it is first asked for. */
  readonly loaded: readonly LoadedDocument[];
  /** What the core loads of those that are used. */
  readonly bytes: Uint8Array;
  /** What identifies this version of all that are used; "" without any. */
  readonly hash: string;
  readonly texts: TextsAt;
}

/** The texts of the document at this position in the core; behind the last stands what the applicant corrects. */
export type TextsAt = (position: number) => DocumentTexts;

/** The texts of a document, as the readers of results look them up. */
export interface DocumentTexts {
  id: string;
  document: Pick<DocumentFace, "number" | "issuer">;
  issuedBy: Text;
}

/** What the applicant corrects names itself so. */
const CORRECTIONS: DocumentTexts = {
  id: "corrections",
  document: { number: "", issuer: "" },
  issuedBy: { zh: "", en: "" },
};

/** Where there are no documents. */
export const noTexts: TextsAt = () => CORRECTIONS;

export function usedOf(loaded: readonly LoadedDocument[]): readonly LoadedDocument[] {
  return loaded.filter(({ issues }) => issues.length === 0);
}
