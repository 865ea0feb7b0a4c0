import { Button, FileField, Inline, Section } from '@samenstem/ui';
import { type ChangeEvent, useEffect, useState } from 'react';
import { useTexts } from '../../shared/language';
import { recountTexts } from '../recount.texts';
import { exampleFile } from './example';

/** Where the focus goes when reading is stopped. */
export const FILE_FIELD = 'bestand';

/** The button, the page to drop on, and the example; all three end in the same field. */
export function FileChoice({ onChoose }: { onChoose: (file: File | null) => void }) {
  const t = useTexts(recountTexts);
  const isDragging = useDrop(putIntoField);
  const onChange = (event: ChangeEvent<HTMLInputElement>) => onChoose(event.target.files?.[0] ?? null);
  return (
    <Section title={t.fileTitle} tone={isDragging ? 'tint' : 'plain'}>
      <FileField
        id={FILE_FIELD}
        label={t.file}
        description={isDragging ? t.drop : t.fileHow}
        buttonText={t.fileButton}
        emptyText={t.fileNone}
        removeText={t.fileRemove}
        onChange={onChange}
      />
      <Inline>
        <span>{t.exampleHow}</span>
        <Button icon="document" onClick={() => putIntoField(listOf(exampleFile()))}>
          {t.example}
        </Button>
      </Inline>
    </Section>
  );
}

function listOf(file: File): FileList {
  const transfer = new DataTransfer();
  transfer.items.add(file);
  return transfer.files;
}

/** As if it was chosen with the button. */
function putIntoField(files: FileList): void {
  const input = document.getElementById(FILE_FIELD) as HTMLInputElement;
  input.files = files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Drops anywhere on the page, for who misses a small place loses the page; says whether a file hangs above it. */
function useDrop(onDrop: (files: FileList) => void): boolean {
  const [isDragging, setDragging] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setDragging(true);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setDragging(false);
    const drop = (event: DragEvent) => {
      setDragging(false);
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      if (event.dataTransfer.files.length > 0) onDrop(event.dataTransfer.files);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [onDrop]);
  return isDragging;
}
