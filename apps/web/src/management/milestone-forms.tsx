import { TextArea, TextField } from '@samenstem/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { api, type Schemas, unwrap } from '../shared/api';
import { useTexts } from '../shared/language';
import { sharedTexts } from '../shared/shared.texts';
import { managementTexts } from './management.texts';
import { PanelForm } from './panel-form';
import { useSending } from '../shared/sending';
import { today } from './today';

type Milestone = Schemas['MilestoneDto'];

interface Typed {
  title: string;
  text: string;
  plannedOn: string;
  reachedOn: string;
}

const bodyOf = ({ reachedOn, ...rest }: Typed) => ({ ...rest, reachedOn: reachedOn || null });

interface SendingMilestone {
  start: Typed;
  send: (typed: Typed) => Promise<unknown>;
  onDone: () => void;
}

function useMilestoneForm({ start, send, onDone }: SendingMilestone) {
  const t = useTexts(managementTexts).promise;
  const client = useQueryClient();
  const form = useForm({ defaultValues: start });
  const sending = useSending(form, {
    send,
    sentences: t.errors,
    refusedAt: { 'date-in-the-future': 'reachedOn' },
    focusFirst: true,
    onSent: async () => {
      await client.invalidateQueries();
      onDone();
    },
  });
  return { form, sending };
}

const change = (id: string, typed: Typed) =>
  unwrap(api.PUT('/api/v1/milestones/{id}', { params: { path: { id } }, body: bodyOf(typed) }));

const typedOf = ({ title, text, plannedOn, reachedOn }: Milestone): Typed => ({
  title,
  text,
  plannedOn,
  reachedOn: reachedOn ?? '',
});

export function AddMilestoneForm({ promiseId, onDone }: { promiseId: string; onDone: () => void }) {
  const t = useTexts(managementTexts).promise;
  const { form, sending } = useMilestoneForm({
    start: { title: '', text: '', plannedOn: '', reachedOn: '' },
    send: (typed) =>
      unwrap(
        api.POST('/api/v1/promises/{id}/milestones', {
          params: { path: { id: promiseId } },
          body: bodyOf(typed),
        }),
      ),
    onDone,
  });
  return (
    <PanelForm sending={sending} submitText={t.saveMilestone} onCancel={onDone}>
      <MilestoneFields form={form} />
    </PanelForm>
  );
}

interface ChangeProps {
  milestone: Milestone;
  onDone: () => void;
}

export function EditMilestoneForm({ milestone, onDone }: ChangeProps) {
  const t = useTexts(managementTexts).promise;
  const { form, sending } = useMilestoneForm({
    start: typedOf(milestone),
    send: (typed) => change(milestone.id, typed),
    onDone,
  });
  return (
    <PanelForm sending={sending} submitText={t.saveMilestone} onCancel={onDone}>
      <MilestoneFields form={form} />
    </PanelForm>
  );
}

/** Reaching a step is news, so it has its own button and asks only for the day. */
export function ReachForm({ milestone, onDone }: ChangeProps) {
  const t = useTexts(managementTexts).promise;
  const { form, sending } = useMilestoneForm({
    start: { ...typedOf(milestone), reachedOn: today() },
    send: (typed) => change(milestone.id, typed),
    onDone,
  });
  return (
    <PanelForm sending={sending} submitText={t.reachSubmit} onCancel={onDone}>
      <ReachedField form={form} />
    </PanelForm>
  );
}

function MilestoneFields({ form }: { form: UseFormReturn<Typed> }) {
  const t = useTexts(managementTexts).promise;
  const { optional } = useTexts(sharedTexts);
  const { register, formState } = form;
  const { errors } = formState;
  return (
    <>
      <TextField
        label={t.milestoneTitle}
        description={t.milestoneTitleTip}
        error={errors.title?.message}
        {...register('title')}
      />
      <TextArea
        label={t.milestoneText}
        note={optional}
        rows={4}
        error={errors.text?.message}
        {...register('text')}
      />
      <TextField
        label={t.plannedDate}
        type="date"
        size="m"
        error={errors.plannedOn?.message}
        {...register('plannedOn')}
      />
      <ReachedField form={form} isOptional />
    </>
  );
}

function ReachedField({ form, isOptional }: { form: UseFormReturn<Typed>; isOptional?: boolean }) {
  const t = useTexts(managementTexts).promise;
  const { optional } = useTexts(sharedTexts);
  return (
    <TextField
      label={t.reachedDate}
      note={isOptional ? optional : undefined}
      description={isOptional ? t.reachedDateTip : undefined}
      type="date"
      size="m"
      max={today()}
      error={form.formState.errors.reachedOn?.message}
      {...form.register('reachedOn', { required: isOptional ? false : t.errors.reachedOn })}
    />
  );
}
