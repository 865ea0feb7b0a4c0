export interface DiffPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Texts beyond this many differing words are shown as removed and added whole. */
const MAX_CELLS = 4_000_000;

/** Words with the white space after them, so that joining gives the text back. */
function wordsOf(text: string): string[] {
  return text.match(/\s+|[^\s]+\s*/g) ?? [];
}

/** Another line break after a word is not another word. */
function isSameWord(a: string, b: string): boolean {
  return a.trimEnd() === b.trimEnd();
}

/** Which words went and which came, by the longest common row of words; white space is that of the new text. */
export function diffWords(before: string, after: string): DiffPart[] {
  const old = wordsOf(before);
  const fresh = wordsOf(after);
  const start = countEqual(old, fresh);
  const end = countEqual(old.slice(start).reverse(), fresh.slice(start).reverse());
  const middle = diffMiddle(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end));
  const same = (words: string[]): DiffPart => ({ kind: 'same', text: words.join('') });
  return joined([same(fresh.slice(0, start)), ...middle, same(fresh.slice(fresh.length - end))]);
}

function countEqual(a: string[], b: string[]): number {
  let count = 0;
  while (count < a.length && count < b.length && isSameWord(a[count]!, b[count]!)) count += 1;
  return count;
}

function diffMiddle(old: string[], fresh: string[]): DiffPart[] {
  if (old.length * fresh.length > MAX_CELLS)
    return [
      { kind: 'removed', text: old.join('') },
      { kind: 'added', text: fresh.join('') },
    ];
  return walk(old, fresh, commonLengths(old, fresh));
}

/** Row by row: how many words the rest of both texts have in common. */
function commonLengths(old: string[], fresh: string[]): Uint16Array[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      const below = lengths[i + 1]!;
      lengths[i]![j] = isSameWord(old[i]!, fresh[j]!)
        ? below[j + 1]! + 1
        : Math.max(below[j]!, lengths[i]![j + 1]!);
    }
  return lengths;
}

function walk(old: string[], fresh: string[], lengths: Uint16Array[]): DiffPart[] {
  const parts: DiffPart[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length && j < fresh.length) {
    if (isSameWord(old[i]!, fresh[j]!)) {
      parts.push({ kind: 'same', text: fresh[j]! });
      i += 1;
      j += 1;
    } else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) {
      parts.push({ kind: 'removed', text: old[i]! });
      i += 1;
    } else {
      parts.push({ kind: 'added', text: fresh[j]! });
      j += 1;
    }
  }
  const rest: DiffPart[] = [
    { kind: 'removed', text: old.slice(i).join('') },
    { kind: 'added', text: fresh.slice(j).join('') },
  ];
  return [...parts, ...rest];
}

/** Neighbours of one kind become one part. */
function joined(parts: DiffPart[]): DiffPart[] {
  const result: DiffPart[] = [];
  for (const { kind, text } of parts) {
    const last = result.at(-1);
    if (!text) continue;
    if (last?.kind === kind) last.text += text;
    else result.push({ kind, text });
  }
  return result;
}
