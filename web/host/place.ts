import { linkBaseOf } from "../journey/address.ts";
import { BrowserTrail, type Trail } from "./trail.ts";

/** Where a journey takes place: a page of its own, or an element in somebody else's page. */
export interface Place {
  /** Holds the shell (introduction, guide, buttons) and the screens. */
  readonly tree: Document | ShadowRoot;
  /** Carries the language and the settings, by which the styles go, and what the core runs as. */
  readonly surface: HTMLElement;
  /** Where the screens are drawn. */
  readonly screen: HTMLElement;
  readonly trail: Trail;
  /** Whether it is part of somebody else's page: that page scrolls, prints and keeps copies as it likes. */
  readonly embedded: boolean;
  /** The address to which the fragment of a link is added; null where no link can lead back here. */
  readonly linkBase: string | null;
  /** Names what is shown; "" is the first screen. */
  entitle(title: string): void;
  /** Called when another screen has come: its begin should be in sight. */
  toTop: () => void;
  /** Another try after a failure. */
  reload(): void;
}

/** The page of its own. */
export function pageAt(screen: HTMLElement, trail: Trail = new BrowserTrail()): Place {
  return {
    tree: document,
    surface: document.documentElement,
    screen,
    trail,
    embedded: false,
    linkBase: linkBaseOf(location),
    entitle(title) {
      const lang = document.documentElement.lang;
      const site = document.querySelector(`.brand [lang="${lang}"]`)?.firstChild?.textContent ?? "";
      document.title = title ? `${title} - ${site}` : site;
    },
    toTop: () => window.scrollTo(0, 0),
    reload: () => location.reload(),
  };
}
