import type { Place } from "../host/place.ts";
import { addressOf, stepAt } from "../journey/address.ts";
import type { Moves } from "../journey/moves.ts";
import type { Journey, State } from "../journey/state.ts";
import { texts } from "../words/texts.ts";

/** Wires the shell's buttons, which stand there before any screen. */
export function shellMoves({ tree }: Place, moves: Moves, state: () => State): void {
  // As properties: a journey that starts anew in the same place takes them over.
  const language = tree.getElementById("language");
  if (language) {
    language.onclick = () => moves.settings({ lang: state().settings.lang === "zh" ? "en" : "zh" });
  }
  const doors = tree.getElementById("doors");
  if (doors) {
    doors.onclick = (event) => {
      const door = (event.target as Element).closest<HTMLElement>("[data-door]");
      if (!door) return;
      event.preventDefault();
      moves.audience(door.dataset.door ?? "");
    };
  }
  for (const link of Array.from(tree.querySelectorAll<HTMLAnchorElement>(".shell a[href^='#']"))) {
    link.onclick = (event) => {
      event.preventDefault();
      moves.visit(stepAt(link.hash));
    };
  }
}

/** Brings what is around the screen up to date: language, title, introduction, and where the focus is. */
export function announce(place: Place, before: State | null, after: State): void {
  const { tree, surface, screen } = place;
  const { lang } = after.settings;
  surface.dataset.step = after.phase === "ready" ? after.journey.step.name : "audience";
  const atStart = after.phase !== "ready" || after.journey.step.name === "audience";
  const intro = tree.getElementById("intro");
  for (const part of [intro, tree.getElementById("doors")]) if (part) part.hidden = !atStart;
  const language = tree.getElementById("language");
  if (language) {
    language.hidden = false;
    language.lang = lang === "zh" ? "en" : "zh-CN";
    language.textContent = texts.otherLanguage[lang];
    language.setAttribute("aria-label", lang === "zh" ? "EN English" : "中文");
  }
  place.entitle((!atStart && screen.querySelector("h1")?.textContent?.trim()) || "");

  if (after.phase !== "ready" || before?.phase !== "ready") return;
  if (
    addressOf(after.journey.step) !== addressOf(before.journey.step) ||
    onTrial(after.journey) !== onTrial(before.journey)
  ) {
    place.toTop();
    if (atStart) focusOn(intro?.querySelector(`h1:lang(${lang})`));
    else if (!focusOnNamed(screen)) focusOn(screen.querySelector("h1"));
  } else if (after.journey.error && after.journey.error !== before.journey.error) {
    screen.querySelector<HTMLElement>(".error-summary")?.focus();
  }
}

/** A trial that begins or ends changes the whole page, though not its address. */
function onTrial({ real }: Journey): boolean {
  return real !== null;
}

/** The card or sentence that the address names, if it names one. */
function focusOnNamed(screen: HTMLElement): boolean {
  const named = screen.querySelector<HTMLElement>("[data-focus]");
  named?.focus();
  named?.scrollIntoView();
  return named !== null;
}

/** Moves nothing: the place has brought the screen in sight. */
function focusOn(heading: Element | null | undefined): void {
  (heading as HTMLElement | null | undefined)?.focus({ preventScroll: true });
}

/** To the heading, as on a new step: what was pressed is no longer there. */
export function toHeading(place: Place): void {
  place.toTop();
  focusOn(place.screen.querySelector("h1"));
}
