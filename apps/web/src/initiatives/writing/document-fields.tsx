import { Button, FileField, Inline, Link, Small, Stack, TextField } from '@samenstem/ui';
import { useState } from 'react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { fileUrl } from '../../shared/api';
import { useFormat } from '../../shared/format';
import { useTexts } from '../../shared/language';
import { sharedTexts } from '../../shared/shared.texts';
import type { Initiative } from '../initiatives.queries';
import { initiativesTexts } from '../initiatives.texts';
import { type fieldRules, PDF_TYPE, whyNotDocument } from './plan-rules';
import type { PlanValues } from './plan-values';

const MOST_DOCUMENTS = 3;

export interface FileFieldsProps {
  rules: ReturnType<typeof fieldRules>;
  before: Initiative | null;
}

export function DocumentFields({ rules, before }: FileFieldsProps) {
  const t = useTexts(initiativesTexts).writing;
  const { fields, append, remove } = useFieldArray<PlanValues, 'documents'>({ name: 'documents' });
  const removedIds = useWatch<PlanValues, 'removedDocumentIds'>({ name: 'removedDocumentIds' });
  const current = before?.documents.filter(({ id }) => !removedIds.includes(id)) ?? [];
  const count = current.length + fields.length;
  const add = (file: File) => append({ file, title: file.name.replace(/\.pdf$/i, '').slice(0, 120) });
  return (
    <>
      {current.map((document) => (
        <CurrentDocument key={document.id} {...document} />
      ))}
      {fields.map(({ id, file }, index) => (
        <NewDocumentFields
          key={id}
          file={file}
          index={index}
          number={current.length + index + 1}
          rule={rules.documentTitle}
          onRemove={() => remove(index)}
        />
      ))}
      {count < MOST_DOCUMENTS ? (
        <DocumentChooser key={count} onChoose={add} />
      ) : (
        <Small>{t.documentsFull}</Small>
      )}
    </>
  );
}

function CurrentDocument({ id, title, byteSize }: { id: string; title: string; byteSize: number }) {
  const texts = useTexts(initiativesTexts);
  const { number } = useFormat();
  const { getValues, setValue } = useFormContext<PlanValues>();
  const remove = () =>
    setValue('removedDocumentIds', [...getValues('removedDocumentIds'), id], { shouldDirty: true });
  return (
    <Inline align="between">
      <Link href={fileUrl(id)} component="a" icon="document" target="_blank" standalone>
        {texts.detail.documentSize(title, texts.fileSize(byteSize, number))}
      </Link>
      <Button variant="subtle" icon="trash" onClick={remove}>
        {texts.writing.removeDocument(title)}
      </Button>
    </Inline>
  );
}

interface NewDocumentFieldsProps {
  file: File;
  index: number;
  number: number;
  rule: FileFieldsProps['rules']['documentTitle'];
  onRemove: () => void;
}

function NewDocumentFields({ file, index, number, rule, onRemove }: NewDocumentFieldsProps) {
  const texts = useTexts(initiativesTexts);
  const t = texts.writing;
  const format = useFormat();
  const { register, formState } = useFormContext<PlanValues>();
  return (
    <Stack gap="xs">
      <TextField
        label={t.documentTitle(number)}
        description={t.documentFile(file.name, texts.fileSize(file.size, format.number))}
        error={formState.errors.documents?.[index]?.title?.message}
        {...register(`documents.${index}.title`, rule)}
      />
      <Inline>
        <Button variant="subtle" icon="trash" onClick={onRemove}>
          {t.removeDocument(file.name)}
        </Button>
      </Inline>
    </Stack>
  );
}

function DocumentChooser({ onChoose }: { onChoose: (file: File) => void }) {
  const t = useTexts(initiativesTexts).writing;
  const { optional } = useTexts(sharedTexts);
  const [error, setError] = useState<string>();
  const choose = (file: File | undefined) => {
    const verdict = file ? whyNotDocument(file, t.errors) : undefined;
    setError(typeof verdict === 'string' ? verdict : undefined);
    if (file && verdict === true) onChoose(file);
  };
  return (
    <FileField
      label={t.documents}
      note={optional}
      description={t.documentsHint}
      buttonText={t.chooseDocument}
      emptyText={t.noDocument}
      removeText={t.removeDocument('')}
      accept={PDF_TYPE}
      error={error}
      onChange={(event) => choose(event.currentTarget.files?.[0])}
    />
  );
}
