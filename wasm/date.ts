import type { Overlay } from "./types.ts";

/** Today where the applicant is, YYYY-MM-DD. */
export function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Whether a local document holds on a day. ISO dates compare as texts. */
export function isInForce({ document: { from, to } }: Pick<Overlay, "document">, asOf: string): boolean {
  return from <= asOf && (to === null || asOf <= to);
}
