import type { Trail } from "../app/trail.ts";

/** In memory: the address and the history are those of somebody else's page. */
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
