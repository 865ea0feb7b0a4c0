import {
  Alert,
  Button,
  ButtonLink,
  EmptyState,
  ErrorState,
  Grid,
  Inline,
  Loading,
  Paragraph,
  Stack,
} from '@samenstem/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type RefObject, useRef } from 'react';
import { useTexts } from '../../shared/language';
import { useProblemText } from '../../shared/problems';
import { sharedTexts } from '../../shared/shared.texts';
import { type ListFilter, listQuery } from '../initiatives.queries';
import { initiativesTexts } from '../initiatives.texts';
import { InitiativeCard } from './initiative-card';

interface InitiativeListProps {
  filter: ListFilter;
  isFiltered: boolean;
  onClear: () => void;
}

export function InitiativeList({ filter, isFiltered, onClear }: InitiativeListProps) {
  const t = useTexts(initiativesTexts).listing;
  const shared = useTexts(sharedTexts);
  const problemText = useProblemText();
  const box = useRef<HTMLDivElement>(null);
  const query = useInfiniteQuery(listQuery(filter));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const loadMore = async () => {
    const next = items.length;
    const { isError } = await query.fetchNextPage();
    if (!isError) focusCard(box, next);
  };
  if (query.isError && !query.data)
    return <ErrorState title={shared.refusedTitle}>{problemText(query.error)}</ErrorState>;
  if (!query.data) return <Loading text={shared.loading} />;
  return (
    <Stack>
      <Paragraph role="status">{t.found(items.length, query.hasNextPage)}</Paragraph>
      {items.length === 0 && <NothingFound isFiltered={isFiltered} onClear={onClear} />}
      <div ref={box}>
        <Grid>
          {items.map((item) => (
            <InitiativeCard key={item.id} initiative={item} />
          ))}
        </Grid>
      </div>
      {query.isFetchNextPageError && (
        <Alert tone="error" toneText={shared.errorTone} live>
          {t.moreFailed} {problemText(query.error)}
        </Alert>
      )}
      {query.hasNextPage && (
        <Inline>
          <Button busy={query.isFetchingNextPage} busyText={shared.loading} onClick={() => void loadMore()}>
            {t.more}
          </Button>
        </Inline>
      )}
    </Stack>
  );
}

/** After loading more the reader goes on at the first new card. */
function focusCard(box: RefObject<HTMLDivElement | null>, index: number): void {
  requestAnimationFrame(() => box.current?.querySelectorAll<HTMLElement>('article a')[index]?.focus());
}

export function NothingFound({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  const texts = useTexts(initiativesTexts);
  const t = texts.listing;
  const actions = (
    <Inline>
      {isFiltered && <Button onClick={onClear}>{t.clear}</Button>}
      <ButtonLink variant="primary" href="/initiatieven/nieuw">
        {texts.propose}
      </ButtonLink>
    </Inline>
  );
  return (
    <EmptyState
      picture={isFiltered ? 'search' : 'ideas'}
      title={isFiltered ? t.emptyTitle : t.noneTitle}
      actions={actions}
    >
      {isFiltered ? t.empty : t.none}
    </EmptyState>
  );
}
