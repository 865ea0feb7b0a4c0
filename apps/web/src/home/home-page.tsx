import {
  ActionGroup,
  ButtonLink,
  Card,
  Grid,
  Heading,
  Hero,
  Icon,
  type IconName,
  Link,
  Paragraph,
  Section,
  Stack,
} from '@samenstem/ui';
import { useTexts } from '../shared/language';
import { useMunicipality } from '../shared/municipality';
import { Page } from '../shared/page';
import { GatheringSection } from './gathering-section';
import { GoalsSection } from './goals-section';
import { homeTexts } from './home.texts';
import { PromisesSection } from './promises-section';

const HOW_ICONS: IconName[] = ['idea', 'people', 'vote', 'check'];

/** A municipality's home: what can I do now, and what came of it? */
export function HomePage() {
  const t = useTexts(homeTexts);
  const { name, supportThreshold } = useMunicipality();
  return (
    <>
      <Hero
        eyebrow={t.eyebrow(name)}
        title={t.hero}
        lead={t.heroLead(name, supportThreshold)}
        actions={
          <ActionGroup>
            <ButtonLink variant="primary" icon="idea" href="/initiatieven/nieuw">
              {t.propose}
            </ButtonLink>
            <ButtonLink href="/initiatieven">{t.seeInitiatives}</ButtonLink>
          </ActionGroup>
        }
      />
      <Choices />
      <Page title={t.title}>
        <GatheringSection />
      </Page>
      <PromisesSection />
      <GoalsSection />
      <HowItWorks />
    </>
  );
}

function Choices() {
  const { choicesTitle, choices: t } = useTexts(homeTexts);
  return (
    <Section title={choicesTitle} bleed>
      <Grid>
        <Card compact icon="idea" href="/initiatieven/nieuw" title={t.propose.title}>
          {t.propose.text}
        </Card>
        <Card compact icon="people" href="/initiatieven" title={t.support.title}>
          {t.support.text}
        </Card>
        <Card compact icon="flag" href="/gehonoreerd" title={t.follow.title}>
          {t.follow.text}
        </Card>
      </Grid>
    </Section>
  );
}

function HowItWorks() {
  const t = useTexts(homeTexts);
  return (
    <Section
      title={t.howTitle}
      tone="accent"
      bleed
      action={
        <Link standalone href="/zo-werkt-het">
          {t.howMore}
        </Link>
      }
    >
      <Grid min="s">
        {t.how.map(({ title, text }, index) => (
          <Stack gap="xs" key={title}>
            <Icon name={HOW_ICONS[index] ?? 'check'} size="xl" />
            <Heading level={3}>
              {index + 1}. {title}
            </Heading>
            <Paragraph>{text}</Paragraph>
          </Stack>
        ))}
      </Grid>
    </Section>
  );
}
