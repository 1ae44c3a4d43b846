/** A spell as it stands in its form. Texts are as typed. */
export interface SpellDraft {
  /** Its place in the record; null for a new one. */
  at: number | null;
  fromYear: string;
  fromMonth: string;
  fromDay: string;
  /** Whether it goes on; "" until that is said. */
  ends: "" | "open" | "closed";
  toYear: string;
  toMonth: string;
  toDay: string;
  /** By the id of an attribute: the option or the place, or that it is ticked; what was not said is not there. */
  said: Readonly<Record<string, string | true>>;
  seconded: boolean;
  disputed: boolean;
  partTime: boolean;
}
