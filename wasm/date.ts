/** Days since 1 January 1970, as the core counts them. */
const DAY = 86_400_000;

/** Days and the offsets of time zones begin at quarters of an hour only. */
const QUARTER = 900_000;
let quarter = Number.NaN;
let known = 0;

/** Today where the applicant is. */
export function todayNumber(): number {
  const now = Date.now();
  if (Math.floor(now / QUARTER) !== quarter) {
    quarter = Math.floor(now / QUARTER);
    known = Math.floor((now - new Date(now).getTimezoneOffset() * 60_000) / DAY);
  }
  return known;
}

/** Today where the applicant is, YYYY-MM-DD. */
export function today(): string {
  return new Date(todayNumber() * DAY).toISOString().slice(0, 10);
}
