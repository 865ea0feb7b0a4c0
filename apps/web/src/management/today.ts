/** Today in the Netherlands, as date inputs and the API write it: `2026-11-21`. */
export function today(now: number = performance.timeOrigin + performance.now()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date(now));
}
