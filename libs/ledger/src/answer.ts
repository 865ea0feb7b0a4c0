// What a parser or a check answers: the value, or the first reason why not.

export type Answer<Value, Refusal extends string> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal };

export const accept = <Value>(value: Value) => ({ ok: true, value }) as const;

export const refuse = <Refusal extends string>(refusal: Refusal) => ({ ok: false, refusal }) as const;
