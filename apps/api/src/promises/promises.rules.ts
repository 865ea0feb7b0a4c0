import { refusalsOf } from '../shared/refusal/refusal';

export const promiseRefusal = refusalsOf({
  'promise-not-found': { status: 404, title: 'This promise does not exist' },
  'milestone-not-found': { status: 404, title: 'This milestone does not exist' },
  'not-honoured': { status: 409, title: 'Only an honoured initiative becomes a promise' },
  'promised-already': { status: 409, title: 'There is a promise for this initiative already' },
  'promise-ended': { status: 409, title: 'This promise was delivered or stopped' },
  'not-started': { status: 409, title: 'Start the work before it can be delivered' },
  'started-already': { status: 409, title: 'The work has started already' },
  'reason-missing': { status: 422, title: 'Say why the work stops' },
  'date-in-the-future': { status: 422, title: 'This date lies in the future' },
});

export const STATUSES = ['planned', 'in-progress', 'delivered', 'stopped'] as const;
export type PromiseStatus = (typeof STATUSES)[number];

export interface PromiseFacts {
  startedAt: Date | null;
  deliveredAt: Date | null;
  stoppedAt: Date | null;
}

export function statusOf(facts: PromiseFacts): PromiseStatus {
  if (facts.stoppedAt) return 'stopped';
  if (facts.deliveredAt) return 'delivered';
  return facts.startedAt ? 'in-progress' : 'planned';
}

/** Forward only: planned → in progress → delivered, or stopped with a reason. */
export function whyNotMove(facts: PromiseFacts, to: PromiseStatus, reason: string | undefined) {
  const from = statusOf(facts);
  if (from === 'delivered' || from === 'stopped') return promiseRefusal('promise-ended');
  if (to === 'stopped') return reason && reason.length >= 10 ? null : promiseRefusal('reason-missing');
  if (to === 'delivered') return from === 'in-progress' ? null : promiseRefusal('not-started');
  return from === 'planned' && to === 'in-progress' ? null : promiseRefusal('started-already');
}

/** Milestones may be added while work goes on; a last photo or bill may still follow delivery. */
export function whyNotReport(facts: PromiseFacts) {
  return statusOf(facts) === 'stopped' ? promiseRefusal('promise-ended') : null;
}
