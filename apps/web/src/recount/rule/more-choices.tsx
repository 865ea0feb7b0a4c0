import { CheckboxField, RadioGroup, SelectField, Stack, TextField } from '@samenstem/ui';
import { useTexts } from '../../shared/language';
import { Disclosure } from '../disclosure';
import { recountTexts } from '../recount.texts';
import type { ElectionFacts } from '../worker-messages';
import { BASES, isYardstick, type RuleChoice, type TieOrder } from './rule-choice.rules';
import { ruleTexts } from './rule.texts';

interface MoreChoicesProps {
  choice: RuleChoice;
  setChoice: (choice: RuleChoice) => void;
  seed: string;
  setSeed: (seed: string) => void;
  ballotType: ElectionFacts['ballotType'];
  error: string | undefined;
}

const TIE_ORDERS: readonly TieOrder[] = ['rec', 'lex'];

const SEED_FIELD = 'lot';

/** A mistake in what is folded away is shown all the same. */
export function showSeed(): void {
  const field = document.getElementById(SEED_FIELD);
  field?.closest('details')?.setAttribute('open', '');
  field?.focus();
}

/** For experts: every rule, what decides between equals, and the lot. */
export function MoreChoices({ choice, setChoice, seed, setSeed, ballotType, error }: MoreChoicesProps) {
  const t = useTexts(recountTexts);
  const rules = useTexts(ruleTexts);
  return (
    <Disclosure summary={t.moreChoices}>
      <Stack gap="l">
        <SelectField
          label={t.allRules}
          description={t.allRulesHow}
          options={BASES.map((base) => ({ value: base, label: `${rules[base].name} (${base})` }))}
          value={choice.base}
          onChange={({ target }) => setChoice({ ...choice, base: target.value as RuleChoice['base'] })}
        />
        {!isYardstick(choice.base) && (
          <RadioGroup
            legend={t.tieOrder}
            name="tie-order"
            value={choice.tieOrder}
            onChange={({ target }) => setChoice({ ...choice, tieOrder: target.value as TieOrder })}
            options={TIE_ORDERS.map((order) => ({ value: order, label: t.tieOrders[order] }))}
          />
        )}
        {ballotType === 'ordinal' && !isYardstick(choice.base) && (
          <CheckboxField
            label={t.lastGetsNothing}
            checked={choice.lastGetsNothing}
            onChange={({ target }) => setChoice({ ...choice, lastGetsNothing: target.checked })}
          />
        )}
        <TextField
          id={SEED_FIELD}
          label={t.seed}
          description={t.seedHow}
          error={error}
          size="m"
          autoComplete="off"
          spellCheck={false}
          value={seed}
          onChange={({ target }) => setSeed(target.value)}
        />
      </Stack>
    </Disclosure>
  );
}
