/** The steps that were taken, each with the fragment of its address, and the way back. */
export interface Trail {
  fragment(): string;
  /** How many steps `back` can undo. */
  depth(): number;
  /** How far down the present step had been read when it was left; 0 on a new one. */
  scrolled(): number;
  /** Another fragment for the present step. */
  rename(fragment: string): void;
  /** A new step after the present one, which has the fragment `from` and had been read down to `scrolled`. */
  step(from: string, scrolled: number, to: string): void;
  back(): void;
  /** Calls `moved` after each way back or forth; returns how to stop that. */
  follow(moved: () => void): () => void;
}

/** The browser's own history. */
export class BrowserTrail implements Trail {
  fragment(): string {
    return location.hash;
  }

  depth(): number {
    return kept("depth");
  }

  scrolled(): number {
    return kept("scrolled");
  }

  rename(fragment: string): void {
    history.replaceState(history.state, "", fragment);
  }

  step(from: string, scrolled: number, to: string): void {
    const depth = this.depth();
    history.replaceState({ depth, scrolled }, "", from);
    history.pushState({ depth: depth + 1 }, "", to);
  }

  back(): void {
    history.back();
  }

  follow(moved: () => void): () => void {
    addEventListener("popstate", moved);
    return () => removeEventListener("popstate", moved);
  }
}

/** A number that was kept with this entry of the browser's history, else 0. */
function kept(name: "depth" | "scrolled"): number {
  const state: unknown = history.state;
  return typeof state === "object" && state !== null && name in state ? Number(Reflect.get(state, name)) : 0;
}

/** In memory: where the address or the history are those of somebody else's page. */
export class OwnTrail implements Trail {
  #steps: { fragment: string; scrolled: number }[];
  #moved: () => void = () => {};

  constructor(fragment = "") {
    this.#steps = [{ fragment, scrolled: 0 }];
  }

  fragment(): string {
    return this.#present().fragment;
  }

  depth(): number {
    return this.#steps.length - 1;
  }

  scrolled(): number {
    return this.#present().scrolled;
  }

  rename(fragment: string): void {
    this.#present().fragment = fragment;
  }

  step(from: string, scrolled: number, to: string): void {
    Object.assign(this.#present(), { fragment: from, scrolled });
    this.#steps.push({ fragment: to, scrolled: 0 });
  }

  back(): void {
    if (this.depth() === 0) return;
    this.#steps.pop();
    this.#moved();
  }

  follow(moved: () => void): () => void {
    this.#moved = moved;
    return () => {
      this.#moved = () => {};
    };
  }

  #present(): { fragment: string; scrolled: number } {
    return this.#steps[this.#steps.length - 1] as { fragment: string; scrolled: number };
  }
}
