import { migration } from './migration';

/**
 * Programme documents as data: programme → theme (speerpunt) → goal → entries, indicators; finances per programme.
 * A `quote` is { file, text }: words that stand in the programme's document with that file name.
 */
export const programmes = migration(
  1795200000002,
  'Programmes',
  `CREATE TABLE programme (
     id uuid PRIMARY KEY,
     key text NOT NULL UNIQUE,
     number text NOT NULL,
     name text NOT NULL,
     summary text NOT NULL,
     quote jsonb NOT NULL,
     position integer NOT NULL
   )`,
  `CREATE TABLE programme_document (
     id uuid PRIMARY KEY,
     programme_id uuid NOT NULL REFERENCES programme ON DELETE CASCADE,
     file_name text NOT NULL,
     title text NOT NULL,
     kind text NOT NULL CHECK (kind IN ('interim-report', 'budget', 'annual-account')),
     year integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
     text text NOT NULL,
     position integer NOT NULL,
     UNIQUE (programme_id, file_name)
   )`,
  `CREATE TABLE programme_theme (
     id uuid PRIMARY KEY,
     programme_id uuid NOT NULL REFERENCES programme ON DELETE CASCADE,
     key text NOT NULL UNIQUE,
     name text NOT NULL,
     summary text NOT NULL,
     quote jsonb NOT NULL,
     position integer NOT NULL
   )`,
  `CREATE INDEX programme_theme_programme ON programme_theme (programme_id)`,
  `CREATE TABLE goal (
     id uuid PRIMARY KEY,
     theme_id uuid NOT NULL REFERENCES programme_theme ON DELETE CASCADE,
     key text NOT NULL UNIQUE,
     code text,
     title text NOT NULL,
     summary text NOT NULL,
     quote jsonb NOT NULL,
     continues_id uuid REFERENCES goal ON DELETE SET NULL CHECK (continues_id <> id),
     position integer NOT NULL
   )`,
  `CREATE INDEX goal_theme ON goal (theme_id)`,
  `CREATE INDEX goal_continues ON goal (continues_id) WHERE continues_id IS NOT NULL`,
  `CREATE TABLE goal_entry (
     goal_id uuid NOT NULL REFERENCES goal ON DELETE CASCADE,
     position integer NOT NULL,
     kind text NOT NULL CHECK (kind IN ('ambition', 'action', 'result', 'outlook', 'context')),
     year integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
     light text CHECK (light IN ('green', 'orange')),
     text text NOT NULL,
     quote jsonb NOT NULL,
     PRIMARY KEY (goal_id, position)
   )`,
  `CREATE TABLE indicator (
     goal_id uuid NOT NULL REFERENCES goal ON DELETE CASCADE,
     position integer NOT NULL,
     name text NOT NULL,
     year integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
     explanation text NOT NULL,
     note text,
     quote jsonb NOT NULL,
     "values" jsonb NOT NULL,
     CHECK (note IS NOT NULL OR "values" <> '[]'),
     PRIMARY KEY (goal_id, position)
   )`,
  `CREATE TABLE finance_table (
     programme_id uuid NOT NULL REFERENCES programme ON DELETE CASCADE,
     position integer NOT NULL,
     title text NOT NULL,
     year integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
     unit_euros integer NOT NULL CHECK (unit_euros > 0),
     quote jsonb NOT NULL,
     columns jsonb NOT NULL,
     lines jsonb NOT NULL,
     roundings jsonb NOT NULL,
     analysis jsonb NOT NULL,
     PRIMARY KEY (programme_id, position)
   )`,
);
