// Base64 of RFC 4648 §4: the standard alphabet, with padding, exactly one text for the same bytes.

export const base64Of = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

/** The bytes, or null for any text that `base64Of` does not write (RFC 4648 §3.5). */
export function bytesOfBase64(text: string): Uint8Array | null {
  const bytes = forgivingBytesOf(text);
  return bytes !== null && base64Of(bytes) === text ? bytes : null;
}

/** `atob` overlooks white space, missing padding and stray bits, which the comparison above does not. */
function forgivingBytesOf(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
