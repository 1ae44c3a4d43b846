/** Widths in rem from which there is room for more: the styles go by that of the place, not by the window's. */
const steps: readonly [string, number][] = [
  ["wide", 56],
  ["medium", 33],
];

/** Keeps `data-width` of the surface true; returns how to stop that. */
export function followWidth(surface: HTMLElement): () => void {
  const look = (): void => {
    const rem = Number.parseFloat(getComputedStyle(surface).fontSize) || 18;
    const room = surface.getBoundingClientRect().width / rem;
    const width = steps.find(([, least]) => room >= least)?.[0] ?? "narrow";
    if (surface.dataset.width !== width) surface.dataset.width = width;
  };
  look();
  if (typeof ResizeObserver === "function") {
    const observer = new ResizeObserver(look);
    observer.observe(surface);
    return () => observer.disconnect();
  }
  addEventListener("resize", look);
  return () => removeEventListener("resize", look);
}
