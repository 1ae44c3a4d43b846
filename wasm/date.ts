/** Days since 1 January 1970, as the core counts them. */
const DAY = 86_400_000;

/** Days and the offsets of time zones begin at quarters of an hour only. */
const QUARTER = 900_000;
let quarter = Number.NaN;
let known = 0;

/** The days of a year before each month, from March on: then a leap day is the last of its year. */
const BEFORE_MONTH = [306, 337, 0, 31, 61, 92, 122, 153, 184, 214, 245, 275] as const;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const FIRST = 719_468; // days from 1 March of the year 0 to 1 January 1970

/** The number that stands at these positions of a text; NaN where one of them is no digit. */
function digits(text: string, begin: number, end: number): number {
  let number = 0;
  for (let at = begin; at < end; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** The day that is written YYYY-MM-DD; undefined for anything else, and for a day that there is not. */
export function dayNumber(written: unknown): number | undefined {
  if (typeof written !== "string" || written.length !== 10 || written[4] !== "-" || written[7] !== "-")
    return undefined;
  const year = digits(written, 0, 4);
  const month = digits(written, 5, 7);
  const day = digits(written, 8, 10);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = (DAYS[month - 1] ?? 0) + (isLeap && month === 2 ? 1 : 0);
  if (!(day >= 1 && day <= last && year >= 0)) return undefined;
  const y = month > 2 ? year : year - 1;
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return 365 * y + leaps + (BEFORE_MONTH[month - 1] ?? 0) + day - 1 - FIRST;
}

/** YYYY-MM-DD */
export function dayText(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

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
  return dayText(todayNumber());
}
