import {
  ActionGroup,
  Alert,
  ButtonLink,
  Columns,
  DataList,
  PageTitle,
  Paragraph,
  Section,
  Steps,
} from '@samenstem/ui';
import { useTexts } from '../shared/language';
import { useMunicipality } from '../shared/municipality';
import { Page } from '../shared/page';
import { sharedTexts } from '../shared/shared.texts';
import { aboutTexts } from './about.texts';
import type { AboutRules } from './about.texts.nl';
import { ContactSentence } from './contact-sentence';

/** How it works here: the steps, this municipality's rules, and who decides. */
export function AboutPage() {
  const t = useTexts(aboutTexts);
  const { name } = useMunicipality();
  const rules = useRules();
  return (
    <Page title={t.aboutTitle}>
      <PageTitle eyebrow={t.aboutEyebrow(name)} title={t.aboutTitle} lead={t.aboutLead} />
      <Section title={t.stepsTitle}>
        <Steps
          label={t.stepsTitle}
          items={t.steps(rules).map((step) => ({ ...step, state: 'todo' }))}
          stateTexts={{ done: t.step, current: t.step, todo: t.step }}
        />
      </Section>
      <Columns aside={<RulesHere />} asideFirst>
        <Section title={t.whoTitle}>
          {t.who.map((text) => (
            <Paragraph key={text}>{text}</Paragraph>
          ))}
        </Section>
        <Section title={t.yoursTitle}>
          <DataList items={t.yours(rules).map(({ when, then }) => ({ label: when, value: then }))} />
        </Section>
        <Help />
        <Origin />
      </Columns>
    </Page>
  );
}

function useRules(): AboutRules {
  const { name, minimumAge, supportThreshold, supportPeriodDays, decisionTermWeeks } = useMunicipality();
  return {
    name,
    minimumAge,
    threshold: supportThreshold,
    periodDays: supportPeriodDays,
    termWeeks: decisionTermWeeks,
  };
}

function RulesHere() {
  const t = useTexts(aboutTexts);
  const { name, threshold, periodDays, termWeeks, minimumAge } = useRules();
  return (
    <Section title={t.rulesTitle} lead={t.rulesLead(name)} tone="tint">
      <DataList
        items={[
          { label: t.threshold, value: t.thresholdValue(threshold) },
          { label: t.period, value: t.periodValue(periodDays) },
          { label: t.term, value: t.termValue(termWeeks) },
          { label: t.age, value: t.ageValue(minimumAge) },
          { label: t.cost, value: t.costValue },
        ]}
      />
      <ActionGroup>
        <ButtonLink variant="primary" icon="idea" href="/initiatieven/nieuw">
          {t.propose}
        </ButtonLink>
        <ButtonLink href="/initiatieven">{t.see}</ButtonLink>
      </ActionGroup>
    </Section>
  );
}

function Help() {
  const t = useTexts(aboutTexts);
  const { address, openingHours } = useMunicipality().contact;
  return (
    <Section title={t.helpTitle}>
      <ContactSentence sentence={t.help} />
      <Paragraph>{t.visit(address, openingHours)}</Paragraph>
    </Section>
  );
}

function Origin() {
  const t = useTexts(aboutTexts);
  const { infoTone } = useTexts(sharedTexts);
  const { name, hasDemoContent } = useMunicipality();
  return (
    <Section title={t.openTitle}>
      <Paragraph>{t.open}</Paragraph>
      {hasDemoContent && (
        <Alert tone="info" toneText={infoTone} title={t.demoTitle} level={3}>
          {t.demo(name)}
        </Alert>
      )}
    </Section>
  );
}
