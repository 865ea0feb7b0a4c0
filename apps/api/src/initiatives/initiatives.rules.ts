import type { Actor } from '../shared/actor/actor';
import { refusalsOf } from '../shared/refusal/refusal';

/** Everything the initiatives module may answer when it says no. */
export const initiativeRefusal = refusalsOf({
  'initiative-not-found': { status: 404, title: 'This initiative does not exist' },
  'not-the-author': { status: 403, title: 'Only its author may do this' },
  'not-yet-submitted': { status: 409, title: 'This initiative is still a draft' },
  'already-submitted': { status: 409, title: 'This initiative was submitted already' },
  'draft-incomplete': { status: 422, title: 'The summary or the description is still empty' },
  'too-many-drafts': { status: 409, title: 'There are ten drafts already' },
  withdrawn: { status: 409, title: 'This initiative was withdrawn' },
  'support-ended': { status: 409, title: 'The time to support this initiative is over' },
  'under-review': { status: 409, title: 'This initiative is with the clerk; its text is fixed' },
  decided: { status: 409, title: 'A decision was taken already' },
  'already-supported': { status: 409, title: 'This person supports the initiative already' },
  'not-supported': { status: 409, title: 'This person does not support the initiative' },
  'own-initiative': { status: 409, title: 'The author does not support the own initiative' },
  'sign-in-first': { status: 401, title: 'Sign in first' },
  'changed-meanwhile': { status: 409, title: 'The initiative was changed in another window' },
  'too-many-documents': { status: 409, title: 'There are three documents already' },
  'topic-unknown': { status: 422, title: 'This topic does not exist here' },
  'neighbourhood-unknown': { status: 422, title: 'This neighbourhood does not exist here' },
  'goal-unknown': { status: 422, title: 'This goal does not exist here' },
  'not-your-role': { status: 403, title: 'Only the clerk may do this' },
  'threshold-not-reached': { status: 409, title: 'The initiative does not have enough support yet' },
  'not-assessed': { status: 409, title: 'Assess first whether the initiative meets the rules' },
  'already-assessed': { status: 409, title: 'The initiative was assessed already' },
  'already-advised': { status: 409, title: 'Advice was given already' },
  inadmissible: { status: 409, title: 'The initiative does not meet the rules' },
  'decision-in-the-future': { status: 422, title: 'The date of the decision lies in the future' },
});

export type Phase =
  | 'draft'
  | 'gathering'
  | 'expired'
  | 'withdrawn'
  | 'under-review'
  | 'inadmissible'
  | 'honoured'
  | 'not-honoured';

/** The facts from which the phase follows. */
export interface InitiativeFacts {
  authorId: string | null;
  submittedAt: Date | null;
  supportEndsAt: Date | null;
  thresholdReachedAt: Date | null;
  withdrawnAt: Date | null;
  isAdmissible: boolean | null;
  isHonoured: boolean | null;
  supporterCount: number;
}

/** Where an initiative stands now. The SQL of the lists says the same; a test compares them. */
export function phaseAt(facts: InitiativeFacts, now: Date): Phase {
  if (!facts.submittedAt) return 'draft';
  if (facts.isHonoured !== null) return facts.isHonoured ? 'honoured' : 'not-honoured';
  if (facts.isAdmissible === false) return 'inadmissible';
  if (facts.withdrawnAt) return 'withdrawn';
  if (facts.thresholdReachedAt) return 'under-review';
  return now < facts.supportEndsAt! ? 'gathering' : 'expired';
}

const CLOSED_REASON = {
  draft: 'not-yet-submitted',
  expired: 'support-ended',
  withdrawn: 'withdrawn',
  'under-review': 'under-review',
  inadmissible: 'decided',
  honoured: 'decided',
  'not-honoured': 'decided',
} as const;

function whyNotGathering(facts: InitiativeFacts, now: Date) {
  const phase = phaseAt(facts, now);
  return phase === 'gathering' ? null : initiativeRefusal(CLOSED_REASON[phase]);
}

