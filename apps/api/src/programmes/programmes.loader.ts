import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';
import { parse } from 'yaml';
import type * as Seed from '../../../../seeds/programmes/shape';
import { statement } from '../shared/database/statement';
import type { Tx } from '../shared/database/tx';
import {
  type DocumentKind,
  type EntryKind,
  FinanceTable,
  Goal,
  GoalEntry,
  Indicator,
  Programme,
  ProgrammeDocument,
  ProgrammeTheme,
} from './programme.entity';

interface Content {
  programmes: Programme[];
  documents: ProgrammeDocument[];
  themes: ProgrammeTheme[];
  goals: Goal[];
  entries: GoalEntry[];
  indicators: Indicator[];
  finances: FinanceTable[];
}

/** The id that a key has, or its first one. */
type IdOf = (kind: 'programme' | 'document' | 'theme' | 'goal', key: string) => string;

const findIds = statement(
  'programme-load-ids',
  `SELECT 'programme/' || key AS name, id FROM programme
   UNION ALL SELECT 'document/' || programme.key || '/' || file_name, document.id
             FROM programme_document document JOIN programme ON programme.id = programme_id
   UNION ALL SELECT 'theme/' || key, id FROM programme_theme
   UNION ALL SELECT 'goal/' || key, id FROM goal`,
);

/**
 * Makes the tables say what the municipality's file says. Again changes nothing; goals keep their ids, because
 * initiatives refer to them. What the file no longer names goes, except goals that an initiative refers to.
 */
export async function loadProgrammes(tx: Tx, directory: string, slug: string): Promise<void> {
  const file = parse(
    await readFile(join(directory, 'programmes', `${slug}.yaml`), 'utf8'),
  ) as Seed.ProgrammeFile;
  const idOf = await rememberIds(tx);
  const texts = await readDocuments(directory, file);
  const content = contentOf(file.programmes, idOf, texts);
  await keep(tx, Programme, content.programmes, ['id']);
  await keep(tx, ProgrammeDocument, content.documents, ['id']);
  await keep(tx, ProgrammeTheme, content.themes, ['id']);
  await keep(tx, Goal, content.goals, ['id']);
  await keep(tx, GoalEntry, content.entries, ['goalId', 'position']);
  await keep(tx, Indicator, content.indicators, ['goalId', 'position']);
  await keep(tx, FinanceTable, content.finances, ['programmeId', 'position']);
  await removeTheRest(tx, content);
}

async function rememberIds(tx: Tx): Promise<IdOf> {
  const rows = await tx.rows<{ name: string; id: string }>(findIds);
  const known = new Map(rows.map(({ name, id }) => [name, id]));
  return (kind, key) => {
    const name = `${kind}/${key}`;
    const id = known.get(name) ?? randomUUID();
    known.set(name, id);
    return id;
  };
}

async function readDocuments(
  directory: string,
  { programmes }: Seed.ProgrammeFile,
): Promise<Map<string, string>> {
  const names = programmes.flatMap(({ documents }) => documents.map((document) => document.file));
  const read = async (name: string) =>
    [name, await readFile(join(directory, 'documents', name), 'utf8')] as const;
  return new Map(await Promise.all(names.map(read)));
}

function contentOf(programmes: Seed.Programme[], idOf: IdOf, texts: Map<string, string>): Content {
  const themes = programmes.flatMap(({ key, themes }) => themes.map((theme) => ({ theme, programme: key })));
  const goals = themes.flatMap(({ theme }) => theme.goals.map((goal) => ({ goal, theme: theme.key })));
  return {
    programmes: programmes.map(({ key, number, name, summary, quote }, position) => {
      return { id: idOf('programme', key), key, number, name, summary, quote, position };
    }),
    documents: programmes.flatMap((programme) => documentsOf(programme, idOf, texts)),
    themes: themes.map(({ theme: { key, name, summary, quote }, programme }, position) => {
      return {
        id: idOf('theme', key),
        programmeId: idOf('programme', programme),
        key,
        name,
        summary,
        quote,
        position,
      };
    }),
    goals: goals.map(({ goal, theme }, position) => goalOf(goal, position, idOf('theme', theme), idOf)),
    entries: goals.flatMap(({ goal }) => entriesOf(goal, idOf('goal', goal.key))),
    indicators: goals.flatMap(({ goal }) => indicatorsOf(goal, idOf('goal', goal.key))),
    finances: programmes.flatMap(({ key, finances }) => financesOf(finances, idOf('programme', key))),
  };
}

function documentsOf(programme: Seed.Programme, idOf: IdOf, texts: Map<string, string>): ProgrammeDocument[] {
  return programme.documents.map(({ file, title, kind, year }, position) => ({
    id: idOf('document', `${programme.key}/${file}`),
    programmeId: idOf('programme', programme.key),
    fileName: file,
    title,
    kind: kind as DocumentKind,
    year,
    text: texts.get(file)!,
    position,
  }));
}

