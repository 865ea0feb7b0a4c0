import { Alert, PageTitle } from '@samenstem/ui';
import { useTexts } from '../shared/language';
import { Page } from '../shared/page';
import { sharedTexts } from '../shared/shared.texts';
import { AboutFile } from './file/about-file';
import { FILE_FIELD, FileChoice } from './file/file-choice';
import { FileContents } from './file/file-contents';
import { BadFile } from './file/problem-list';
import { Reading } from './file/reading';
import { Interruption } from './interruption';
import { Outcome } from './outcome/outcome';
import { isCounting, keyOf } from './recount.rules';
import { recountTexts } from './recount.texts';
import { Counting } from './rule/counting';
import { COUNT_BUTTON, RuleForm } from './rule/rule-form';
import { useOffline } from './use-offline';
import { type Counter, useRecount } from './use-recount';
import type { Contents, ElectionFacts } from './worker-messages';

/** Anyone counts an election again, in the own browser: nothing leaves the device. */
export function RecountPage() {
  const t = useTexts(recountTexts);
  const { infoTone } = useTexts(sharedTexts);
  const counter = useRecount();
  useOffline();
  const { contents } = counter.state;
  return (
    <Page title={t.title}>
      <PageTitle eyebrow={t.eyebrow} title={t.title} lead={t.lead} />
      <Alert tone="info" toneText={infoTone} title={t.privacyTitle}>
        {t.privacy}
      </Alert>
      <FileChoice onChoose={counter.choose} />
      {contents ? <ReadFile counter={counter} contents={contents} /> : <NoFile counter={counter} />}
    </Page>
  );
}

/** Nothing chosen, still reading, stopped, or not readable. */
function NoFile({ counter: { state, choose, cancel } }: { counter: Counter }) {
  const { file, bytes } = state;
  if (!file) return <AboutFile />;
  const stop = () => {
    cancel();
    document.getElementById(FILE_FIELD)?.focus();
  };
  if (bytes !== null) return <Reading file={file} bytes={bytes} onCancel={stop} />;
  return <Interruption state={state} onReadAgain={() => choose(file)} />;
}

function ReadFile({ counter, contents }: { counter: Counter; contents: Contents }) {
  const { election } = contents;
  if (!election) return <BadFile contents={contents} />;
  return (
    <>
      <FileContents contents={contents} election={election} />
      <Count {...{ counter, contents, election }} />
    </>
  );
}

interface CountProps {
  counter: Counter;
  contents: Contents;
  election: ElectionFacts;
}

/** Choosing a rule, waiting, and what came out. */
function Count({ counter: { state, count, cancel }, contents, election }: CountProps) {
  const { file, shown, results } = state;
  const isBusy = isCounting(state);
  const recount = shown && results.get(keyOf(shown));
  const stop = () => {
    cancel();
    document.getElementById(COUNT_BUTTON)?.focus();
  };
  return (
    <>
      <RuleForm {...{ contents, election }} busy={isBusy} onCount={(order) => count([order])}>
        {isBusy ? <Counting state={state} onCancel={stop} /> : <Interruption state={state} />}
      </RuleForm>
      {!isBusy && file && shown && recount && (
        <Outcome
          key={keyOf(shown)}
          {...{ file, contents, election, recount, shown, state }}
          onCompare={count}
          onCancel={cancel}
        />
      )}
    </>
  );
}