function isAuthor(facts: InitiativeFacts, actor: Actor): boolean {
  return actor.accountId !== null && facts.authorId === actor.accountId;
}

/** Support stays open until the deadline, also when the clerk is already looking at it. */
function whyNotOpen(facts: InitiativeFacts, now: Date) {
  const isWithClerk = phaseAt(facts, now) === 'under-review';
  if (!isWithClerk) return whyNotGathering(facts, now);
  return now < facts.supportEndsAt! ? null : initiativeRefusal('support-ended');
}

/** The first reason why this actor may not support this initiative now, or null. */
export function whyNotSupport(facts: InitiativeFacts, actor: Actor, already: boolean, now: Date) {
  const closed = whyNotOpen(facts, now);
  if (closed) return closed;
  if (!actor.accountId) return initiativeRefusal('sign-in-first');
  if (isAuthor(facts, actor)) return initiativeRefusal('own-initiative');
  return already ? initiativeRefusal('already-supported') : null;
}

/** Support may be withdrawn until the deadline; a threshold once reached stays reached. */
export function whyNotWithdrawSupport(facts: InitiativeFacts, actor: Actor, already: boolean, now: Date) {
  if (!actor.accountId) return initiativeRefusal('sign-in-first');
  return already ? whyNotOpen(facts, now) : initiativeRefusal('not-supported');
}

export function whyNotEdit(facts: InitiativeFacts, actor: Actor, now: Date) {
  if (!actor.accountId) return initiativeRefusal('sign-in-first');
  if (!isAuthor(facts, actor)) return initiativeRefusal('not-the-author');
  return facts.submittedAt ? whyNotGathering(facts, now) : null;
}

export function whyNotSubmit(
  facts: InitiativeFacts,
  actor: Actor,
  text: { summary: string; description: string },
) {
  if (!isAuthor(facts, actor)) return initiativeRefusal('not-the-author');
  if (facts.submittedAt) return initiativeRefusal('already-submitted');
  return text.summary && text.description ? null : initiativeRefusal('draft-incomplete');
}

/** An author may step back until the council has decided; supporters are told the reason. */
export function whyNotWithdraw(facts: InitiativeFacts, actor: Actor, now: Date) {
  if (!actor.accountId) return initiativeRefusal('sign-in-first');
  if (!isAuthor(facts, actor)) return initiativeRefusal('not-the-author');
  const phase = phaseAt(facts, now);
  if (phase === 'gathering' || phase === 'under-review') return null;
  return initiativeRefusal(CLOSED_REASON[phase]);
}

export function whyNotAssess(facts: InitiativeFacts, actor: Actor, now: Date) {
  if (!actor.roles.includes('clerk')) return initiativeRefusal('not-your-role');
  if (facts.isAdmissible !== null) return initiativeRefusal('already-assessed');
  return whyNotWithClerk(facts, now);
}

export function whyNotAdvise(facts: InitiativeFacts, actor: Actor, hasAdvice: boolean, now: Date) {
  if (!actor.roles.includes('clerk')) return initiativeRefusal('not-your-role');
  if (facts.isAdmissible === null) return whyNotWithClerk(facts, now) ?? initiativeRefusal('not-assessed');
  if (hasAdvice) return initiativeRefusal('already-advised');
  return whyNotWithClerk(facts, now);
}

export function whyNotDecide(facts: InitiativeFacts, actor: Actor, now: Date) {
  if (!actor.roles.includes('clerk')) return initiativeRefusal('not-your-role');
  const elsewhere = whyNotWithClerk(facts, now);
  if (elsewhere) return elsewhere;
  return facts.isAdmissible ? null : initiativeRefusal('not-assessed');
}

function whyNotWithClerk(facts: InitiativeFacts, now: Date) {
  const phase = phaseAt(facts, now);
  if (phase === 'under-review') return null;
  if (phase === 'inadmissible') return initiativeRefusal('inadmissible');
  if (phase === 'draft' || phase === 'gathering' || phase === 'expired')
    return initiativeRefusal('threshold-not-reached');
  return initiativeRefusal(CLOSED_REASON[phase]);
}
