import { DataList, type DataItem, Link, Paragraph, Prose, Section, Stack } from '@samenstem/ui';
import { useQuery } from '@tanstack/react-query';
import { fileUrl } from '../../shared/api';
import { useFormat } from '../../shared/format';
import { useTexts } from '../../shared/language';
import { type Initiative, versionsQuery } from '../initiatives.queries';
import { initiativesTexts } from '../initiatives.texts';
import { MapView } from '../map/map-view';

/** The text, with an outline of its own. */
export function PlanText({ initiative }: { initiative: Initiative }) {
  const t = useTexts(initiativesTexts).detail;
  const { id, descriptionHtml, version, submittedAt } = initiative;
  const { data: versions } = useQuery({ ...versionsQuery(id), enabled: version > 1 && submittedAt !== null });
  if (!descriptionHtml && !versions?.length) return null;
  return (
    <Stack>
      <Prose html={descriptionHtml} />
      {versions && versions.length > 0 && (
        <Paragraph>
          {t.versionsCount(versions.length)} <Link href={`/initiatieven/${id}/versies`}>{t.versions}</Link>
        </Paragraph>
      )}
    </Stack>
  );
}

export function PlanDocuments({ documents }: Pick<Initiative, 'documents'>) {
  const texts = useTexts(initiativesTexts);
  const { number } = useFormat();
  if (documents.length === 0) return null;
  return (
    <Section title={texts.detail.documents}>
      <Stack gap="xs">
        {documents.map(({ id, title, byteSize }) => (
          <Link key={id} href={fileUrl(id)} component="a" icon="document" standalone>
            {texts.detail.documentSize(title, texts.fileSize(byteSize, number))}
          </Link>
        ))}
      </Stack>
    </Section>
  );
}

export function PlanFacts({ initiative }: { initiative: Initiative }) {
  const t = useTexts(initiativesTexts).detail;
  const { date } = useFormat();
  const { authorName, submittedAt, topicName, neighbourhoodName, goalId, goalTitle } = initiative;
  const items: (DataItem | null)[] = [
    { label: t.author, value: authorName ?? t.authorGone },
    submittedAt ? { label: t.submittedOn, value: date(submittedAt) } : null,
    { label: t.topic, value: topicName },
    neighbourhoodName ? { label: t.neighbourhood, value: neighbourhoodName } : null,
    goalId ? { label: t.goal, value: <Link href={`/doelen/${goalId}`}>{goalTitle}</Link> } : null,
  ];
  return (
    <Section title={t.facts}>
      <DataList items={items.filter((item) => item !== null)} />
    </Section>
  );
}

export function PlanPlace({ initiative }: { initiative: Initiative }) {
  const t = useTexts(initiativesTexts);
  const { id, title, phase, latitude, longitude, neighbourhoodName } = initiative;
  if (latitude === null || longitude === null) return null;
  const place = { id, title, phase, latitude, longitude };
  return (
    <Section title={t.detail.place}>
      <Paragraph>{neighbourhoodName ? t.detail.placeIn(neighbourhoodName) : t.detail.placeOnMap}</Paragraph>
      <MapView label={t.map.placeLabel} places={[place]} around={place} size="small" />
    </Section>
  );
}
