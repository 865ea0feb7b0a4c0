import { ActionGroup, Button, Section, Stack, type Step, Steps } from '@samenstem/ui';
import { useState } from 'react';
import type { Schemas } from '../shared/api';
import { useFormat } from '../shared/format';
import { useTexts } from '../shared/language';
import { sharedTexts } from '../shared/shared.texts';
import { managementTexts } from './management.texts';
import { type Move, MoveDialog } from './move-dialog';
import { PlainText } from './plain-text';
import { Recorded } from './recorded';

type PromiseDto = Schemas['PromiseDto'];

export function PromiseStatus({ promise }: { promise: PromiseDto }) {
  const t = useTexts(managementTexts).promise;
  const [move, setMove] = useState<Move | null>(null);
  const [movedCount, setMovedCount] = useState(0);
  const onMoved = () => {
    setMove(null);
    setMovedCount((count) => count + 1);
  };
  return (
    <Section title={t.statusTitle}>
      <Stack gap="l">
        <StatusSteps promise={promise} />
        {promise.stoppedReason && <PlainText>{t.stoppedWhy(promise.stoppedReason)}</PlainText>}
        {movedCount > 0 && <Recorded key={movedCount}>{t.moved}</Recorded>}
        <Moves status={promise.status} onChoose={setMove} />
      </Stack>
      <MoveDialog promiseId={promise.id} move={move} onMoved={onMoved} onCancel={() => setMove(null)} />
    </Section>
  );
}

function StatusSteps({ promise }: { promise: PromiseDto }) {
  const t = useTexts(managementTexts);
  const { done, current, todo } = useTexts(sharedTexts);
  const format = useFormat();
  const { status, madeAt, startedAt, deliveredAt, stoppedAt } = promise;
  const after = (start: string | null, isNow: boolean): Step['state'] =>
    isNow ? 'current' : start ? 'done' : 'todo';
  const started = startedAt ? t.promise.startedOn(format.date(startedAt)) : undefined;
  const last: Step = stoppedAt
    ? { title: t.statuses.stopped, text: t.promise.stoppedOn(format.date(stoppedAt)), state: 'done' }
    : {
        title: t.statuses.delivered,
        text: deliveredAt ? t.promise.deliveredOn(format.date(deliveredAt)) : undefined,
        state: after(deliveredAt, false),
      };
  const items: Step[] = [
    {
      title: t.statuses.planned,
      text: t.promise.madeOn(format.date(madeAt)),
      state: after(madeAt, status === 'planned'),
    },
    { title: t.statuses['in-progress'], text: started, state: after(startedAt, status === 'in-progress') },
    last,
  ];
  return <Steps label={t.promise.statusTitle} items={items} stateTexts={{ done, current, todo }} />;
}

function Moves({ status, onChoose }: { status: PromiseDto['status']; onChoose: (move: Move) => void }) {
  const t = useTexts(managementTexts).promise;
  if (status === 'delivered' || status === 'stopped') return null;
  return (
    <ActionGroup>
      {status === 'planned' ? (
        <Button variant="primary" icon="flag" onClick={() => onChoose('in-progress')}>
          {t.start}
        </Button>
      ) : (
        <Button variant="primary" icon="check" onClick={() => onChoose('delivered')}>
          {t.deliver}
        </Button>
      )}
      <Button icon="close" onClick={() => onChoose('stopped')}>
        {t.stop}
      </Button>
    </ActionGroup>
  );
}
