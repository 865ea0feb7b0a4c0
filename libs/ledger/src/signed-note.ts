// C2SP signed-note: a text with the signatures of the keys that stand for it.
import { accept, refuse, type Answer } from './answer.js';
import { base64Of, bytesOfBase64 } from './base64.js';
import { concatBytes, equalBytes, textOf, utf8 } from './bytes.js';
import { isSignedBy, publicKeyOf, signatureOf } from './ed25519.js';
import { isKeyName, noteSignature, parseVerifierKey, verifierKey, type VerifierKey } from './verifier-key.js';

/** Room for sixteen post-quantum signatures, which every reader must accept, and to spare. */
export const maxNoteBytes = 262_144;
export const maxSignatures = 64;

const keyIdLength = 4;

export interface NoteSigner extends VerifierKey {
  /** Signature over the text of a note, without the key id. */
  readonly sign: (text: string) => Uint8Array;
}

export interface NoteVerifier extends VerifierKey {
  readonly verifies: (text: string, signature: Uint8Array) => boolean;
}

export interface VerifiedSignature {
  readonly by: NoteVerifier;
  /** What follows the key id. */
  readonly signature: Uint8Array;
}

export interface OpenedNote {
  /** With its last newline. Only this is signed. */
  readonly text: string;
  /** Of the known keys, in order of the note: at least one, every one of them good. */
  readonly signatures: readonly VerifiedSignature[];
}

export type NoteRefusal =
  | 'note-too-large'
  | 'note-malformed'
  | 'signature-repeated'
  | 'signature-wrong'
  /** No known key signed it: there is no reason to believe the text. */
  | 'signature-missing';

/** Signs with Ed25519. Throws for a name that is no key name and a secret key that is not 32 bytes. */
export function noteSigner(name: string, secretKey: Uint8Array): NoteSigner {
  const key = verifierKey(name, noteSignature, publicKeyOf(secretKey));
  return { ...key, sign: (text) => signatureOf(secretKey, utf8(text)) };
}

/** From a vkey of type 0x01; null for any other text. */
export function noteVerifier(vkey: string): NoteVerifier | null {
  const key = parseVerifierKey(vkey, noteSignature);
  return key && { ...key, verifies: (text, signature) => isSignedBy(key.publicKey, utf8(text), signature) };
}

/** The note, to which more signature lines may be added at the end. Throws a RangeError for a bad text. */
export function signNote(text: string, signer: NoteSigner): string {
  if (!isNoteText(text)) throw new RangeError('a note ends in a newline and has no control characters');
  return `${text}\n${signatureLine(signer, signer.sign(text))}`;
}

export const signatureLine = ({ name, id }: VerifierKey, signature: Uint8Array): string =>
  `— ${name} ${base64Of(concatBytes(id, signature))}\n`;

/**
 * The text of a note and who of the known keys signed it. Signatures of unknown keys are ignored; one wrong
 * signature of a known key, or two of the same, refuses the note.
 */
export function openNote(note: Uint8Array, known: readonly NoteVerifier[]): Answer<OpenedNote, NoteRefusal> {
  if (note.length > maxNoteBytes) return refuse('note-too-large');
  const parsed = parseNote(note);
  if (parsed === null) return refuse('note-malformed');
  const { text, lines } = parsed;
  const signatures = lines.flatMap((line) => {
    const by = known.find(({ name, id }) => name === line.name && equalBytes(id, line.id));
    return by ? [{ by, signature: line.signature }] : [];
  });
  if (signatures.length === 0) return refuse('signature-missing');
  if (new Set(signatures.map(({ by }) => by)).size < signatures.length) return refuse('signature-repeated');
  const areGood = signatures.every(({ by, signature }) => by.verifies(text, signature));
  return areGood ? accept({ text, signatures }) : refuse('signature-wrong');
}

interface SignatureLine {
  readonly name: string;
  readonly id: Uint8Array;
  readonly signature: Uint8Array;
}

function parseNote(note: Uint8Array): { text: string; lines: readonly SignatureLine[] } | null {
  const whole = textOf(note);
  if (whole === null || !isNoteText(whole)) return null;
  // The text may have empty lines; the last one separates.
  const end = whole.lastIndexOf('\n\n') + 1;
  const lines = whole.slice(end + 1, -1).split('\n');
  if (end === 0 || lines.length > maxSignatures) return null;
  const signatures = lines.map(parseSignatureLine);
  return signatures.every((line) => line !== null) ? { text: whole.slice(0, end), lines: signatures } : null;
}

function parseSignatureLine(line: string): SignatureLine | null {
  const [dash, name = '', base64 = '', ...rest] = line.split(' ');
  const bytes = bytesOfBase64(base64);
  if (dash !== '—' || !isKeyName(name) || rest.length > 0) return null;
  if (bytes === null || bytes.length <= keyIdLength) return null;
  return { name, id: bytes.slice(0, keyIdLength), signature: bytes.slice(keyIdLength) };
}

/** Lines without control characters, the last of which ends; a lone surrogate has no UTF-8. */
const isNoteText = (text: string): boolean => /^[^\u0000-\u0009\u000b-\u001f\p{Surrogate}]*\n$/u.test(text);
