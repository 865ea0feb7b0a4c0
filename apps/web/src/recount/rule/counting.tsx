import { Button, ProgressBar, Small, Stack } from '@samenstem/ui';
import { useTexts } from '../../shared/language';
import { useAmounts } from '../amounts';
import { metaText } from '../file/meta.rules';
import type { Recounting } from '../recount.rules';
import { recountTexts } from '../recount.texts';

interface CountingProps {
  state: Recounting;
  onCancel: () => void;
}

/** How far the count is: the round of Equal Shares, and how much of the budget it spends. */
export function Counting({ state: { contents, run }, onCancel }: CountingProps) {
  const t = useTexts(recountTexts);
  const { meta, election } = contents!;
  const { money, number } = useAmounts(metaText(meta, 'currency'));
  const { budget } = election!;
  const cost = run?.cost ?? 0;
  return (
    <Stack gap="s">
      <ProgressBar
        size="big"
        value={cost}
        max={budget}
        label={run ? t.attempt(number(run.number)) : t.starting}
        valueText={t.spent(money(cost), money(budget))}
      />
      <Small>{t.countingHow}</Small>
      <div>
        <Button icon="close" onClick={onCancel}>
          {t.cancel}
        </Button>
      </div>
    </Stack>
  );
}
