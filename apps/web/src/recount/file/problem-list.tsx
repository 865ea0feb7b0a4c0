import { Alert, Paragraph, Section, Small, Stack } from '@samenstem/ui';
import { useTexts } from '../../shared/language';
import { sharedTexts } from '../../shared/shared.texts';
import { Disclosure } from '../disclosure';
import { recountTexts } from '../recount.texts';
import type { Contents } from '../worker-messages';
import { isOtherKindOfFile, type ProblemGroup, problemGroups } from './problem-groups.rules';
import { problemTexts } from './problem.texts';

const FIRST_PLACES = 3;

/** A file that cannot be counted: what is wrong with it, where, and what to do. */
export function BadFile({ contents }: { contents: Contents }) {
  const t = useTexts(recountTexts);
  const { errorTone } = useTexts(sharedTexts);
  const { problems } = contents;
  const errors = problemGroups(problems, 'error');
  const warnings = problemGroups(problems, 'warning');
  const isOther = isOtherKindOfFile(contents);
  return (
    <Section>
      <Alert tone="error" toneText={errorTone} title={t.badTitle} live>
        {isOther ? t.otherKind : t.bad(errors.length)}
      </Alert>
      {!isOther && <ProblemList groups={errors} />}
      {!isOther && <Unlisted contents={contents} />}
      {!isOther && warnings.length > 0 && (
        <Disclosure summary={t.warningsBeside(warnings.length)}>
          <ProblemList groups={warnings} />
        </Disclosure>
      )}
    </Section>
  );
}

/** How many were found beyond those that are listed. */
export function Unlisted({ contents: { unlistedProblems } }: { contents: Contents }) {
  const t = useTexts(recountTexts);
  return unlistedProblems > 0 && <Paragraph>{t.unlisted(unlistedProblems)}</Paragraph>;
}

export function ProblemList({ groups }: { groups: readonly ProblemGroup[] }) {
  const sentences = useTexts(problemTexts);
  return (
    <ul className="ui-stack ui-gap-l" role="list">
      {groups.map((group) => (
        <li key={group.code}>
          <Stack gap="xs">
            <Paragraph>{sentences[group.code]}</Paragraph>
            <Places group={group} />
          </Stack>
        </li>
      ))}
    </ul>
  );
}

function Places({ group: { problems } }: { group: ProblemGroup }) {
  const t = useTexts(recountTexts);
  const places = problems.slice(0, FIRST_PLACES).map(({ line, column }) => t.at(line, column));
  const more = problems.length > FIRST_PLACES ? ` (${t.times(problems.length)})` : '';
  return (
    <>
      <Small>
        {t.places} {places.join('; ')}
        {more && '; …'}
        {more}
      </Small>
      <Disclosure summary={problems.length > FIRST_PLACES ? t.allPlaces(problems.length) : t.onePlace}>
        <ul>
          {problems.map(({ line, column, message }) => (
            <li key={`${line} ${column} ${message}`}>
              {t.at(line, column)}: <span lang="en">{message}</span>
            </li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}
