import { Link, Stack, VisuallyHidden } from '@samenstem/ui';
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

interface SourceProps {
  quote: Quote;
  /** The sentence right above it, when that says which document it is; read out, not shown. */
  above?: string;
}

/** The very words something rests on, and the way to the place where they stand. */
export function Source({ quote, above }: SourceProps) {
  const t = useTexts(programmesTexts);
  const short = (
    <span>
      {t.sourceHere}
      <VisuallyHidden>: {above}</VisuallyHidden>
    </span>
  );
  return (
    <Disclosure summary={above ? short : t.source(quote.document.title)}>
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
