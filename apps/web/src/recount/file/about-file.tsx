import { Link, Paragraph, Section } from '@samenstem/ui';
import { useTexts } from '../../shared/language';
import { sharedTexts } from '../../shared/shared.texts';
import { recountTexts } from '../recount.texts';

/** For who comes here without a file. */
export function AboutFile() {
  const t = useTexts(recountTexts);
  const { externalLink } = useTexts(sharedTexts);
  return (
    <>
      <Section title={t.aboutTitle}>
        {t.about.map((text) => (
          <Paragraph key={text}>{text}</Paragraph>
        ))}
      </Section>
      <Section title={t.whereTitle}>
        {t.where.map((text) => (
          <Paragraph key={text}>{text}</Paragraph>
        ))}
        <Link standalone href="https://pabulib.org/" externalText={externalLink}>
          {t.pabulib}
        </Link>
      </Section>
    </>
  );
}
