import { ButtonLink, Card, EmptyState, Grid, Section, Small } from '@samenstem/ui';
import { fileUrl, type Schemas } from '../shared/api';
import { useFormat } from '../shared/format';
import { useTexts } from '../shared/language';
import { useMunicipality } from '../shared/municipality';
import { programmesTexts } from './programmes.texts';

interface GoalInitiativesProps {
  goalId: string;
  initiatives: Schemas['LinkedInitiativeDto'][];
}

/** Plans of residents for this goal, and the way to add one. */
export function GoalInitiatives({ goalId, initiatives }: GoalInitiativesProps) {
  const t = useTexts(programmesTexts);
  const { hasDemoContent } = useMunicipality();
  const propose = (
    <ButtonLink variant="primary" icon="idea" href={`/initiatieven/nieuw?goal=${goalId}`}>
      {t.propose}
    </ButtonLink>
  );
  if (initiatives.length === 0) {
    return (
      <Section title={t.joinTitle} id="doe-mee">
        <EmptyState level={3} title={t.joinNone} actions={propose}>
          {t.joinNoneText}
        </EmptyState>
      </Section>
    );
  }
  return (
    <Section title={t.joinTitle} lead={t.joinLead} id="doe-mee" action={propose}>
      {hasDemoContent && <Small>{t.demoInitiatives}</Small>}
      <Grid>
        {initiatives.map((initiative) => (
          <InitiativeCard key={initiative.id} initiative={initiative} />
        ))}
      </Grid>
    </Section>
  );
}

function InitiativeCard({ initiative }: { initiative: Schemas['LinkedInitiativeDto'] }) {
  const t = useTexts(programmesTexts);
  const format = useFormat();
  const { id, title, summary, imageId, imageAlt, supporterCount, submittedAt } = initiative;
  return (
    <Card
      title={title}
      href={`/initiatieven/${id}`}
      image={imageId ? { src: fileUrl(imageId, 'small'), alt: imageAlt ?? '' } : undefined}
      icon="idea"
      meta={[
        { icon: 'people', text: t.supporters(supporterCount) },
        { icon: 'calendar', text: t.submittedOn(format.date(submittedAt)) },
      ]}
    >
      {summary}
    </Card>
  );
}
