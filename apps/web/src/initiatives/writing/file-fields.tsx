import { Fieldset, FileField, Stack, TextField } from '@samenstem/ui';
import { useFormContext, useWatch } from 'react-hook-form';
import { fileUrl } from '../../shared/api';
import { useTexts } from '../../shared/language';
import { sharedTexts } from '../../shared/shared.texts';
import { initiativesTexts } from '../initiatives.texts';
import { DocumentFields, type FileFieldsProps } from './document-fields';
import { IMAGE_TYPES, whyNotImage } from './plan-rules';
import type { PlanValues } from './plan-values';
import { StepHeading } from './step-heading';

export function FileFields(props: FileFieldsProps) {
  const t = useTexts(initiativesTexts).writing;
  return (
    <Fieldset legend={<StepHeading text={t.filesLegend} />} description={t.filesHint}>
      <Stack>
        <ImageFields {...props} />
        <DocumentFields {...props} />
      </Stack>
    </Fieldset>
  );
}

/** A photo always comes with words for people who cannot see it. */
function ImageFields({ rules, before }: FileFieldsProps) {
  const t = useTexts(initiativesTexts).writing;
  const { optional } = useTexts(sharedTexts);
  const { register, setValue, formState } = useFormContext<PlanValues>();
  const { errors } = formState;
  const image = useWatch<PlanValues, 'image'>({ name: 'image' });
  const isImageRemoved = useWatch<PlanValues, 'isImageRemoved'>({ name: 'isImageRemoved' });
  const imageId = isImageRemoved ? null : before?.imageId;
  const current = imageId ? { name: t.currentImage, url: fileUrl(imageId, 'small') } : undefined;
  const hasImage = Boolean(current) || (image?.length ?? 0) > 0;
  return (
    <>
      <FileField
        label={t.image}
        note={optional}
        description={t.imageHint}
        buttonText={t.chooseImage}
        emptyText={t.noImage}
        removeText={t.removeImage}
        accept={IMAGE_TYPES.join(',')}
        current={current}
        onRemoveCurrent={() => setValue('isImageRemoved', true, { shouldDirty: true })}
        error={errors.image?.message}
        {...register('image', { validate: (files) => whyNotImage(files?.[0], t.errors) })}
      />
      {hasImage && (
        <TextField
          label={t.imageAlt}
          description={t.imageAltHint}
          error={errors.imageAlt?.message}
          {...register('imageAlt', { ...rules.imageAlt, shouldUnregister: false })}
        />
      )}
    </>
  );
}
