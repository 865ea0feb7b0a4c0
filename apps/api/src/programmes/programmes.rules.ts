import { refusalsOf } from '../shared/refusal/refusal';

/** Everything the programmes module may answer when it says no. */
export const programmeRefusal = refusalsOf({
  'goal-not-found': { status: 404, title: 'This goal does not exist' },
  'document-not-found': { status: 404, title: 'This document does not exist' },
});
