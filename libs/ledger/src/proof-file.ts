// C2SP tlog-proof: all that is needed to check, without a network, that an entry is in a log.
import { accept, refuse, type Answer } from './answer.js';
import { base64Of, bytesOfBase64 } from './base64.js';
import { textOf, utf8 } from './bytes.js';
import {
  openCheckpoint,
  parseCount,
  parseHash,
  type Checkpoint,
  type CheckpointRefusal,
} from './checkpoint.js';
import { type KnownLog } from './checkpoint.js';
import { cosignaturesAmong, type Cosignature } from './cosignature.js';
import { verifyInclusion } from './inclusion-proof.js';
import { isCount, isHash, leafHash } from './merkle.js';
import { maxNoteBytes, type NoteVerifier } from './signed-note.js';

const header = 'c2sp.org/tlog-proof@v1';

/** A tree of 2^53-1 leaves needs 53. */
const maxProofHashes = 53;
const maxFileBytes = 2 * maxNoteBytes;

export interface ProofFile {
  /** Of the application's own, under no signature; null for none. */
  readonly extra: Uint8Array | null;
  /** Place of the entry in the log, from 0. */
  readonly index: number;
  readonly proof: readonly Uint8Array[];
  /** The note of the checkpoint, as it was signed. */
  readonly checkpoint: string;
}

/** Whom to believe: this log, when at least `threshold` of these witnesses signed as well. */
export interface ProofPolicy {
  readonly log: KnownLog;
  readonly witnesses: readonly NoteVerifier[];
  readonly threshold: number;
}

export interface VerifiedProof {
  readonly index: number;
  readonly checkpoint: Checkpoint;
  readonly cosignatures: readonly Cosignature[];
}

export type ProofRefusal = 'proof-malformed' | CheckpointRefusal | 'too-few-witnesses' | 'not-included';

/** Throws a RangeError for an empty extra, an index that is no count, and a proof that is no list of hashes. */
export function writeProofFile({ extra, index, proof, checkpoint }: ProofFile): string {
  if (extra?.length === 0 || !isCount(index) || !proof.every(isHash) || proof.length > maxProofHashes)
    throw new RangeError('not a proof: an empty extra, a wrong index or a wrong hash');
  const lines = [
    header,
    ...(extra ? [`extra ${base64Of(extra)}`] : []),
    `index ${index}`,
    ...proof.map(base64Of),
    '',
  ];
  return lines.map((line) => `${line}\n`).join('') + checkpoint;
}

/** Null for bytes that `writeProofFile` does not write. Says nothing about the checkpoint: verify for that. */
export function parseProofFile(bytes: Uint8Array): ProofFile | null {
  const text = bytes.length > maxFileBytes ? null : textOf(bytes);
  if (text === null) return null;
  const end = text.indexOf('\n\n') + 1;
  const head = end === 0 ? null : parseHead(text.slice(0, end - 1).split('\n'));
  return head && { ...head, checkpoint: text.slice(end + 1) };
}

function parseHead([first, ...lines]: readonly string[]): Omit<ProofFile, 'checkpoint'> | null {
  const extra = parseExtra(lines[0]);
  const [indexLine = '', ...hashLines] = extra === null ? lines : lines.slice(1);
  const index = indexLine.startsWith('index ') ? parseCount(indexLine.slice('index '.length)) : null;
  if (first !== header || index === null || hashLines.length > maxProofHashes) return null;
  const proof = hashLines.map(parseHash);
  return proof.every((hash) => hash !== null) ? { extra, index, proof } : null;
}

function parseExtra(line = ''): Uint8Array | null {
  const bytes = line.startsWith('extra ') ? bytesOfBase64(line.slice('extra '.length)) : null;
  return bytes?.length === 0 ? null : bytes;
}

/**
 * Whether the file proves that this entry is in the log that the policy names. The extra is not looked at:
 * anybody could have changed it.
 */
export function verifyProofFile(
  file: Uint8Array,
  entry: Uint8Array,
  { log, witnesses, threshold }: ProofPolicy,
): Answer<VerifiedProof, ProofRefusal> {
  const parsed = parseProofFile(file);
  if (parsed === null) return refuse('proof-malformed');
  const opened = openCheckpoint(utf8(parsed.checkpoint), log, witnesses);
  if (!opened.ok) return opened;
  const { checkpoint, signatures } = opened.value;
  const cosignatures = cosignaturesAmong(signatures);
  // Written so that a threshold that is no number refuses.
  if (!(cosignatures.length >= threshold)) return refuse('too-few-witnesses');
  const { index, proof } = parsed;
  const { size, root } = checkpoint;
  return verifyInclusion({ leafHash: leafHash(entry), index, size, root, proof })
    ? accept({ index, checkpoint, cosignatures })
    : refuse('not-included');
}
