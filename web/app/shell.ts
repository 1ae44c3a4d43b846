import { texts } from "../texts.ts";
import { addressOf } from "./address.ts";
import { headline } from "./headline.ts";
import type { State } from "./state.ts";

/** Brings the page around the journey up to date: language, title, introduction, and where the focus is. */
export function announce(before: State | null, after: State): void {
  document.documentElement.lang = after.lang === "zh" ? "zh-CN" : "en";
  const atStart = after.phase !== "ready" || after.journey.step.name === "audience";
  const intro = document.getElementById("intro");
  if (intro) intro.hidden = !atStart;
  const language = document.getElementById("language");
  if (language) {
    language.hidden = false;
    language.lang = after.lang === "zh" ? "en" : "zh-CN";
    language.textContent = texts.otherLanguage[after.lang];
  }

  const title = headline(after);
  const site = texts.site[after.lang];
  document.title = title ? `${title} - ${site}` : site;

  if (after.phase !== "ready" || before?.phase !== "ready") return;
  if (addressOf(after.journey.step) !== addressOf(before.journey.step)) {
    window.scrollTo(0, 0);
    focusOn(atStart ? `#intro :lang(${after.lang}) h1` : "#app h1");
  } else if (after.journey.error && after.journey.error !== before.journey.error) {
    focusOn("#app .error-summary");
  }
}

function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}
