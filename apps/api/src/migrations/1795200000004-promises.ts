import { migration } from './migration';

/** What was honoured, followed until it is delivered. */
export const promises = migration(
  1795200000004,
  'Promises',
  `CREATE TABLE promise (
     id uuid PRIMARY KEY,
     initiative_id uuid NOT NULL UNIQUE REFERENCES initiative ON DELETE CASCADE,
     owner text NOT NULL CHECK (char_length(owner) BETWEEN 2 AND 120),
     planned_cents bigint NOT NULL CHECK (planned_cents >= 0),
     made_at timestamptz NOT NULL,
     started_at timestamptz,
     delivered_at timestamptz,
     stopped_at timestamptz,
     stopped_reason text CHECK (char_length(stopped_reason) BETWEEN 10 AND 2000),
     CHECK ((stopped_at IS NULL) = (stopped_reason IS NULL)),
     CHECK (delivered_at IS NULL OR stopped_at IS NULL),
     CHECK (delivered_at IS NULL OR started_at IS NOT NULL)
   )`,
  `CREATE TABLE milestone (
     id uuid PRIMARY KEY,
     promise_id uuid NOT NULL REFERENCES promise ON DELETE CASCADE,
     planned_on date NOT NULL,
     title text NOT NULL CHECK (char_length(title) BETWEEN 3 AND 120),
     text text NOT NULL CHECK (char_length(text) <= 2000),
     reached_on date,
     image_id uuid REFERENCES file,
     image_alt text CHECK (char_length(image_alt) BETWEEN 3 AND 200),
     CHECK ((image_id IS NULL) = (image_alt IS NULL))
   )`,
  `CREATE INDEX milestone_promise ON milestone (promise_id, planned_on)`,
  `CREATE TABLE expense (
     id uuid PRIMARY KEY,
     promise_id uuid NOT NULL REFERENCES promise ON DELETE CASCADE,
     spent_on date NOT NULL,
     cents bigint NOT NULL CHECK (cents <> 0),
     description text NOT NULL CHECK (char_length(description) BETWEEN 3 AND 200)
   )`,
  `CREATE INDEX expense_promise ON expense (promise_id, spent_on)`,
);
