import { type PromiseFacts, statusOf, whyNotMove, whyNotReport } from './promises.rules';

const AT = new Date('2026-01-01T00:00:00Z');
const facts = (changes: Partial<PromiseFacts> = {}): PromiseFacts => ({
  startedAt: null,
  deliveredAt: null,
  stoppedAt: null,
  ...changes,
});
const started = facts({ startedAt: AT });
const delivered = facts({ startedAt: AT, deliveredAt: AT });
const stopped = facts({ startedAt: AT, stoppedAt: AT });

test.each([
  ['planned', facts()],
  ['in-progress', started],
  ['delivered', delivered],
  ['stopped', stopped],
] as const)('status %s', (status, given) => expect(statusOf(given)).toBe(status));

test.each([
  [facts(), 'in-progress', undefined, null],
  [facts(), 'delivered', undefined, 'not-started'],
  [facts(), 'planned', undefined, 'started-already'],
  [facts(), 'stopped', 'Geen geld meer over.', null],
  [facts(), 'stopped', 'kort', 'reason-missing'],
  [started, 'delivered', undefined, null],
  [started, 'in-progress', undefined, 'started-already'],
  [delivered, 'stopped', 'Toch niet gelukt.', 'promise-ended'],
  [stopped, 'in-progress', undefined, 'promise-ended'],
] as const)('%o to %s (%s): %s', (given, to, reason, code) =>
  expect(whyNotMove(given, to, reason)?.code ?? null).toBe(code),
);

test('reports go on after delivery, not after stopping', () => {
  expect(whyNotReport(delivered)).toBeNull();
  expect(whyNotReport(stopped)?.code).toBe('promise-ended');
});
