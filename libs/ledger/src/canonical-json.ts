// RFC 8785, the JSON Canonicalization Scheme: one text for one value, so that a hash of it means something.
import { accept, refuse, type Answer } from './answer.js';
import { textOf } from './bytes.js';

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: JsonValue;
}

export type CanonicalRefusal =
  | 'too-large'
  | 'not-utf8'
  | 'not-json'
  | 'too-deep'
  | 'not-a-safe-integer'
  | 'lone-surrogate'
  /** JSON, but not as RFC 8785 writes it: white space, order, escapes, a name twice, an exponent, -0. */
  | 'not-canonical';

/** Arrays and objects within one another that the parser admits. */
export const maxNesting = 16;

const loneSurrogate = /\p{Surrogate}/u;

/**
 * The canonical text. Throws a TypeError for what RFC 8785 has no text for: NaN and the infinities, lone
 * surrogates, undefined (also as an item or a property), and objects that are not plain.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value === 'string') return canonicalString(value);
  if (Array.isArray(value)) return `[${Array.from(value, (item) => canonicalJson(item)).join(',')}]`;
  if (isPlainObject(value)) return canonicalObject(value);
  throw new TypeError('RFC 8785 has no text for this value');
}

/** JSON.stringify escapes exactly what RFC 8785 §3.2.2.2 asks, except that it also escapes lone surrogates. */
function canonicalString(text: string): string {
  if (loneSurrogate.test(text)) throw new TypeError('RFC 8785 has no text for a lone surrogate');
  return JSON.stringify(text);
}

function canonicalObject(object: Record<string, unknown>): string {
  // Sorting without a comparison is by UTF-16 code unit, as §3.2.3 asks.
  const names = Object.keys(object).sort();
  return `{${names.map((name) => `${canonicalString(name)}:${canonicalJson(object[name])}`).join(',')}}`;
}

/** Also for an object of another realm, whose Object.prototype is not ours. */
function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/**
 * The value of bytes that are exactly its canonical form, of at most `maxBytes` bytes, with safe integers as
 * its only numbers. Writing the value again and comparing is what refuses every other spelling.
 */
export function parseCanonical(bytes: Uint8Array, maxBytes: number): Answer<JsonValue, CanonicalRefusal> {
  if (bytes.length > maxBytes) return refuse('too-large');
  const text = textOf(bytes);
  if (text === null) return refuse('not-utf8');
  const value = parseJson(text);
  if (value === undefined) return refuse('not-json');
  const refusal = whyNotAdmitted(value, 0);
  if (refusal !== null) return refuse(refusal);
  return canonicalJson(value) === text ? accept(value) : refuse('not-canonical');
}

function parseJson(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}

function whyNotAdmitted(value: JsonValue, nesting: number): CanonicalRefusal | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? null : 'not-a-safe-integer';
  if (typeof value === 'string') return loneSurrogate.test(value) ? 'lone-surrogate' : null;
  return typeof value === 'object' && value !== null ? whyNotContents(value, nesting + 1) : null;
}

function whyNotContents(value: object, nesting: number): CanonicalRefusal | null {
  if (nesting > maxNesting) return 'too-deep';
  for (const [name, item] of Object.entries(value)) {
    const refusal = whyNotAdmitted(name, nesting) ?? whyNotAdmitted(item as JsonValue, nesting);
    if (refusal !== null) return refusal;
  }
  return null;
}
