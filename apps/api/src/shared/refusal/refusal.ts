/** What a module may answer when a rule says no: its code → HTTP status and an English title. */
export type RefusalTable<Code extends string> = Readonly<Record<Code, { status: number; title: string }>>;

/** A no with a reason; becomes an RFC 9457 problem, and `can.….reason` in answers. */
export interface Refusal<Code extends string = string> {
  code: Code;
  status: number;
  title: string;
  /** Numbers and dates the page needs to tell the reason, never personal values. */
  details?: Record<string, string | number>;
}

export class RefusalError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** Makes the `refuse` function of a module from its table. */
export function refusalsOf<Code extends string>(table: RefusalTable<Code>) {
  return (code: Code, details?: Refusal['details']): Refusal<Code> => ({ code, ...table[code], details });
}

export function refuseIf(refusal: Refusal | null): void {
  if (refusal) throw new RefusalError(refusal);
}

/** What the client is told it may do: the button shows, or the reason does. */
export interface Permission {
  allowed: boolean;
  reason: string | null;
}

export function permission(refusal: Refusal | null): Permission {
  return { allowed: refusal === null, reason: refusal?.code ?? null };
}
