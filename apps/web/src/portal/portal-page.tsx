import {
  Card,
  EmptyState,
  Footer,
  Grid,
  Header,
  Heading,
  Hero,
  Icon,
  type IconName,
  LanguageSwitch,
  PageShell,
  Paragraph,
  Section,
  Stack,
} from '@samenstem/ui';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { api, type Schemas, unwrap } from '../shared/api';
import { useLanguage, useTexts } from '../shared/language';
import { Loaded } from '../shared/page';
import { sharedTexts } from '../shared/shared.texts';
import { municipalityPicture } from './municipality-picture';
import { portalTexts } from './portal.texts';

const MARK =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="10" fill="#1f4e79"/><path d="M12 27l8 8 16-20" fill="none" stroke="#fff" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/></svg>';

const STEP_ICONS: IconName[] = ['idea', 'people', 'vote', 'check'];

type MunicipalityLink = Schemas['MunicipalityLinkDto'];

/** The front door when no municipality was chosen: what this is, and where to go. */
export function PortalPage() {
  const t = useTexts(portalTexts);
  const query = useQuery({
    queryKey: ['municipalities'],
    // The contract names the host as a parameter; the browser itself sends it.
    queryFn: () =>
      unwrap(api.GET('/api/v1/municipalities', { params: { header: { host: window.location.host } } })),
  });
  useEffect(() => {
    document.title = t.title;
  }, [t.title]);
  return (
    <PortalFrame municipalities={query.data ?? []}>
      <Hero eyebrow={t.eyebrow} title={t.hero} lead={t.lead} />
      <Section title={t.choose} lead={t.chooseLead} bleed>
        <Loaded
          query={query}
          isEmpty={(list) => list.length === 0}
          empty={
            <EmptyState picture="search" title={t.none} level={3}>
              {t.noneText}
            </EmptyState>
          }
        >
          {(list) => <Municipalities list={list} />}
        </Loaded>
      </Section>
      <HowItGoes />
    </PortalFrame>
  );
}

function PortalFrame({
  municipalities,
  children,
}: {
  municipalities: MunicipalityLink[];
  children: ReactNode;
}) {
  const t = useTexts(portalTexts);
  const shared = useTexts(sharedTexts);
  const links = municipalities.map(({ name, url }) => ({ label: name, href: url }));
  const columns = links.length > 0 ? [{ heading: t.nav, links }] : [];
  return (
    <PageShell
      skipText={shared.skip}
      header={
        <Header
          name="Samenstem"
          product={t.tagline}
          mark={MARK}
          homeHref="/"
          nav={links}
          navLabel={t.nav}
          menuText={shared.menu}
          tools={<Languages />}
        />
      }
      footer={
        <Footer name="Samenstem" columns={columns}>
          {t.closing}
        </Footer>
      }
    >
      {children}
    </PageShell>
  );
}

function Languages() {
  const t = useTexts(sharedTexts);
  const { language, choose } = useLanguage();
  const languages = [
    { code: 'nl', short: 'NL', name: 'Nederlands', current: language === 'nl' },
    { code: 'en', short: 'EN', name: 'English', current: language === 'en' },
  ];
  return (
    <LanguageSwitch
      label={t.language}
      languages={languages}
      onSelect={(code) => choose(code as 'nl' | 'en')}
    />
  );
}

function Municipalities({ list }: { list: MunicipalityLink[] }) {
  const t = useTexts(portalTexts);
  return (
    <Grid>
      {list.map((municipality) => (
        <Card
          key={municipality.slug}
          title={municipality.name}
          href={municipality.url}
          image={{ src: municipalityPicture(municipality), alt: '' }}
          meta={[{ icon: 'arrow', text: t.toSite(municipality.name) }]}
        />
      ))}
    </Grid>
  );
}

function HowItGoes() {
  const t = useTexts(portalTexts);
  return (
    <Section title={t.stepsTitle} tone="tint" bleed>
      <Grid min="s">
        {t.steps.map(({ title, text }, index) => (
          <Stack gap="xs" key={title}>
            <Icon name={STEP_ICONS[index] ?? 'check'} size="xl" />
            <Heading level={3} size={4}>
              {index + 1}. {title}
            </Heading>
            <Paragraph>{text}</Paragraph>
          </Stack>
        ))}
      </Grid>
    </Section>
  );
}
