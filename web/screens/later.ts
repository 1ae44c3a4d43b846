import "../styles/later.css";
import { toolsView } from "../parts/tools.ts";
import { answersView } from "./answers/answers.ts";
import { clearedView } from "./cleared/cleared.ts";
import { documentView } from "./document/document.ts";
import type { LaterViews } from "./page.ts";
import { besideView } from "./question/beside.ts";
import { recordView } from "./record/record.ts";
import { resultsView } from "./results/results.ts";
import { settingsView } from "./settings/settings.ts";
import { takeawayView } from "./takeaway/takeaway.ts";
import { bannerView, trialView } from "./trial/trial.ts";

export { OfflineCopy } from "../host/offline.ts";
export { Reader, readable } from "../host/speech.ts";
export { followLink } from "../journey/link.ts";
export { renderShell } from "../shell/render.ts";
export { paperView } from "./takeaway/takeaway.ts";

/** The screens after the questions, fetched while the first one is read. */
export const laterViews: LaterViews = {
  answers: answersView,
  banner: bannerView,
  besideQuestion: besideView,
  cleared: clearedView,
  document: documentView,
  record: recordView,
  results: resultsView,
  settings: settingsView,
  takeaway: takeawayView,
  tools: toolsView,
  try: trialView,
};
