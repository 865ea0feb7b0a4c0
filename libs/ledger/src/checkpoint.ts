// C2SP tlog-checkpoint: the signed size and root of a log.
import { accept, refuse, type Answer } from './answer.js';
import { base64Of, bytesOfBase64 } from './base64.js';
import { isCount, isHash } from './merkle.js';
import { openNote, signNote, type NoteRefusal, type NoteSigner } from './signed-note.js';
import { type NoteVerifier, type VerifiedSignature } from './signed-note.js';

export interface Checkpoint {
  /** Which log this is of: one line, by convention an address without a scheme. */
  readonly origin: string;
  /** Leaves in the tree. */
  readonly size: number;
  readonly root: Uint8Array;
  /** Further lines with a meaning of the log's own; best none. */
  readonly extensions: readonly string[];
}

export interface KnownLog {
  readonly origin: string;
  readonly verifier: NoteVerifier;
}

export interface OpenedCheckpoint {
  readonly checkpoint: Checkpoint;
  /** Of the log and of the witnesses who signed. */
  readonly signatures: readonly VerifiedSignature[];
}

export type CheckpointRefusal =
  | NoteRefusal
  /** Witnesses signed, the log did not. */
  | 'log-signature-missing'
  | 'checkpoint-malformed'
  | 'checkpoint-of-another-log';

/** The text to sign. Throws a RangeError for a checkpoint that `parseCheckpoint` would not read back. */
export function formatCheckpoint({ origin, size, root, extensions }: Checkpoint): string {
  if (![origin, ...extensions].every(isLine) || !isCount(size) || !isHash(root))
    throw new RangeError('not a checkpoint: an empty or broken line, a wrong size or a wrong root');
  return [origin, size, base64Of(root), ...extensions].map((line) => `${line}\n`).join('');
}

/** Null for any text that `formatCheckpoint` does not write. */
export function parseCheckpoint(text: string): Checkpoint | null {
  if (!text.endsWith('\n')) return null;
  const [origin, decimal = '', base64 = '', ...extensions] = text.slice(0, -1).split('\n') as [
    string,
    ...string[],
  ];
  const size = parseCount(decimal);
  const root = parseHash(base64);
  if (size === null || root === null || ![origin, ...extensions].every(isLine)) return null;
  return { origin, size, root, extensions };
}

export const signCheckpoint = (checkpoint: Checkpoint, signer: NoteSigner): string =>
  signNote(formatCheckpoint(checkpoint), signer);

/** The checkpoint of a note that this log signed, and which of these witnesses did as well. */
export function openCheckpoint(
  note: Uint8Array,
  log: KnownLog,
  witnesses: readonly NoteVerifier[] = [],
): Answer<OpenedCheckpoint, CheckpointRefusal> {
  const opened = openNote(note, [log.verifier, ...witnesses]);
  if (!opened.ok) return opened;
  const { text, signatures } = opened.value;
  if (!signatures.some(({ by }) => by === log.verifier)) return refuse('log-signature-missing');
  const checkpoint = parseCheckpoint(text);
  if (checkpoint === null) return refuse('checkpoint-malformed');
  return checkpoint.origin === log.origin
    ? accept({ checkpoint, signatures })
    : refuse('checkpoint-of-another-log');
}

/** A whole number from 0 to 2^53-1, written the only way: no sign, no leading zero. */
export function parseCount(text: string): number | null {
  const count = Number(text);
  return isCount(count) && String(count) === text ? count : null;
}

export function parseHash(base64: string): Uint8Array | null {
  const bytes = bytesOfBase64(base64);
  return bytes !== null && isHash(bytes) ? bytes : null;
}

const isLine = (text: string): boolean => /^[^\u0000-\u001f\p{Surrogate}]+$/u.test(text);
