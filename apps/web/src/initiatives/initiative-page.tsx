import { Breadcrumb, Columns, Inline, PageTitle, Stack } from '@samenstem/ui';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { fileUrl } from '../shared/api';
import { useTexts } from '../shared/language';
import { Loaded, Page } from '../shared/page';
import { AuthorBanner } from './detail/author-banner';
import { DoneAlert } from './detail/done-alert';
import { FollowAndShare } from './detail/follow-and-share';
import { PlanDocuments, PlanFacts, PlanPlace, PlanText } from './detail/initiative-body';
import { InitiativeHistory } from './detail/initiative-history';
import { InitiativeSteps } from './detail/initiative-steps';
import { OutcomeAlert } from './detail/outcome-alert';
import { SupportBox } from './detail/support-box';
import { type Initiative, initiativeQuery } from './initiatives.queries';
import { initiativesTexts } from './initiatives.texts';
import { Refusal } from './refusal';
import { PhaseBadge } from './phase-badge';

export function InitiativePage() {
  const { id = '' } = useParams();
  const t = useTexts(initiativesTexts);
  const query = useQuery(initiativeQuery(id));
  return (
    <Page title={query.data?.title ?? t.title}>
      {query.isError && query.data === undefined ? (
        <Refusal error={query.error} />
      ) : (
        <Loaded query={query}>{(initiative) => <Plan key={initiative.id} initiative={initiative} />}</Loaded>
      )}
    </Page>
  );
}

function Plan({ initiative }: { initiative: Initiative }) {
  const isDraft = initiative.phase === 'draft';
  return (
    <>
      <PlanTitle initiative={initiative} />
      <Stack gap="l">
        <DoneAlert initiative={initiative} />
        {initiative.isAuthor && <AuthorBanner initiative={initiative} />}
        <OutcomeAlert initiative={initiative} />
        <InitiativeSteps initiative={initiative} />
        <Columns
          asideFirst={!isDraft}
          aside={isDraft ? <PlanFacts initiative={initiative} /> : <PlanAside initiative={initiative} />}
        >
          <PlanMain initiative={initiative} />
        </Columns>
      </Stack>
    </>
  );
}

function PlanMain({ initiative }: { initiative: Initiative }) {
  const { phase } = initiative;
  return (
    <Stack gap="l">
      <PlanImage initiative={initiative} />
      <PlanText initiative={initiative} />
      <PlanDocuments documents={initiative.documents} />
      {phase !== 'draft' && phase !== 'gathering' && <InitiativeHistory initiative={initiative} />}
      {phase !== 'draft' && <PlanFacts initiative={initiative} />}
      <PlanPlace initiative={initiative} />
    </Stack>
  );
}

function PlanTitle({ initiative }: { initiative: Initiative }) {
  const t = useTexts(initiativesTexts);
  const { id, number, title, summary, phase } = initiative;
  const trail = [
    { label: t.title, href: '/initiatieven' },
    { label: title, href: `/initiatieven/${id}` },
  ];
  return (
    <>
      <Breadcrumb label={t.breadcrumb} items={trail} />
      <PageTitle
        eyebrow={t.detail.number(number)}
        title={title}
        lead={summary}
        badges={
          <Inline>
            <PhaseBadge phase={phase} />
          </Inline>
        }
      />
    </>
  );
}

function PlanAside({ initiative }: { initiative: Initiative }) {
  return (
    <Stack>
      <SupportBox initiative={initiative} />
      <FollowAndShare initiative={initiative} />
    </Stack>
  );
}

function PlanImage({ initiative: { imageId, imageAlt } }: { initiative: Initiative }) {
  if (!imageId) return null;
  return <img src={fileUrl(imageId)} alt={imageAlt ?? ''} />;
}
