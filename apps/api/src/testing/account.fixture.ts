import type { Browser } from './browser';
import type { Harness, SentMail } from './harness';

export const PASSWORD = 'vier paarden in de wei';

/** What the form of a new account sends. */
export function registration(email: string, fields: Record<string, unknown> = {}) {
  return { email, password: PASSWORD, displayName: 'Aaltje Veenstra', isOldEnough: true, ...fields };
}

/** The secret in the button of a mail. */
export function tokenIn(mail: SentMail | undefined): string {
  return mail?.url.split('#')[1] ?? '';
}

export function lastMailTo(harness: Harness, email: string): SentMail | undefined {
  return harness.mails.filter(({ to }) => to === email).at(-1);
}

/** Somebody who came in through the front door, signed in: form, mail, link. */
export async function registered(
  harness: Harness,
  email: string,
  fields: Record<string, unknown> = {},
): Promise<Browser> {
  const browser = harness.visitor();
  await browser.post('registrations', registration(email, fields)).expect(202);
  await harness.drain();
  const token = tokenIn(lastMailTo(harness, email));
  const confirmed = await browser.post('registrations/confirmations', { token }).expect(201);
  browser.keepCookie(confirmed);
  browser.accountId = (confirmed.body as { account: { id: string } }).account.id;
  return browser;
}

/** The same person in another browser. */
export async function signedIn(harness: Harness, email: string, password = PASSWORD): Promise<Browser> {
  const browser = harness.visitor();
  browser.keepCookie(await browser.post('sessions', { email, password }).expect(201));
  return browser;
}

/** Limits count real minutes; tests that are not about them begin with full buckets. */
export async function refillLimits(harness: Harness): Promise<void> {
  await harness.sql('midden-groningen', 'TRUNCATE rate_limit');
}
