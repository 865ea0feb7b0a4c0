const AMSTERDAM = 'Europe/Amsterdam';

/** The calendar date in Amsterdam at this instant, as `2026-03-31`. */
export function dateInAmsterdam(at: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: AMSTERDAM, dateStyle: 'short' }).format(at);
}

/** The instant at which this calendar date begins in Amsterdam: "t/m 31 maart" ends at startOfDay('2026-04-01'). */
export function startOfDay(date: string): Date {
  const guess = new Date(`${date}T00:00:00Z`);
  const first = new Date(guess.getTime() - offsetMinutes(guess) * 60_000);
  return new Date(guess.getTime() - offsetMinutes(first) * 60_000);
}

export function addDays(date: string, days: number): string {
  const at = new Date(`${date}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** The end of the n-th day after the day of `at`: a term of n whole days, the last day included. */
export function endOfTerm(at: Date, days: number): Date {
  return startOfDay(addDays(dateInAmsterdam(at), days + 1));
}

export function addSeconds(at: Date, seconds: number): Date {
  return new Date(at.getTime() + seconds * 1000);
}

function offsetMinutes(at: Date): number {
  const name = new Intl.DateTimeFormat('en', { timeZone: AMSTERDAM, timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find((part) => part.type === 'timeZoneName');
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name?.value ?? '') ?? ['', '+', '0', '0'];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
