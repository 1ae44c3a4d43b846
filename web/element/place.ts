import { isOn } from "../host/given.ts";
import type { Place } from "../host/place.ts";
import { OwnTrail } from "../host/trail.ts";
import { isOurLink, linkBaseOf } from "../journey/address.ts";

/** The element as the place of a journey. */
export class ElementPlace implements Place {
  readonly tree: ShadowRoot;
  readonly surface: HTMLElement;
  readonly screen: HTMLElement;
  readonly trail = new OwnTrail(takeLink());
  readonly embedded = true;
  readonly reload: () => void;
  readonly #host: HTMLElement;
  readonly #dark: MediaQueryList = matchMedia("(prefers-color-scheme: dark)");

  constructor(host: HTMLElement, tree: ShadowRoot, surface: HTMLElement, reload: () => void) {
    this.#host = host;
    this.tree = tree;
    this.surface = surface;
    this.screen = surface.querySelector("#app") as HTMLElement;
    this.reload = reload;
  }

  get linkBase(): string | null {
    const page = this.#host.getAttribute("page-url");
    try {
      return linkBaseOf(new URL(page ?? location.href, document.baseURI));
    } catch {
      // What is no address is as good as none.
      return null;
    }
  }

  attach(): void {
    // Old browsers know no addEventListener here.
    this.#dark.addListener(this.look);
  }

  detach(): void {
    this.#dark.removeListener(this.look);
  }

  /** Follows the attributes that no setting of the applicant's own is about, and the device. */
  readonly look = (): void => {
    const theme = this.#host.getAttribute("theme");
    const dark = theme === "dark" || (theme === "auto" && this.#dark.matches);
    this.surface.dataset.theme = dark ? "dark" : "light";
    if (isOn((name) => this.#host.getAttribute(name), "show-issuer")) this.surface.dataset.issuer = "";
    else delete this.surface.dataset.issuer;
    this.#level();
  };

  entitle(): void {
    // The page's title is the portal's. Every screen brings new headings.
    this.#level();
  }

  /** The page is moved only when the screen begins above what is in sight. */
  readonly toTop = (): void => {
    if (this.#host.getBoundingClientRect().top < 0) this.#host.scrollIntoView();
  };

  /** Where the headings stand in the outline of the portal's page. */
  #level(): void {
    const given = Number(this.#host.getAttribute("heading-level") ?? 2);
    const first = Number.isInteger(given) && given >= 1 && given <= 4 ? given : 2;
    for (const heading of Array.from(this.surface.querySelectorAll("h1, h2, h3, h4"))) {
      heading.setAttribute("aria-level", String(Number(heading.tagName.slice(1)) - 1 + first));
    }
  }
}

/** The answers of a link to this page; they leave the address bar at once, and go to one element only. */
function takeLink(): string {
  const { hash, href } = location;
  // A portal may have a fragment of its own that begins so.
  if (!isOurLink(hash)) return "";
  // The whole address: a part of one would be meant from the portal's <base>.
  history.replaceState(history.state, "", href.slice(0, -hash.length));
  return hash;
}
