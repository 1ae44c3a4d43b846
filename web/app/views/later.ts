import "../../styles/later.css";
import { answersView } from "./answers.ts";
import { clearedView } from "./cleared.ts";
import { documentView } from "./document.ts";
import type { LaterViews } from "./page.ts";
import { recordView } from "./record.ts";
import { resultsView } from "./results.ts";
import { settingsView } from "./settings.ts";
import { takeawayView } from "./takeaway.ts";
import { toolsView } from "./tools.ts";
import { bannerView, trialView } from "./trial.ts";

export { renderShell } from "../../shell/render.ts";
export { followLink } from "../link.ts";
export { OfflineCopy } from "../offline.ts";
export { Reader, readable } from "../speech.ts";
export { paperView } from "./takeaway.ts";

/** The screens after the questions, fetched while the first one is read. */
export const laterViews: LaterViews = {
  answers: answersView,
  banner: bannerView,
  cleared: clearedView,
  document: documentView,
  record: recordView,
  results: resultsView,
  settings: settingsView,
  takeaway: takeawayView,
  tools: toolsView,
  try: trialView,
};
