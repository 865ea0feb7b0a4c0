import {
  Breadcrumb,
  Button,
  ButtonLink,
  EmptyState,
  Heading,
  Inline,
  PageTitle,
  Paragraph,
  Section,
  Small,
  Stack,
} from '@samenstem/ui';
import { useQueries } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useParams } from 'react-router';
import type { Schemas } from '../shared/api';
import { useFormat } from '../shared/format';
import { useTexts } from '../shared/language';
import { Loaded, Page } from '../shared/page';
import { Lines } from './detail/lines';
import { type Initiative, initiativeQuery, versionsQuery } from './initiatives.queries';
import { initiativesTexts } from './initiatives.texts';
import { Refusal } from './refusal';
import { DiffText } from './versions/diff-text';

type Version = Schemas['VersionDto'];
type Text = Pick<Version, 'title' | 'summary' | 'description'>;

export function VersionsPage() {
  const { id = '' } = useParams();
  const t = useTexts(initiativesTexts).versions;
  const query = useQueries({
    queries: [initiativeQuery(id), versionsQuery(id)],
    combine: ([initiative, versions]) => ({
      ...(initiative.isError ? initiative : versions),
      data:
        initiative.data && versions.data
          ? { initiative: initiative.data, versions: versions.data }
          : undefined,
    }),
  }) as Parameters<typeof Loaded<{ initiative: Initiative; versions: Version[] }>>[0]['query'];
  return (
    <Page title={t.title} size="text">
      {query.isError && query.data === undefined ? (
        <Refusal error={query.error} />
      ) : (
        <Loaded query={query}>{(all) => <Versions {...all} />}</Loaded>
      )}
    </Page>
  );
}

function Versions({ initiative, versions }: { initiative: Initiative; versions: Version[] }) {
  const texts = useTexts(initiativesTexts);
  const t = texts.versions;
  const { id, title } = initiative;
  const back = `/initiatieven/${id}`;
  const trail = [
    { label: texts.title, href: '/initiatieven' },
    { label: title, href: back },
    { label: t.title, href: `${back}/versies` },
  ];
  return (
    <>
      <Breadcrumb label={texts.breadcrumb} items={trail} />
      <PageTitle title={t.title} lead={t.lead(title)} />
      {versions.length === 0 ? (
        <EmptyState
          picture="done"
          title={t.emptyTitle}
          actions={<ButtonLink href={back}>{t.back}</ButtonLink>}
        >
          {t.empty}
        </EmptyState>
      ) : (
        <Stack gap="l">
          <Small>{t.legend}</Small>
          {versions.map((version, index) => (
            <Change
              key={version.version}
              number={versions.length - index}
              before={version}
              after={versions[index - 1] ?? initiative}
            />
          ))}
          <Inline>
            <ButtonLink href={back} icon="back">
              {t.back}
            </ButtonLink>
          </Inline>
        </Stack>
      )}
    </>
  );
}

interface ChangeProps {
  number: number;
  before: Version;
  after: Text;
}

/** One change: from this text to the next newer one. */
function Change({ number, before, after }: ChangeProps) {
  const t = useTexts(initiativesTexts).versions;
  const { dateTime } = useFormat();
  const fields = [
    { name: t.planTitle, key: 'title' },
    { name: t.summary, key: 'summary' },
    { name: t.description, key: 'description' },
  ] as const;
  return (
    <Section tone="tint" title={t.change(number)} lead={t.changedOn(dateTime(before.replacedAt))}>
      {fields.map(({ name, key }) => (
        <Stack key={key} gap="xs">
          <Heading level={3} size={4}>
            {name}
          </Heading>
          <DiffText before={before[key]} after={after[key]} />
        </Stack>
      ))}
      <OldText version={before} />
    </Section>
  );
}

function OldText({ version }: { version: Version }) {
  const t = useTexts(initiativesTexts).versions;
  const { dateTime } = useFormat();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <Stack>
      <Inline>
        <Button aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t.hideOld : t.showOld}
        </Button>
      </Inline>
      <div id={id} hidden={!isOpen}>
        <Stack gap="s">
          <Heading level={3} size={4}>
            {t.oldTitle(dateTime(version.replacedAt))}
          </Heading>
          <Paragraph>
            <strong>{version.title}</strong>
          </Paragraph>
          <Lines text={`${version.summary}\n\n${version.description}`} />
        </Stack>
      </div>
    </Stack>
  );
}
