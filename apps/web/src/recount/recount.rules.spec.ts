import type { Recount } from '@samenstem/counting/recount';
import {
  isBusy,
  isCounting,
  keyOf,
  NOTHING,
  recounting,
  type Recounting,
  type RecountEvent,
} from './recount.rules';
import type { Contents, CountOrder } from './worker-messages';

const FILE = { name: 'a.pb', size: 10 } as File;
const CONTENTS = { problems: [] } as unknown as Contents;
const RECOUNT = { winners: ['a'] } as unknown as Recount;
const order = (rule: string, withTrace = false): CountOrder => ({ rule, seed: '', withTrace });

const after = (...events: RecountEvent[]): Recounting => events.reduce(recounting, NOTHING);
const READ: RecountEvent[] = [
  { kind: 'chosen', file: FILE },
  { kind: 'bytes', read: 5 },
  { kind: 'read', contents: CONTENTS },
];

test('a file is read, and a count is shown', () => {
  expect(after(READ[0]!)).toMatchObject({ file: FILE, bytes: 0, contents: null });
  expect(after(READ[0]!, READ[1]!).bytes).toBe(5);
  const wanted = order('x', true);
  const counting = after(...READ, { kind: 'ordered', orders: [wanted] }, { kind: 'run', number: 3, cost: 7 });
  expect(counting).toMatchObject({ order: wanted, run: { number: 3, cost: 7 }, bytes: null });
  expect(isCounting(counting)).toBe(true);
  const done = recounting(counting, { kind: 'counted', order: wanted, recount: RECOUNT });
  expect(done).toMatchObject({ order: null, run: null, shown: wanted });
  expect(done.results.get(keyOf(wanted))).toBe(RECOUNT);
});

test('a comparison counts one rule after the other, and does not change what is shown', () => {
  const [shown, second, third] = [order('x', true), order('y'), order('z')] as const;
  let now = after(
    ...READ,
    { kind: 'ordered', orders: [shown] },
    { kind: 'counted', order: shown, recount: RECOUNT },
    { kind: 'ordered', orders: [second, third] },
  );
  expect([now.order, now.waiting, isCounting(now), isBusy(now)]).toEqual([second, [third], false, true]);
  now = recounting(now, { kind: 'counted', order: second, recount: RECOUNT });
  expect([now.order, now.waiting]).toEqual([third, []]);
  now = recounting(now, { kind: 'counted', order: third, recount: RECOUNT });
  expect([now.order, now.shown, now.results.size]).toEqual([null, shown, 3]);
});

test('stopping keeps what was there, and a late word of the worker changes nothing', () => {
  const reading = after(READ[0]!, { kind: 'stopped' });
  expect(reading).toMatchObject({ stopped: 'reading', bytes: null, file: FILE });
  expect(recounting(reading, READ[2]!)).toBe(reading);
  const counting = after(...READ, { kind: 'ordered', orders: [order('x', true)] }, { kind: 'stopped' });
  expect(counting).toMatchObject({ stopped: 'counting', order: null, contents: CONTENTS });
  expect(recounting(counting, { kind: 'ordered', orders: [order('x', true)] }).stopped).toBeNull();
  const comparing = after(
    ...READ,
    { kind: 'ordered', orders: [order('x'), order('y')] },
    { kind: 'stopped' },
  );
  expect([comparing.stopped, comparing.order, comparing.waiting]).toEqual([null, null, []]);
});

test('a failure is told while something is being done, and forgotten at the next try', () => {
  const failed = after(
    ...READ,
    { kind: 'ordered', orders: [order('x')] },
    { kind: 'failed', reason: 'broken' },
  );
  expect(failed).toMatchObject({ failure: 'broken', order: null });
  expect(recounting(failed, { kind: 'ordered', orders: [order('x')] }).failure).toBeNull();
  expect(after({ kind: 'failed', reason: 'broken' })).toBe(NOTHING);
});

test('a file that is too large is not read; another file or none starts anew', () => {
  const tooLarge = after({ kind: 'chosen', file: FILE, failure: 'too-large' });
  expect([tooLarge.failure, isBusy(tooLarge)]).toEqual(['too-large', false]);
  expect(after(...READ, { kind: 'chosen', file: FILE })).toMatchObject({ contents: null, bytes: 0 });
  expect(after(...READ, { kind: 'chosen', file: null })).toBe(NOTHING);
});
