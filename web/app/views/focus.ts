/** To the heading, as on a new step: what was pressed is no longer there. */
export function toHeading(): void {
  window.scrollTo(0, 0);
  document.querySelector<HTMLElement>("#app h1")?.focus();
}
