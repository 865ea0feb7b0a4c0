import type { Actor } from '../shared/actor/actor';
import {
  type InitiativeFacts,
  phaseAt,
  whyNotAdvise,
  whyNotAssess,
  whyNotDecide,
  whyNotEdit,
  whyNotSubmit,
  whyNotSupport,
  whyNotWithdraw,
  whyNotWithdrawSupport,
} from './initiatives.rules';

const NOW = new Date('2026-06-01T12:00:00Z');
const LATER = new Date('2026-07-01T00:00:00Z');
const EARLIER = new Date('2026-05-01T00:00:00Z');

const base: InitiativeFacts = {
  authorId: 'author',
  submittedAt: EARLIER,
  supportEndsAt: LATER,
  thresholdReachedAt: null,
  withdrawnAt: null,
  isAdmissible: null,
  isHonoured: null,
  supporterCount: 0,
};
const facts = (changes: Partial<InitiativeFacts> = {}): InitiativeFacts => ({ ...base, ...changes });
const draft = facts({ submittedAt: null, supportEndsAt: null });
const expired = facts({ supportEndsAt: NOW });
const reached = facts({ thresholdReachedAt: EARLIER });
const refused = facts({ thresholdReachedAt: EARLIER, isAdmissible: false });
const admitted = facts({ thresholdReachedAt: EARLIER, isAdmissible: true });
const honoured = facts({ thresholdReachedAt: EARLIER, isAdmissible: true, isHonoured: true });
const withdrawn = facts({ withdrawnAt: EARLIER });

const person = (accountId: string | null, roles: Actor['roles'] = ['resident']): Actor => ({
  municipality: 'oldambt',
  accountId,
  roles,
  session: null,
});
const author = person('author');
const neighbour = person('neighbour');
const visitor = person(null, []);
const clerk = person('clerk', ['resident', 'clerk']);
const code = (refusal: { code: string } | null) => refusal?.code ?? null;

describe('phaseAt', () => {
  test.each([
    ['draft', draft],
    ['gathering', facts()],
    ['expired', expired],
    ['withdrawn', withdrawn],
    ['under-review', reached],
    ['under-review', admitted],
    ['inadmissible', refused],
    ['honoured', honoured],
    ['not-honoured', facts({ ...admitted, isHonoured: false })],
    ['withdrawn', facts({ ...admitted, withdrawnAt: NOW })],
  ])('%s', (phase, given) => expect(phaseAt(given, NOW)).toBe(phase));

  test('the deadline itself is over: half-open', () => {
    expect(phaseAt(facts({ supportEndsAt: new Date(NOW.getTime() + 1) }), NOW)).toBe('gathering');
    expect(phaseAt(facts({ supportEndsAt: NOW }), NOW)).toBe('expired');
  });
});

describe('whyNotSupport', () => {
  test.each([
    ['a neighbour may', facts(), neighbour, false, null],
    ['once', facts(), neighbour, true, 'already-supported'],
    ['not a visitor', facts(), visitor, false, 'sign-in-first'],
    ['not the author', facts(), author, false, 'own-initiative'],
    ['not a draft', draft, neighbour, false, 'not-yet-submitted'],
    ['not after the deadline', expired, neighbour, false, 'support-ended'],
    ['not when withdrawn', withdrawn, neighbour, false, 'withdrawn'],
    ['still while the clerk looks', reached, neighbour, false, null],
    [
      'not after the deadline while the clerk looks',
      facts({ ...reached, supportEndsAt: NOW }),
      neighbour,
      false,
      'support-ended',
    ],
    ['not when refused', refused, neighbour, false, 'decided'],
    ['not when decided', honoured, neighbour, false, 'decided'],
  ])('%s', (_, given, actor, already, expected) =>
    expect(code(whyNotSupport(given, actor, already, NOW))).toBe(expected),
  );
});

