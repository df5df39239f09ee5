/** A day of the trainee's own calendar: days since 1 January 1970. */
export type Day = number;

export const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** The day that it is then where the trainee is now. */
export function dayOf(time: Date): Day {
  return Math.floor((time.getTime() - time.getTimezoneOffset() * MINUTE_MS) / DAY_MS);
}

/** Midnight in UTC, so that no change of clocks makes a day longer. */
export function dateOf(day: Day): Date {
  return new Date(day * DAY_MS);
}

/** `2026-11-02` */
export function isoDay(day: Day): string {
  return dateOf(day).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** Sorts moments as they are kept, and ids: by their characters, which no language orders otherwise. */
export const inOrder = (a: string, b: string): number => Number(a > b) - Number(a < b);
