import { DataList, Paragraph, Section, Stack } from '@samenstem/ui';
import { useTexts } from '../../shared/language';
import { Disclosure } from '../disclosure';
import { recountTexts } from '../recount.texts';
import { completionOf } from '../rule/rule-choice.rules';
import { ShowMore } from '../show-more';
import { type Loser, losersOf } from './outcome.rules';
import type { ToldOutcome } from './told-outcome';

const PERCENT = 100;

/** For every project that Equal Shares did not buy, why. */
export function Losers({ told }: { told: ToldOutcome }) {
  const t = useTexts(recountTexts);
  const losers = losersOf(told.recount);
  if (losers.length === 0) return null;
  const title = losers.some(({ isFunded }) => isFunded) ? t.losersTitleRounds : t.losersTitle;
  return (
    <Section level={3} title={title} lead={t.losersLead}>
      <ShowMore items={losers}>
        {(shown) => (
          <Stack gap="s">
            {shown.map((loser) => (
              <Disclosure key={loser.id} summary={<Summary told={told} loser={loser} />}>
                <LoserStory told={told} loser={loser} />
              </Disclosure>
            ))}
          </Stack>
        )}
      </ShowMore>
    </Section>
  );
}

function Summary({ told: { amounts, nameOf }, loser }: { told: ToldOutcome; loser: Loser }) {
  const t = useTexts(recountTexts);
  const closeness = t.loserShort(amounts.percent(loser.support / PERCENT));
  return (
    <span>
      {nameOf(loser.id)}: {closeness}
      {loser.isFunded && ` (${t.loserLater})`}
    </span>
  );
}

function LoserStory({ told, loser }: { told: ToldOutcome; loser: Loser }) {
  const t = useTexts(recountTexts);
  const { money } = told.amounts;
  if (loser.votes === 0) return <Paragraph>{t.loserNobody}</Paragraph>;
  const start = money(loser.money_start);
  const since = loser.unaffordable_after_purchases;
  return (
    <>
      <Paragraph>
        {t.loserMoney(money(loser.cost), money(loser.money_left), money(loser.money_missing))}
      </Paragraph>
      <Paragraph>{since === 0 ? t.loserNever(start) : t.loserSince(since, start)}</Paragraph>
      <SpentOn told={told} loser={loser} />
      <Afterwards told={told} loser={loser} />
    </>
  );
}

/** The winners for which its supporters paid. */
function SpentOn({ told: { amounts, nameOf }, loser }: { told: ToldOutcome; loser: Loser }) {
  const t = useTexts(recountTexts);
  if (loser.spentOn.length === 0) return <Paragraph>{t.loserSpentNothing}</Paragraph>;
  return (
    <>
      <Paragraph>{t.loserSpent}</Paragraph>
      <ShowMore items={loser.spentOn}>
        {(shown) => (
          <DataList
            items={shown.map(([id, amount]) => ({ label: nameOf(id), value: amounts.money(amount) }))}
          />
        )}
      </ShowMore>
    </>
  );
}

/** What the completion or the comparison meant for it. */
function Afterwards({ told: { recount, choice }, loser }: { told: ToldOutcome; loser: Loser }) {
  const t = useTexts(recountTexts);
  if (!loser.isFunded) return completionOf(choice.base) && <Paragraph>{t.loserNotCompleted}</Paragraph>;
  const isReplaced = recount.trace?.comparison?.keep_mes === false;
  return <Paragraph>{isReplaced ? t.loserFunded.comparison : t.loserFunded.completion}</Paragraph>;
}
