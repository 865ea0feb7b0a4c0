import { Card, EmptyState, Grid, Heading, Paragraph, Stack } from '@samenstem/ui';
import { useQueries } from '@tanstack/react-query';
import { Loaded } from '../../shared/page';
import { useTexts } from '../../shared/language';
import { useNames } from '../../shared/municipality';
import { idsQuery, type ListFilter, type MapPoint, mapPointsQuery } from '../initiatives.queries';
import { initiativesTexts } from '../initiatives.texts';
import { MapView } from '../map/map-view';
import { PhaseBadge } from '../phase-badge';

const LISTED_AT_MOST = 60;

/** The same initiatives as points on a map and as a list; neither needs the other. */
export function InitiativeMap({ filter }: { filter: ListFilter }) {
  const t = useTexts(initiativesTexts).map;
  const query = useFilteredPoints(filter);
  return (
    <Loaded query={query}>
      {(points) => (
        <Stack>
          <Paragraph role="status">{t.found(points.length)}</Paragraph>
          <MapView
            label={t.label}
            places={points.map((point) => ({ ...point, href: `/initiatieven/${point.id}` }))}
          />
          {points.length === 0 ? (
            <EmptyState picture="search" title={t.emptyTitle}>
              {t.empty}
            </EmptyState>
          ) : (
            <PointList points={points} />
          )}
        </Stack>
      )}
    </Loaded>
  );
}

/** Phase and topic stand with the points; for the other filters the list says which initiatives are left. */
function useFilteredPoints({ sort: _, phase, topic, ...others }: ListFilter) {
  const needsIds = Object.values(others).some(Boolean);
  return useQueries({
    queries: [mapPointsQuery, { ...idsQuery(others), enabled: needsIds }],
    combine: ([points, ids]) => {
      const decisive = needsIds && !points.isError && !ids.isSuccess ? ids : points;
      const isWaiting = needsIds && !ids.data;
      const fits = (point: MapPoint) =>
        (!phase || point.phase === phase) &&
        (!topic || point.topicKey === topic) &&
        (!needsIds || Boolean(ids.data?.has(point.id)));
      return { ...decisive, data: isWaiting ? undefined : points.data?.filter(fits) } as typeof points;
    },
  });
}

function PointList({ points }: { points: MapPoint[] }) {
  const t = useTexts(initiativesTexts).map;
  const names = useNames();
  return (
    <Stack>
      <Heading level={2} size={3}>
        {t.listTitle}
      </Heading>
      <Grid>
        {points.slice(0, LISTED_AT_MOST).map(({ id, title, phase, topicKey }) => (
          <Card
            key={id}
            title={title}
            href={`/initiatieven/${id}`}
            badge={<PhaseBadge phase={phase} />}
            meta={[{ text: names.topic(topicKey) }]}
          />
        ))}
      </Grid>
      {points.length > LISTED_AT_MOST && <Paragraph>{t.tooMany}</Paragraph>}
    </Stack>
  );
}
