import { refusalsOf } from '../shared/refusal/refusal';

/** Everything the accounts module may answer when it says no. */
export const accountRefusal = refusalsOf({
  'wrong-credentials': { status: 401, title: 'The e-mail address or the password is not right' },
  'wrong-password': { status: 403, title: 'The password is not right' },
  'token-not-valid': { status: 410, title: 'This link was used already or has expired' },
  'password-too-easy': { status: 422, title: 'This password is too easy to guess' },
  'account-not-found': { status: 404, title: 'There is no account with this e-mail address' },
  'grant-not-found': { status: 404, title: 'This role was not granted' },
  'has-role-already': { status: 409, title: 'This person has this role already' },
  'last-administrator': { status: 409, title: 'The last administrator cannot be removed' },
  'neighbourhood-unknown': { status: 422, title: 'This neighbourhood does not exist here' },
});

export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 200;

const TOO_COMMON = [
  'wachtwoord',
  'password',
  'welkom',
  'qwerty',
  '1234567890',
  'gemeente',
  'samenstem',
  'letmein',
  'iloveyou',
];

/** Long is what counts; refused are the well-known ones and one's own name or address. */
export function whyNotPassword(password: string, email: string, displayName: string) {
  const plain = password.toLowerCase();
  const letters = plain.replace(/[^a-z]/g, '');
  const own = [email.split('@')[0]!, ...displayName.toLowerCase().split(' ')].filter(
    (part) => part.length > 3,
  );
  const easy =
    new Set(plain).size < 5 ||
    TOO_COMMON.some((word) => plain === word || (letters === word && plain.length < 16)) ||
    own.some((part) => plain.startsWith(part) && plain.length < part.length + 5);
  return easy ? accountRefusal('password-too-easy') : null;
}

/** An address as it is stored and compared. */
export function normaliseEmail(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase();
}

/** A municipality must always keep somebody who can grant roles. */
export function whyNotRevoke(role: string, administrators: number) {
  return role === 'administrator' && administrators <= 1 ? accountRefusal('last-administrator') : null;
}

const BROWSERS: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
];
const SYSTEMS: [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'macOS'],
  [/Linux|CrOS/, 'Linux'],
];

/** What the owner of a session recognises: browser and system, nothing that identifies. */
export function deviceName(userAgent: string): string {
  const find = (list: [RegExp, string][]) => list.find(([pattern]) => pattern.test(userAgent))?.[1];
  return [find(BROWSERS) ?? 'Browser', find(SYSTEMS)].filter(Boolean).join(' · ');
}
