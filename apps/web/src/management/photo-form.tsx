import { FileField, TextField } from '@samenstem/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { type Schemas, sendFile } from '../shared/api';
import { useTexts } from '../shared/language';
import { managementTexts } from './management.texts';
import { PanelForm } from './panel-form';
import { useSending } from '../shared/sending';

interface Typed {
  file: FileList | null;
  alt: string;
}

interface PhotoFormProps {
  milestone: Schemas['MilestoneDto'];
  onDone: () => void;
}

export function PhotoForm({ milestone, onDone }: PhotoFormProps) {
  const t = useTexts(managementTexts).promise;
  const client = useQueryClient();
  const form = useForm<Typed>({ defaultValues: { file: null, alt: '' } });
  const { errors } = form.formState;
  const sending = useSending(form, {
    send: ({ file, alt }) =>
      sendFile('PUT', `/api/v1/milestones/${milestone.id}/image?alt=${encodeURIComponent(alt)}`, file![0]!),
    sentences: { alt: t.errors.alt },
    refusedAt: {
      'not-an-image': 'file',
      'image-too-large': 'file',
      'too-large': 'file',
      'unsupported-media-type': 'file',
    },
    focusFirst: true,
    onSent: async () => {
      await client.invalidateQueries();
      onDone();
    },
  });
  return (
    <PanelForm sending={sending} submitText={t.photoSave} onCancel={onDone}>
      <FileField
        label={t.photoFile}
        description={t.photoTip}
        buttonText={t.photoChoose}
        emptyText={t.photoNone}
        removeText={t.photoRemove}
        accept="image/jpeg,image/png,image/webp"
        error={errors.file?.message}
        {...form.register('file', { validate: (files) => (files?.length ?? 0) > 0 || t.errors.file })}
      />
      <TextField
        label={t.photoAlt}
        description={t.photoAltTip}
        error={errors.alt?.message}
        {...form.register('alt')}
      />
    </PanelForm>
  );
}
