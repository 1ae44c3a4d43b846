import { texts } from "../texts.ts";
import { addressOf, stepAt } from "./address.ts";
import type { Moves } from "./moves.ts";
import type { Journey, State } from "./state.ts";

/** Wires the header that stands in the page before any script. */
export function shellMoves(moves: Moves, state: () => State): void {
  document.getElementById("language")?.addEventListener("click", () => {
    moves.settings({ lang: state().settings.lang === "zh" ? "en" : "zh" });
  });
  for (const link of Array.from(document.querySelectorAll<HTMLAnchorElement>(".shell a[href^='#']"))) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      moves.visit(stepAt(link.hash));
    });
  }
}

/** Brings the page around the journey up to date: language, title, introduction, and where the focus is. */
export function announce(before: State | null, after: State): void {
  const { lang } = after.settings;
  document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
  const atStart = after.phase !== "ready" || after.journey.step.name === "audience";
  const intro = document.getElementById("intro");
  if (intro) intro.hidden = !atStart;
  const language = document.getElementById("language");
  if (language) {
    language.hidden = false;
    language.lang = lang === "zh" ? "en" : "zh-CN";
    language.textContent = texts.otherLanguage[lang];
    language.setAttribute("aria-label", lang === "zh" ? "EN English" : "中文");
  }

  const title = atStart ? "" : document.querySelector("#app h1")?.textContent?.trim();
  const site = texts.site[lang];
  document.title = title ? `${title} - ${site}` : site;

  if (after.phase !== "ready" || before?.phase !== "ready") return;
  if (
    addressOf(after.journey.step) !== addressOf(before.journey.step) ||
    onTrial(after.journey) !== onTrial(before.journey)
  ) {
    window.scrollTo(0, 0);
    focusOn(atStart ? `#intro :lang(${lang}) h1` : "#app [data-focus], #app h1");
  } else if (after.journey.error && after.journey.error !== before.journey.error) {
    focusOn("#app .error-summary");
  }
}

/** A trial that begins or ends changes the whole page, though not its address. */
function onTrial({ real }: Journey): boolean {
  return real !== null;
}

/** The card or sentence that the address names, else the heading. */
function focusOn(selector: string): void {
  const named = document.querySelector<HTMLElement>("#app [data-focus]");
  const target = selector.includes("[data-focus]") && named ? named : document.querySelector<HTMLElement>(selector);
  target?.focus();
  if (target === named) named?.scrollIntoView();
}
