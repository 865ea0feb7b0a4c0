import { Heading, Paragraph, Section, Small } from '@samenstem/ui';
import type { Recount } from '@samenstem/counting/recount';
import { useEffect, useRef } from 'react';
import { useTexts } from '../../shared/language';
import { useAmounts } from '../amounts';
import { metaText } from '../file/meta.rules';
import type { Recounting } from '../recount.rules';
import { recountTexts } from '../recount.texts';
import { PublicName } from '../rule/public-name';
import { ruleChoice } from '../rule/rule-choice.rules';
import { ruleTexts } from '../rule/rule.texts';
import type { Contents, CountOrder, ElectionFacts } from '../worker-messages';
import { AgainstFile } from './against-file';
import { Download } from './download';
import { HowItWent } from './how-it-went';
import { projectNames } from './project-names';
import { RulesCompared } from './rules-compared';
import type { ToldOutcome } from './told-outcome';
import { Winners } from './winners';

interface OutcomeProps {
  file: File;
  contents: Contents;
  election: ElectionFacts;
  recount: Recount;
  shown: CountOrder;
  state: Recounting;
  onCompare: (orders: CountOrder[]) => void;
  onCancel: () => void;
}

/** Everything about one count: who won, how it went, what other rules would say, and the file to keep. */
export function Outcome(props: OutcomeProps) {
  const { file, contents, election, recount, shown, state, onCompare, onCancel } = props;
  const t = useTexts(recountTexts);
  const rules = useTexts(ruleTexts);
  const amounts = useAmounts(metaText(contents.meta, 'currency'));
  const choice = ruleChoice(recount.rule)!;
  const told: ToldOutcome = { recount, election, choice, amounts, nameOf: projectNames(election) };
  return (
    <>
      <Section>
        <OutcomeHeading title={t.outcomeTitle(rules[choice.base].name)} />
        <Small>
          <PublicName name={recount.rule} />
        </Small>
        <Paragraph>{t.done(recount.winners.length)}</Paragraph>
        <AgainstFile told={told} />
        <Winners told={told} />
      </Section>
      <HowItWent told={told} hasSeed={shown.seed !== ''} />
      <RulesCompared {...{ told, shown, state, onCompare, onCancel }} />
      <Download file={file} recount={recount} seed={shown.seed} />
    </>
  );
}

/** Takes the focus when the outcome is there: the button that stood here is gone. */
function OutcomeHeading({ title }: { title: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Heading level={2} ref={heading} tabIndex={-1}>
      {title}
    </Heading>
  );
}
