import { Container, ErrorState, Loading } from '@samenstem/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { useTexts } from './language';
import { useMunicipality } from './municipality';
import { useProblemText } from './problems';
import { sharedTexts } from './shared.texts';

interface PageProps {
  /** For the browser tab; the page's own h1 says the same. */
  title: string;
  size?: 'text' | 'page' | 'wide';
  children: ReactNode;
}

/** One page: its title in the tab, and the start of the page for the reader after navigating. */
export function Page({ title, size = 'page', children }: PageProps) {
  const { name } = useMunicipality();
  const { pathname } = useLocation();
  const arrivedAt = useRef(pathname);
  useEffect(() => {
    document.title = `${title} | Samenstem ${name}`;
  }, [title, name]);
  useEffect(() => {
    if (arrivedAt.current === pathname && isFirstPage) {
      isFirstPage = false;
      return;
    }
    isFirstPage = false;
    document.getElementById('main')?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [pathname]);
  return <Container size={size}>{children}</Container>;
}

/** The browser itself places the focus on the very first page. */
let isFirstPage = true;

interface LoadedProps<T> {
  query: UseQueryResult<T>;
  /** What counts as nothing there. */
  isEmpty?: (data: T) => boolean;
  empty?: ReactNode;
  /** The page has no heading of its own until it is loaded, so a refusal is its heading. */
  isPage?: boolean;
  children: (data: T) => ReactNode;
}

/** The four situations of a page: loading, refused, empty, there. */
export function Loaded<T>({ query, isEmpty, empty, isPage, children }: LoadedProps<T>) {
  const t = useTexts(sharedTexts);
  const problemText = useProblemText();
  if (query.data !== undefined) return isEmpty?.(query.data) && empty ? empty : children(query.data);
  if (query.isError)
    return (
      <ErrorState level={isPage ? 1 : 2} title={t.refusedTitle}>
        {problemText(query.error)}
      </ErrorState>
    );
  return <Loading text={t.loading} />;
}
