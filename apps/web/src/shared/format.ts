import { useLanguage } from './language';

const LOCALES = { nl: 'nl-NL', en: 'en-GB' } as const;
const AMSTERDAM = 'Europe/Amsterdam';

/** Dates, numbers and money as people read them in the chosen language. */
export function useFormat() {
  const locale = LOCALES[useLanguage().language];
  return {
    /** `21 november 2026`; a date or an instant. */
    date: (value: string | Date) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: AMSTERDAM }).format(new Date(value)),
    /** The last day that still counts, of an instant at which something is over. */
    lastDay: (end: string | Date) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: AMSTERDAM }).format(
        new Date(new Date(end).getTime() - 1000),
      ),
    dateTime: (value: string | Date) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: AMSTERDAM }).format(
        new Date(value),
      ),
    number: (value: number) => new Intl.NumberFormat(locale).format(value),
    /** Cents as euros: `€ 6.400`, or `€ 174,50` when there are cents. */
    euros: (cents: number) =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency: 'EUR',
        minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
        maximumFractionDigits: 2,
      }).format(cents / 100),
  };
}

/** Whole days from now until this instant; zero or less when it is over. */
export function daysUntil(end: string, now: number = performance.timeOrigin + performance.now()): number {
  return Math.ceil((new Date(end).getTime() - now) / 86_400_000);
}
