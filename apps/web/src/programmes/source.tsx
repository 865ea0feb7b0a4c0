import { Link, Stack } from '@samenstem/ui';
import type { ReactNode } from 'react';
import type { Schemas } from '../shared/api';
import { useTexts } from '../shared/language';
import { programmesTexts } from './programmes.texts';

export type Quote = Schemas['QuoteDto'];

/** Opens in place; closed until somebody asks. */
export function Disclosure({ summary, children }: { summary: ReactNode; children: ReactNode }) {
  return (
    <details className="ui-details">
      <summary className="ui-details__summary">{summary}</summary>
      <Stack gap="xs">{children}</Stack>
    </details>
  );
}

/** The very words something rests on, and the way to the place where they stand. */
export function Source({ quote, of }: { quote: Quote; of?: string }) {
  const t = useTexts(programmesTexts);
  const { title } = quote.document;
  return (
    <Disclosure summary={of ? t.sourceOf(of, title) : t.source(title)}>
      <QuotedWords quote={quote} />
    </Disclosure>
  );
}

export function QuotedWords({ quote: { text, document } }: { quote: Quote }) {
  const t = useTexts(programmesTexts);
  return (
    <div className="ui-prose">
      <blockquote lang="nl">{text}</blockquote>
      <p>
        <Link icon="document" href={`/documenten/${document.id}?citaat=${encodeURIComponent(text)}`}>
          {t.toQuote}
        </Link>
      </p>
    </div>
  );
}
