import { Fieldset, SelectField, Stack, TextArea, TextField } from '@samenstem/ui';
import { useQuery } from '@tanstack/react-query';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTexts } from '../../shared/language';
import { useMunicipality } from '../../shared/municipality';
import { sharedTexts } from '../../shared/shared.texts';
import { goalChoicesQuery } from '../initiatives.queries';
import { initiativesTexts } from '../initiatives.texts';
import type { fieldRules } from './plan-rules';
import type { PlanValues } from './plan-values';
import { SimilarInitiatives } from './similar-initiatives';
import { StepHeading } from './step-heading';

interface PlanFieldsProps {
  rules: ReturnType<typeof fieldRules>;
  /** The initiative itself is not similar to itself. */
  except?: string;
}

/** What and why. */
export function PlanFields({ rules, except }: PlanFieldsProps) {
  const t = useTexts(initiativesTexts).writing;
  const { topics } = useMunicipality();
  const { register, formState } = useFormContext<PlanValues>();
  const { errors } = formState;
  const title = useWatch<PlanValues, 'title'>({ name: 'title' });
  const hint = (
    <>
      {t.descriptionHint}
      <br />
      {t.markdownHint}
    </>
  );
  return (
    <Fieldset legend={<StepHeading text={t.planLegend} />} description={t.planHint}>
      <Stack>
        <TextField
          label={t.title}
          description={t.titleHint}
          autoComplete="off"
          error={errors.title?.message}
          {...register('title', rules.title)}
        />
        <SimilarInitiatives title={title} except={except} />
        <TextArea
          label={t.summary}
          description={t.summaryHint}
          rows={3}
          limit={280}
          countText={t.count}
          error={errors.summary?.message}
          {...register('summary', rules.summary)}
        />
        <TextArea
          label={t.description}
          description={hint}
          rows={14}
          limit={6000}
          countText={t.count}
          error={errors.description?.message}
          {...register('description', rules.description)}
        />
        <SelectField
          label={t.topic}
          emptyText={t.choose}
          options={topics.map(({ key, name }) => ({ value: key, label: name }))}
          error={errors.topicKey?.message}
          {...register('topicKey', rules.topicKey)}
        />
        <GoalField />
      </Stack>
    </Fieldset>
  );
}

function GoalField() {
  const t = useTexts(initiativesTexts).writing;
  const { optional } = useTexts(sharedTexts);
  const { register } = useFormContext<PlanValues>();
  const { data: goals, isPending } = useQuery(goalChoicesQuery);
  if (isPending) return null;
  return (
    <SelectField
      label={t.goal}
      note={optional}
      description={t.goalHint}
      emptyText={t.noGoal}
      options={(goals ?? []).map(({ id, title, theme }) => ({ value: id, label: `${title} (${theme})` }))}
      {...register('goalId')}
    />
  );
}
