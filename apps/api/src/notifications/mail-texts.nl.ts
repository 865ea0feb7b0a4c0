import type { MailContext, MailText } from './mail';

export const frameNl = ({ municipality, siteUrl, displayName }: MailContext) => ({
  greeting: `Hallo ${displayName},`,
  footer: [`Dit bericht komt van Samenstem, het platform voor inwoners van ${municipality}.`, siteUrl],
});

/** What an account mail or a news mail needs to be written; only what its template uses is filled. */
export interface MailFacts {
  url: string;
  title?: string;
  number?: number;
  date?: string;
  reason?: string;
  article?: string;
  copy?: string[];
}

const stop = 'Wilt u geen berichten meer? Dat stelt u in bij uw account.';

/** Everything Samenstem mails, in Dutch. */
export const mailsNl = {
  'confirm-registration': ({ url }: MailFacts): MailText => ({
    subject: 'Bevestig uw e-mailadres',
    paragraphs: [
      'U heeft een account gevraagd bij Samenstem. Bevestig nog even uw e-mailadres. Daarna kunt u meedoen.',
      'De knop werkt 24 uur. Heeft u geen account gevraagd? Dan hoeft u niets te doen.',
    ],
    button: { label: 'E-mailadres bevestigen', url },
  }),
  'already-registered': ({ url }: MailFacts): MailText => ({
    subject: 'U heeft al een account',
    paragraphs: [
      'Iemand vroeg een account aan met uw e-mailadres. Maar u heeft al een account. U kunt gewoon inloggen.',
      'Weet u uw wachtwoord niet meer? Kies dan op de inlogpagina voor een nieuw wachtwoord.',
      'Was u dit niet zelf? Dan hoeft u niets te doen.',
    ],
    button: { label: 'Inloggen', url },
  }),
  'reset-password': ({ url }: MailFacts): MailText => ({
    subject: 'Kies een nieuw wachtwoord',
    paragraphs: [
      'U wilt een nieuw wachtwoord. Dat kiest u met de knop hieronder. De knop werkt één uur, en één keer.',
      'Heeft u dit niet gevraagd? Dan hoeft u niets te doen. Uw oude wachtwoord blijft werken.',
    ],
    button: { label: 'Nieuw wachtwoord kiezen', url },
  }),
  'password-changed': ({ url }: MailFacts): MailText => ({
    subject: 'Uw wachtwoord is veranderd',
    paragraphs: [
      'Uw wachtwoord is net veranderd. Op al uw andere apparaten bent u uitgelogd.',
      'Was u dit niet zelf? Kies dan meteen een nieuw wachtwoord.',
    ],
    button: { label: 'Nieuw wachtwoord kiezen', url },
  }),
  'change-email': ({ url }: MailFacts): MailText => ({
    subject: 'Bevestig uw nieuwe e-mailadres',
    paragraphs: [
      'U wilt dit e-mailadres gebruiken voor uw account. Bevestig het met de knop. De knop werkt één uur.',
    ],
    button: { label: 'Nieuw adres bevestigen', url },
  }),
  'email-changed': ({ url }: MailFacts): MailText => ({
    subject: 'Uw e-mailadres is veranderd',
    paragraphs: [
      'Uw account heeft nu een ander e-mailadres. Naar dit adres sturen we niets meer.',
      'Was u dit niet zelf? Neem dan contact op met de gemeente. De gegevens staan op de site.',
    ],
    button: { label: 'Naar de site', url },
  }),
  'initiative-received': ({ url, title, number, date, copy }: MailFacts): MailText => ({
    subject: `Ontvangen: uw initiatief ‘${title}’`,
    paragraphs: [
      `Wij hebben uw initiatief ontvangen. Het heeft nummer ${number}. Het staat nu op de site.`,
      `Andere inwoners kunnen het steunen tot en met ${date}. Deel het met mensen die u kent: dan komt er meer steun.`,
      'Bewaar deze mail. Hieronder staat wat u heeft ingestuurd.',
    ],
    copy: { heading: 'Uw initiatief:', lines: copy ?? [] },
    button: { label: 'Bekijk uw initiatief', url },
  }),
  'threshold-reached': ({ url, title, date }: MailFacts): MailText => ({
    subject: `Genoeg steun: ‘${title}’ gaat naar de griffie`,
    paragraphs: [
      `‘${title}’ heeft genoeg steun. Het gaat nu naar de griffie. De griffie werkt voor de gemeenteraad.`,
      `De griffie kijkt eerst of het initiatief aan de regels voldoet. De raad beslist uiterlijk op ${date}. U krijgt bericht van elke stap.`,
      stop,
    ],
    button: { label: 'Bekijk het initiatief', url },
  }),
  'clerk-threshold-reached': ({ url, title, date }: MailFacts): MailText => ({
    subject: `Nieuw op de werklijst: ‘${title}’`,
    paragraphs: [
      `‘${title}’ heeft genoeg steun en staat op uw werklijst. De raad beslist uiterlijk op ${date}.`,
    ],
    button: { label: 'Naar de werklijst', url },
  }),
  'initiative-changed': ({ url, title }: MailFacts): MailText => ({
    subject: `Aangepast: ‘${title}’`,
    paragraphs: [
      `De tekst van ‘${title}’ is aangepast. U ziet op de site wat er is veranderd.`,
      'Staat u er niet meer achter? Dan kunt u uw steun intrekken.',
      stop,
    ],
    button: { label: 'Bekijk de wijziging', url },
  }),
  'initiative-withdrawn': ({ url, title, reason }: MailFacts): MailText => ({
    subject: `Ingetrokken: ‘${title}’`,
    paragraphs: [`De indiener heeft ‘${title}’ ingetrokken.`, `De reden: ${reason}`, stop],
    button: { label: 'Bekijk het initiatief', url },
  }),
  admissible: ({ url, title, reason }: MailFacts): MailText => ({
    subject: `‘${title}’ voldoet aan de regels`,
    paragraphs: [
      `De griffie heeft gekeken naar ‘${title}’. Het voldoet aan de regels. De raad gaat het bespreken.`,
      reason ?? '',
      stop,
    ],
    button: { label: 'Bekijk het initiatief', url },
  }),
  inadmissible: ({ url, title, reason, article }: MailFacts): MailText => ({
    subject: `‘${title}’ voldoet niet aan de regels`,
    paragraphs: [
      `De griffie heeft gekeken naar ‘${title}’. Het voldoet niet aan de regels (${article}). De raad bespreekt het daarom niet.`,
      `De uitleg: ${reason}`,
      'Bent u het er niet mee eens? Neem dan contact op met de griffie. De gegevens staan op de site.',
      stop,
    ],
    button: { label: 'Bekijk de uitleg', url },
  }),
  'advice-given': ({ url, title }: MailFacts): MailText => ({
    subject: `Advies over ‘${title}’`,
    paragraphs: [
      `Er is een advies aan de raad over ‘${title}’. U kunt het lezen. Daarna beslist de raad.`,
      stop,
    ],
    button: { label: 'Lees het advies', url },
  }),
  honoured: ({ url, title, reason }: MailFacts): MailText => ({
    subject: `De raad zegt ja: ‘${title}’`,
    paragraphs: [
      `De gemeenteraad heeft ‘${title}’ gehonoreerd. Het plan gaat door.`,
      `De raad zegt hierover: ${reason}`,
      'Op de site volgt u het plan, tot het klaar is.',
      stop,
    ],
    button: { label: 'Volg het plan', url },
  }),
  'not-honoured': ({ url, title, reason }: MailFacts): MailText => ({
    subject: `De raad zegt nee: ‘${title}’`,
    paragraphs: [
      `De gemeenteraad heeft ‘${title}’ niet gehonoreerd. Het plan gaat niet door.`,
      `De raad zegt hierover: ${reason}`,
      'Dank u wel dat u meedeed.',
      stop,
    ],
    button: { label: 'Bekijk het besluit', url },
  }),
  'promise-news': ({ url, title, reason }: MailFacts): MailText => ({
    subject: `Nieuws over ‘${title}’`,
    paragraphs: [`Er is nieuws over ‘${title}’: ${reason}`, stop],
    button: { label: 'Bekijk de voortgang', url },
  }),
};

export type MailTemplate = keyof typeof mailsNl;
export type MailTexts = Record<MailTemplate, (facts: MailFacts) => MailText>;
