import { Button, RadioGroup, Section, Stack } from '@samenstem/ui';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useTexts } from '../../shared/language';
import { metaText } from '../file/meta.rules';
import { recountTexts } from '../recount.texts';
import type { Contents, CountOrder, ElectionFacts } from '../worker-messages';
import { MoreChoices, showSeed } from './more-choices';
import { PublicName } from './public-name';
import { MAIN_BASES, type RuleChoice, ruleName, startingChoice } from './rule-choice.rules';
import { ruleTexts } from './rule.texts';
import { isSeed } from './seed.rules';

interface RuleFormProps {
  contents: Contents;
  election: ElectionFacts;
  busy: boolean;
  onCount: (order: CountOrder) => void;
  /** Below the button: how far it is. */
  children: ReactNode;
}

/** Where the focus goes when a count is stopped. */
export const COUNT_BUTTON = 'tel-na-knop';

/** Which rule, what decides between equals, and the button. */
export function RuleForm({ contents, election, busy, onCount, children }: RuleFormProps) {
  const t = useTexts(recountTexts);
  const rules = useTexts(ruleTexts);
  const { choice, setChoice, seed, setSeed } = useChoice(contents, election);
  const [isChecked, setChecked] = useState(false);
  const isWrong = seed !== '' && !isSeed(seed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (isWrong) showSeed();
    else if (!busy) onCount({ rule: ruleName(choice), seed: seed.toLowerCase(), withTrace: true });
  };
  return (
    <Section title={t.ruleTitle}>
      <form onSubmit={submit} noValidate>
        <Stack gap="l">
          <RadioGroup
            legend={t.rule}
            name="rule"
            value={choice.base}
            onChange={({ target }) => setChoice({ ...choice, base: target.value as RuleChoice['base'] })}
            options={MAIN_BASES.map((base) => ({
              value: base,
              label: rules[base].name,
              description: <RuleText text={rules[base].text} name={ruleName({ ...choice, base })} />,
            }))}
          />
          <MoreChoices
            {...{ choice, setChoice, seed, setSeed }}
            ballotType={election.ballotType}
            error={isChecked && isWrong ? t.seedWrong : undefined}
          />
          <div>
            <Button
              id={COUNT_BUTTON}
              type="submit"
              variant="primary"
              icon="check"
              busy={busy}
              busyText={t.counting}
            >
              {t.count}
            </Button>
          </div>
          {children}
        </Stack>
      </form>
    </Section>
  );
}

/** In words, with the public name for who knows it. */
function RuleText({ text, name }: { text: string; name: string }) {
  return (
    <>
      {text} <PublicName name={name} />
    </>
  );
}

/** Follows from the address or else from the file; what is chosen goes into the address, to be passed on. */
function useChoice({ meta }: Contents, { ruleNames }: ElectionFacts) {
  const [parameters, setParameters] = useSearchParams();
  const [choice, setChoice] = useState(() =>
    startingChoice(parameters.get('regel'), metaText(meta, 'rule'), ruleNames),
  );
  const [seed, setSeed] = useState(parameters.get('lot') ?? '');
  const put = (chosen: RuleChoice, lot: string) =>
    setParameters(
      { regel: ruleName(chosen), ...(lot && { lot }) },
      { replace: true, preventScrollReset: true },
    );
  return {
    choice,
    seed,
    setChoice: (next: RuleChoice) => {
      setChoice(next);
      put(next, seed);
    },
    setSeed: (next: string) => {
      setSeed(next.trim());
      put(choice, next.trim());
    },
  };
}
