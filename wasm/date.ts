/** Days since 1 January 1970, as the core counts them. */
const DAY = 86_400_000;

/** Today where the applicant is. */
export function todayNumber(): number {
  const now = Date.now();
  return Math.floor((now - new Date(now).getTimezoneOffset() * 60_000) / DAY);
}

/** Today where the applicant is, YYYY-MM-DD. */
export function today(): string {
  return new Date(todayNumber() * DAY).toISOString().slice(0, 10);
}
