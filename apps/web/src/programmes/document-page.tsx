import { Alert, Breadcrumb, Link, PageTitle, Stack, StatusBadge } from '@samenstem/ui';
import { useQuery } from '@tanstack/react-query';
import { Fragment, type RefObject, useEffect, useMemo, useRef } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { api, type Schemas, unwrap } from '../shared/api';
import { useTexts } from '../shared/language';
import { Loaded, Page } from '../shared/page';
import { sharedTexts } from '../shared/shared.texts';
import { programmesTexts } from './programmes.texts';
import { type DocumentParagraph, findQuote, paragraphsOf } from './quotation.rules';

const MARK_ID = 'citaat';

/** The document itself, word for word, with the quote that somebody came for marked. */
export function DocumentPage() {
  const t = useTexts(programmesTexts);
  const { id } = useParams();
  const query = useQuery({
    queryKey: ['programme-documents', id],
    queryFn: () => unwrap(api.GET('/api/v1/programme-documents/{id}', { params: { path: { id: id! } } })),
    staleTime: Infinity,
  });
  return (
    <Page title={query.data?.title ?? t.title} size="text">
      <Loaded query={query} isPage>
        {(document) => <DocumentText document={document} />}
      </Loaded>
    </Page>
  );
}

function DocumentText({
  document: { id, title, kind, programme, text },
}: {
  document: Schemas['ProgrammeDocumentDto'];
}) {
  const t = useTexts(programmesTexts);
  const quote = useSearchParams()[0].get('citaat');
  const place = useMemo(() => (quote ? findQuote(text, quote) : null), [text, quote]);
  const paragraphs = useMemo(() => paragraphsOf(text, place), [text, place]);
  const mark = useRef<HTMLElement>(null);
  useEffect(() => {
    const frame = requestAnimationFrame(() => mark.current?.scrollIntoView({ block: 'center' }));
    return () => cancelAnimationFrame(frame);
  }, [place]);
  return (
    <Stack>
      <Breadcrumb
        label={t.breadcrumb}
        items={[
          { label: t.home, href: '/' },
          { label: t.title, href: '/doelen' },
          { label: title, href: `/documenten/${id}` },
        ]}
      />
      <PageTitle
        title={title}
        lead={t.documentLead(programme)}
        badges={
          <StatusBadge tone="accent" icon="document">
            {t.documentKind[kind]}
          </StatusBadge>
        }
      />
      {quote && <QuoteNotice isFound={place !== null} />}
      <Paragraphs paragraphs={paragraphs} mark={mark} />
      <Link standalone icon="back" href="/doelen">
        {t.backToGoals}
      </Link>
    </Stack>
  );
}

function QuoteNotice({ isFound }: { isFound: boolean }) {
  const t = useTexts(programmesTexts);
  const shared = useTexts(sharedTexts);
  return (
    <Alert tone={isFound ? 'info' : 'warning'} toneText={shared.infoTone}>
      {isFound ? (
        <>
          {t.quoteFound} <Link href={`#${MARK_ID}`}>{t.toMark}</Link>
        </>
      ) : (
        t.quoteMissing
      )}
    </Alert>
  );
}

/** A line on its own without a full stop is a heading in these documents. */
const isHeading = (lines: DocumentParagraph) => {
  const text = lines[0]!.map((piece) => piece.text).join('');
  return lines.length === 1 && text.length < 80 && !/[.:;?!]\s*$/.test(text);
};

interface ParagraphsProps {
  paragraphs: DocumentParagraph[];
  mark: RefObject<HTMLElement | null>;
}

function Paragraphs({ paragraphs, mark }: ParagraphsProps) {
  const first = paragraphs.flat(2).find(({ isQuoted }) => isQuoted);
  const words = (lines: DocumentParagraph) =>
    lines.map((line, index) => (
      <Fragment key={index}>
        {index > 0 && <br />}
        {line.map((piece) => {
          if (!piece.isQuoted) return piece.text;
          const anchor = piece === first ? { ref: mark, id: MARK_ID, tabIndex: -1 } : {};
          return (
            <mark key={piece.text} {...anchor}>
              {piece.text}
            </mark>
          );
        })}
      </Fragment>
    ));
  return (
    <div className="ui-prose" lang="nl">
      {paragraphs.map((lines, index) => (
        <p key={index}>{isHeading(lines) ? <strong>{words(lines)}</strong> : words(lines)}</p>
      ))}
    </div>
  );
}
