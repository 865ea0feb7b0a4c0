import { ActionGroup, Button, Dialog, Paragraph, Stack, TextArea } from '@samenstem/ui';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { api, unwrap } from '../../shared/api';
import { Refused, showAtFields } from '../../shared/form';
import { useTexts } from '../../shared/language';
import { initiativesTexts } from '../initiatives.texts';
import { useChange } from './use-change';

interface Values {
  reason: string;
}

/** The author steps back; everyone who supported it reads the reason. */
export function WithdrawDialog({ id }: { id: string }) {
  const t = useTexts(initiativesTexts).author;
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button variant="subtle" icon="back" onClick={() => setOpen(true)}>
        {t.withdraw}
      </Button>
      <Dialog open={isOpen} title={t.withdrawTitle} closeText={t.cancel} onClose={close}>
        <WithdrawForm id={id} onClose={close} />
      </Dialog>
    </>
  );
}

function WithdrawForm({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTexts(initiativesTexts).author;
  const { register, handleSubmit, setError, formState } = useForm<Values>({ defaultValues: { reason: '' } });
  const withdraw = useChange(
    (body: Values) =>
      unwrap(api.PUT('/api/v1/initiatives/{id}/withdrawal', { params: { path: { id } }, body })),
    onClose,
  );
  const submit = handleSubmit(async (values) => {
    await withdraw
      .mutateAsync(values)
      .catch((error: unknown) => showAtFields(error, setError, () => t.reasonTooShort));
  });
  const rules = {
    validate: (reason: string) => reason.trim().length >= 3 || t.reasonTooShort,
    maxLength: { value: 1000, message: t.reasonTooLong },
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack>
        <Paragraph>{t.withdrawText}</Paragraph>
        {!formState.errors.reason && <Refused error={withdraw.error} />}
        <TextArea
          label={t.withdrawReason}
          rows={4}
          error={formState.errors.reason?.message}
          {...register('reason', rules)}
        />
        <ActionGroup>
          <Button type="submit" variant="danger" busy={withdraw.isPending} busyText={t.withdrawing}>
            {t.withdrawConfirm}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {t.cancel}
          </Button>
        </ActionGroup>
      </Stack>
    </form>
  );
}
