/** Documents that were read, as a checker has them. */
import type { DocumentFace, LoadedDocument, Text } from "./types.ts";

/** Documents that were read and checked. */
export interface Register {
  /** In the order in which they stand; those with issues are last and not used. */
  readonly loaded: readonly LoadedDocument[];
  /** What the core loads of those that are used. */
  readonly bytes: Uint8Array;
  /** What identifies this version of all that are used; "" without any. */
  readonly hash: string;
  /** The texts of those that are used, at their positions in the core. */
  readonly texts: readonly DocumentTexts[];
}

/** The texts of a document, as the readers of results look them up. */
export interface DocumentTexts {
  id: string;
  document: Pick<DocumentFace, "number" | "issuer">;
  issuedBy: Text;
}

/** What the applicant corrects stands last, and names itself so. */
export const CORRECTIONS: DocumentTexts = {
  id: "corrections",
  document: { number: "", issuer: "" },
  issuedBy: { zh: "", en: "" },
};

/** Where there are no documents. */
export const noTexts: readonly DocumentTexts[] = [CORRECTIONS];
