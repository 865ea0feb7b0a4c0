import { ActionGroup, Button, Dialog, Paragraph, Stack, TextArea } from '@samenstem/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { api, unwrap } from '../shared/api';
import { Refused } from '../shared/form';
import { useTexts } from '../shared/language';
import { managementTexts } from './management.texts';
import { useSending } from '../shared/sending';

export type Move = 'in-progress' | 'delivered' | 'stopped';

interface MoveProps {
  promiseId: string;
  move: Move;
  onMoved: () => void;
  onCancel: () => void;
}

/** Once more the question, because everyone is mailed; who stops says why. */
export function MoveDialog({ move, ...rest }: Omit<MoveProps, 'move'> & { move: Move | null }) {
  const t = useTexts(managementTexts).promise;
  const title = move ? t.moveTitle[move] : '';
  return (
    <Dialog open={move !== null} title={title} closeText={t.moveCancel} onClose={rest.onCancel}>
      {move && <MoveForm move={move} {...rest} />}
    </Dialog>
  );
}

function MoveForm({ promiseId, move, onMoved, onCancel }: MoveProps) {
  const t = useTexts(managementTexts);
  const client = useQueryClient();
  const isStop = move === 'stopped';
  const form = useForm({ defaultValues: { reason: '' } });
  const { submit, refusal, busy } = useSending(form, {
    send: ({ reason }) => {
      const body = { status: move, ...(isStop ? { reason } : {}) };
      return unwrap(api.PUT('/api/v1/promises/{id}/status', { params: { path: { id: promiseId } }, body }));
    },
    sentences: { reason: t.promise.errors.reason },
    refusedAt: { 'reason-missing': 'reason' },
    focusFirst: true,
    onSent: () => client.invalidateQueries().then(onMoved),
  });
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="m">
        <Paragraph>{t.promise.moveText}</Paragraph>
        <Refused error={refusal} />
        {isStop && (
          <TextArea
            label={t.promise.stopReason}
            description={t.promise.stopReasonTip}
            rows={4}
            error={form.formState.errors.reason?.message}
            {...form.register('reason')}
          />
        )}
        <ActionGroup>
          <Button type="submit" variant={isStop ? 'danger' : 'primary'} busy={busy} busyText={t.busy}>
            {isStop ? t.promise.stopSubmit : t.promise.moveConfirm}
          </Button>
          <Button variant="subtle" onClick={onCancel}>
            {t.promise.moveCancel}
          </Button>
        </ActionGroup>
      </Stack>
    </form>
  );
}
