import { PageTitle, Paragraph, Section } from '@samenstem/ui';
import { useTexts } from '../shared/language';
import { Page } from '../shared/page';
import { aboutTexts } from './about.texts';
import { Bullets } from './bullets';
import { ContactSentence } from './contact-sentence';

/** What we aim for, what was tested, what is not there yet, and how to tell us. */
export function AccessibilityPage() {
  const t = useTexts(aboutTexts);
  return (
    <Page title={t.accessTitle}>
      <PageTitle title={t.accessTitle} lead={t.accessLead} />
      <Section title={t.reportTitle}>
        <ContactSentence sentence={t.report} />
        <Paragraph>{t.reportMore}</Paragraph>
      </Section>
      <Section title={t.aimTitle}>
        <Paragraph>{t.aim}</Paragraph>
      </Section>
      <Section title={t.testedTitle}>
        <Bullets items={t.tested} />
      </Section>
      <Section title={t.notYetTitle}>
        <Bullets items={t.notYet} />
      </Section>
    </Page>
  );
}
