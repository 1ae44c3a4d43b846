import type { Place } from "./place.ts";

/** Puts what paper gets beside the screen while it is printed; returns how to stop that. `draw` is false where there is none. */
export function followPrinting({ screen, surface }: Place, draw: (box: HTMLElement) => boolean): () => void {
  const box = document.createElement("div");
  box.className = "paper";
  const begin = (): void => {
    if (!draw(box)) return;
    screen.after(box);
    surface.dataset.printing = "";
  };
  const end = (): void => {
    box.remove();
    delete surface.dataset.printing;
  };
  addEventListener("beforeprint", begin);
  addEventListener("afterprint", end);
  return () => {
    end();
    removeEventListener("beforeprint", begin);
    removeEventListener("afterprint", end);
  };
}
