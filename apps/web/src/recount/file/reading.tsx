import { Button, ProgressBar, Section } from '@samenstem/ui';
import { useTexts } from '../../shared/language';
import { useAmounts } from '../amounts';
import { recountTexts } from '../recount.texts';
import { megabytes } from './file-size.rules';

interface ReadingProps {
  file: File;
  bytes: number;
  onCancel: () => void;
}

export function Reading({ file, bytes, onCancel }: ReadingProps) {
  const t = useTexts(recountTexts);
  const { number } = useAmounts();
  const shown = (size: number) => number(megabytes(size), 1);
  return (
    <Section>
      <ProgressBar
        size="big"
        value={bytes}
        max={Math.max(file.size, 1)}
        label={t.reading}
        valueText={t.readingValue(shown(bytes), shown(file.size))}
      />
      <div>
        <Button icon="close" onClick={onCancel}>
          {t.cancel}
        </Button>
      </div>
    </Section>
  );
}
