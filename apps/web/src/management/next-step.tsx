import { Section, Stack, Tabs } from '@samenstem/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { useTexts } from '../shared/language';
import { AdviseForm } from './advise-form';
import { AssessForm } from './assess-form';
import { DecideForm } from './decide-form';
import { managementTexts } from './management.texts';
import type { StepFormProps } from './step-form';

/** One form: for the step that is next. Advice may be left out, so there the clerk chooses. */
export function NextStep({ initiative, onRecorded }: StepFormProps) {
  const t = useTexts(managementTexts).decision;
  const client = useQueryClient();
  const [search] = useSearchParams();
  const { assess, advise, decide } = initiative.can;
  const wantsDecision = search.get('stap') === 'besluit';
  const mayChoose = advise.allowed && decide.allowed;
  const afterwards = () => void client.invalidateQueries().then(onRecorded);
  const form = { initiative, onRecorded: afterwards };
  if (assess.allowed) {
    return (
      <Section title={t.assessTitle} lead={t.assessLead}>
        <AssessForm {...form} />
      </Section>
    );
  }
  const isAdvice = advise.allowed && !(mayChoose && wantsDecision);
  return (
    <Stack gap="l">
      {mayChoose && <Choice isAdvice={isAdvice} />}
      <Section title={isAdvice ? t.adviseTitle : t.decideTitle} lead={isAdvice ? t.adviseLead : t.decideLead}>
        {isAdvice ? <AdviseForm {...form} /> : <DecideForm {...form} />}
      </Section>
    </Stack>
  );
}

function Choice({ isAdvice }: { isAdvice: boolean }) {
  const t = useTexts(managementTexts);
  const items = [
    { label: t.workList.steps.advise, href: '?stap=advies', current: isAdvice },
    { label: t.workList.steps.decide, href: '?stap=besluit', current: !isAdvice },
  ];
  return <Tabs label={t.decision.which} items={items} />;
}
