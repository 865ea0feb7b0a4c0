import { InputProblem } from '../shared/problem-details/problem.filter';
import type { Cursor, Sort } from './initiative-list.queries';

const VALUES: Record<Sort, RegExp> = {
  newest: /^\d{4}-\d\d-\d\d [\d:.+-]{5,30}$/,
  'ending-soon': /^\d{4}-\d\d-\d\d [\d:.+-]{5,30}$/,
  'most-supported': /^\d{1,9}$/,
  relevance: /^[\d.e+-]{1,30}$/,
};
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A place in a sorted list that stays right while rows are added before it. */
export function encodeCursor(sort: Sort, value: string, id: string): string {
  return Buffer.from(`${sort}|${value}|${id}`).toString('base64url');
}

/** Refuses cursors of another sort order and anything we did not make. */
export function decodeCursor(text: string, sort: Sort): Cursor {
  const [madeFor, value, id] = Buffer.from(text, 'base64url').toString('utf8').split('|');
  if (madeFor !== sort || !VALUES[sort].test(value ?? '') || !UUID.test(id ?? ''))
    throw new InputProblem([{ pointer: '/after', code: 'cursor', detail: 'is not a cursor of this list' }]);
  return { value: value!, id: id! };
}
