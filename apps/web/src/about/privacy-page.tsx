import { Alert, ButtonLink, DataList, Link, PageTitle, Paragraph, Section, Table } from '@samenstem/ui';
import { useTexts } from '../shared/language';
import { useMunicipality } from '../shared/municipality';
import { Page } from '../shared/page';
import { sharedTexts } from '../shared/shared.texts';
import { aboutTexts } from './about.texts';
import { Bullets } from './bullets';
import { ContactSentence } from './contact-sentence';

/** What is kept about people, why, how long, and what they can do about it themselves. */
export function PrivacyPage() {
  const t = useTexts(aboutTexts);
  const { infoTone } = useTexts(sharedTexts);
  const { name, hasDemoContent } = useMunicipality();
  return (
    <Page title={t.privacyTitle}>
      <PageTitle title={t.privacyTitle} lead={t.privacyLead(name)} />
      {hasDemoContent && (
        <Alert tone="info" toneText={infoTone}>
          {t.privacyDemo}
        </Alert>
      )}
      <Section title={t.shortTitle} tone="tint">
        <Bullets items={t.short} />
      </Section>
      <Rights />
      <Section title={t.keepTitle}>
        <Table
          caption={t.keepCaption}
          hideCaption
          columns={[
            { id: 'what', header: t.what, rowHeader: true, cell: ({ what }) => what },
            { id: 'why', header: t.why, cell: ({ why }) => why },
            { id: 'howLong', header: t.howLong, cell: ({ howLong }) => howLong },
          ]}
          rows={t.keep}
          rowKey={({ what }) => what}
        />
      </Section>
      <Elsewhere />
    </Page>
  );
}

function Rights() {
  const t = useTexts(aboutTexts);
  return (
    <Section title={t.rightsTitle}>
      <DataList items={t.rights.map(({ title, text }) => ({ label: title, value: text }))} />
      <div>
        <ButtonLink icon="user" href="/mijn-account">
          {t.toAccount}
        </ButtonLink>
      </div>
    </Section>
  );
}

function Elsewhere() {
  const t = useTexts(aboutTexts);
  const { externalLink } = useTexts(sharedTexts);
  const parts = [
    { title: t.addressTitle, text: t.address },
    { title: t.mapTitle, text: t.map },
    { title: t.mailTitle, text: t.mail },
  ];
  return (
    <>
      {parts.map(({ title, text }) => (
        <Section key={title} title={title}>
          <Paragraph>{text}</Paragraph>
        </Section>
      ))}
      <Section title={t.complaintTitle}>
        <Paragraph>
          {t.complaint}{' '}
          <Link href="https://www.autoriteitpersoonsgegevens.nl/" externalText={externalLink}>
            {t.authority}
          </Link>
          .
        </Paragraph>
        <ContactSentence sentence={t.help} />
      </Section>
    </>
  );
}
