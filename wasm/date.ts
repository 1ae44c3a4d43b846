/** Days since 1 January 1970, as the core counts them. */
const DAY = 86_400_000;

/** The day that is written YYYY-MM-DD; undefined for anything else, and for a day that there is not. */
export function dayNumber(written: unknown): number | undefined {
  if (typeof written !== "string" || !/^\d{4}-\d\d-\d\d$/.test(written)) return undefined;
  const day = Date.parse(written) / DAY;
  return Number.isInteger(day) && dayText(day) === written ? day : undefined;
}

/** YYYY-MM-DD */
export function dayText(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Today where the applicant is. */
export function todayNumber(): number {
  const now = Date.now();
  return Math.floor((now - new Date(now).getTimezoneOffset() * 60_000) / DAY);
}

/** Today where the applicant is, YYYY-MM-DD. */
export function today(): string {
  return dayText(todayNumber());
}
