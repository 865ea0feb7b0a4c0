import { emptyPlan, type PlanValues } from './plan-values';

/** What was typed and not saved yet, kept in this tab so that a reload loses nothing. Files cannot be kept. */
export interface TypedText {
  values: PlanValues;
  /** What was saved of it before; a new plan that was never saved has nothing. */
  saved: { id: string; version: number } | null;
}

/** `new` or the id of the initiative; per account, because a tab can see more than one person. */
export function typedTextKey(accountId: string, what: string): string {
  return `initiative:${accountId}:${what}`;
}

export function readTyped(key: string): TypedText | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null') as TypedText | null;
    return kept && { ...kept, values: { ...emptyPlan(''), ...kept.values } };
  } catch {
    return null;
  }
}

export function keepTyped(key: string, { values, saved }: TypedText): void {
  const text = { ...values, image: null, documents: [] };
  try {
    sessionStorage.setItem(key, JSON.stringify({ values: text, saved }));
  } catch {
    // No room or no permission: the text is still on the screen.
  }
}

export function forgetTyped(key: string): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
