import { ActionGroup, Alert, ButtonLink, Columns, PageTitle, Section, Stack } from '@samenstem/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { Schemas } from '../shared/api';
import { useTexts } from '../shared/language';
import { Loaded } from '../shared/page';
import { useProblemText } from '../shared/problems';
import { sharedTexts } from '../shared/shared.texts';
import { DecisionFacts, DecisionRecord, DecisionSteps } from './decision-summary';
import { initiativeQuery } from './management.queries';
import { managementTexts } from './management.texts';
import { NextStep } from './next-step';
import { Recorded } from './recorded';
import { StaffPage } from './staff-page';

type Initiative = Schemas['InitiativeDto'];

export function DecisionPage() {
  const t = useTexts(managementTexts);
  const { id = '' } = useParams();
  const { data } = useQuery({ ...initiativeQuery(id), enabled: false });
  const parent = { label: t.workList.title, href: '/beheer/werklijst' };
  return (
    <StaffPage title={data?.title ?? t.decision.decideTitle} roles={['clerk']} parent={parent}>
      {() => <Decision key={id} id={id} />}
    </StaffPage>
  );
}

function Decision({ id }: { id: string }) {
  const t = useTexts(managementTexts).decision;
  const query = useQuery(initiativeQuery(id));
  const [recordedCount, setRecordedCount] = useState(0);
  return (
    <Loaded query={query} isPage>
      {(initiative) => (
        <>
          <PageTitle
            eyebrow={t.number(initiative.number)}
            title={initiative.title}
            lead={initiative.summary}
          />
          <Columns asideFirst aside={<DecisionFacts initiative={initiative} />}>
            <Stack gap="xl">
              {recordedCount > 0 && <Recorded key={recordedCount}>{t.recorded}</Recorded>}
              <DecisionSteps initiative={initiative} />
              <WhatNow initiative={initiative} onRecorded={() => setRecordedCount((count) => count + 1)} />
              <DecisionRecord initiative={initiative} />
            </Stack>
          </Columns>
        </>
      )}
    </Loaded>
  );
}

function WhatNow({ initiative, onRecorded }: { initiative: Initiative; onRecorded: () => void }) {
  const { can, decision } = initiative;
  if (can.assess.allowed || can.advise.allowed || can.decide.allowed) {
    return <NextStep initiative={initiative} onRecorded={onRecorded} />;
  }
  return decision?.isHonoured ? <Honoured initiative={initiative} /> : <Closed initiative={initiative} />;
}

/** The council said yes: on to the people who do it. */
function Honoured({ initiative }: { initiative: Initiative }) {
  const t = useTexts(managementTexts).decision;
  const { promiseId, id } = initiative;
  return (
    <Section
      tone="tint"
      title={promiseId ? t.finishedTitle : t.makePromiseTitle}
      lead={promiseId ? t.finishedText : t.makePromiseText}
    >
      <ActionGroup>
        {promiseId ? (
          <ButtonLink href={`/beheer/uitvoering/${promiseId}`}>{t.seePromise}</ButtonLink>
        ) : (
          <ButtonLink variant="primary" href={`/beheer/uitvoering?initiatief=${id}`}>
            {t.makePromise}
          </ButtonLink>
        )}
      </ActionGroup>
    </Section>
  );
}

function Closed({ initiative }: { initiative: Initiative }) {
  const t = useTexts(managementTexts).decision;
  const { infoTone } = useTexts(sharedTexts);
  const problemText = useProblemText();
  const { admissibility, decision, can } = initiative;
  const isFinished = decision !== null || admissibility?.isAdmissible === false;
  const back = <ButtonLink href="/beheer/werklijst">{t.toWorkList}</ButtonLink>;
  return (
    <Alert
      tone="info"
      toneText={infoTone}
      title={isFinished ? t.finishedTitle : t.closedTitle}
      actions={back}
    >
      {isFinished ? t.finishedText : problemText(can.assess.reason)}
    </Alert>
  );
}
