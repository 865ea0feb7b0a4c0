import { migration } from './migration';

/** Initiatives of residents: from draft through support and the clerk's steps to the council's decision. */
export const initiatives = migration(
  1795200000003,
  'Initiatives',
  `CREATE TABLE initiative (
     id uuid PRIMARY KEY,
     number integer GENERATED ALWAYS AS IDENTITY UNIQUE,
     author_id uuid REFERENCES account ON DELETE SET NULL,
     title text NOT NULL CHECK (char_length(title) BETWEEN 4 AND 80),
     summary text NOT NULL CHECK (char_length(summary) <= 280),
     description text NOT NULL CHECK (char_length(description) <= 6000),
     description_html text NOT NULL,
     topic_key text NOT NULL REFERENCES topic,
     neighbourhood_key text REFERENCES neighbourhood,
     latitude double precision CHECK (latitude BETWEEN -90 AND 90),
     longitude double precision CHECK (longitude BETWEEN -180 AND 180),
     goal_id uuid REFERENCES goal,
     image_id uuid REFERENCES file,
     image_alt text CHECK (char_length(image_alt) BETWEEN 3 AND 200),
     created_at timestamptz NOT NULL,
     submitted_at timestamptz,
     support_ends_at timestamptz,
     support_threshold integer CHECK (support_threshold > 0),
     supporter_count integer NOT NULL DEFAULT 0 CHECK (supporter_count >= 0),
     threshold_reached_at timestamptz,
     decide_before timestamptz,
     withdrawn_at timestamptz,
     withdrawal_reason text CHECK (char_length(withdrawal_reason) BETWEEN 3 AND 1000),
     version integer NOT NULL DEFAULT 1 CHECK (version > 0),
     search tsvector GENERATED ALWAYS AS (
       setweight(to_tsvector('extensions.dutch_plain', title), 'A') ||
       setweight(to_tsvector('extensions.dutch_plain', summary), 'B') ||
       setweight(to_tsvector('extensions.dutch_plain', description), 'C')
     ) STORED,
     CHECK ((latitude IS NULL) = (longitude IS NULL)),
     CHECK ((image_id IS NULL) = (image_alt IS NULL)),
     CHECK ((submitted_at IS NULL) = (support_ends_at IS NULL)),
     CHECK ((submitted_at IS NULL) = (support_threshold IS NULL)),
     CHECK ((threshold_reached_at IS NULL) = (decide_before IS NULL)),
     CHECK ((withdrawn_at IS NULL) = (withdrawal_reason IS NULL)),
     CHECK (threshold_reached_at IS NULL OR submitted_at IS NOT NULL)
   )`,
  `CREATE INDEX initiative_newest ON initiative (submitted_at DESC, id DESC) WHERE submitted_at IS NOT NULL`,
  `CREATE INDEX initiative_most_supported ON initiative (supporter_count DESC, id DESC) WHERE submitted_at IS NOT NULL`,
  `CREATE INDEX initiative_ending ON initiative (support_ends_at, id)
     WHERE submitted_at IS NOT NULL AND threshold_reached_at IS NULL AND withdrawn_at IS NULL`,
  `CREATE INDEX initiative_work_list ON initiative (decide_before) WHERE threshold_reached_at IS NOT NULL`,
  `CREATE INDEX initiative_author ON initiative (author_id)`,
  `CREATE INDEX initiative_topic ON initiative (topic_key, submitted_at DESC, id DESC)`,
  `CREATE INDEX initiative_neighbourhood ON initiative (neighbourhood_key, submitted_at DESC, id DESC)`,
  `CREATE INDEX initiative_goal ON initiative (goal_id) WHERE goal_id IS NOT NULL`,
  `CREATE INDEX initiative_search ON initiative USING gin (search)`,
  `CREATE INDEX initiative_title_similar ON initiative USING gin (lower(title) extensions.gin_trgm_ops)`,
  `CREATE TABLE initiative_document (
     initiative_id uuid NOT NULL REFERENCES initiative ON DELETE CASCADE,
     file_id uuid NOT NULL UNIQUE REFERENCES file,
     title text NOT NULL CHECK (char_length(title) BETWEEN 1 AND 120),
     position smallint NOT NULL CHECK (position BETWEEN 1 AND 3),
     PRIMARY KEY (initiative_id, position)
   )`,
  `CREATE TABLE initiative_version (
     initiative_id uuid NOT NULL REFERENCES initiative ON DELETE CASCADE,
     version integer NOT NULL,
     title text NOT NULL,
     summary text NOT NULL,
     description text NOT NULL,
     replaced_at timestamptz NOT NULL,
     PRIMARY KEY (initiative_id, version)
   )`,
  `CREATE TABLE initiative_support (
     initiative_id uuid NOT NULL REFERENCES initiative ON DELETE CASCADE,
     account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
     supported_at timestamptz NOT NULL,
     PRIMARY KEY (initiative_id, account_id)
   )`,
  `CREATE INDEX initiative_support_account ON initiative_support (account_id)`,
  `CREATE TABLE initiative_follow (
     initiative_id uuid NOT NULL REFERENCES initiative ON DELETE CASCADE,
     account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
     followed_at timestamptz NOT NULL,
     PRIMARY KEY (initiative_id, account_id)
   )`,
  `CREATE INDEX initiative_follow_account ON initiative_follow (account_id)`,
  `CREATE TABLE admissibility (
     initiative_id uuid PRIMARY KEY REFERENCES initiative ON DELETE CASCADE,
     is_admissible boolean NOT NULL,
     article text CHECK (is_admissible OR char_length(article) >= 3),
     explanation text NOT NULL CHECK (char_length(explanation) BETWEEN 10 AND 4000),
     assessed_by uuid REFERENCES account ON DELETE SET NULL,
     assessed_at timestamptz NOT NULL
   )`,
  `CREATE TABLE advice (
     initiative_id uuid PRIMARY KEY REFERENCES initiative ON DELETE CASCADE,
     text text NOT NULL CHECK (char_length(text) BETWEEN 10 AND 4000),
     advised_by uuid REFERENCES account ON DELETE SET NULL,
     advised_at timestamptz NOT NULL
   )`,
  `CREATE TABLE council_decision (
     initiative_id uuid PRIMARY KEY REFERENCES initiative ON DELETE CASCADE,
     is_honoured boolean NOT NULL,
     decided_on date NOT NULL,
     reasons text NOT NULL CHECK (char_length(reasons) BETWEEN 10 AND 4000),
     document_title text NOT NULL,
     document_url text NOT NULL CHECK (document_url ~ '^https?://'),
     recorded_by uuid REFERENCES account ON DELETE SET NULL,
     recorded_at timestamptz NOT NULL
   )`,
);
