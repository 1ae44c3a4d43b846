import type { Settings } from "../journey/state.ts";
import { type Given, givenSettings } from "./given.ts";

/**
 * What the page in a frame says to the page around it (embed/frame.js hears it): how high it is, and that another
 * screen has come. Nothing of it is about the applicant, so that it may be said to anybody.
 */
function tell(said: { height: number } | { step: true }): void {
  parent.postMessage({ eligibilityChecker: said }, "*");
}

/** Another screen has come. The page around scrolls, since the frame is as high as what is in it. */
export function tellStep(): void {
  tell({ step: true });
}

/** Tells the height of `box` now and whenever it is another. */
export function tellHeight(box: Element): void {
  let told = 0;
  const look = (): void => {
    const height = Math.ceil(box.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    tell({ height });
  };
  if (typeof ResizeObserver === "function") new ResizeObserver(look).observe(box);
  else setInterval(look, 500);
}

/** Hears what the page around switches: `{ eligibilityChecker: { settings: { size, contrast, lang, theme } } }`. */
export function hearSettings(
  change: (settings: Partial<Settings>) => void,
  theme: (theme: string | null) => void,
): void {
  addEventListener("message", ({ source, data }: MessageEvent<unknown>) => {
    if (source !== parent) return;
    const settings = member(member(data, "eligibilityChecker"), "settings");
    const given: Given = (name) => {
      const value = member(settings, name);
      return typeof value === "string" ? value : null;
    };
    change(givenSettings(given));
    if (given("theme") !== null) theme(given("theme"));
  });
}

function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