function goalOf(goal: Seed.Goal, position: number, themeId: string, idOf: IdOf): Goal {
  const { key, code = null, title, summary, quote, continues } = goal;
  const continuesId = continues ? idOf('goal', continues) : null;
  return { id: idOf('goal', key), themeId, key, code, title, summary, quote, continuesId, position };
}

function entriesOf({ entries }: Seed.Goal, goalId: string): GoalEntry[] {
  return entries.map(({ kind, year, light = null, text, quote }, position) => {
    return { goalId, position, kind: kind as EntryKind, year, light, text, quote };
  });
}

function indicatorsOf({ indicators = [] }: Seed.Goal, goalId: string): Indicator[] {
  return indicators.map(({ name, year, explanation, note = null, quote, values }, position) => {
    return { goalId, position, name, year, explanation, note, quote, values };
  });
}

function financesOf(finances: Seed.Finance[], programmeId: string): FinanceTable[] {
  return finances.map(({ title, year, unit, quote, columns, lines, roundings, analysis = [] }, position) => {
    const cents = (amount: number) => amount * unit * 100;
    return {
      programmeId,
      position,
      title,
      year,
      unitEuros: unit,
      quote,
      columns,
      lines: lines.map(({ name, group, total, amounts, quote }) => {
        return { name, group, isTotal: total, amountsCents: amounts.map(cents), quote };
      }),
      roundings: roundings.map(({ line, group, column, printed, calculated, reason }) => {
        return {
          line,
          group,
          column,
          printedCents: cents(printed),
          calculatedCents: cents(calculated),
          reason,
        };
      }),
      analysis,
    };
  });
}

/** Inserts what is new and updates what differs; a row that says the same is not touched. */
async function keep<Row extends ObjectLiteral>(
  tx: Tx,
  table: EntityTarget<Row>,
  rows: Row[],
  conflictPaths: (keyof Row & string)[],
): Promise<void> {
  const partial = rows as QueryDeepPartialEntity<Row>[];
  await tx.orm.upsert(table, partial, { conflictPaths, skipUpdateIfNoValuesChanged: true });
}

/** Rows that a goal or programme of the file no longer has. */
const removeOwned = (table: string, owner: string) =>
  statement(
    `programme-load-remove-${table}`,
    `DELETE FROM ${table} WHERE ${owner} = ANY ($1::uuid[])
       AND (${owner}, position) NOT IN (SELECT * FROM unnest($2::uuid[], $3::integer[]))`,
  );
const removeEntries = removeOwned('goal_entry', 'goal_id');
const removeIndicators = removeOwned('indicator', 'goal_id');
const removeFinances = removeOwned('finance_table', 'programme_id');

const removeGoals = statement(
  'programme-load-remove-goals',
  `DELETE FROM goal WHERE NOT id = ANY ($1::uuid[])
     AND NOT EXISTS (SELECT 1 FROM initiative WHERE initiative.goal_id = goal.id)`,
);
const removeThemes = statement(
  'programme-load-remove-themes',
  `DELETE FROM programme_theme theme WHERE NOT id = ANY ($1::uuid[])
     AND NOT EXISTS (SELECT 1 FROM goal WHERE goal.theme_id = theme.id)`,
);
/** A goal that stays though the file lost it still rests on the documents of its programme. */
const removeDocuments = statement(
  'programme-load-remove-documents',
  `DELETE FROM programme_document document WHERE NOT id = ANY ($1::uuid[])
     AND NOT EXISTS (SELECT 1 FROM goal JOIN programme_theme theme ON theme.id = goal.theme_id
                     WHERE theme.programme_id = document.programme_id AND NOT goal.id = ANY ($2::uuid[]))`,
);
const removeProgrammes = statement(
  'programme-load-remove-programmes',
  `DELETE FROM programme WHERE NOT id = ANY ($1::uuid[])
     AND NOT EXISTS (SELECT 1 FROM programme_theme theme WHERE theme.programme_id = programme.id)`,
);

async function removeTheRest(tx: Tx, content: Content): Promise<void> {
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
  const { programmes, documents, themes, goals, entries, indicators, finances } = content;
  for (const [query, rows] of [
    [removeEntries, entries],
    [removeIndicators, indicators],
  ] as const)
    await tx.rows(query, [
      ids(goals),
      rows.map(({ goalId }) => goalId),
      rows.map(({ position }) => position),
    ]);
  const owners = finances.map(({ programmeId }) => programmeId);
  await tx.rows(removeFinances, [ids(programmes), owners, finances.map(({ position }) => position)]);
  await tx.rows(removeGoals, [ids(goals)]);
  await tx.rows(removeThemes, [ids(themes)]);
  await tx.rows(removeDocuments, [ids(documents), ids(goals)]);
  await tx.rows(removeProgrammes, [ids(programmes)]);
}
