import { Paragraph, VisuallyHidden } from '@samenstem/ui';
import { Fragment } from 'react';
import { useTexts } from '../../shared/language';
import { initiativesTexts } from '../initiatives.texts';
import { type DiffPart, diffWords } from './word-diff.rules';

/** What changed between two texts: underlined and struck through, and in words for screen readers. */
export function DiffText({ before, after }: { before: string; after: string }) {
  const t = useTexts(initiativesTexts).versions;
  if (before === after) return <Paragraph>{t.same}</Paragraph>;
  const paragraphs = splitLines(diffWords(before, after));
  return paragraphs.map((parts, index) => (
    <Paragraph key={index}>
      {parts.map((part, place) => (
        <Fragment key={place}>
          {isGlued(parts[place - 1]) && ' '}
          <Part {...part} />
        </Fragment>
      ))}
    </Paragraph>
  ));
}

function Part({ kind, text }: DiffPart) {
  const t = useTexts(initiativesTexts).versions;
  if (kind === 'same') return text;
  const isAdded = kind === 'added';
  const Tag = isAdded ? 'ins' : 'del';
  return (
    <Tag>
      <VisuallyHidden>{isAdded ? t.addedStart : t.removedStart}</VisuallyHidden>
      {text}
      <VisuallyHidden>{isAdded ? t.addedEnd : t.removedEnd}</VisuallyHidden>
    </Tag>
  );
}

/** The old word would stand against the new one. */
function isGlued(previous: DiffPart | undefined): boolean {
  return previous !== undefined && !/\s$/.test(previous.text);
}

/** Every line of the text its own paragraph. */
function splitLines(parts: DiffPart[]): DiffPart[][] {
  const lines: DiffPart[][] = [[]];
  for (const { kind, text } of parts)
    text.split('\n').forEach((line, index) => {
      if (index > 0) lines.push([]);
      if (line.trim()) lines.at(-1)!.push({ kind, text: line });
    });
  return lines.filter((line) => line.length > 0);
}
