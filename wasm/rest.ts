/** What asking does without: fetched after it, or at once where something of it is given. */
export { openRoster } from "./columns.ts";
export { fetchDocuments, readRegister } from "./documents.ts";
export { audit, givenPolicy } from "./given.ts";
export { throwIssues } from "./hand.ts";
export { fetchIntake } from "./intake.ts";
export { lateReader } from "./told.ts";
