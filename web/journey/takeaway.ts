import type { Text } from "../../wasm/types.ts";

/** The ways to take results away that have something to report. */
export type Way = "picture" | "reminder" | "text" | "link" | "receipt";

/** What was made or opened on the screen from which results are taken away. */
export interface Takeaway {
  /** The link was asked for and is shown. */
  link: boolean;
  /** Paper and picture get the QR code too. */
  codeIncluded: boolean;
  /** The data address of the picture that was drawn, in this language. */
  picture: { lang: keyof Text; address: string } | null;
  /** What is shown as text to be copied by hand, because the browser could not do it. */
  byHand: Way | null;
  /** What came of the last thing tried. */
  said: { about: Way; words: Text } | null;
  /** Whether it is being asked if all shall be forgotten. */
  clearing: boolean;
}

export const untouched: Takeaway = {
  link: false,
  codeIncluded: false,
  picture: null,
  byHand: null,
  said: null,
  clearing: false,
};