describe('whyNotWithdrawSupport', () => {
  test.each([
    ['a supporter may', facts(), neighbour, true, null],
    ['only a supporter', facts(), neighbour, false, 'not-supported'],
    ['not a visitor', facts(), visitor, false, 'sign-in-first'],
    ['not after the deadline', expired, neighbour, true, 'support-ended'],
    ['not when decided', honoured, neighbour, true, 'decided'],
  ])('%s', (_, given, actor, already, expected) =>
    expect(code(whyNotWithdrawSupport(given, actor, already, NOW))).toBe(expected),
  );
});

describe('the author', () => {
  test.each([
    ['edits a draft', code(whyNotEdit(draft, author, NOW)), null],
    ['edits while gathering', code(whyNotEdit(facts(), author, NOW)), null],
    ['does not edit under review', code(whyNotEdit(reached, author, NOW)), 'under-review'],
    ['does not edit after the deadline', code(whyNotEdit(expired, author, NOW)), 'support-ended'],
    ['T89 somebody else does not edit', code(whyNotEdit(facts(), neighbour, NOW)), 'not-the-author'],
    ['a visitor does not edit', code(whyNotEdit(facts(), visitor, NOW)), 'sign-in-first'],
    ['withdraws while gathering', code(whyNotWithdraw(facts(), author, NOW)), null],
    ['withdraws under review', code(whyNotWithdraw(admitted, author, NOW)), null],
    ['does not withdraw a decision', code(whyNotWithdraw(honoured, author, NOW)), 'decided'],
    ['T89 somebody else does not withdraw', code(whyNotWithdraw(facts(), neighbour, NOW)), 'not-the-author'],
    ['a visitor does not withdraw', code(whyNotWithdraw(facts(), visitor, NOW)), 'sign-in-first'],
  ])('%s', (_, found, expected) => expect(found).toBe(expected));

  test.each([
    ['submits what is complete', draft, author, { summary: 'a', description: 'b' }, null],
    ['not without a summary', draft, author, { summary: '', description: 'b' }, 'draft-incomplete'],
    ['not without a description', draft, author, { summary: 'a', description: '' }, 'draft-incomplete'],
    ['not twice', facts(), author, { summary: 'a', description: 'b' }, 'already-submitted'],
    ['not of somebody else', draft, neighbour, { summary: 'a', description: 'b' }, 'not-the-author'],
  ])('%s', (_, given, actor, text, expected) =>
    expect(code(whyNotSubmit(given, actor, text))).toBe(expected),
  );
});

describe('the clerk', () => {
  test.each([
    ['assesses what has enough support', code(whyNotAssess(reached, clerk, NOW)), null],
    ['not before', code(whyNotAssess(facts(), clerk, NOW)), 'threshold-not-reached'],
    ['once', code(whyNotAssess(admitted, clerk, NOW)), 'already-assessed'],
    ['nobody else assesses', code(whyNotAssess(reached, neighbour, NOW)), 'not-your-role'],
    ['advises after assessing', code(whyNotAdvise(admitted, clerk, false, NOW)), null],
    ['not before assessing', code(whyNotAdvise(reached, clerk, false, NOW)), 'not-assessed'],
    ['advises once', code(whyNotAdvise(admitted, clerk, true, NOW)), 'already-advised'],
    ['does not advise on what was refused', code(whyNotAdvise(refused, clerk, false, NOW)), 'inadmissible'],
    ['nobody else advises', code(whyNotAdvise(admitted, neighbour, false, NOW)), 'not-your-role'],
    ['records a decision', code(whyNotDecide(admitted, clerk, NOW)), null],
    ['not before assessing', code(whyNotDecide(reached, clerk, NOW)), 'not-assessed'],
    ['not on what was refused', code(whyNotDecide(refused, clerk, NOW)), 'inadmissible'],
    ['not twice', code(whyNotDecide(honoured, clerk, NOW)), 'decided'],
    [
      'not on what was withdrawn',
      code(whyNotDecide(facts({ ...admitted, withdrawnAt: NOW }), clerk, NOW)),
      'withdrawn',
    ],
    ['nobody else decides', code(whyNotDecide(admitted, author, NOW)), 'not-your-role'],
  ])('%s', (_, found, expected) => expect(found).toBe(expected));
});
