import type { MailContext } from './mail';
import type { MailTexts } from './mail-texts.nl';

export const frameEn = ({ municipality, siteUrl, displayName }: MailContext) => ({
  greeting: `Hello ${displayName},`,
  footer: [`This message comes from Samenstem, the platform for residents of ${municipality}.`, siteUrl],
});

const stop = 'No more messages? You can change that in your account.';

/** Everything Samenstem mails, in English. */
export const mailsEn: MailTexts = {
  'confirm-registration': ({ url }) => ({
    subject: 'Confirm your e-mail address',
    paragraphs: [
      'You asked for an account at Samenstem. Please confirm your e-mail address. Then you can take part.',
      'The button works for 24 hours. Did you not ask for an account? Then you need not do anything.',
    ],
    button: { label: 'Confirm e-mail address', url },
  }),
  'already-registered': ({ url }) => ({
    subject: 'You already have an account',
    paragraphs: [
      'Somebody asked for an account with your e-mail address. You already have one. You can simply sign in.',
      'Forgotten your password? Choose a new one on the sign-in page.',
      'Was this not you? Then you need not do anything.',
    ],
    button: { label: 'Sign in', url },
  }),
  'reset-password': ({ url }) => ({
    subject: 'Choose a new password',
    paragraphs: [
      'You want a new password. Choose it with the button below. The button works for one hour, and once.',
      'Did you not ask for this? Then you need not do anything. Your old password still works.',
    ],
    button: { label: 'Choose a new password', url },
  }),
  'password-changed': ({ url }) => ({
    subject: 'Your password has changed',
    paragraphs: [
      'Your password has just changed. You are signed out on all your other devices.',
      'Was this not you? Choose a new password at once.',
    ],
    button: { label: 'Choose a new password', url },
  }),
  'change-email': ({ url }) => ({
    subject: 'Confirm your new e-mail address',
    paragraphs: [
      'You want to use this e-mail address for your account. Confirm it. The button works for one hour.',
    ],
    button: { label: 'Confirm new address', url },
  }),
  'email-changed': ({ url }) => ({
    subject: 'Your e-mail address has changed',
    paragraphs: [
      'Your account now has another e-mail address. We will not write to this one any more.',
      'Was this not you? Contact the municipality. Its details are on the site.',
    ],
    button: { label: 'Go to the site', url },
  }),
  'initiative-received': ({ url, title, number, date, copy }) => ({
    subject: `Received: your initiative ‘${title}’`,
    paragraphs: [
      `We have received your initiative. Its number is ${number}. It is now on the site.`,
      `Other residents can support it until ${date}. Share it with people you know to gather more support.`,
      'Keep this message. Below is what you sent.',
    ],
    copy: { heading: 'Your initiative:', lines: copy ?? [] },
    button: { label: 'See your initiative', url },
  }),
  'threshold-reached': ({ url, title, date }) => ({
    subject: `Enough support: ‘${title}’ goes to the clerk`,
    paragraphs: [
      `‘${title}’ has enough support. It now goes to the clerk, who works for the council.`,
      `The clerk first checks it against the rules. The council decides by ${date}. We tell you about each step.`,
      stop,
    ],
    button: { label: 'See the initiative', url },
  }),
  'clerk-threshold-reached': ({ url, title, date }) => ({
    subject: `New on your work list: ‘${title}’`,
    paragraphs: [`‘${title}’ has enough support and is on your work list. The council decides by ${date}.`],
    button: { label: 'Go to the work list', url },
  }),
  'initiative-changed': ({ url, title }) => ({
    subject: `Changed: ‘${title}’`,
    paragraphs: [
      `The text of ‘${title}’ has changed. The site shows what is different.`,
      'Do you no longer agree? Then you can withdraw your support.',
      stop,
    ],
    button: { label: 'See the change', url },
  }),
  'initiative-withdrawn': ({ url, title, reason }) => ({
    subject: `Withdrawn: ‘${title}’`,
    paragraphs: [`‘${title}’ was withdrawn by the person who proposed it.`, `The reason: ${reason}`, stop],
    button: { label: 'See the initiative', url },
  }),
  admissible: ({ url, title, reason }) => ({
    subject: `‘${title}’ meets the rules`,
    paragraphs: [
      `The clerk has looked at ‘${title}’. It meets the rules. The council will discuss it.`,
      reason ?? '',
      stop,
    ],
    button: { label: 'See the initiative', url },
  }),
  inadmissible: ({ url, title, reason, article }) => ({
    subject: `‘${title}’ does not meet the rules`,
    paragraphs: [
      `The clerk has looked at ‘${title}’. It does not meet the rules (${article}). The council will not discuss it.`,
      `The explanation: ${reason}`,
      'Do you disagree? Contact the clerk. The details are on the site.',
      stop,
    ],
    button: { label: 'See the explanation', url },
  }),
  'advice-given': ({ url, title }) => ({
    subject: `Advice on ‘${title}’`,
    paragraphs: [
      `There is advice for the council on ‘${title}’. You can read it. The council then decides.`,
      stop,
    ],
    button: { label: 'Read the advice', url },
  }),
  honoured: ({ url, title, reason }) => ({
    subject: `The council says yes: ‘${title}’`,
    paragraphs: [
      `The council has honoured ‘${title}’. The plan goes ahead.`,
      `The council says: ${reason}`,
      'You can follow the plan on the site until it is done.',
      stop,
    ],
    button: { label: 'Follow the plan', url },
  }),
  'not-honoured': ({ url, title, reason }) => ({
    subject: `The council says no: ‘${title}’`,
    paragraphs: [
      `The council has not honoured ‘${title}’. The plan does not go ahead.`,
      `The council says: ${reason}`,
      'Thank you for taking part.',
      stop,
    ],
    button: { label: 'See the decision', url },
  }),
  'promise-news': ({ url, title, reason }) => ({
    subject: `News about ‘${title}’`,
    paragraphs: [`There is news about ‘${title}’: ${reason}`, stop],
    button: { label: 'See the progress', url },
  }),
};
