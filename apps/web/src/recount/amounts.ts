import { useLanguage } from '../shared/language';

const LOCALES = { nl: 'nl-NL', en: 'en-GB' } as const;
const CENT_DIGITS = 2;

/** Numbers as people read them; money in the file's own currency, or bare when it names none. */
export function useAmounts(currency?: string) {
  const locale = LOCALES[useLanguage().language];
  const isCurrency = /^[A-Z]{3}$/.test(currency ?? '');
  const format = (value: number, options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(locale, options).format(value);
  return {
    money: (amount: number) =>
      format(amount, {
        ...(isCurrency && { style: 'currency', currency }),
        minimumFractionDigits: Number.isInteger(amount) ? 0 : CENT_DIGITS,
        maximumFractionDigits: CENT_DIGITS,
      }),
    /** At most so many digits behind the comma. */
    number: (value: number, digits = 0) => format(value, { maximumFractionDigits: digits }),
    /** Of a part from 0 to 1. */
    percent: (part: number) => format(part, { style: 'percent', maximumFractionDigits: 1 }),
  };
}

export type Amounts = ReturnType<typeof useAmounts>;
