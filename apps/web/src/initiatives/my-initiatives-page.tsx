import { ButtonLink, Card, EmptyState, Grid, Loading, PageTitle, Stack, Tabs } from '@samenstem/ui';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { Schemas } from '../shared/api';
import { useFormat } from '../shared/format';
import { useTexts } from '../shared/language';
import { Loaded, Page } from '../shared/page';
import { useAccount } from '../shared/session';
import { sharedTexts } from '../shared/shared.texts';
import { mineQuery } from './initiatives.queries';
import { initiativesTexts } from './initiatives.texts';
import { PhaseBadge } from './phase-badge';
import { SignInFirst } from './sign-in-first';

type Mine = Schemas['MyInitiativeDto'];

const TABS = ['submitted', 'drafts', 'supported', 'followed'] as const;
type Tab = (typeof TABS)[number];

export function MyInitiativesPage() {
  const t = useTexts(initiativesTexts);
  const { loading } = useTexts(sharedTexts);
  const account = useAccount();
  const query = useQuery({ ...mineQuery, enabled: Boolean(account) });
  if (account === undefined) return <Loading text={loading} />;
  if (account === null) return <SignInFirst title={t.signInFirst.mineTitle} text={t.signInFirst.mine} />;
  const propose = (
    <ButtonLink variant="primary" icon="idea" href="/initiatieven/nieuw">
      {t.propose}
    </ButtonLink>
  );
  return (
    <Page title={t.mine.title}>
      <PageTitle title={t.mine.title} lead={t.mine.lead} actions={propose} />
      <Loaded query={query}>{(all) => <MyTabs all={all} />}</Loaded>
    </Page>
  );
}

function tabOf({ bond, phase }: Mine): Tab {
  if (bond === 'supporter') return 'supported';
  if (bond === 'follower') return 'followed';
  return phase === 'draft' ? 'drafts' : 'submitted';
}

function MyTabs({ all }: { all: Mine[] }) {
  const t = useTexts(initiativesTexts).mine;
  const [params] = useSearchParams();
  const shown = (tab: Tab) => all.filter((item) => tabOf(item) === tab);
  const filled = TABS.find((tab) => shown(tab).length > 0) ?? 'submitted';
  const current = TABS.find((tab) => tab === params.get('tab')) ?? filled;
  const tabs = TABS.map((tab) => ({
    label: t[tab],
    href: `/mijn-initiatieven?tab=${tab}`,
    count: shown(tab).length,
    current: tab === current,
  }));
  const items = shown(current);
  return (
    <Stack gap="l">
      <Tabs label={t.tabs} items={tabs} />
      {items.length === 0 ? (
        <NothingYet tab={current} />
      ) : (
        <Grid>
          {items.map((item) => (
            <MyCard key={item.id} item={item} />
          ))}
        </Grid>
      )}
    </Stack>
  );
}

function MyCard({ item }: { item: Mine }) {
  const texts = useTexts(initiativesTexts);
  const { date, number } = useFormat();
  const { id, title, summary, phase, submittedAt, supporterCount } = item;
  const meta = submittedAt
    ? [
        { icon: 'calendar' as const, text: texts.mine.submittedOn(date(submittedAt)) },
        { icon: 'people' as const, text: texts.card.supporters(supporterCount, number(supporterCount)) },
      ]
    : [{ icon: 'lock' as const, text: texts.mine.notYet }];
  return (
    <Card
      title={title}
      href={`/initiatieven/${id}`}
      level={2}
      badge={<PhaseBadge phase={phase} />}
      meta={meta}
    >
      {summary}
    </Card>
  );
}

function NothingYet({ tab }: { tab: Tab }) {
  const texts = useTexts(initiativesTexts);
  const t = texts.mine;
  const words: Record<Tab, [title: string, text: string]> = {
    drafts: [t.emptyDrafts, t.emptyDraftsText],
    submitted: [t.emptySubmitted, t.emptySubmittedText],
    supported: [t.emptySupported, t.emptySupportedText],
    followed: [t.emptyFollowed, t.emptyFollowedText],
  };
  const [title, text] = words[tab];
  const isOwn = tab === 'drafts' || tab === 'submitted';
  const action = isOwn ? (
    <ButtonLink href="/initiatieven/nieuw">{texts.propose}</ButtonLink>
  ) : (
    <ButtonLink href="/initiatieven">{t.look}</ButtonLink>
  );
  return (
    <EmptyState title={title} actions={action}>
      {text}
    </EmptyState>
  );
}
