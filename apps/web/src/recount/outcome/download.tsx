import { Button, Paragraph, Section } from '@samenstem/ui';
import type { Recount } from '@samenstem/counting/recount';
import { useTexts } from '../../shared/language';
import { recountTexts } from '../recount.texts';

interface DownloadProps {
  file: File;
  recount: Recount;
  seed: string;
}

/** The very object that was shown, to keep; and how to get it without this page. */
export function Download({ file, recount, seed }: DownloadProps) {
  const t = useTexts(recountTexts);
  const command = `npm run --silent recount -- "${file.name}" --rule ${recount.rule}${seed && ` --seed ${seed}`} --trace --metrics`;
  return (
    <Section title={t.downloadTitle}>
      <div>
        <Button icon="download" onClick={() => save(recount, file.name)}>
          {t.download}
        </Button>
      </div>
      <Paragraph>{t.downloadHow}</Paragraph>
      <Paragraph>
        <code>{command}</code>
      </Paragraph>
    </Section>
  );
}

function save(recount: Recount, fileName: string): void {
  const text = `${JSON.stringify(recount, null, 2)}\n`;
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${fileName.replace(/\.pb$/i, '')}.${recount.rule}.json`;
  link.click();
  URL.revokeObjectURL(url);
}
