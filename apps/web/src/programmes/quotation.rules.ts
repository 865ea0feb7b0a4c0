export interface Piece {
  text: string;
  isQuoted: boolean;
}

/** A paragraph is lines, a line is pieces that are quoted or not. */
export type DocumentLine = Piece[];
export type DocumentParagraph = DocumentLine[];

/** Where the quote stands, apart from line breaks and repeated spaces; null when it does not. */
export function findQuote(text: string, quote: string): { start: number; end: number } | null {
  const words = quote.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const found = new RegExp(escaped.join('\\s+')).exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : null;
}

/** The text as paragraphs of lines, cut where the quote begins and ends. */
export function paragraphsOf(
  text: string,
  quote: { start: number; end: number } | null,
): DocumentParagraph[] {
  const paragraphs: DocumentParagraph[] = [[]];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+|\r?\n/g)) {
    if (/^\r?\n$/.test(line)) continue;
    const isNew = /\n\s*\n\s*$/.test(text.slice(0, index));
    if (isNew || line.trim() === '') paragraphs.push([]);
    if (line.trim() !== '') paragraphs.at(-1)!.push(cut(line, index, quote));
  }
  return paragraphs.filter((lines) => lines.length > 0);
}

function cut(line: string, at: number, quote: { start: number; end: number } | null): DocumentLine {
  if (!quote || quote.end <= at || quote.start >= at + line.length) return [{ text: line, isQuoted: false }];
  const from = Math.max(quote.start - at, 0);
  const to = Math.min(quote.end - at, line.length);
  const pieces = [
    { text: line.slice(0, from), isQuoted: false },
    { text: line.slice(from, to), isQuoted: true },
    { text: line.slice(to), isQuoted: false },
  ];
  return pieces.filter((piece) => piece.text !== '');
}
