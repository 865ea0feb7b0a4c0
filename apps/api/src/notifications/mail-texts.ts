import { frameEn, mailsEn } from './mail-texts.en';
import { frameNl, mailsNl } from './mail-texts.nl';

export type { MailFacts, MailTemplate } from './mail-texts.nl';

export const mailFrame = { nl: frameNl, en: frameEn };
export const mailTexts = { nl: mailsNl, en: mailsEn };

/** A calendar date as people read it: `21 november 2026`. */
export function longDate(date: Date, language: 'nl' | 'en'): string {
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'Europe/Amsterdam',
  }).format(date);
}
