// The few bytes that mean something, and questions about ranges of UTF-8.

export const LINE_FEED = 0x0a;
export const CARRIAGE_RETURN = 0x0d;
export const QUOTE = 0x22;
export const COMMA = 0x2c;
export const SEPARATOR = 0x3b;

/** Space, tab, and the four other ASCII blanks; what String.trim removes beyond ASCII is text here. */
export const isBlank = (byte: number): boolean =>
  byte <= 0x20 && (byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));

/** Whether a range begins or ends with a blank. */
export const hasBlankEnd = (bytes: Uint8Array, from: number, to: number): boolean =>
  from < to && (isBlank(bytes[from]!) || isBlank(bytes[to - 1]!));

/** The first index from `from` that is not blank; `to` when there is none. */
export function skipBlanks(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(bytes[at]!)) at += 1;
  return at;
}

/** The end of what is left when the blanks before `to` are cut off; `from` when all are blank. */
export function cutBlanks(bytes: Uint8Array, from: number, to: number): number {
  let at = to;
  while (at > from && isBlank(bytes[at - 1]!)) at -= 1;
  return at;
}

/** UTF-16 code units in a range; broken UTF-8 counts every byte that could start a character. */
export function textLength(bytes: Uint8Array, from: number, to: number): number {
  let length = 0;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at]!;
    if (byte >= 0xf0) length += 2;
    else if ((byte & 0xc0) !== 0x80) length += 1;
  }
  return length;
}

/** Whether a range is well-formed UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF. */
export function isUtf8(bytes: Uint8Array, from: number, to: number): boolean {
  let at = from;
  while (at < to) {
    if (bytes[at]! < 0x80) {
      at += 1;
      continue;
    }
    const length = sequenceLength(bytes[at]!, at + 1 < to ? bytes[at + 1]! : 0);
    if (length === 0 || at + length > to) return false;
    for (let next = at + 1; next < at + length; next += 1) {
      if ((bytes[next]! & 0xc0) !== 0x80) return false;
    }
    at += length;
  }
  return true;
}

/** The bytes of the character beyond ASCII that starts with `lead`; 0 when none may start so. */
function sequenceLength(lead: number, second: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 0;
  if (lead < 0xe0) return 2;
  if (lead < 0xf0) return isThreeByteStart(lead, second) ? 3 : 0;
  return isFourByteStart(lead, second) ? 4 : 0;
}

const isThreeByteStart = (lead: number, second: number): boolean =>
  !(lead === 0xe0 && second < 0xa0) && !(lead === 0xed && second > 0x9f);

const isFourByteStart = (lead: number, second: number): boolean =>
  !(lead === 0xf0 && second < 0x90) && !(lead === 0xf4 && second > 0x8f);
