// The person of many tests: a teacher in a township school with an intermediate title.
import type { Answers } from "../../wasm/index.ts";

/** Without the years, on which sentence 6.3 turns at 30. */
export const TEACHER: Answers = {
  relation: "employed",
  unitKind: "publicInstitution",
  unitLevel: "township",
  postKind: "professional",
  titleLevel: "intermediate",
  continuityRecognised: true,
};

/** The provision of sentence 6.3. */
export const SIX_THREE = "appoint-beyond-quota-after-30-township-years";
